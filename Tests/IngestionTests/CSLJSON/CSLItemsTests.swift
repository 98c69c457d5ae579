import TestSupport
import Testing

@testable import Ingestion

@Suite struct CSLItemsTests {
    @Test(arguments: [
        "[{\"type\":\"book\",\"title\":\"a\"},{\"type\":\"book\",\"title\":\"b\"}]",
        "{\"type\":\"book\",\"title\":\"a\"}\n{\"type\":\"book\",\"title\":\"b\"}\n",
        "{\"items\":[{\"type\":\"book\",\"title\":\"a\"},{\"type\":\"book\",\"title\":\"b\"}]}",
        "{\"references\":[{\"type\":\"book\",\"title\":\"a\"},{\"type\":\"book\",\"title\":\"b\"}],\"x\":1}",
        "{\"citationItems\":[{\"id\":1,\"itemData\":{\"title\":\"a\"}},{\"itemData\":{\"title\":\"b\"}}]}",
        "[{\"csljson\":{\"type\":\"book\",\"title\":\"a\"}},{\"csljson\":{\"type\":\"book\",\"title\":\"b\"}}]",
        "{\"x\":{\"type\":\"book\",\"title\":\"a\"},\"y\":{\"type\":\"book\",\"title\":\"b\"}}",
    ])
    func `Items stand in lists, lines, envelopes and under their ids`(text: String) throws {
        #expect(try events(inText: text, format: .cslJSON).map { try $0.record.article.title } == ["a", "b"])
    }

    @Test func `An item without id has the name that it stands under`() throws {
        let text = "{\"x\":{\"type\":\"book\",\"title\":\"a\"},\"y\":{\"id\":\"z\",\"type\":\"book\",\"title\":\"b\"}}"
        #expect(try events(inText: text, format: .cslJSON).map { try $0.record.key } == ["x", "z"])
    }

    @Test func `References in words are no envelope`() throws {
        let text = "{\"type\":\"book\",\"title\":\"a\",\"references\":\"none\",\"custom\":{\"items\":[1]}}"
        #expect(try events(inText: text, format: .cslJSON).count == 1)
    }

    @Test(arguments: [
        (["id", "type", "title"], true), (["title", "container-title"], true), (["DOI", "issued"], true),
        (["citation-key"], true), (["id", "itemData"], true), (["title", "authors", "doi"], false), (["type"], false),
        (["id", "doi", "title", "display_name", "type"], false), (["paperId", "title", "externalIds"], false),
        (["key", "version", "library", "data"], false), (["itemType", "title", "publisher-place"], false), ([], false),
    ])
    func `Items are known by their keys`(keys: [String], isOne: Bool) {
        #expect(CSLItems.isOne(keys: keys) == isOne)
    }
}
