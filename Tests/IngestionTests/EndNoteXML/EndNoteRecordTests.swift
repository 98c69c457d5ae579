import Articles
import Testing

@testable import Ingestion

@Suite struct EndNoteRecordTests {
    @Test(arguments: [
        ("Journal Article", "0", ArticleType.journalArticle), ("Book", "1", .book), ("Generic", "31", .document),
        ("", "47", .conferencePaper), ("", "6", .book), ("Electronic Book Section", "60", .chapter),
        ("Thesis", "32", .thesis), ("thesis", "", .thesis), ("Holo Tape", "99", .document),
        ("Statute", "31", .legislation),
    ])
    func `A type is known by its name, else by EndNote's number`(name: String, number: String, type: ArticleType) throws
    {
        #expect(try article("", type: name, number: number).type == type)
    }

    @Test func `A type without number may be named in the element`() throws {
        let record = try record("<ref-type>Book Section</ref-type><titles><title>T</title></titles>")
        #expect(record.article.type == .chapter)
        #expect(record.warnings == [])
    }

    @Test func `A record without a type is about an article`() throws {
        #expect(try record("<titles><title>T</title></titles>").article.type == .journalArticle)
    }

    @Test func `A journal makes an article of what has no type`() throws {
        let article = try article(
            "<periodical><full-title>Blut</full-title></periodical>", type: "Generic", number: "31")
        #expect(article.type == .journalArticle)
        #expect(article.journal?.name == "Blut")
    }

    @Test(arguments: [
        (
            "Book", ["authors", "secondary-authors", "tertiary-authors", "subsidiary-authors"],
            ["author", "editor", "editor", "translator"]
        ),
        ("Edited Book", ["authors"], ["editor"]),
        ("Book Section", ["secondary-authors", "tertiary-authors"], ["editor", "series editor"]),
        ("Report", ["secondary-authors", "subsidiary-authors"], ["series editor"]),
        ("Thesis", ["authors", "tertiary-authors"], ["author"]),
        ("Journal Article", ["authors", "translated-authors"], ["author"]),
    ])
    func `Roles are those of the type`(type: String, groups: [String], roles: [String]) throws {
        let people = groups.map { "<\($0)><author>\($0), A.</author></\($0)>" }.joined()
        let article = try article("<contributors>\(people)</contributors>", type: type)
        #expect(article.authorships.map(\.role.rawValue) == roles)
        #expect(article.otherFields.count == groups.count - roles.count)
    }

    @Test func `A book's secondary authors edit its series where it has one`() throws {
        let people =
            "<contributors><authors><author>Berg, V.</author></authors><secondary-authors><author>Alm, A.</author></secondary-authors></contributors>"
        let series = "<titles><secondary-title>Series</secondary-title></titles>"
        #expect(try article(series + people, type: "Book").authorships.map(\.role) == [.author, .seriesEditor])
        #expect(try article(people, type: "Book").authorships.map(\.role) == [.author, .editor])
    }

    @Test func `Of a journal's names, the fullest is its name`() throws {
        let article = try article(
            """
            <titles><secondary-title>Telemed J E Health</secondary-title><alt-title>Telemedicine journal and \
            e-health : official</alt-title></titles><periodical><full-title>Telemed J E Health</full-title>\
            <abbr-1>Telemed. J.</abbr-1></periodical>
            """)
        #expect(article.journal?.name == "Telemedicine journal and e-health : official")
        #expect(article.journal?.abbreviations == ["Telemed. J.", "Telemed J E Health"])
    }

    @Test func `A translated title has its original beside it`() throws {
        let article = try article("<titles><title>[Cure of leukaemia].</title></titles><orig-pub>Heilung</orig-pub>")
        #expect(article.title == "Cure of leukaemia")
        #expect(article.translatedTitle == "Heilung")
        #expect(article.otherFields == [])
    }

    @Test(
        arguments: [
            ("<accession-num>99000001</accession-num>", "99000001"), ("<accession-num>990000001</accession-num>", nil),
            ("<accession-num>99000001</accession-num><remote-database-name>Embase</remote-database-name>", nil),
            ("<accession-num>990</accession-num><remote-database-name>Ovid MEDLINE(R)</remote-database-name>", "990"),
            ("<accession-num>WOS:00099000001</accession-num>", nil), ("<accession-num>L99000001</accession-num>", nil),
            (
                "<urls><related-urls><url>https://www.ncbi.nlm.nih.gov/pubmed/99000001</url></related-urls></urls>",
                "99000001"
            ),
        ] as [(String, String?)])
    func `A number of a database is a PMID where it is plainly one`(fields: String, pmid: String?) throws {
        #expect(try article(fields).identifier(.pmid) == pmid)
    }

    @Test(
        arguments: [
            ("<remote-database-name>MEDLINE(R) ALL &lt;1946 on&gt;</remote-database-name>", "PubMed"),
            ("<remote-database-provider>NLM</remote-database-provider>", "PubMed"),
            ("<accession-num>ISI:000990001</accession-num>", "Web of Science"), ("<database>My.enl</database>", nil),
            ("<remote-database-name>Embase&#xD;Medline</remote-database-name>", "Embase"),
        ] as [(String, String?)])
    func `The database is the one that the record came from`(fields: String, database: String?) throws {
        #expect(try record(head() + fields).database == database)
    }

    @Test(
        arguments: [
            (
                "1532-1827 (Electronic)&#xD;0007-0920 (Linking)", ["1532-1827", "0007-0920"],
                [ISSN.Medium.electronic, .linking]
            ),
            ("1939-1676 0891-6640", ["1939-1676", "0891-6640"], [nil, nil]), ("ISSN 0947-7314", ["0947-7314"], [nil]),
            ("0007-0920 (Print) 1532-1827 (Online)", ["0007-0920", "1532-1827"], [.print, .electronic]),
        ] as [(String, [String], [ISSN.Medium?])])
    func `Serial numbers may be several`(text: String, numbers: [String], media: [ISSN.Medium?]) throws {
        let issns = try article("<isbn>\(text)</isbn>").journal?.issns ?? []
        #expect(issns.map(\.value) == numbers)
        #expect(issns.map(\.medium) == media)
    }

    @Test(
        arguments: [
            ("Journal Article", "<pages>113-9</pages>", "113-119", nil, []),
            ("Journal Article", "<pages>650123</pages><section>650123</section>", nil, "650123", []),
            ("Journal Article", "<section>113</section>", "113", nil, []),
            ("Journal Article", "<pages>12-15</pages><section>Blood</section>", "12-15", nil, ["section"]),
            ("Journal Article", "<custom7>e21</custom7>", nil, "e21", []),
            ("Book", "<pages>342</pages>", nil, nil, ["pages"]), ("Book", "<pages>12-15</pages>", "12-15", nil, []),
            ("Book Section", "<pages>12</pages><section>4</section>", "12", nil, ["section"]),
        ] as [(String, String, String?, String?, [String])])
    func `Pages are those of the type`(
        type: String, fields: String, pages: String?, number: String?, kept: [String]
    ) throws {
        let article = try article(fields, type: type)
        #expect(article.pages == pages)
        #expect(article.articleNumber == number)
        #expect(article.otherFields.map(\.name) == kept)
    }

    @Test func `Notes of databases say how often a work was cited`() {
        let notes = "Cited By (since 1996):7\nExport Date: 23 October 2014\nTimes Cited: 5\nCited By :x\nCited By:-5"
        #expect(
            EndNoteNotes.citationCounts(in: notes) == [
                CitationCount(database: "Scopus", count: 7, seen: "2014-10-23"),
                CitationCount(database: "Web of Science", count: 5, seen: "2014-10-23"),
            ])
    }

    @Test func `Several values of one name are a list, and empty ones nothing`() throws {
        let article = try article(
            "<custom4>a</custom4><custom4>b</custom4><custom5/><custom6><style face='bold'> </style></custom6>")
        #expect(article.otherFields == [JSONMember("custom4", .strings(["a", "b"]))])
    }

    private func head(_ type: String = "Journal Article", _ number: String = "17") -> String {
        "<ref-type name=\"\(type)\">\(number)</ref-type>"
    }

    private func article(
        _ fields: String, type: String = "Journal Article", number: String = ""
    ) throws -> Article {
        try record(head(type, number) + fields).article
    }

    private func record(_ fields: String) throws -> Record { try endNoteRecord(fields) }
}

/// The record that these fields are.
func endNoteRecord(_ fields: String) throws -> Record {
    let text = RecordText(bytes: UnsafeBufferPointer(start: nil, count: 0), line: 1, ordinal: 1)
    return try xmlElement("<record>\(fields)</record>") { element in
        var record = EndNoteRecord(element)
        record.read()
        return record.record(text)
    }
}
