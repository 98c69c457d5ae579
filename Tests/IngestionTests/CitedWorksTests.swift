import Articles
import Testing

@testable import Ingestion

/// What an article cites is kept in few bytes.
@Suite struct CitedWorksTests {
    private func other(_ text: String, _ format: RecordFormat, _ name: String) throws -> JSONValue? {
        let record = try #require(try events(inText: text, format: format).first).record
        return record.article.otherFields.first { $0.name == name }?.value
    }

    @Test func `Crossref: the DOI, else the citation, else its parts`() throws {
        let text = """
            {"DOI":"10.5555/a","indexed":{},"member":"1","prefix":"10.5555","reference":[
            {"key":"1","DOI":"10.5555/B","unstructured":"B."},{"key":"2","unstructured":"A <i>book</i>."},
            {"key":"3","author":"Berg","year":"2019","journal-title":"Blood","volume":"12","first-page":"345"},
            {"key":"4"}]}
            """
        #expect(
            try other(text, .crossref, "reference")
                == .strings(["10.5555/b", "A book.", "Berg 2019 Blood 12 345"]))
        #expect(try other(text, .crossref, "reference-count") == .int(4))
    }

    @Test func `PubMed: the PMID, else another identifier, else the citation`() throws {
        let text = """
            <PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>99000001</PMID></MedlineCitation><PubmedData>
            <ReferenceList><Reference><Citation>A.</Citation><ArticleIdList>
            <ArticleId IdType="doi">10.5555/a</ArticleId><ArticleId IdType="pubmed">99000002</ArticleId>
            </ArticleIdList></Reference><Reference><Citation>B.</Citation></Reference></ReferenceList>
            </PubmedData></PubmedArticle></PubmedArticleSet>
            """
        #expect(try other(text, .pubmedXML, "Reference") == .strings(["99000002", "B."]))
        #expect(try other(text, .pubmedXML, "NumberOfReferences") == .int(2))
    }

    @Test func `No more than 64 KiB of them are kept, and all are counted`() throws {
        var works = CitedWorks()
        for _ in 0..<10_000 { works.add("10.5555/abcdefgh") }
        #expect(works.count == 10_000)
        guard case .array(let values)? = works.value else { throw NoValues() }
        #expect(values.count == (64 << 10) / 16)
    }

    private struct NoValues: Error {}
}
