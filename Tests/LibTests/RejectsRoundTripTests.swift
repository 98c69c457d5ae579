import Articles
import Foundation
import Testing

/// Rejected records of every format: written as they were, mended, and added again.
@Suite struct RejectsRoundTripTests {
    struct Sample: CustomTestStringConvertible {
        let format: String
        /// Three records, the middle one broken.
        let text: String
        /// What is wrong, and what it is mended to.
        let mend: (wrong: String, right: String)
        /// What stands before the records in a table.
        var header = ""

        var testDescription: String { format }
    }

    private static func three(_ record: (String) -> String, separator: String, broken: (String) -> String) -> String {
        [record("A"), broken(record("B")), record("C")].joined(separator: separator)
    }

    private static func json(
        _ format: String, _ begin: String, _ end: String, separator: String = ",", _ record: (String) -> String
    ) -> Sample {
        Sample(
            format: format,
            text: begin + three(record, separator: separator) { $0.replacing("Paper B\"", with: "Paper B") } + end,
            mend: ("Paper B", "Paper B\""))
    }

    static let samples = [
        json("scholar", "[", "]") { "{\"title\":\"Paper \($0)\",\"doi\":\"10.5555/\($0)\",\"authors\":\"Vera Berg\"}" },
        json("jsonl", "", "\n", separator: "\n") {
            "{\"lib\":1,\"id\":1,\"citationKey\":\"k\($0)\",\"added\":\"2026-01-05T09:00:00Z\",\"title\":\"Paper \($0)\","
                + "\"identifiers\":[{\"scheme\":\"doi\",\"value\":\"10.5555/\($0)\"}]}"
        },
        json("csl-json", "[", "]") {
            "{\"id\":\"\($0)\",\"type\":\"article-journal\",\"title\":\"Paper \($0)\",\"DOI\":\"10.5555/\($0)\"}"
        },
        json("semantic-scholar", "{\"data\":[", "],\"next\":1}") {
            "{\"paperId\":\"\($0)\",\"title\":\"Paper \($0)\",\"externalIds\":{\"DOI\":\"10.5555/\($0)\"}}"
        },
        json("openalex", "{\"meta\":{},\"results\":[", "]}") {
            "{\"id\":\"W1\($0 == "A" ? 1 : $0 == "B" ? 2 : 3)\",\"display_name\":\"Paper \($0)\",\"authorships\":[]}"
        },
        json("crossref", "{\"message-type\":\"work-list\",\"message\":{\"items\":[", "]}}") {
            "{\"indexed\":{},\"member\":\"1\",\"prefix\":\"1\",\"DOI\":\"10.5555/\($0)\",\"title\":[\"Paper \($0)\"]}"
        },
        json("europepmc-json", "{\"resultList\":{\"result\":[", "]}}") {
            "{\"id\":\"\($0)\",\"source\":\"MED\",\"title\":\"Paper \($0)\",\"pubYear\":\"2020\",\"authorString\":\"Berg V.\"}"
        },
        Sample(
            format: "ris",
            text: three({ "TY  - JOUR\nTI  - Paper \($0)\nER  - \n" }, separator: "\n") {
                $0.replacing("TI", with: "N1")
            }, mend: ("N1  - ", "TI  - ")),
        Sample(
            format: "nbib",
            text: three({ "PMID- \n" + "TI  - Paper \($0)\nSO  - Blood\n" }, separator: "\n") {
                $0.replacing("TI", with: "GN")
            }, mend: ("GN  - ", "TI  - ")),
        Sample(
            format: "bibtex",
            text: three({ "@article{k\($0),\n  title = {Paper \($0)}\n}\n" }, separator: "\n") {
                $0.replacing("{Paper B}", with: "{Paper B")
            }, mend: ("{Paper B", "{Paper B}")),
        Sample(
            format: "wos",
            text: "FN Clarivate Analytics Web of Science\nVR 1.0\n"
                + three({ "PT J\nTI Paper \($0)\nER\n" }, separator: "\n") { $0.replacing("TI", with: "ZZ") }
                + "\nEF\n",
            mend: ("ZZ ", "TI ")),
        Sample(
            format: "wos",
            text: "PT\tAU\tTI\tSO\tPY\tZZ\n"
                + three({ "J\t\tPaper \($0)\tBlood\t2020\t\n" }, separator: "") { _ in "J\t\t\tBlood\t\tPaper B\n" },
            mend: ("J\t\t\tBlood", "J\t\tPaper B\tBlood"), header: "PT\tAU\tTI\tSO\tPY\tZZ\n"),
        Sample(
            format: "csv",
            text: "Title,DOI,Note\n" + three({ "Paper \($0),10.5555/\($0),\n" }, separator: "") { _ in ",,Paper B\n" },
            mend: (",,Paper B", "Paper B,,"), header: "Title,DOI,Note\n"),
        Sample(
            format: "pubmed-xml",
            text: "<PubmedArticleSet>"
                + three(
                    {
                        "<PubmedArticle><MedlineCitation><Article><ArticleTitle>Paper \($0)</ArticleTitle></Article>"
                            + "</MedlineCitation></PubmedArticle>\n"
                    }, separator: ""
                ) { $0.replacing("</Article>", with: "") } + "</PubmedArticleSet>",
            mend: ("</MedlineCitation>", "</Article></MedlineCitation>")),
        Sample(
            format: "europepmc-xml",
            text: "<responseWrapper><resultList>"
                + three(
                    { "<result><source>MED</source><title>Paper \($0)</title></result>\n" }, separator: ""
                ) { $0.replacing("title>", with: "x>") } + "</resultList></responseWrapper>",
            mend: ("x>", "title>")),
        Sample(
            format: "endnote-xml",
            text: "<xml><records>"
                + three(
                    {
                        "<record><ref-type name=\"Book\">6</ref-type><titles><title>Paper \($0)</title></titles></record>\n"
                    }, separator: ""
                ) { $0.replacing("</titles>", with: "") } + "</records></xml>",
            mend: ("</title>", "</title></titles>")),
    ]

    @Test(arguments: samples)
    func `What was rejected is mended and added, and the file then has nothing to reject`(sample: Sample) throws {
        let command = try Command()
        _ = try command.file("records", sample.text)
        let first = try command.run("add", "records", "--rejects", "rejects", "--json").json()
        #expect(first["files"]?.elements.first?["format"]?.text == sample.format)
        #expect(first["added"]?.wholeNumber == 2)
        #expect(first["rejected"]?.wholeNumber == 1)

        let rejects = try command.read("rejects")
        #expect(rejects.hasPrefix(sample.header))
        #expect(rejects.contains("Paper B"))
        #expect(!rejects.contains("Paper A") && !rejects.contains("Paper C"))
        try command.write(rejects.replacing(sample.mend.wrong, with: sample.mend.right), to: "mended")
        let run = try command.run("add", "mended", "--rejects", "rejects-again", "--json")
        #expect(run.exitCode == 0, "\(run.output) \(rejects)")
        #expect(try run.json()["added"]?.wholeNumber == 1)
        let titles = try command.run("list", "--sort", "title", "--json").json()["results"]?.elements
        #expect(titles?.compactMap { $0["title"]?.text } == ["Paper A", "Paper B", "Paper C"])
    }
}
