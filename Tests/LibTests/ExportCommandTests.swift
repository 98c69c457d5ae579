import Articles
import Foundation
import TestSupport
import Testing

@Suite struct ExportCommandTests {
    static let formats = [
        "jsonl", "bibtex", "biblatex", "ris", "csl-json", "nbib", "endnote-xml", "csv", "tsv", "markdown", "html",
        "text",
    ]

    @Test(arguments: formats) func everyFormatHasAllArticles(_ format: String) throws {
        let command = try Command.withFixtures()
        let output = try command.run("export", "--format", format).output
        let count =
            switch format {
            case "jsonl": output.ranges(of: "{\"lib\":1,").count
            case "bibtex", "biblatex": output.split(separator: "\n").count { $0.hasPrefix("@") }
            case "ris": output.ranges(of: "\r\nER  - ").count
            case "csl-json": try JSONParser.parse(output).elements.count
            case "csv", "tsv": output.ranges(of: "\r\n").count - 1
            case "nbib": "\n\(output)".ranges(of: "\nPMID- ").count
            case "endnote-xml": output.ranges(of: "</record>").count
            case "html": output.ranges(of: "</li>").count
            case "text": output.split(separator: "\n").count
            default: output.ranges(of: "\n\n").count { _ in true } > 0 ? output.ranges(of: ". **").count : 0
            }
        #expect(count == 74)
    }

    @Test func theFormatIsFoundOutFromTheFilesEnding() throws {
        let command = try Command.withFixtures()
        let result = try command.run("export", "20", "--output", "refs.bib")
        #expect(result.errors == "1 article written to refs.bib.\n")
        let file = command.folder.appending(path: "refs.bib")
        #expect(try String(contentsOf: file, encoding: .utf8).hasPrefix("@article{montefalcone2022central,"))
    }

    @Test func whereTheExportFailsTheOldFileStays() throws {
        let command = try Command.withFixtures()
        let file = try command.file("refs.bib", "mine")
        #expect(try command.run("export", "nobody", "--output", file).exitCode == 2)
        #expect(try command.run("export", "--query", "zzzz", "--output", file).exitCode == 1)
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "mine")
        let names = try FileManager.default.contentsOfDirectory(atPath: command.folder.path)
        #expect(!names.contains { $0.hasSuffix(".part") })
    }

    @Test func aReadingListKeepsItsOrder() throws {
        let command = try Command.withFixtures()
        try command.run("reading-list", "add", "L", "30", "10", "20")
        try command.run("reading-list", "move", "L", "20", "--to", "1")
        let items = try command.run("export", "--reading-list", "L", "--format", "csl-json").json()
        let keys = try ["20", "30", "10"].map { id in
            try command.run("show", id, "--json").json()["articles"]?.elements.first?["citationKey"]?.text
        }
        #expect(items.elements.map { $0["id"]?.text } == keys)
    }

    @Test func jsonLinesRestoreALibraryToTheByte() throws {
        let command = try Command.withFixtures()
        try command.run("reading-list", "add", "CNS", "20", "21")
        let lines = try command.run("export", "--format", "jsonl").output
        let other = try Command()
        #expect(try other.run("add", "-", input: lines).errors.hasPrefix("74 articles added"))
        #expect(try other.run("export", "--format", "jsonl").output == lines)
        #expect(try other.run("check").exitCode == 0)
    }

    @Test func readingListsAreMadeChangedAndDeleted() throws {
        let command = try Command.withFixtures()
        #expect(try command.run("rl", "create", "CNS", "--description", "For the review").exitCode == 0)
        #expect(try command.run("rl", "create", "cns").exitCode == 2)
        #expect(try command.run("rl", "add", "CNS", "--query", "\"CNS relapse\"").errors.contains("added to \"CNS\""))
        #expect(try command.run("rl", "remove", "CNS", "20").exitCode == 0)
        #expect(try command.run("rl", "remove", "CNS", "20").errors.contains("is not in the reading list"))
        #expect(try command.run("rl", "rename", "CNS", "Central nervous system").exitCode == 0)
        #expect(try command.run("rl", "show", "Central").errors.contains("Did you mean \"Central nervous system\"?"))
        #expect(try command.run("rl").output.contains("Central nervous system\tFor the review\n"))
        #expect(try command.run("rl", "delete", "central nervous system").errors.contains("stay in the library"))
        #expect(try command.run("rl").exitCode == 1)
    }
}
