import Articles
import Testing

@testable import Ingestion

@Suite struct InvertedAbstractTests {
    @Test(arguments: [
        "{\"slept\":[1],\"They\":[0],\"well.\":[2]}", "{\"slept\":[40],\"They\":[3],\"well.\":[900000000]}",
        "{\"IndexLength\":3,\"InvertedIndex\":{\"slept\":[1],\"They\":[0],\"well.\":[2]}}",
        "\"{\\\"slept\\\":[1],\\\"They\\\":[0],\\\"well.\\\":[2]}\"",
        "{\"slept\":[1.0],\"They\":[\"0\"],\"well.\":[2]}",
    ])
    func `Words stand in the order of their positions`(json: String) throws {
        #expect(InvertedAbstract.text(try JSONParser.parse(json)) == "They slept well.")
    }

    @Test func `A word may stand in several places, and two words in one`() throws {
        #expect(InvertedAbstract.text(try JSONParser.parse("{\"a\":[0,2,4],\"b\":[1,3]}")) == "a b a b a")
        #expect(InvertedAbstract.text(try JSONParser.parse("{\"a\":[0],\"b\":[0]}"))?.count == 3)
    }

    @Test(arguments: ["{\"a\":[-1]}", "{\"a\":[\"x\"]}", "{\"a\":0}", "[1]", "\"no JSON\"", "7", "{\"a\":[[0]]}"])
    func `What is no index is none`(json: String) throws {
        #expect(InvertedAbstract.text(try JSONParser.parse(json)) == nil)
    }

    @Test func `Few bytes don't become many`() {
        let word = String(repeating: "x", count: 100_000)
        let index = JSONValue.object([JSONMember(word, .array((0..<100_000).map(JSONValue.int)))])
        #expect(InvertedAbstract.text(index) == nil)
    }
}
