import Articles
import Testing

@testable import Ingestion

@Suite struct BibTeXDateTests {
    @Test(arguments: [
        ("year = 2019", "2019"), ("year = {2019}, month = nov", "2019-11"),
        ("year = 2019, month = {November}", "2019-11"),
        ("year = 2019, month = {Nov.}", "2019-11"), ("year = 2019, month = 11", "2019-11"),
        ("year = 2019, month = {sept}", "2019-09"),
        ("year = 2019, month = \"5~\" # may", "2019-05-05"), ("year = 2019, month = may # \"~5\"", "2019-05-05"),
        ("year = 2019, month = {MAR 1}", "2019-03-01"), ("year = 2019, month = 5, day = 14", "2019-05-14"),
        ("year = 2019, month = {NOV-DEC}", "2019-11/2019-12"),
        ("year = 2019, month = dec # \"/\" # jan", "2019-12/2020-01"),
        ("year = 2019, month = {Winter}", "2019-24"), ("year = 2019, month = {juillet}", "2019-07"),
        ("year = 2019, month = {Mai}", "2019-05"), ("year = {2019-11-05}", "2019-11-05"), ("year = {1998a}", "1998"),
        ("year = {1998--1999}", "1998/1999"), ("year = {[1998]}", "1998"), ("year = {c1998}", "1998"),
        ("date = {2019}", "2019"), ("date = {2019-11-05}", "2019-11-05"), ("date = {2019-5}", "2019-05"),
        ("date = {2019-11-05/2019-12}", "2019-11-05/2019-12"), ("date = {2019-21}", "2019-21"),
        ("date = {2019~}", "2019"),
        ("date = {2019?}", "2019"), ("date = {2019-11/}", "2019-11"), ("date = {2019/..}", "2019"),
        ("date = {../2019}", "2019"),
        ("date = {2019-XX-XX}", "2019"), ("date = {2019-11-05T13:27:44Z}", "2019-11-05"),
        ("date = {5 Nov 2019}", "2019-11-05"),
        ("date = {2019-11-05}, year = 2018, month = may", "2019-11-05"),
        ("date = 2019, year = 2019, month = may", "2019-05"),
    ])
    func `A date is read in all its spellings`(fields: String, edtf: String) throws {
        #expect(try bibtexArticle("title = {T}, \(fields)").issueDate?.edtf == edtf)
    }

    @Test(arguments: [
        ("year = {in press}", "year"), ("year = {712}", "year"), ("date = {201X}", "date"),
        ("year = 2019, month = {soon}", "month"),
        ("earlyaccessdate = {soon}", "earlyaccessdate"),
    ])
    func `What is no date is kept, with a warning`(fields: String, name: String) throws {
        let record = try bibtexRecords("@misc{k, title = {T}, \(fields)}")[0]
        #expect(record.article.otherFields.map(\.name) == [name])
        #expect(record.warnings.count == 1)
    }

    @Test(arguments: ["2019~", "2019-11/", "/2019", "2019-XX", "2019-13"])
    func `What a date says beyond the model is kept`(date: String) throws {
        let article = try bibtexArticle("title = {T}, date = {\(date)}")
        #expect(article.issueDate != nil)
        #expect(article.other("date") == .string(date))
    }

    @Test(arguments: [
        ("timestamp = {2011.03.22}", "2011-03-22"), ("timestamp = {Wed, 16 Mar 2022 00:00:00 +0100}", "2022-03-16"),
        ("bibdate = {Sat Mar 9 10:20:32 MST 2019}", "2019-03-09"),
        ("date-modified = {2020-03-04 11:12:13 +0000}", "2020-03-04"),
        ("date-added = {2019-01-02}, date-modified = {2020-03-04}", "2020-03-04"),
        ("added-at = {2010-01-27T00:00:00.000+0100}", "2010-01-27"),
        ("timestamp = {soon}", nil),
    ])
    func `The day of revision is the record's date`(fields: String, day: String?) throws {
        #expect(try bibtexRecords("@misc{k, title = {T}, \(fields)}")[0].date == day)
    }

    @Test func `Early access is the electronic date`() throws {
        let article = try bibtexArticle("title = {T}, year = 2020, earlyaccessdate = {NOV 2019}")
        #expect(article.electronicDate?.edtf == "2019-11")
        #expect(article.year == 2020)
    }
}
