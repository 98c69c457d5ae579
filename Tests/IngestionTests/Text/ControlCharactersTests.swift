import Articles
import Testing

@testable import Export
@testable import Ingestion

/// Control characters in records, which no text of an article keeps.
@Suite struct ControlCharactersTests {
    /// An article that has this text wherever it can have one.
    private static func article(_ text: String) -> Article {
        var article = Article()
        article.title = text
        article.titleMarkup = text
        article.translatedTitle = text
        article.abstract = text
        article.translatedAbstract = text
        article.authorships = [
            Authorship(Author(.person(family: text, given: text, suffix: text), orcid: text), affiliations: [text]),
            Authorship(Author(literal: text), role: .editor),
        ]
        article.journal = journal(text)
        article.volume = text
        article.issue = text
        article.pages = text
        article.articleNumber = text
        article.publicationTypes = [text]
        article.languages = [text]
        article.keywords = [text]
        article.meshHeadings = [MeSHHeading(name: text, qualifiers: [MeSHHeading.Qualifier(name: text)])]
        article.fieldsOfStudy = [text]
        article.links = [Link(.pdf, text)]
        article.citationCounts = [CitationCount(database: text, count: 3)]
        return article
    }

    private static func journal(_ text: String) -> Journal {
        var journal = Journal(name: text)
        journal.abbreviations = [text]
        journal.nlmID = text
        journal.publisher = text
        journal.description = text
        journal.metrics = [JournalMetric(.impactFactor, text, category: text)]
        return journal
    }

    @Test(arguments: ["a\u{0}b", "\u{1B}a\tb", "a\u{7F}b", "a\u{85}b", "a\u{9B} b\u{1}"])
    func `White space stands for them in every text`(text: String) {
        var article = Self.article(text)
        article.removeControls()
        #expect(article == Self.article("a b"))
    }

    @Test func `What consists of nothing else is left out`() {
        var article = Self.article("\u{1}\u{9F}")
        article.removeControls()
        var expected = Article()
        expected.citationCounts = [CitationCount(database: "", count: 3)]
        #expect(article == expected)
    }

    @Test(arguments: ["", "a", "ä", "à b", "Â\u{A0}b", "€ 5", "急性淋巴细胞白血病", "a\u{AD}b \u{200B} c"])
    func `Other texts stay to the byte`(text: String) {
        var article = Self.article(text)
        article.removeControls()
        #expect(article == Self.article(text))
        #expect(article.title.map { Array($0.utf8) } == Array(text.utf8))
    }

    @Test func `Only what has several lines keeps its line ends`() {
        var article = Self.article("a\nb")
        article.removeControls()
        for text in [article.abstract, article.translatedAbstract, article.journal?.description] {
            #expect(text == "a\nb")
        }
        for text in [article.title, article.keywords.first, article.journal?.name] { #expect(text == "a b") }
    }

    @Test(arguments: [
        #"{"title":"A","publicationTypes":"Re\u0007view","PeriodicalName":"Blood","platform":"S2"}"#,
        #"{"id":"https://openalex.org/W1","title":"A","type":"re\u0007view","authorships":[]}"#,
        "{\"paperId\":\"1\",\"externalIds\":{},\"title\":\"A\",\"url\":\"https://example.org/\\u0007\"}",
        "Title,Authors,Keywords,Year\nA,B,re\u{7}view,2020\n",
        "TY  - JOUR\nTI  - A\nKW  - re\u{7}view\nUR  - https://example.org/\u{7}a\nER  - \n",
        "@article{a,\n title = {A},\n keywords = {re\u{7}view},\n url = {https://example.org/\u{7}a}\n}\n",
    ])
    func `No format leaves any`(text: String) throws {
        for article in try articles(inText: text) {
            #expect(article.title == "A")
            var members: [JSONMember] = []
            ArticleJSON.add(article, to: &members)
            let line = JSONWriter.string(.object(members))
            #expect(!line.contains(#"\u00"#), "\(line)")
        }
    }
}
