import Articles
import TestSupport
import Testing

@testable import Ingestion

@Suite struct CSVDamageTests {
    @Test(arguments: Fixtures.files(in: "csv"))
    func `A file cut off anywhere is read up to there`(fixture: Fixture) throws {
        let bytes = try fixture.bytes()
        for length in stride(from: 0, through: bytes.count, by: max(1, bytes.count / 40)) {
            try check(bytes[..<length])
        }
    }

    @Test(arguments: Fixtures.files(in: "csv"))
    func `Damaged bytes never crash the reader`(fixture: Fixture) throws {
        var generator = SeededGenerator(seed: 7)
        let good = try fixture.bytes()
        for _ in 0..<25 {
            var bytes = good
            for _ in 0..<Int.random(in: 1...8, using: &generator) {
                generator.damage(&bytes, signs: "\"\",;\t|\n\n'\\[]()/.:")
            }
            try check(bytes)
        }
    }

    /// Ordinals count up and lines go forward, whatever the file says.
    private func check(_ bytes: some Sequence<UInt8>) throws {
        do {
            let events = try events(inBytes: bytes, format: .csv)
            #expect(events.map(\.ordinal) == Array(1..<(events.count + 1)))
            #expect(events.map(\.line) == events.map(\.line).sorted())
        } catch is RecordFileError {
            // The header is damaged.
        }
    }
}
