import Articles
import Testing

@testable import Ingestion

@Suite struct CSLTypeTests {
    @Test func `All of CSL's types are known by their names`() {
        for type in ArticleType.allCases { #expect(CSLTypes.type(type.rawValue) == type) }
    }

    @Test(
        arguments: [
            ("journal-article", .journalArticle), ("journalArticle", .journalArticle),
            ("Article Journal", .journalArticle),
            ("posted-content", .preprint), ("book_section", .chapter), ("website", .webpage),
            ("computerProgram", .software),
            ("edited-book", .book), ("peer-review", .review), ("inproceedings", .conferencePaper), ("hologram", nil),
        ] as [(String, ArticleType?)])
    func `Names of other programs are known`(name: String, type: ArticleType?) {
        #expect(CSLTypes.type(name) == type)
    }

    @Test(
        arguments: [
            ("article", "", .preprint), ("article", "\"container-title\":\"Blut\",\"volume\":\"1\"", .journalArticle),
            ("article", "\"container-title\":\"bioRxiv\",\"volume\":\"1\"", .preprint),
            ("article-journal", "\"container-title\":\"bioRxiv\"", .preprint),
            ("report", "\"container-title\":\"arXiv\"", .preprint),
            ("article-journal", "\"container-title\":\"arXiv\",\"volume\":1", .journalArticle),
        ] as [(String, String, ArticleType)])
    func `Where it appeared tells preprints from articles`(name: String, members: String, type: ArticleType) throws {
        let text = "{\"title\":\"T\",\"type\":\"\(name)\"\(members.isEmpty ? "" : ",")\(members)}"
        #expect(try #require(try events(inText: text, format: .cslJSON).first).record.article.type == type)
    }
}
