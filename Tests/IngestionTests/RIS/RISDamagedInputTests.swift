import TestSupport
import Testing

@testable import Ingestion

@Suite struct RISDamagedInputTests {
    @Test(arguments: Fixtures.files(in: "ris"))
    func `A file that is cut off gives the records before the cut`(fixture: Fixture) throws {
        let bytes = try fixture.bytes()
        let whole = try events(inBytes: bytes, format: .ris)
        for step in 1..<40 {
            let cut = try events(inBytes: bytes.prefix(bytes.count * step / 40), format: .ris)
            #expect(cut.map(\.ordinal) == Array(1..<(cut.count + 1)))
            #expect(cut.count <= whole.count)
            #expect(cut.dropLast().map(\.summary) == whole.prefix(max(0, cut.count - 1)).map(\.summary))
        }
    }

    @Test(arguments: Fixtures.files(in: "ris"))
    func `Damaged bytes never crash the reader`(fixture: Fixture) throws {
        var generator = SeededGenerator(seed: UInt64(fixture.name.utf8.count))
        let good = try fixture.bytes()
        for _ in 0..<30 {
            var bytes = good
            for _ in 0..<Int.random(in: 1...20, using: &generator) {
                generator.damage(&bytes, signs: "- \n\tTYERAU;,()[]/*:<&\"")
            }
            let events = try events(inBytes: bytes, format: .ris)
            #expect(events.map(\.ordinal) == Array(1..<(events.count + 1)))
            #expect(events.map(\.line) == events.map(\.line).sorted())
        }
    }

    @Test(arguments: [
        "AU  - Berg, Vera", "JA  - J%", "UR  - https://example.org/%", "SN  - 0006-4971", "N1  - NCT%",
        "KW  - a%; b", "AD  - Ward %", "DO  - 10.5555/%", "AB  - Aim: a. Results: b.", "T2  - Journal %", "PT  - %",
        "TY", "(", "M1  - (", "XX  - %",
    ])
    func `A record with very many fields takes its time and no more`(line: String) throws {
        let lines = (0..<20_000).map { line.replacing("%", with: String($0 + 10_000_000)) }
        let record = "TY  - JOUR\nTI  - T\n\(lines.joined(separator: "\n"))\nER  - \n"
        let (read, time) = try processorTime { try events(inText: record, format: .ris) }
        #expect(read.count == 1 && time < .seconds(30))
    }
}
