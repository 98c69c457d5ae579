import Articles
import Testing

@testable import Ingestion

@Suite struct JSONFieldsTests {
    @Test func `The first spelling that has a value counts, and those that repeat it go`() throws {
        var fields = try fields("{\"a\":null,\"b\":1,\"c\":1,\"d\":2}")
        let spellings = [fields.spelling(["a", "b", "c", "d"]), fields.spelling(["e"])]
        #expect(spellings == ["b", nil])
        #expect(fields.rest.map(\.name) == ["b", "d"])
    }

    @Test func `What is no object or list is put back`() throws {
        var fields = try fields("{\"object\":{\"a\":1},\"list\":[2],\"text\":\"x\",\"none\":null}")
        let objects = ["object", "text", "none"].map { fields.takeObject($0)?.rest.map(\.name) }
        let lists = ["list", "text"].map { fields.takeList($0) }
        #expect(objects == [["a"], nil, nil])
        #expect(lists == [[.number("2")], nil])
        #expect(fields.warnings.count == 2)
        #expect(fields.rest.map(\.name) == ["text"])
    }

    @Test func `What is left of an object is kept under its name, with what was odd about it`() throws {
        var fields = try fields("{\"ids\":{\"doi\":\"none\",\"mag\":7}}")
        let taken = fields.takeObject("ids")
        var ids = try #require(taken)
        let doi = ids.takeIdentifier("doi", .doi)
        #expect(doi == nil)
        fields.keepRest(of: ids, "ids")
        #expect(fields.rest.map(\.name) == ["ids.mag", "ids.doi"])
        #expect(fields.warnings == ["has \"ids.doi\" that is no DOI; it was kept as it is"])
    }

    @Test func `A member that occurs twice is dropped twice`() throws {
        var fields = try fields("{\"a\":1,\"b\":2,\"a\":3}")
        fields.drop(["a"])
        #expect(fields.rest.map(\.name) == ["b"])
    }

    private func fields(_ json: String) throws -> JSONFields { JSONFields(try JSONParser.parse(json)) }
}
