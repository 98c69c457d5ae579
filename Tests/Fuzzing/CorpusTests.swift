import Foundation
import TestSupport
import Testing

/// What the fuzzer has found to take different ways through lib, and what it once found wrong.
@Suite struct CorpusTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpus")

    private static func inputs(of name: String) throws -> [(name: String, bytes: [UInt8])] {
        let folder = folder.appending(path: name)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return try names.sorted().map { ($0, [UInt8](try Data(contentsOf: folder.appending(path: $0)))) }
    }

    /// What the fuzzer begins with: the target's corpus, for what stores records the readers' too, and for a format's
    /// reader the format's fixtures.
    private static func inputs(of target: FuzzTarget) throws -> [(name: String, bytes: [UInt8])] {
        let own = try inputs(of: target.name)
        if target.name == "storing" { return try own + FuzzTarget.readers.flatMap { try inputs(of: $0.name) } }
        guard target.name.hasPrefix("reader-") else { return own }
        return try own + Fixtures.files(in: String(target.name.dropFirst(7))).map { ($0.name, try $0.bytes()) }
    }

    @Test(arguments: FuzzTarget.all.map(\.name)) func `Nothing in the corpus is a finding`(name: String) throws {
        let target = try #require(FuzzTarget.named(name))
        let inputs = try Self.inputs(of: target)
        #expect(!inputs.isEmpty)
        for input in inputs {
            do {
                try target.run(FuzzInput(bytes: input.bytes))
            } catch {
                Issue.record("\(name)/\(input.name): \("\(error)".prefix(1_000))")
            }
        }
    }

    @Test func `Each folder of the corpus has its target`() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        #expect(Set(folders).isSubset(of: FuzzTarget.all.map(\.name)))
    }
}
