import Articles
import Testing

@testable import Editing

@Suite struct FieldAssignmentTests {
    private let known = ArticleTextTests.draft

    private func draft(_ pairs: (String, String?)...) throws -> ArticleDraft {
        try FieldAssignment.draft(
            try pairs.map { try #require(FieldAssignment($0.0, $0.1), "\($0.0)") }, editing: known)
    }

    @Test func `A field is set by its name or a short form, whatever its capitals`() throws {
        let draft = try draft(("TITLE", "New: one"), ("number", "4"), ("Article-Number", "e1"), ("key", "new"))
        #expect(draft.article.title == "New: one" && draft.article.issue == "4" && draft.article.articleNumber == "e1")
        #expect(draft.citationKey == "new" && draft.article.titleMarkup == nil)
    }

    @Test func `Lists are separated by semicolons, and who stays keeps what is known of them`() throws {
        let article = try draft(
            ("authors", "Agrawal, Vaibhav; van der Berg, Vera A., Jr.; ALL Study Group"), ("keywords", "a;b; ; a")
        ).article
        #expect(
            article.authors.map(\.naturalName) == ["Vaibhav Agrawal", "Vera A. van der Berg Jr.", "ALL Study Group"])
        #expect(article.authorships[1] == known.article.authorships[0])
        #expect(article.keywords == ["a", "b"])
    }

    @Test func `A year is the issue date's, and keeps the month of its own year`() throws {
        #expect(try draft(("year", "2019")).article.issueDate?.edtf == "2019-11/2019-12")
        #expect(try draft(("year", "2024")).article.issueDate?.edtf == "2024")
        #expect(try draft(("date", "2024-05")).article.issueDate?.edtf == "2024-05")
        #expect(try draft(("year", nil)).article.date == nil)
    }

    @Test func `An identifier is set by its scheme, in its place`() throws {
        #expect(
            try draft(("doi", "https://doi.org/10.5555/NEW")).article.identifiers.map(\.value)
                == ["10.5555/new", "31234567"])
        #expect(
            try draft(("doi", "10.5555/a; 10.5555/b"), ("pmcid", "PMC7")).article.identifiers.map(\.value)
                == ["10.5555/a", "10.5555/b", "31234567", "PMC7"])
        #expect(try draft(("doi", nil)).article.identifiers.map(\.value) == ["31234567"])
        // An old DOI has semicolons of its own.
        let old = "10.1002/(sici)1097-0142(19980101)82:1<1::aid-cncr1>3.0.co;2-x"
        #expect(try draft(("doi", old)).article.doi == old)
        #expect(
            try draft(("identifiers", "pmid:7; doi:10.5555/a")).article.identifiers.map(\.scheme) == [.pmid, .doi])
    }

    @Test func `Links are set by their kind`() throws {
        let article = try draft(("url", "https://example.org/a;b"), ("pdf", nil)).article
        #expect(article.links == [Link(.landing, "https://example.org/a;b")])
    }

    @Test func `Relations are written in words`() throws {
        let article = try draft(("relations", "retracted by doi:10.5555/r; comment on pmid:8")).article
        #expect(article.relations.map(\.kind) == [.retractedBy, .commentOn])
        #expect(article.relations.map(\.target.value) == ["10.5555/r", "8"])
    }

    @Test func `A journal takes nothing of the former one along`() throws {
        #expect(try draft(("journal", "Blood")).article.journal == Journal(name: "Blood"))
        #expect(try draft(("journal", nil)).article.journal == nil)
    }

    @Test func `A publisher is edited where it is the article's own`() throws {
        var book = known
        book.article.journal = nil
        func set(_ field: String, _ value: String) throws -> Journal? {
            let assignment = try #require(FieldAssignment(field, value))
            return try FieldAssignment.draft([assignment], editing: book).article.journal
        }
        let journal = try set("publisher", "Invented Press")
        #expect(journal?.publisher == "Invented Press" && journal?.name == nil)
        book.article.journal = journal
        #expect(try set("journal", "A Series")?.publisher == "Invented Press")
        let error = #expect(throws: EditingError.self) { try draft(("publisher", "Another")) }
        #expect(error?.mistakes.first?.text.hasPrefix("the publisher is that of \"Journal of Invented") == true)
    }

    @Test(arguments: [
        ("titel", "\"titel\" is no field. Did you mean title?"), ("tags", "Tags are changed with lib tag."),
        ("readingLists", "ReadingLists are changed with lib reading-list."),
        ("citationCounts", "CitationCounts can't be edited: they are what databases counted."),
        ("isRetracted", "IsRetracted follows from relations, as in retracted by: doi:10.5555/x."),
    ])
    func `A name that is no field's gets the nearest, or the way`(name: String, sentence: String) {
        #expect(FieldAssignment(name, "x") == nil)
        #expect(FieldNames.mistake(name).sentence == sentence)
    }

    @Test func `Where no name is near, all are told`() {
        let sentence = FieldNames.mistake("zzzzzz").sentence
        #expect(sentence.hasPrefix("\"zzzzzz\" is no field. There are key, type, title,"))
        #expect(sentence.hasSuffix("trial, url, pdf, year."))
    }
}
