import TestSupport
import Testing

@testable import Ingestion

@Suite struct DamagedJSONTests {
    private static let fixtures = Fixtures.files(in: "csl-json") + Fixtures.files(in: "crossref")

    @Test(arguments: fixtures)
    func `A file cut off anywhere is read as far as it goes`(fixture: Fixture) throws {
        let bytes = try fixture.bytes()
        for length in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 60)) {
            try check(Array(bytes[..<length]), fixture)
        }
    }

    @Test(arguments: fixtures)
    func `Damaged bytes never crash the reader`(fixture: Fixture) throws {
        var generator = SeededGenerator(seed: 7)
        let good = try fixture.bytes()
        for _ in 0..<60 {
            var bytes = good
            for _ in 0..<Int.random(in: 1...8, using: &generator) {
                guard let index = bytes.indices.randomElement(using: &generator) else { break }
                let byte = Array("{}[]\"\\,:\n<&;0-".utf8).randomElement(using: &generator) ?? 0
                switch Int.random(in: 0...2, using: &generator) {
                case 0: bytes[index] = byte
                case 1: bytes.insert(byte, at: index)
                default: bytes.remove(at: index)
                }
            }
            try check(bytes, fixture)
        }
    }

    private func check(_ bytes: [UInt8], _ fixture: Fixture) throws {
        let format: RecordFormat = fixture.name.hasPrefix("crossref") ? .crossref : .cslJSON
        let events = try events(inBytes: bytes, format: format)
        #expect(events.map(\.ordinal) == Array(1..<(events.count + 1)))
        #expect(events.map(\.line) == events.map(\.line).sorted())
    }
}
