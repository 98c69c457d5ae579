import Articles
import Testing

@Suite struct CitationKeyPatternTests {
    private static let article: Article = {
        var article = Article()
        article.title = "The CNS relapse of leukemia"
        article.authorships = ["Müller", "van der Berg", "Ito", "Ho"].map { Authorship(Author(family: $0, given: "A")) }
        article.journal = Journal(name: "New England Journal of Medicine")
        (article.volume, article.pages) = ("12", "1194-1205")
        article.issueDate = PublicationDate(year: 2024)
        article.identifiers = [Identifier(.pmid, "31234567")].compactMap(\.self)
        return article
    }()

    @Test(arguments: [
        ("{author}{year}{word}", "muller2024cns"), ("{Author}_{yy}", "Muller_24"),
        ("{authors}{year}", "mullervanderbergito2024"),
        ("{Authors}", "MullerVanderbergIto"), ("{Word}:{words}", "Cns:cnsrelapseleukemia"),
        ("{Words}", "CnsRelapseLeukemia"),
        ("{journal}{volume}.{page}", "nejom12.1194"), ("pm{pmid}", "pm31234567"),
    ])
    func `Fields stand for what the article says`(pattern: String, key: String) throws {
        #expect(try CitationKeyPattern(pattern).base(for: Self.article) == key)
    }

    @Test func `The usual pattern makes the usual keys`() throws {
        let pattern = try CitationKeyPattern(CitationKeyPattern.usual)
        for article in [Self.article, Article()] {
            #expect(pattern.base(for: article) == CitationKey.base(for: article))
        }
    }

    @Test func `What would be no key becomes a usual one`() throws {
        #expect(try CitationKeyPattern("{pmid}").base(for: Self.article) == "muller2024cns")
        #expect(try CitationKeyPattern("{volume}").base(for: Article()) == "anonnd")
    }
}
