import TestSupport
import Testing

@testable import Ingestion

@Suite struct DamagedPubMedXMLTests {
    /// Reads damaged bytes to their end: whatever comes of them, records and rejections are counted up and lie in order.
    private func read(_ bytes: some Sequence<UInt8>) throws {
        let events = try events(inBytes: bytes, format: .pubmedXML)
        #expect(events.map(\.ordinal) == Array(events.indices.map { $0 + 1 }))
        #expect(events.map(\.line) == events.map(\.line).sorted())
    }

    @Test(arguments: Fixtures.files(in: "pubmed-xml"))
    func `A file that was cut off anywhere is read to its end`(fixture: Fixture) throws {
        let bytes = try fixture.bytes()
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<25 { try read(bytes.prefix(Int.random(in: 0...bytes.count, using: &generator))) }
    }

    @Test(arguments: Fixtures.files(in: "pubmed-xml"))
    func `A file in which bytes were changed, lost or doubled is read to its end`(fixture: Fixture) throws {
        let bytes = try fixture.bytes()
        var generator = SeededGenerator(seed: 2)
        for _ in 0..<25 {
            var damaged = bytes
            for _ in 0..<Int.random(in: 1...12, using: &generator) where !damaged.isEmpty {
                let index = Int.random(in: 0..<damaged.count, using: &generator)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: damaged[index] = UInt8.random(in: 0...255, using: &generator)
                case 1: damaged[index] = "<>&/!?\"'[]-;".utf8.randomElement(using: &generator) ?? 0
                case 2: damaged.removeSubrange(index..<min(index + 40, damaged.count))
                default: damaged.insert(contentsOf: damaged[index..<min(index + 60, damaged.count)], at: index)
                }
            }
            try read(damaged)
        }
    }

    @Test func `One damaged record takes no other with it`() throws {
        let records = (1...40).map { number in
            "<PubmedArticle>\n<MedlineCitation><PMID>990000\(number + 10)</PMID><Article><ArticleTitle>Title \(number)."
                + "</ArticleTitle></Article></MedlineCitation></PubmedArticle>\n"
        }
        var generator = SeededGenerator(seed: 3)
        for index in 1..<39 {
            var damaged = records
            let cut = Int.random(in: 20..<(records[index].utf8.count - 5), using: &generator)
            damaged[index] = String(records[index].prefix(cut)) + "\n"
            let events = try events(inText: "<PubmedArticleSet>\(damaged.joined())</PubmedArticleSet>")
            let keys = events.compactMap { try? $0.record.key }
            #expect(keys.count >= 39)
            #expect(events.count == 40)
        }
    }
}
