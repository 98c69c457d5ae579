import Articles
import Testing

@testable import Ingestion

@Suite struct MEDLINERecordTests {
    private func articles(_ text: String) throws -> [Article] {
        try events(inText: text, format: .nbib).map { try $0.record.article }
    }

    private func article(_ fields: String) throws -> Article {
        try #require(try articles("PMID- 99000001\nTI  - T\n\(fields)\n").first)
    }

    @Test func `The database is PubMed's where a record has its number, and ERIC's where that owns it`() throws {
        let text = "PMID- 99000001\nTI  - A\n\nOWN - ERIC\nOID - EJ99\nTI  - B\n\nTI  - C\n"
        let records = try events(inText: text, format: .nbib).map { try $0.record }
        #expect(records.map(\.database) == ["PubMed", "ERIC", nil])
        #expect(records.map(\.key) == ["99000001", "EJ99", nil])
    }

    @Test func `The date of the last revision is the record's own`() throws {
        let record = try events(inText: "PMID- 99000001\nLR  - 20240402\n", format: .nbib)[0].record
        #expect(record.date == "2024-04-02")
    }

    @Test func `The DOI comes first, from either field, once`() throws {
        let fields = "AID - S1 [pii]\nAID - 10.5555/a [doi]\nLID - 10.5555/A [doi]"
        #expect(try article(fields).identifiers.map(\.value) == ["10.5555/a", "99000001"])
    }

    @Test func `A value that can't be understood is kept with a warning`() throws {
        let record = try events(inText: "PMID- 99000001\nDP  - soon\n", format: .nbib)[0].record
        #expect(record.warnings == ["has \"DP\" that is no date; it was kept as it is", "has no title"])
        #expect(record.article.otherFields == [JSONMember("DP", .string("soon"))])
    }

    @Test func `A date that says more than its year is kept`() throws {
        let article = try article("DP  - 1985 2nd Quart")
        #expect(article.issueDate?.edtf == "1985")
        #expect(article.otherFields == [JSONMember("DP", .string("1985 2nd Quart"))])
    }

    @Test func `ISSNs have their medium`() throws {
        let journal = try #require(
            try article("IS  - 9999-0016 (Print)\nIS  - 9999-0024 (Electronic)\nIS  - 9999-0016 (Linking)").journal)
        #expect(journal.issns.map(\.value) == ["9999-0016", "9999-0024", "9999-0016"])
        #expect(journal.issns.map(\.medium) == [.print, .electronic, .linking])
    }

    @Test func `Labels of sections begin paragraphs`() throws {
        #expect(
            try article("AB  - AIM: To see. METHODS: We\n      looked. DATA AND RESULTS: Yes.").abstract
                == "AIM: To see.\n\nMETHODS: We looked.\n\nDATA AND RESULTS: Yes.")
    }

    @Test func `The abstract in another language has its place, a note that there is one hasn't`() throws {
        let article = try article("OAB - Publisher: Abstract available from the publisher.\nOAB - Auf Deutsch.")
        #expect(article.translatedAbstract == "Auf Deutsch.")
        #expect(article.otherFields.map(\.name) == ["OAB"])
    }

    @Test func `A translated title stands without brackets beside the vernacular one`() throws {
        let article = try article("TT  - Auf Deutsch.").title
        #expect(article == "T")
        let german = try #require(try articles("TI  - [In English].\nTT  - Auf Deutsch.\n").first)
        #expect(german.title == "In English")
        #expect(german.translatedTitle == "Auf Deutsch")
    }

    @Test func `Headings and qualifiers are major where they have a star`() throws {
        let headings = try article("MH  - *Asparaginase\nMH  - Leukemia/*drug therapy/genetics").meshHeadings
        #expect(headings.map(\.isMajor) == [true, false])
        #expect(headings[1].qualifiers.map(\.name) == ["drug therapy", "genetics"])
        #expect(headings[1].qualifiers.map(\.isMajor) == [true, false])
    }

    @Test func `Registered trials are identifiers, other databanks are kept`() throws {
        let article = try article("SI  - ClinicalTrials.gov/NCT00009999\nSI  - GENBANK/ZZ9")
        #expect(article.identifier(.trial) == "NCT00009999")
        #expect(article.otherFields == [JSONMember("SI", .string("GENBANK/ZZ9"))])
    }

    @Test func `A title and that of a book make a chapter, the latter alone a book`() throws {
        let both = try article("BTI - B\nPB  - P\nFED - Elm, Ruth\nED  - Elm R")
        #expect(both.type == .chapter)
        #expect(both.journal?.name == "B")
        #expect(both.authorships == [Authorship(Author(family: "Elm", given: "Ruth"), role: .editor)])
        let book = try #require(try articles("PMID- 99000001\nBTI - B.\nCTI - S\n").first)
        #expect(book.type == .book)
        #expect(book.title == "B")
        #expect(book.journal?.name == "S")
    }

    @Test func `Types in capitals are written as others are`() throws {
        #expect(try article("PT  - JOURNAL ARTICLE\nPT  - Letter").publicationTypes == ["Journal Article", "Letter"])
    }

    @Test(arguments: [
        ("Journal Articles", ArticleType.journalArticle), ("Reports - Research", .report),
        ("Dissertations/Theses - Doctoral Dissertations", .thesis), ("Speeches/Meeting Papers", .conferencePaper),
        ("Books", .book),
    ])
    func `ERIC's types tell what appeared in no journal`(type: String, expected: ArticleType) throws {
        #expect(try article("JT  - Online Submission\nPT  - \(type)").type == expected)
    }

    @Test func `What stands on a preprint server is a preprint`() throws {
        #expect(try article("TA  - bioRxiv").type == .preprint)
        #expect(try article("TA  - Blood").type == .journalArticle)
    }

    @Test func `Addresses are links`() throws {
        let article = try article("4099- https://example.org/a\n4100- https://example.org/b")
        #expect(article.links.map(\.url) == ["https://example.org/a", "https://example.org/b"])
    }

    @Test func `What has no place is kept under its tag`() throws {
        let article = try article("OWN - NLM\nGR  - A\nGR  - B\nOTO - NOTNLM\nZZ  - C")
        #expect(
            article.otherFields == [
                JSONMember("GR", .strings(["A", "B"])), JSONMember("ZZ", .string("C")),
                JSONMember("OWN", .string("NLM")),
            ])
    }

    @Test func `The source is dropped where it repeats what has been read`() throws {
        #expect(try article("TA  - J\nDP  - 2020\nSO  - J. 2020;1.").otherFields == [])
        #expect(try article("SO  - J. 2020;1.").otherFields == [JSONMember("SO", .string("J. 2020;1."))])
    }
}
