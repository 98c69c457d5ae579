import Articles
import Testing

@testable import Store

@Suite struct RelatedTests {
    private static func library() throws -> TestLibrary {
        let library = try TestLibrary(
            Article("Asparaginase activity after pegylated asparaginase") {
                $0.abstract = "Silent inactivation was found by monitoring of activity."
            },
            Article("Monitoring of asparaginase activity") {
                $0.abstract = "Silent inactivation in every tenth child."
            },
            Article("Silent reading") { $0.abstract = "Children read in silence." },
            Article("Bookbinding") { $0.abstract = "Leather and glue." },
            Article("Leather") { $0.abstract = "Glue for bookbinding." })
        try library.add(
            (0..<30).map { Article("Weather \($0)") { $0.abstract = "Rain and wind." } }, file: "weather.txt")
        return library
    }

    @Test func `The most alike come first, with the words that both have`() throws {
        let related = try Self.library().library.articles(relatedTo: 1, limit: 3)
        #expect(related.first?.article.id == 2)
        let words = try #require(related.first?.words)
        #expect(words.contains("asparaginase") && words.contains("inactivation") && !words.contains("of"))
        #expect(related.map(\.likeness) == related.map(\.likeness).sorted(by: >))
        #expect(related.allSatisfy { (0...1.0001).contains($0.likeness) && $0.article.id != 1 })
    }

    @Test func `MeSH headings make articles alike`() throws {
        func article(_ title: String, _ heading: String) -> Article {
            Article(title) {
                $0.abstract = "Rain fell on leather."
                $0.meshHeadings = [MeSHHeading(name: heading)]
            }
        }
        let library = try TestLibrary(
            article("One", "Hematopoietic Stem Cell Transplantation"), article("Two", "Rain"),
            article("Three", "Hematopoietic Stem Cell Transplantation"))
        try library.add((0..<30).map { Article("Weather \($0)") { $0.abstract = "Wind." } }, file: "weather.txt")
        #expect(try library.library.articles(relatedTo: 1, limit: 1).map(\.article.id) == [3])
    }

    @Test func `An article without telling words has none`() throws {
        let library = try TestLibrary(Article("Alone"), Article("Other"))
        #expect(try library.library.articles(relatedTo: 1, limit: 5).isEmpty)
    }
}
