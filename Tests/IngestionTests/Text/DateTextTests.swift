import Testing

@testable import Ingestion

@Suite struct DateTextTests {
    @Test(arguments: [
        ("2025", "2025"), ("2025-08", "2025-08"), ("2025-08-05", "2025-08-05"), ("2021/6/5 0:00:00", "2021-06-05"),
        ("2019-00-00", "2019"), ("2019-02-00", "2019-02"), ("2019-02-30", "2019-02"), ("2019-13-01", "2019"),
        ("2019-11-05T10:00:00Z", "2019-11-05"), ("2019.11.05", "2019-11-05"), ("20190315", "2019-03-15"),
        ("20190300", "2019-03"),
        ("2025年8月5日", "2025-08-05"), ("2025年8月", "2025-08"), ("2025年", "2025"),
    ])
    func `Dates in figures, as precise as they are`(text: String, edtf: String) {
        #expect(DateText.date(text)?.edtf == edtf)
    }

    @Test(arguments: [
        ("2015 Jul 9", "2015-07-09"), ("9 July 2015", "2015-07-09"), ("July 9, 2015", "2015-07-09"),
        ("Sept. 2019", "2019-09"),
        ("MAY 2020", "2020-05"), ("Tue, 05 Nov 2019 10:00:00 GMT", "2019-11-05"), ("2015 Feb 30", "2015-02"),
        ("13/07/2019", "2019-07-13"), ("07/13/2019", "2019-07-13"), ("5.5.2019", "2019-05-05"), ("4/5/2019", "2019"),
    ])
    func `Dates with a month's name, or the year last`(text: String, edtf: String) {
        #expect(DateText.date(text)?.edtf == edtf)
    }

    @Test(arguments: [
        ("2016 Nov-Dec", "2016-11/2016-12"), ("2018 Dec-2019 Jan", "2018-12/2019-01"),
        ("2018 Dec-Jan", "2018-12/2019-01"),
        ("2021-2022", "2021/2022"), ("Winter 2014", "2014-24"), ("2017 Spring", "2017-21"), ("Fall 2016", "2016-23"),
        ("summer 2012", "2012-22"), ("2020 Jan-Mar", "2020-01/2020-03"), ("2020 May/May", "2020-05"),
    ])
    func `Seasons and ranges`(text: String, edtf: String) {
        #expect(DateText.date(text)?.edtf == edtf)
    }

    @Test(arguments: ["", " ", "soon", "in press", "Jul 9", "12", "123", "31/12/19", "0000-00-00", "n.d."])
    func `Without a year there is no date`(text: String) {
        #expect(DateText.date(text) == nil)
    }
}
