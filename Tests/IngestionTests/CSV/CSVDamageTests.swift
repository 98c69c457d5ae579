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
            for _ in 0..<Int.random(in: 1...8, using: &generator) { damage(&bytes, &generator) }
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

    private func damage(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
        guard let index = bytes.indices.randomElement(using: &generator) else { return }
        let signs = Array("\"\",;\t|\n\n'\\[]()/.:".utf8)
        let byte =
            Bool.random(using: &generator)
            ? UInt8.random(in: 0...255, using: &generator) : signs.randomElement(using: &generator) ?? 0
        switch Int.random(in: 0...3, using: &generator) {
        case 0: bytes[index] = byte
        case 1: bytes.insert(byte, at: index)
        case 2: bytes.remove(at: index)
        default:
            let end = min(bytes.count, index + Int.random(in: 1...80, using: &generator))
            bytes.insert(contentsOf: bytes[index..<end], at: Int.random(in: 0...bytes.count, using: &generator))
        }
    }
}
