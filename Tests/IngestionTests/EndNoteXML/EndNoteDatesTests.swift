import Articles
import Testing

@testable import Ingestion

@Suite struct EndNoteDatesTests {
    @Test(arguments: [
        ("2005", "Jun 15", "2005-06-15"), ("2005", "Nov-Dec", "2005-11/2005-12"), ("2005", "2005/06/15", "2005-06-15"),
        ("2005", "15.06.2005", "2005-06-15"), ("2005", "2//", "2005-02"), ("2005", "Winter", "2005-24"),
        ("2005", "", "2005"), ("2005a", "", "2005"), ("", "2005 Jun", "2005-06"),
    ])
    func `A date stands within the year beside it`(year: String, date: String, edtf: String) throws {
        let record = try record(year, date)
        #expect(record.article.issueDate?.edtf == edtf)
        #expect(record.article.otherFields == [])
        #expect(record.warnings == ["has no title"])
    }

    @Test(arguments: [("2005", "Dec 2004", "2005"), ("2005", "12.-14.06.", "2005"), ("2005", "to appear", "2005")])
    func `What a date says beyond that is kept`(year: String, date: String, edtf: String) throws {
        let article = try record(year, date).article
        #expect(article.issueDate?.edtf.hasPrefix(edtf) == true)
        #expect(article.otherFields == [JSONMember("pub-dates", .string(date))])
    }

    @Test func `A year that is none is kept, with a warning`() throws {
        let record = try record("in press", "")
        #expect(record.article.otherFields == [JSONMember("year", .string("in press"))])
        #expect(record.warnings.first == "has \"year\" that is no date; it was kept as it is")
    }

    @Test func `An article's edition is the day it was first on the net`() throws {
        let article = try endNoteRecord("<ref-type name='Journal Article'>17</ref-type><edition>2009/11/19</edition>")
            .article
        #expect(article.electronicDate?.edtf == "2009-11-19")
        let book = try endNoteRecord("<ref-type name='Book'>6</ref-type><edition>2nd</edition>").article
        #expect(book.otherFields == [JSONMember("edition", .string("2nd"))])
    }

    private func record(_ year: String, _ date: String) throws -> Record {
        try endNoteRecord("<dates><year>\(year)</year><pub-dates><date>\(date)</date></pub-dates></dates>")
    }
}
