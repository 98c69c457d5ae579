import Articles
import Foundation
import Testing

@Suite struct ShowCommandTests {
    private let command: Command

    init() throws {
        command = try Command.withFixtures()
    }

    @Test func `An article is named in many ways`() throws {
        let article = try #require(try command.run("show", "20", "--json").json()["articles"]?.elements.first)
        let key = try #require(article["citationKey"]?.text)
        let doi = try #require(article["doi"]?.text)
        for name in [key, "key:\(key)", doi, "doi:\(doi)", "https://doi.org/\(doi.uppercased())", " 20 "] {
            #expect(try command.run("show", name, "--json").json()["articles"]?.elements == [article], "\(name)")
        }
    }

    @Test func `Its JSON is a line of the export, without loss`() throws {
        let line = try JSONParser.parse(try command.run("export", "20", "--format", "jsonl").output)
        #expect(try command.run("show", "20", "--json").json() == .object([JSONMember("articles", .array([line]))]))
    }

    @Test func `Several are shown in the order in which they were named, each once`() throws {
        let run = try command.run(["show", "3", "-", "1", "--json"], input: "2 3\n5,4\n\n1\n")
        let ids = try run.json()["articles"]?.elements.map { $0["id"]?.wholeNumber }
        #expect(ids == [3, 2, 5, 4, 1])
    }

    @Test func `Results are handed on from command to command`() throws {
        let ids = try command.run("search", "nelarabine", "--format", "ids").output
        let shown = try command.run(["show", "-", "--json"], input: ids).json()["articles"]?.elements ?? []
        #expect(shown.map { "\($0["id"]?.wholeNumber ?? 0)\n" }.joined() == ids)
        #expect(try command.run(["rl", "add", "T-ALL", "-"], input: ids).exitCode == 0)
        #expect(try command.run("rl", "show", "T-ALL", "--format", "ids").output == ids)
    }

    @Test func `One that is missing is named, and nothing is shown`() throws {
        let run = try command.run("show", "1", "999")
        #expect(run.exitCode == 2 && run.output.isEmpty)
        #expect(run.errors == "lib: There is no article 999 in the library. lib search and lib list show ids.\n")
    }

    @Test func `All that is known is shown`() throws {
        let text = try command.run("show", "20").output
        for label in [
            "Id ", "Key ", "Authors ", "Journal ", "Published ", "Metrics ", "Cited ", "DOI ", "Source ", "Abstract",
        ] {
            #expect(text.contains("\n\(label)"), "\(label)")
        }
    }

    /// An article in press from PubMed, the same in print, and what Web of Science says of it.
    private static func withSources() throws -> Command {
        let command = try Command()
        func record(_ name: String, _ title: String, _ more: String) throws {
            _ = try command.file(
                name,
                "PMID- 99000802\nOWN - NLM\nTI  - \(title)\nFAU - Berg, Vera\nJT  - Ward studies\nLR  - \(more)\n")
        }
        try record("press.nbib", "Winter on the ward", "20260105")
        try record("print.nbib", "Winter on the ward, revisited", "20260301\nVI  - 7\nPG  - 12-19")
        _ = try command.file(
            "wos.txt",
            "FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nAU Berg, V\nTI Winter on the ward\nPM 99000802\n"
                + "VL 7\nBP 12\nEP 20\nUT WOS:000000000000001\nER\nEF\n")
        return command
    }

    @Test func `Its sources tell which field is whose`() throws {
        let command = try Self.withSources()
        for file in ["press.nbib", "wos.txt", "print.nbib"] {
            #expect(try command.run("add", file).exitCode == 0)
        }
        let shown = try command.run("show", "1", "--sources").output
        let blocks = shown.components(separatedBy: "\n\n")
        #expect(blocks[0] == "1 Winter on the ward, revisited")
        #expect(blocks[1].hasPrefix("Source 1      PubMed (nbib)\nFile          press.nbib, line 1\n"))
        #expect(blocks[1].contains("\nIts own id    99000802\nDated         5 January 2026\nImported      20"))
        #expect(blocks[2].contains("Source 2      Web of Science (wos)") && blocks[2].contains("volume"))
        #expect(blocks[3].contains("\nGave          title"))
        #expect(
            blocks.contains(
                "Differs: title\nHere          Winter on the ward, revisited\nSource 1      Winter on the ward"))
        #expect(blocks.contains { $0.hasPrefix("Differs: pages\nHere          12-20\nSource 3      12-19") })
    }

    @Test func `The JSON of its sources has the same`() throws {
        let command = try Self.withSources()
        try command.run("add", "press.nbib", "print.nbib")
        let json = try command.run("show", "1", "--sources", "--json").json()
        let article = try #require(json["articles"]?.elements.first)
        #expect(article.keys == ["id", "title", "sources", "written", "differences"])
        let sources = try #require(article["sources"]?.elements)
        #expect(
            sources.first?.keys == [
                "source", "database", "format", "file", "line", "record", "key", "date", "imported", "fields",
            ])
        #expect(sources.map { $0["file"] } == [.string("press.nbib"), .string("print.nbib")])
        #expect(sources.map { $0["date"] } == [.string("2026-01-05"), .string("2026-03-01")])
        #expect(sources[1]["fields"]?.elements.contains(.string("pages")) == true)
        let difference = try #require(article["differences"]?.elements.first)
        #expect(
            try difference
                == JSONParser.parse(
                    """
                    {"field": "title", "value": "Winter on the ward, revisited",
                     "sources": [{"source": 1, "value": "Winter on the ward"}]}
                    """))
    }

    @Test func `An erratum that carries its article's number is told of`() throws {
        let command = try Self.withSources()
        _ = try command.file(
            "erratum.nbib",
            "PMID- 99000802\nOWN - NLM\nTI  - Erratum: Winter on the ward\nPT  - Published Erratum\nJT  - Ward studies\n"
        )
        let run = try command.run("add", "press.nbib", "erratum.nbib")
        #expect(
            run.errors.contains(
                "erratum.nbib:1: record 1 shares an identifier with article 1, but one is an erratum; it was stored "
                    + "apart as 2."))
    }

    @Test(arguments: [80, 120]) func `Its sources fit a terminal`(columns: Int) throws {
        let command = try Self.withSources()
        try command.run("add", "press.nbib", "print.nbib", "wos.txt")
        let shown = try command.terminal("lib show 1 --sources", columns: columns).output
        #expect(shown.split(separator: "\n").allSatisfy { $0.count <= columns })
    }

    @Test func `Places, language, ISSN, publisher and dates are shown as a person writes them`() throws {
        let command = try Command()
        _ = try command.file(
            "a.nbib",
            """
            PMID- 99000801
            TI  - Winter on the ward
            FAU - Berg, Vera
            AUID- ORCID: 0000-0002-1825-0097
            AD  - Department of Snow, Oslo, Norway.
            AD  - Institute of Ice, Bergen, Norway.
            FAU - Carvalhal, Ines
            AD  - Institute of Ice, Bergen, Norway.
            LA  - nor
            LA  - eng
            TA  - Ward Stud
            JT  - Ward studies
            IS  - 1234-5679 (Print)
            DP  - 2000 Winter
            """)
        _ = try command.file(
            "b.ris", "TY  - BOOK\nTI  - B\nAU  - Berg, V\nAD  - Oslo\nPB  - Ward Press\nPY  - 2019/11/05\nER  - \n")
        try command.run("add", "a.nbib", "b.ris")
        let article = try command.run("show", "1").output
        for line in [
            "Authors       Vera Berg [1,2], Ines Carvalhal [2]", "Affiliations  [1] Department of Snow, Oslo, Norway.",
            "              [2] Institute of Ice, Bergen, Norway.", "ORCID         Vera Berg 0000-0002-1825-0097",
            "Abbreviated   Ward Stud", "ISSN          1234-5679 (print)", "Published     Winter 2000",
            "Language      Norwegian, English",
        ] { #expect(article.contains("\n\(line)\n"), "\(line)\n\(article)") }
        let book = try command.run("show", "2").output
        for line in ["Affiliation   Oslo", "Publisher     Ward Press", "Published     5 November 2019"] {
            #expect(book.contains("\n\(line)\n"), "\(line)\n\(book)")
        }
    }
}
