import Articles
import TestSupport
import Testing

@testable import Ingestion

@Suite struct DamagedBibTeXTests {
    @Test(arguments: Fixtures.files(in: "bibtex"))
    func `Damaged bytes never crash the reader`(fixture: Fixture) throws {
        let good = try fixture.bytes()
        var generator = SeededGenerator(seed: UInt64(good.count))
        for _ in 0..<60 {
            var bytes = good
            for _ in 0..<Int.random(in: 1...8, using: &generator) {
                generator.damage(&bytes, signs: "{}()@\"\\,=#%$^_~\n\t '`-&<;")
            }
            let events = try events(inBytes: bytes, format: .bibtex)
            #expect(events.map(\.ordinal).sorted() == Array(1..<(events.count + 1)))
        }
    }

    @Test func `A file cut off anywhere gives the records before the cut`() throws {
        let bytes = try Fixture("bibtex/delimiters.bib").bytes()
        let whole = try events(inBytes: bytes, format: .bibtex)
        for length in stride(from: 0, to: bytes.count, by: 7) {
            let cut = try events(inBytes: bytes[..<length], format: .bibtex)
            #expect(cut.map(\.ordinal) == Array(1..<(cut.count + 1)))
            for (event, original) in zip(cut.dropLast(), whole) { #expect(event.summary == original.summary) }
        }
    }

    @Test func `Where the window ends makes no difference`() throws {
        let entry = String(decoding: try Fixture("bibtex/complete.bib").bytes(), as: UTF8.self)
        // The window grows by 256 KiB at first, and its end falls anywhere in an entry.
        for shift in stride(from: 0, to: 2_000, by: 61) {
            let filler = String(repeating: "text ", count: (262_144 - shift) / 5)
            let records = try bibtexRecords("\(filler)\n\(entry)\n@misc{z, title = {Z}}")
            #expect(records.map(\.key) == ["okafor2022complete", "WOS:000999000000881", "z"])
            #expect(records.first?.article.keywords.count == 3)
        }
    }
}
