import Articles
import Testing

@Suite struct PublicationDateTests {
    @Test(arguments: [
        "1000", "2999", "2019", "2019-01", "2019-12", "2019-11-05", "2020-02-29", "2000-02-29", "2000-21", "2000-22",
        "2000-23", "2000-24", "2019-11/2019-12", "2018/2019", "2018-24/2019-21", "2019-12-30/2020-01-02",
    ])
    func `The text form comes back as it was`(text: String) {
        #expect(PublicationDate(edtf: text)?.edtf == text)
    }

    @Test(arguments: [
        "", "19", "999", "0999", "3000", "12019", "2019-", "2019-1", "2019-00", "2019-13", "2019-20", "2019-25",
        "2019-02-30", "2019-02-29", "1900-02-29", "2019-04-31", "2019-11-00", "2019-11-5", "2019-11-05-01", "2019/",
        "/2019", "2019/2020/2021", "2019-+1", "２０１９", "2019-11-05T00:00", " 2019", "2019-21-01",
    ])
    func `A day, month, year or text that there isn't is refused`(text: String) {
        #expect(PublicationDate(edtf: text) == nil)
    }

    @Test func `Texts sort as their dates do, what is less precise first and seasons after months`() {
        let texts = [
            "2018-12-31", "2019", "2019-01", "2019-01-01", "2019-01-31", "2019-02", "2019-11-05", "2019-12", "2019-21",
            "2019-24", "2020",
        ]
        #expect(texts.sorted() == texts)
        #expect(texts.allSatisfy { PublicationDate(edtf: $0) != nil })
    }

    @Test func `A day needs a month, and each of them must exist`() {
        #expect(PublicationDate(year: 2020, month: 2, day: 29)?.edtf == "2020-02-29")
        #expect(PublicationDate(year: 2021, month: 2, day: 29) == nil)
        #expect(PublicationDate(year: 2021, day: 3) == nil)
        #expect(PublicationDate(year: 2021, month: 0) == nil)
        #expect(PublicationDate(year: 0) == nil)
    }

    @Test func `A range from a date to itself is that date`() throws {
        let november = try #require(PublicationDate.Point(year: 2019, month: 11))
        #expect(PublicationDate(november, through: november) == PublicationDate(november))
        #expect(PublicationDate(edtf: "2019-11/2019-11")?.edtf == "2019-11")
    }

    @Test func `An article's year is the issue's, else the electronic one's`() {
        var article = Article()
        #expect(article.year == nil)
        article.electronicDate = PublicationDate(year: 2018, month: 12, day: 30)
        #expect(article.year == 2018)
        article.issueDate = PublicationDate(edtf: "2019-01/2019-02")
        #expect(article.year == 2019)
        #expect(article.date?.edtf == "2019-01/2019-02")
    }
}
