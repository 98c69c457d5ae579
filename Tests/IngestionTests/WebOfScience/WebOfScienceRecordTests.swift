import Articles
import Testing

@testable import Ingestion

@Suite struct WebOfScienceRecordTests {
    private func record(_ fields: String) throws -> Record {
        try #require(try events(inText: "PT J\nTI T\n\(fields)\nER\n", format: .webOfScience).first).record
    }

    private func article(_ fields: String) throws -> Article { try record(fields).article }

    @Test func `The accession number is the key, and kept`() throws {
        let record = try record("UT WOS:000999")
        #expect(record.key == "WOS:000999")
        #expect(record.database == "Web of Science")
        #expect(record.article.otherFields == [JSONMember("UT", .string("WOS:000999"))])
    }

    @Test func `An accession number of MEDLINE's is PubMed's`() throws {
        #expect(try article("UT MEDLINE:99000001").identifier(.pmid) == "99000001")
    }

    @Test func `The day of the export is the record's date`() throws {
        #expect(try record("DA 2024-11-24").date == "2024-11-24")
    }

    @Test(arguments: [
        ("JUN 14", "2006", "2006-06-14"), ("NOV-DEC", "2006", "2006-11/2006-12"), ("SPR", "2006", "2006-21"),
        ("FAL-WIN", "1992", "1992-23/1992-24"), ("DEC 16 2020", "2020", "2020-12-16"), ("07 2006", "2006", "2006-07"),
        ("2017-Dec", "2017", "2017-12"), ("DEC-JAN", "2005", "2005-12/2006-01"), ("4TH QTR", "2005", "2005"),
    ])
    func `Day and year make the date`(day: String, year: String, edtf: String) throws {
        #expect(try article("PD \(day)\nPY \(year)").issueDate?.edtf == edtf)
    }

    @Test func `A day that can't be read is kept beside its year`() throws {
        #expect(try article("PD 4TH QTR\nPY 2005").otherFields == [JSONMember("PD", .string("4TH QTR"))])
        #expect(try article("PD 2005\nPY 2005").otherFields == [])
    }

    @Test func `Early access is the electronic date`() throws {
        #expect(try article("PY 2020\nEA FEB 2019").electronicDate?.edtf == "2019-02")
        #expect(try article("EA JAN\nEY 2021").electronicDate?.edtf == "2021-01")
    }

    @Test(arguments: [("52", "58", "52-58"), ("S12", "S19", "S12-S19"), ("532", "+", "532"), ("7", "7", "7")])
    func `First and last page make the pages`(first: String, last: String, pages: String) throws {
        #expect(try article("BP \(first)\nEP \(last)").pages == pages)
    }

    @Test func `A first page that no page is numbered by is an article number`() throws {
        let article = try article("BP e990802")
        #expect(article.articleNumber == "e990802")
        #expect(article.pages == nil)
    }

    @Test func `Supplements and parts belong to the issue`() throws {
        #expect(try article("IS 3\nSU S").issue == "3 Suppl")
        #expect(try article("PN 2\nSU 1").issue == "Pt 2 Suppl 1")
    }

    @Test func `Lists are wrapped between any words`() throws {
        let article = try article("DE one; two\n   words; three\nWC Hematology\nSC Hematology; Oncology")
        #expect(article.keywords == ["one", "two words", "three"])
        #expect(article.fieldsOfStudy == ["Hematology", "Oncology"])
    }

    @Test func `Citations of the Core Collection are counted, of all databases kept`() throws {
        let article = try article("TC 7\nZ9 9\nZB 0")
        #expect(article.citationCounts == [CitationCount(database: "Web of Science", count: 7)])
        #expect(article.otherFields == [JSONMember("Z9", .string("9"))])
    }

    @Test func `Each cited reference stays apart`() throws {
        #expect(
            try article("CR Alder N, 2015\n   Birch O, 2016").otherFields
                == [JSONMember("CR", .strings(["Alder N, 2015", "Birch O, 2016"]))])
    }

    @Test func `A kind of open access makes it open`() throws {
        #expect(try article("OA Green Published, gold").isOpenAccess == true)
        #expect(try article("PY 2020").isOpenAccess == nil)
    }

    @Test func `A book's DOI is not its chapter's`() throws {
        let article = try article("DT Article; Book Chapter\nDI 10.5555/chapter\nD2 10.5555/book")
        #expect(article.identifiers.map(\.value) == ["10.5555/chapter"])
        #expect(article.relations.map(\.kind) == [.partOf])
        #expect(article.type == .chapter)
    }

    @Test(
        arguments: [
            ("J", ["Article"], nil, ArticleType.journalArticle),
            ("J", ["Article", "Proceedings Paper"], nil, .journalArticle),
            ("C", ["Proceedings Paper"], nil, .conferencePaper), ("S", ["Proceedings Paper"], nil, .conferencePaper),
            ("S", [], "Symposium on Leukaemia", .conferencePaper), ("S", ["Review"], nil, .journalArticle),
            ("B", [], nil, .chapter), ("B", ["Book"], nil, .book), ("P", [], nil, .patent),
            ("J", ["Book Review"], nil, .bookReview),
            ("D", ["Data set"], nil, .dataset),
        ] as [(String, [String], String?, ArticleType)])
    func `The kind of publication and of document tell the type`(
        publication: String, documents: [String], source: String?, type: ArticleType
    ) {
        #expect(WebOfScienceTypes.articleType(publication, documents, source: source, isWholeBook: false) == type)
    }

    @Test(arguments: [
        ("BLOOD ADVANCES", "Blood Adv.", "Blood Advances"),
        ("JOURNAL OF PHYSICS-CONDENSED MATTER", "J. Phys.-Condes. Matter", "Journal of Physics-Condensed Matter"),
        ("IEEE TRANSACTIONS ON MAGNETICS", "IEEE Trans. Magn.", "IEEE Transactions on Magnetics"),
        ("PLOS ONE", "PLoS One", "PLoS One"), ("PHYSICAL REVIEW A", "Phys. Rev. A", "Physical Review A"),
        ("ANNALS OF THE ICRP", "Ann. ICRP", "Annals of the ICRP"), ("JAMA", nil, "JAMA"),
        ("MEETING ON LEUKAEMIA (ICML 2020)", nil, "Meeting on Leukaemia (ICML 2020)"),
        ("CHILDREN'S HEALTH: THE BASICS, PT XXIV", nil, "Children's Health: The Basics, PT XXIV"),
        ("Leukemia Research", nil, "Leukemia Research"), ("REVISTA DE SALUD Y VIDA", nil, "Revista de Salud y Vida"),
    ])
    func `Names of journals are readable`(name: String, abbreviation: String?, readable: String) {
        #expect(WebOfScienceJournalName.readable(name, abbreviation: abbreviation) == readable)
    }
}
