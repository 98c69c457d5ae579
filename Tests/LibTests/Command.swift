import Articles
import Foundation
import TestSupport
import Testing

/// Runs the built `lib` as a process of its own, in a folder of its own.
final class Command {
    struct Result {
        let output: String
        let errors: String
        let exitCode: Int32

        /// The output as JSON.
        func json() throws -> JSONValue {
            try JSONParser.parse(output)
        }
    }

    let folder: URL
    var library: String { folder.appending(path: "library.sqlite").path }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "lib-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// A folder with a library of all of `Fixtures/library`.
    static func withFixtures() throws -> Command {
        let command = try Command()
        try fixtureLibrary.get().write(to: URL(filePath: command.library))
        return command
    }

    /// Made once for all tests.
    private static let fixtureLibrary = Swift.Result {
        let command = try Command()
        let added = try command.run("add", command.fixture("library"))
        #expect(added.exitCode == 0, "\(added.errors)")
        return try Data(contentsOf: URL(filePath: command.library))
    }

    /// - Parameter environment: instead of the usual one, in which `LIB_LIBRARY` names this folder's library.
    @discardableResult
    func run(_ arguments: String..., input: String = "", environment: [String: String] = [:]) throws -> Result {
        try run(arguments, input: input, environment: environment)
    }

    @discardableResult
    func run(_ arguments: [String], input: String = "", environment: [String: String] = [:]) throws -> Result {
        let process = Process()
        process.executableURL = Repository.products.appending(path: "lib")
        process.arguments = arguments
        process.currentDirectoryURL = folder
        let usual = ["LIB_LIBRARY": library, "PATH": "/usr/bin:/bin", "HOME": folder.path]
        process.environment = usual.merging(environment) { $1 }
        // Files instead of pipes: nobody waits for anybody, however much is written.
        let names = ["input", "output", "errors"].map { folder.appending(path: ".\($0)-\(UUID().uuidString)") }
        defer { for name in names { try? FileManager.default.removeItem(at: name) } }
        try Data(input.utf8).write(to: names[0])
        for name in names[1...] { try Data().write(to: name) }
        process.standardInput = try FileHandle(forReadingFrom: names[0])
        process.standardOutput = try FileHandle(forWritingTo: names[1])
        process.standardError = try FileHandle(forWritingTo: names[2])
        try process.run()
        process.waitUntilExit()
        return Result(
            output: String(decoding: try Data(contentsOf: names[1]), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: names[2]), as: UTF8.self), exitCode: process.terminationStatus
        )
    }

    /// Writes a file into the folder and returns its path.
    func file(_ name: String, _ text: String, isExecutable: Bool = false) throws -> String {
        let path = folder.appending(path: name).path
        try Data(text.utf8).write(to: URL(filePath: path))
        if isExecutable { try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path) }
        return path
    }

    func fixture(_ name: String) -> String {
        Repository.folder.appending(path: "Fixtures/\(name)").path
    }
}

extension JSONValue {
    var elements: [JSONValue] {
        if case .array(let values) = self { values } else { [] }
    }

    var keys: [String] {
        if case .object(let members) = self { members.map(\.name) } else { [] }
    }
}
