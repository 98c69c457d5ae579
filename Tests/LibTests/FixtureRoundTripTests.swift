import Foundation
import TestSupport
import Testing

/// Of the articles of all fixtures: what is exported in a format that is also read, and added to an empty library, is
/// exported from there as the same bytes.
@Suite struct FixtureRoundTripTests {
    /// Made once: the library of all fixtures that are sound.
    private static let library = Result {
        let command = try Command()
        let names = try FileManager.default.contentsOfDirectory(atPath: command.fixture("")).sorted()
        let folders = names.filter { $0 != "broken" && $0 != "README.md" }
        let added = try command.run(["add"] + folders.map(command.fixture))
        #expect(added.exitCode <= 1, "\(added.errors)")
        return try Data(contentsOf: URL(filePath: command.library))
    }

    @Test(arguments: ["jsonl", "bibtex", "biblatex", "ris", "csl-json", "nbib", "endnote-xml", "csv", "tsv"])
    func `An export comes back as it was`(format: String) throws {
        let (one, other) = (try Command(), try Command())
        try Self.library.get().write(to: URL(filePath: one.library))
        let exported = try one.run("export", "--format", format)
        #expect(exported.exitCode == 0 && exported.output.utf8.count > 200_000)
        let added = try other.run("add", "-", input: exported.output)
        #expect(added.exitCode == 0, "\(added.errors)")
        let again = try other.run("export", "--format", format).output
        // Not by #expect itself, which would print both.
        let isSame = again.utf8.elementsEqual(exported.output.utf8)
        let pairs = zip(exported.output.split(separator: "\n"), again.split(separator: "\n"))
        #expect(isSame, "\(pairs.first { $0 != $1 }.map { "\($0.prefix(400))\n\($1.prefix(400))" } ?? "one is longer")")
    }
}
