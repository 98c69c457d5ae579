import Articles
import Testing

@testable import Ingestion

@Suite struct CSVRecordTests {
    /// The article of one row with these cells, beside a title.
    private func article(_ cells: (name: String, value: String)...) throws -> Article {
        try record(cells).article
    }

    private func record(_ cells: [(name: String, value: String)]) throws -> Record {
        let header = (["title"] + cells.map(\.name)).joined(separator: "\t")
        let row = (["A"] + cells.map(\.value)).joined(separator: "\t")
        return try #require(try tableRecords("\(header)\n\(row)\n").first)
    }

    @Test(
        arguments: [
            ("2019", "2019"), ("2019.0", "2019"), ("2014//", "2014"), ("2019a", "2019"), ("c2012", "2012"),
            ("2019-11-05", "2019-11-05"), ("Nov 2019", "2019-11"),
        ])
    func `Years are read in many forms`(text: String, date: String) throws {
        #expect(try article(("year", text)).issueDate?.edtf == date)
    }

    @Test func `The finest date that agrees with the year is taken`() throws {
        #expect(try article(("year", "2019"), ("date", "2019-11")).issueDate?.edtf == "2019-11")
        #expect(try article(("year", "2019"), ("month", "11"), ("day", "5")).issueDate?.edtf == "2019-11-05")
        #expect(try article(("year", "2019"), ("month", "Nov")).issueDate?.edtf == "2019-11")
        #expect(try article(("year", "2019"), ("date", "JAN 15")).issueDate?.edtf == "2019-01-15")
        let contrary = try article(("year", "2019"), ("date", "2020-02"))
        #expect(contrary.issueDate?.edtf == "2019")
        #expect(contrary.otherText("date") == "2020-02")
        #expect(try article(("year", "2019"), ("online date", "2018-12-01")).electronicDate?.edtf == "2018-12-01")
    }

    @Test func `Pages come from one column or two`() throws {
        #expect(try article(("pages", "712–25")).pages == "712-725")
        #expect(try article(("start page", "712"), ("end page", "25")).pages == "712-725")
        #expect(try article(("first page", "12.0")).pages == "12")
        #expect(try article(("pages", "e12345")).articleNumber == "e12345")
        let both = try article(("start page", "1"), ("end page", "6"), ("Art. No.", "6123"))
        #expect(both.pages == "1-6")
        #expect(both.articleNumber == "6123")
    }

    @Test func `Identifiers are brought into their normal form`() throws {
        let article = try article(
            ("doi", "https://doi.org/10.5555/ABC."), ("PMID", "99000001.0"), ("PMCID", "9990001"),
            ("arXiv ID", "2101.00001v2"))
        #expect(article.identifiers.map(\.value) == ["10.5555/abc", "99000001", "PMC9990001", "2101.00001"])
    }

    @Test func `A link can tell the DOI`() throws {
        let article = try article(("url", "http://dx.doi.org/10.5555/x"))
        #expect(article.doi == "10.5555/x")
        #expect(article.links == [Link(.landing, "http://dx.doi.org/10.5555/x")])
    }

    @Test(
        arguments: [
            ("00064971", ["0006-4971"]), ("64971", ["0006-4971"]), ("64971.0", ["0006-4971"]),
            ("0006-4971; 1528-0020", ["0006-4971", "1528-0020"]), ("1528-0020 0006-4971", ["1528-0020", "0006-4971"]),
            ("0006-4971 (Print) 1528-0020 (Electronic)", ["0006-4971", "1528-0020"]),
        ])
    func `Several ISSNs may share a cell, zeros may be lost`(text: String, expected: [String]) throws {
        #expect(try article(("issn", text)).journal?.issns.map(\.value) == expected)
    }

    @Test(arguments: ["", "NA", "N/A", "nan", "NULL", "None", " "])
    func `A cell that says nothing is nothing`(text: String) throws {
        let record = try record([("abstract", text), ("year", text), ("note", text), ("doi", text)])
        #expect(record.article.abstract == nil)
        #expect(record.article.otherFields == [])
        #expect(record.warnings == [])
    }

    @Test(
        arguments: [
            ("year", "soon", "date"), ("issn", "1234-5678", "ISSN"), ("pmid", "many", "PMID"),
            ("cited by", "few", "number"),
            ("language", "Klingonish", "language"), ("url", "javascript:alert(1)", "address"), ("isbn", "123", "ISBN"),
            ("doi", "see below, please", "DOI"),
        ])
    func `What can't be understood is kept with a warning`(name: String, value: String, kind: String) throws {
        let record = try record([(name, value)])
        #expect(record.article.otherText(name) == value)
        #expect(record.warnings.count == 1)
        #expect(record.warnings[0].hasPrefix("has \"\(name)\" that is no \(kind)"))
    }

    @Test(
        arguments: [
            ("true", true, nil), ("0", false, nil), ("All Open Access; Gold", true, "All Open Access; Gold"),
            ("Green Published, gold", true, "Green Published, gold"), ("Closed", false, "Closed"),
        ] as [(String, Bool, String?)])
    func `Open access is told in many ways`(text: String, isOpen: Bool, kept: String?) throws {
        let article = try article(("open access", text))
        #expect(article.isOpenAccess == isOpen)
        #expect(article.otherText("open access") == kept)
    }

    @Test(
        arguments: [
            ("Item Type", "bookSection", ArticleType.chapter, []), ("Item Type", "thesis", .thesis, []),
            ("type_of_reference", "RPRT", .report, []), ("Document Type", "Review", .journalArticle, ["Review"]),
            ("Document Type", "Conference Paper", .conferencePaper, ["Conference Paper"]),
            ("Publication Type", "Article; Proceedings Paper", .conferencePaper, ["Article", "Proceedings Paper"]),
            ("Reference Type", "Invented Kind", .journalArticle, ["Invented Kind"]),
        ])
    func `Types are told by codes or a database's names`(
        column: String, value: String, type: ArticleType, types: [String]
    ) throws {
        let article = try article((column, value))
        #expect(article.type == type)
        #expect(article.publicationTypes == types)
    }

    @Test func `Index terms follow the authors' keywords`() throws {
        let article = try article(("Author Keywords", "a; b"), ("Index Keywords", "b; c"))
        #expect(article.keywords == ["a", "b", "c"])
    }

    @Test func `MeSH terms have stars and qualifiers`() throws {
        let headings = try article(("MeSH Terms", "*Leukemia/drug therapy/*genetics; Humans; Child [methods]"))
            .meshHeadings
        #expect(headings.map(\.name) == ["Leukemia", "Humans", "Child"])
        #expect(headings.map(\.isMajor) == [true, false, false])
        #expect(headings[0].qualifiers.map(\.isMajor) == [false, true])
        #expect(headings[2].qualifiers.map(\.name) == ["methods"])
    }

    @Test func `Markup and entities of titles are read`() throws {
        let article = try #require(
            try tableArticles("title,year\n\"[CD8<sup>+</sup> &amp; <i>ABL1</i>].\",2020\n").first)
        #expect(article.title == "CD8⁺ & ABL1")
        #expect(article.titleMarkup == "CD8<sup>+</sup> &amp; <i>ABL1</i>")
    }

    @Test func `A retraction is told in MEDLINE's words`() throws {
        #expect(try article(("is_retracted", "True")).publicationTypes == ["Retracted Publication"])
        #expect(try article(("is_retracted", "False")).publicationTypes == [])
    }

    @Test func `ORCIDs go to the persons before a group`() throws {
        let article = try article(
            ("authors", "Vera Berg; An Ho"), ("group authors", "Nordic Group"), ("orcid", "; 0000-0002-1825-0097"))
        #expect(article.authors.map(\.orcid) == [nil, "0000-0002-1825-0097", nil])
        #expect(article.otherFields == [])
    }

    @Test func `A suffix is no part of the affiliation behind it`() throws {
        let article = try article(
            ("authors", "Berg V.A., Jr.; Ho A."),
            ("authors with affiliations", "Berg V.A., Jr., Clinic, Oslo; Ho A., Clinic, Hanoi"))
        #expect(article.authorships.map(\.affiliations) == [["Clinic, Oslo"], ["Clinic, Hanoi"]])
    }

    @Test func `A date of which only the year can be told is kept`() throws {
        let article = try article(("publication date", "05/03/2020"))
        #expect(article.issueDate?.edtf == "2020")
        #expect(article.otherText("publication date") == "05/03/2020")
        #expect(try self.article(("publication date", "5.3.2020")).otherFields == [])
    }

    @Test func `Columns may be named in English and in Chinese`() throws {
        let article = try article(("Author-作者", "王小明"), ("Source-文献来源", "血液"), ("DOI-DOI", "10.5555/a"))
        #expect(article.names == ["王小明"])
        #expect(article.journal?.name == "血液")
        #expect(article.doi == "10.5555/a")
    }

    @Test func `ORCIDs go to the authors in order`() throws {
        let article = try article(("authors", "Vera Berg; An Ho"), ("orcid", "; https://orcid.org/0000-0002-1825-0097"))
        #expect(article.authors.map(\.orcid) == [nil, "0000-0002-1825-0097"])
        #expect(
            try self.article(("authors", "Vera Berg; An Ho"), ("orcid", "0000-0002-1825-0097")).otherText("orcid")
                != nil)
    }

    @Test func `The first author says nothing beside all of them`() throws {
        #expect(try article(("authors", "Vera Berg"), ("first author", "Berg V")).otherFields == [])
        #expect(try article(("first author", "Berg V")).names == ["Berg V"])
    }

    @Test func `A row of nothing to store is rejected`() throws {
        let events = try tableEvents("title,journal,year\n,Blood,2020\nB,,\n")
        #expect(
            events.map(\.summary) == [
                "2 #1 rejected: has neither title, identifier, authors nor abstract", "3 #2 \"B\"",
            ])
    }

    @Test func `Rows may be the fields of a record`() throws {
        let text =
            "\"TITLE\",\"A\"\n\"AUTHOR NAMES\",\"Berg V.\",\"Ho A.\"\n\"DOI\",\"10.5555/a\"\n\n\"TITLE\",\"B\"\n\"TITLE\",\"C\"\n"
        let records = try tableRecords(text)
        #expect(records.map { "\($0.line) \($0.article.title ?? "")" } == ["1 A", "5 B", "6 C"])
        #expect(records[0].article.names == ["Berg V", "Ho A"])
        #expect(records[0].database == "Embase")
    }
}
