import Articles
import TestSupport
import Testing

@testable import Ingestion

@Suite struct EuropePMCFileTests {
    @Test(arguments: ["lite", "core"])
    func `XML says the same as JSON`(name: String) throws {
        let json = try events(in: Fixture("europepmc-json/\(name).json").path).map { try $0.record.article }
        let xml = try events(in: Fixture("europepmc-xml/\(name).xml").path).map { try $0.record.article }
        #expect(json.map(Self.comparable) == xml.map(Self.comparable))
    }

    /// In XML, numbers are texts.
    private static func comparable(_ article: Article) -> Article {
        var copy = article
        copy.otherFields = article.otherFields.map { JSONMember($0.name, texts($0.value)) }
        return copy
    }

    private static func texts(_ value: JSONValue) -> JSONValue {
        switch value {
        case .number(let spelling): .string(spelling)
        case .array(let values): .array(values.map(texts))
        case .object(let members): .object(members.map { JSONMember($0.name, texts($0.value)) })
        default: value
        }
    }

    @Test func `An answer without results has no records`() throws {
        let json = "{\"version\":\"6.9\",\"hitCount\":0,\"request\":{},\"resultList\":{\"result\":[]}}"
        #expect(try events(inText: json, format: .europePMCJSON).isEmpty)
        let xml = "<responseWrapper><hitCount>0</hitCount><resultList/></responseWrapper>"
        #expect(try events(inText: xml, format: .europePMCXML).isEmpty)
    }

    @Test(arguments: Fixtures.files(in: "europepmc-json"))
    func `Damaged JSON never crashes the reader`(fixture: Fixture) throws {
        try expectOrderOfDamaged(fixture, .europePMCJSON, signs: "{}[]\"\\,:\n")
    }

    @Test(arguments: Fixtures.files(in: "europepmc-xml"))
    func `Damaged XML never crashes the reader`(fixture: Fixture) throws {
        try expectOrderOfDamaged(fixture, .europePMCXML, signs: "<>/&;\"= \n")
    }
}
