import TestSupport
import Testing

@testable import Ingestion

/// Fixtures of formats that are JSON, cut off and damaged.
@Suite struct DamagedFixtureTests {
    private static let formats = [RecordFormat.semanticScholar, .openAlex]
    private static let fixtures = formats.flatMap { format in
        Fixtures.files(in: format.rawValue).map { (format, $0) }
    }

    @Test(arguments: fixtures)
    func `A file that breaks off is read up to there`(format: RecordFormat, fixture: Fixture) throws {
        let bytes = try fixture.bytes()
        let whole = try titles(bytes, format)
        for length in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 40)) {
            let cut = try titles(Array(bytes[..<length]), format)
            #expect(cut.elementsEqual(whole.prefix(cut.count)))
        }
        #expect(try titles(bytes.dropLast(), format).count >= whole.count - 1)
    }

    private func titles(_ bytes: [UInt8], _ format: RecordFormat) throws -> [String?] {
        try events(inBytes: bytes, format: format).compactMap { try? $0.record.article.title }
    }

    @Test(arguments: fixtures)
    func `Damaged bytes never crash the reader`(format: RecordFormat, fixture: Fixture) throws {
        var generator = SeededGenerator(seed: UInt64(fixture.name.utf8.count))
        let good = try fixture.bytes()
        for _ in 0..<60 {
            var bytes = good
            for _ in 0..<Int.random(in: 1...5, using: &generator) {
                guard let index = bytes.indices.randomElement(using: &generator) else { break }
                bytes[index] = "{}[]\",:\\\n0-xn".utf8.randomElement(using: &generator) ?? 0
            }
            let events = try events(inBytes: bytes, format: format)
            #expect(events.map(\.ordinal) == events.indices.map { $0 + 1 })
            #expect(events.map(\.line) == events.map(\.line).sorted())
        }
    }
}
