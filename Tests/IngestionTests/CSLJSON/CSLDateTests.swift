import Articles
import Testing

@testable import Ingestion

@Suite struct CSLDateTests {
    @Test(arguments: [
        ("{\"date-parts\":[[2019]]}", "2019"), ("{\"date-parts\":[[\"2019\",\"11\",\"05\"]]}", "2019-11-05"),
        ("{\"date-parts\":[[2018,12],[2019,1]]}", "2018-12/2019-01"), ("{\"date-parts\":[2019,11]}", "2019-11"),
        ("{\"date-parts\":2019}", "2019"), ("{\"date-parts\":[[2019,0,0]]}", "2019"),
        ("{\"date-parts\":[[2019]],\"season\":1}", "2019-21"),
        ("{\"date-parts\":[[2019]],\"season\":\"23\"}", "2019-23"),
        ("{\"date-parts\":[[2019]],\"season\":\"Fall\"}", "2019-23"), ("{\"date-parts\":[[2019,16]]}", "2019-24"),
        ("{\"date-parts\":[[2019,21]]}", "2019-21"), ("{\"date-parts\":[[2019]],\"circa\":false}", "2019"),
        ("{\"date-parts\":[[2019,11,5]],\"date-time\":\"2019-11-05T10:00:00Z\",\"timestamp\":1}", "2019-11-05"),
        ("{\"raw\":\"5 Nov 2019\"}", "2019-11-05"), ("{\"literal\":\"Winter 2014\"}", "2014-24"),
        ("{\"edtf\":\"2019-11/2019-12\"}", "2019-11/2019-12"), ("\"2019-11\"", "2019-11"), ("2019", "2019"),
        ("{\"year\":2019,\"month\":11}", "2019-11"), ("[{\"year\":\"2019\"},{\"year\":\"2020\"}]", "2019/2020"),
        ("[[2019,11]]", "2019-11"), ("{\"date-parts\":[[\"2019\",\"Nov\",\"5\"]]}", "2019-11-05"),
        ("{\"literal\":\"2019年11月5日\"}", "2019-11-05"),
    ])
    func `A date is read whole`(json: String, edtf: String) throws {
        guard case .date(let date, let isWhole) = CSLDate(try value(json)) else { throw NoDate() }
        #expect(date.edtf == edtf)
        #expect(isWhole)
    }

    @Test(arguments: [
        ("{\"date-parts\":[[1990]],\"circa\":true}", "1990"), ("{\"date-parts\":[[2014,12],[0]]}", "2014-12"),
        ("{\"date-parts\":[[2019]],\"season\":\"Trinity\"}", "2019"), ("{\"date-parts\":[[2019,2,30]]}", "2019-02"),
        ("{\"date-parts\":[[2019,17]]}", "2019"), ("{\"date-parts\":[[2018,10,21,13]]}", "2018-10-21"),
        ("\"2019-11~\"", "2019-11"), ("{\"literal\":\"printed in 1999\"}", "1999"),
        ("{\"date-parts\":[[2019]],\"literal\":\"Advent 2019\"}", "2019"),
    ])
    func `A date that says more is kept beside what it says`(json: String, edtf: String) throws {
        guard case .date(let date, let isWhole) = CSLDate(try value(json)) else { throw NoDate() }
        #expect(date.edtf == edtf)
        #expect(!isWhole)
    }

    @Test(arguments: [
        "{\"date-parts\":[[]]}", "{\"date-parts\":[[null]]}", "{\"date-parts\":[]}", "{\"literal\":\" \"}", "{}",
        "null",
        "{\"date-parts\":[[0]]}",
    ])
    func `An empty date says nothing`(json: String) throws {
        guard case .nothing = CSLDate(try value(json)) else { throw NoDate() }
    }

    @Test(arguments: [
        "{\"date-parts\":[[\"-334\"]]}", "{\"literal\":\"in press\"}", "true", "{\"date-parts\":[[\"soon\"]]}",
        "\"-0333\"", "{\"date-parts\":{\"0\":2019}}", "[{\"x\":1}]", "{\"date-parts\":[[99999]]}",
    ])
    func `What is no date is unreadable`(json: String) throws {
        guard case .unreadable = CSLDate(try value(json)) else { throw NoDate() }
    }

    struct NoDate: Error {}

    private func value(_ json: String) throws -> JSONValue {
        var copy = json
        return try copy.withUTF8 { bytes in
            var parser = JSONParser(bytes)
            return try parser.value()
        }
    }
}
