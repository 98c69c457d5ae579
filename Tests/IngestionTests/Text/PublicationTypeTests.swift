import Articles
import Testing

@testable import Ingestion

@Suite struct PublicationTypeTests {
    @Test(
        arguments: [
            (["Journal Article"], .journalArticle), (["JournalArticle", "Review"], .journalArticle),
            ([], .journalArticle),
            (["Book"], .book), (["Book Chapter"], .chapter), (["book-chapter"], .chapter), (["Preprint"], .preprint),
            (["posted-content"], .preprint), (["Conference"], .conferencePaper), (["Dissertation"], .thesis),
            (["Journal Article", "Dataset"], .dataset), (["Letter"], .journalArticle),
            (["Case Reports"], .journalArticle),
        ] as [([String], ArticleType)])
    func `The first type that is a kind of work decides`(types: [String], type: ArticleType) {
        #expect(PublicationTypes.articleType(types) == type)
    }
}
