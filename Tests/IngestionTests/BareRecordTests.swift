import Testing

@testable import Ingestion

/// Records that stand without what was around them, as rejected ones do in a file of their own.
@Suite struct BareRecordTests {
    @Test(arguments: [
        "<record><rec-number>1</rec-number><titles><title>A</title></titles></record>",
        "<result><id>1</id><source>MED</source><title>A</title></result>",
        "<MedlineCitation><PMID>1</PMID><Article><ArticleTitle>A</ArticleTitle></Article></MedlineCitation>",
    ])
    func `One or several of them are read`(element: String) throws {
        for count in 1...2 {
            let text = Array(repeating: element, count: count).joined(separator: "\n")
            #expect(try articles(inText: text).map(\.title) == Array(repeating: "A", count: count))
            #expect(try events(inText: text).count == count)
        }
    }
}
