import Foundation
import TestSupport
import Testing

/// The README's commands are run in its order, in one library, on a terminal of 80 columns.
@Suite struct ReadmeTests {
    struct Step {
        let command: String
        let output: String
    }

    @Test func itsTourShowsWhatTheCommandPrints() throws {
        let steps = Self.steps(in: try Repository.text("README.md"))
        #expect(steps.count >= 12)
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        let environment = [
            "PATH": "\(Repository.products.path):\(path)", "LIB_LIBRARY": folder.appending(path: "library.sqlite").path,
            "NO_COLOR": "1", "PAGER": "cat", "TERM": "xterm",
        ]
        for step in steps {
            let shown = try PseudoTerminal.run(step.command, environment: environment, in: Repository.folder)
            #expect(shown.output == step.output, "\(step.command)")
        }
    }

    /// Each promise about data names the tests that hold it.
    @Test func itsPromisesAreHeldByTestsThatAreThere() throws {
        let readme = try Repository.text("README.md")
        let section = try #require(readme.split(separator: "\n## ").first { $0.hasPrefix("What `lib` promises") })
        let rows = section.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst()
        #expect(rows.count > 15)
        let files = try FileManager.default.subpathsOfDirectory(atPath: Repository.folder.appending(path: "Tests").path)
        for row in rows {
            let names = try #require(row.split(separator: "|").last).matches(of: /`([^`]+)`/).map { String($0.1) }
            #expect(!names.isEmpty, "\(row)")
            for name in names {
                let isThere =
                    name.hasSuffix(".py")
                    ? FileManager.default.fileExists(atPath: Repository.folder.appending(path: name).path)
                    : files.contains { $0.hasSuffix("/\(name).swift") }
                #expect(isThere, "\(name)")
            }
        }
    }

    /// What stands in the README's console blocks: commands behind `$ `, then their output.
    static func steps(in readme: String) -> [Step] {
        var steps: [Step] = []
        var isConsole = false
        var command: String?
        var output = ""
        func close() {
            if let command { steps.append(Step(command: command, output: output)) }
            command = nil
            output = ""
        }
        for line in readme.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") {
                close()
                isConsole = line == "```console"
            } else if isConsole, line.hasPrefix("$ ") {
                close()
                command = String(line.dropFirst(2))
            } else if isConsole {
                output += line + "\n"
            }
        }
        return steps
    }
}
