import Articles
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
