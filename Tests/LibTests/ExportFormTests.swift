import Articles
import Foundation
import Testing

/// What can be chosen about the form of an export, and its order.
@Suite struct ExportFormTests {
    private let command: Command

    init() throws {
        command = try Command.withFixtures()
    }

    @Test func `A table has the columns that are named, in their order`() throws {
        let run = try command.run("export", "20", "--format", "tsv", "--columns", "doi,year,citation_key")
        #expect(
            run.output
                == "\u{FEFF}doi\tyear\tcitation_key\r\n10.5555/s00277-022-04817-x\t2022\tmontefalcone2022central\r\n")
    }

    @Test func `Text is in the style that is named`() throws {
        let apa = try command.run("export", "20", "--format", "text", "--style", "apa").output
        #expect(apa.contains(", & Solheim-Brekke, M. (2022)."))
        let vancouver = try command.run("export", "20", "--format", "text").output
        #expect(vancouver.hasPrefix("1. Montefalcone G, Osgood-Lyle H III, Solheim-Brekke M. Central"))
    }

    @Test func `BibTeX in ASCII has nothing else`() throws {
        let output = try command.run("export", "--format", "bibtex", "--ascii").output
        #expect(output.utf8.allSatisfy { $0 < 0x80 } && output.contains("{\\symbol{"))
    }

    @Test func `A template is the form of each article`() throws {
        try command.write(
            "{{#articles}}\n- {{citationKey}} & {{firstAuthor}}\n{{/articles}}\n", to: "mine.txt.mustache")
        let run = try command.run("export", "20", "21", "--template", "mine.txt.mustache")
        #expect(run.output == "- montefalcone2022central & Montefalcone\n- amagase2024fewer & Amagase\n")
        try command.write("<p>{{journalName}}</p>", to: "mine.html")
        #expect(
            try command.run("export", "--query", "journal:Lymphoma", "--template", "mine.html").output.contains("&amp;")
        )
        try command.write("a\n{{#b}}", to: "broken.mustache")
        let broken = try command.run("export", "20", "--template", "broken.mustache")
        #expect(broken.exitCode == 2 && broken.errors.contains("begins a section that nothing closes (line 2)"))
        #expect(try command.run("export", "20", "--template", "nowhere").exitCode == 2)
    }

    @Test(arguments: [
        ["--format", "csv", "--columns", "nonsense"], ["--format", "csv", "--columns", ","],
        ["--format", "ris", "--columns", "doi"], ["--format", "csv", "--style", "apa"], ["--format", "ris", "--ascii"],
        ["--format", "ris", "--template", "x"], ["--template", "x", "--ascii"],
    ])
    func `What says nothing about the format is wrong usage`(arguments: [String]) throws {
        #expect(try command.run(["export", "20"] + arguments).exitCode == 64)
    }

    @Test func `The order is the one that is named`() throws {
        func values(_ order: String, _ column: String) throws -> [String] {
            let run = try command.run("export", "--format", "csv", "--columns", column, "--sort", order)
            return Array(run.output.replacing("\r\n", with: "\n").split(separator: "\n").dropFirst().map(String.init))
        }
        let keys = try values("key", "citation_key")
        #expect(keys.count == 74 && keys == keys.sorted())
        let dates = try values("date", "date")
        #expect(dates == dates.sorted(by: >))
        let citations = try values("citations", "citations").compactMap(Int.init)
        #expect(citations == citations.sorted(by: >) && citations.count > 20)
        #expect(try values("id", "id") == (1...74).map(String.init))
        let lists = try command.run("export", "20", "10", "30", "--format", "csv", "--columns", "id", "--sort", "id")
        #expect(lists.output.contains("10\r\n20\r\n30"))
    }
}
