import Articles
import TestSupport
import Testing

@testable import Ingestion

@Suite struct EndNoteFileTests {
    @Test func `Records between damaged ones survive`() throws {
        let events = try events(in: Fixture("endnote-xml/broken.xml").path)
        #expect(
            events.compactMap { try? $0.record.article.title } == [
                "Before", "Control characters and R&D, p < 0.05 & q<1", "No end tag", "After one that breaks off",
                "Behind the end",
            ])
    }

    @Test func `Long lines are read without keeping them`() throws {
        let record =
            "<record><rec-number>1</rec-number><titles><title>\(String(repeating: "Blut ", count: 200))</title></titles></record>"
        let text = "<xml><records>\(String(repeating: record, count: 2_000))</records></xml>"
        #expect(try events(inText: text, format: .endNoteXML).count == 2_000)
    }

    @Test(arguments: Fixtures.files(in: "endnote-xml"))
    func `Damaged input never crashes the reader`(fixture: Fixture) throws {
        try expectOrderOfDamaged(fixture, .endNoteXML, signs: "<>/&;,\"= \n")
    }
}
