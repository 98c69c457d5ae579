import Foundation
import TestSupport
import Testing

/// Whether pandoc can be asked. Where everything has to pass, a missing program is a fault.
private let isPandocThere =
    FileManager.default.isExecutableFile(atPath: "/usr/bin/pandoc") || ProcessInfo.processInfo.environment["CI"] != nil

/// The README's way from a search to a document with its bibliography.
@Suite(.enabled(if: isPandocThere, "pandoc is not installed"))
struct DocumentExampleTests {
    @Test func `Three commands make a document with its bibliography`() throws {
        let section = try #require(try Repository.text("README.md").firstRange(of: "\n## Exports\n"))
        let rest = try Repository.text("README.md")[section.upperBound...]
        let command = try Command.withFixtures()
        try command.write(Self.block("markdown", in: rest), to: "paper.md")
        let commands = try Self.block("sh", in: rest).split(separator: "\n").map(String.init)
        #expect(commands.count == 3)
        for line in commands {
            let run = try command.shell(line)
            #expect(run.exitCode == 0 && !run.errors.contains("WARNING"), "\(line): \(run.errors)")
        }
        let document = try command.read("paper.html")
        #expect(document.contains("Montefalcone, G"))
        #expect(document.contains("https://doi.org/10.5555/s00277-022-04817-x"))
        #expect(document.ranges(of: "csl-entry").count == 2 && !document.contains("???"))
    }

    private static func block(_ language: String, in text: Substring) throws -> String {
        let start = try #require(text.firstRange(of: "```\(language)\n"))
        let end = try #require(text[start.upperBound...].firstRange(of: "```"))
        return String(text[start.upperBound..<end.lowerBound])
    }
}
