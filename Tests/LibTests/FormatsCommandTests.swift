import Articles
import TestSupport
import Testing

@Suite struct FormatsCommandTests {
    private static let formats = [
        "scholar", "jsonl", "pubmed-xml", "nbib", "ris", "bibtex", "csl-json", "semantic-scholar", "openalex",
        "crossref", "europepmc-json", "europepmc-xml", "endnote-xml", "wos", "csv",
    ]

    @Test func `What is read and written is listed`() throws {
        let rows = try Command().run("formats").lines.map {
            $0.split(separator: "\t", omittingEmptySubsequences: false)
        }
        #expect(rows.filter { $0[1] == "yes" }.map { String($0[0]) } == Self.formats)
        #expect(rows.filter { $0[2] == "yes" }.count == 12)
        #expect(rows.allSatisfy { $0[3].hasPrefix(".") && !$0[4].isEmpty })
    }

    @Test func `The list as JSON says the same`() throws {
        let items = try Command().run("formats", "--json").json()["formats"]?.elements ?? []
        #expect(items.filter { $0["read"] == .bool(true) }.compactMap { $0["name"]?.text } == Self.formats)
        #expect(items.allSatisfy { $0["fileExtensions"]?.elements.isEmpty == false && $0["summary"] != nil })
    }

    /// The JSON Lines restore an article with its citation key; the others get theirs.
    @Test(arguments: formats) func `An example is a file that can be added`(format: String) throws {
        let command = try Command()
        let example = try command.run("formats", format).output
        let added = try command.run("add", "-", "--json", input: example).json()
        #expect(added["files"]?.elements.first?["format"]?.text == format)
        #expect(added["added"]?.wholeNumber == 1)
        let article = try command.run("show", "1", "--json").json()["articles"]?.elements.first
        #expect(article?["title"]?.text == "Morning lumbar punctures")
        #expect(article?["year"]?.wholeNumber == 2_024)
        #expect(article?["doi"]?.text == "10.5555/lws.2024.12")
        #expect(article?["authors"]?.elements.first?["family"]?.text == "Berg")
    }

    @Test func `All examples are one article`() throws {
        let command = try Command()
        for format in Self.formats where format != "jsonl" {
            try command.run("add", "-", input: command.run("formats", format).output)
        }
        #expect(try command.run("list", "--count").output == "1\n")
    }
}
