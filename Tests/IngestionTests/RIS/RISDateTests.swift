import Articles
import Testing

@testable import Ingestion

@Suite struct RISDateTests {
    @Test(
        arguments: [
            ("2019", "2019"), ("2019/05", "2019-05"), ("2019/05//", "2019-05"), ("2019/05/12/", "2019-05-12"),
            ("2019/5/2/Sunday", "2019-05-02"), ("2019///", "2019"),
            ("2019///Spring", "2019-21"), ("2019/09//Sep-Oct", "2019-09/2019-10"), ("2019/october", "2019-10"),
            ("2019/oct/5", "2019-10-05"), ("2019/00/00/", "2019"),
            ("2019/02/30/", "2019-02"), ("2019/13//", "2019"), ("2019/08//undefined", "2019-08"),
            ("2007/08//2014 Sep", "2014-09"), ("2019 May 12", "2019-05-12"), ("SPR 2019", "2019-21"),
            ("///", nil), ("99", nil), ("in press", nil), ("10 15", nil),
        ] as [(String, String?)])
    func `Dates are read as precisely as they are written`(text: String, edtf: String?) {
        #expect(RISDate.date(text)?.edtf == edtf)
    }

    @Test func `A date of which only the year can be told is kept`() throws {
        #expect(try risArticle("DA  - 4/5/2019").otherFields == [JSONMember("DA", .string("4/5/2019"))])
        #expect(try risArticle("PY  - 2019/00/00", "DA  - 2019///").otherFields == [])
    }

    @Test(
        arguments: [
            (["PY  - 2019", "DA  - 2019/05/12"], "2019-05-12"),
            (["PY  - 2019", "Y1  - 2019/05//", "DA  - 2019/05/12"], "2019-05-12"),
            (["DA  - AUG", "PY  - 2019"], "2019-08"),
            (["PY  - 2019", "DA  - FEB 28"], "2019-02-28"), (["PY  - 2019", "DA  - SEP-OCT"], "2019-09/2019-10"),
            (["YR  - 2019"], "2019"), (["PY  - 2019", "Y1  - 2018/12/24"], "2019"),
            (["Y2  - 2019/01/01"], nil), (["PY  - 2013/04/18", "PY  - 2013/02/15/received"], "2013-04-18"),
            (["PY  - 2013/02/15/received"], nil),
        ] as [([String], String?)])
    func `The issue's date is the finest that agrees with the year`(lines: [String], edtf: String?) throws {
        #expect(try risRecord(["TI  - T"] + lines).article.issueDate?.edtf == edtf)
    }

    @Test(arguments: [["ET  - 2019/11/30"], ["C6  - NOV 30 2019"], ["PY  - 2019/11/30/epub"]])
    func `The electronic date is read where it is told`(lines: [String]) throws {
        #expect(try risRecord(["TI  - T", "PY  - 2020"] + lines).article.electronicDate?.edtf == "2019-11-30")
    }

    @Test func `An edition is no date, and what is no date is kept`() throws {
        #expect(try risArticle("ET  - 2nd").electronicDate == nil)
        let record = try risRecord(["TI  - T", "PY  - in press"])
        #expect(record.warnings == ["has \"PY\" that is no date; it was kept as it is"])
    }
}
