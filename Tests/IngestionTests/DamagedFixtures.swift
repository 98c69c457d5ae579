import TestSupport
import Testing

@testable import Ingestion

/// Reads a fixture cut off and damaged in many places, and expects ordinals and lines to count up all the same.
///
/// - Parameter signs: what to put into it besides any byte.
func expectOrderOfDamaged(_ fixture: Fixture, _ format: RecordFormat, signs: String) throws {
    let good = try fixture.bytes()
    var generator = SeededGenerator(seed: UInt64(good.count))
    func expectOrder(_ bytes: some Sequence<UInt8>) throws {
        let events = try events(inBytes: bytes, format: format)
        #expect(events.map(\.ordinal) == Array(1..<(events.count + 1)))
        #expect(events.map(\.line) == events.map(\.line).sorted())
    }
    for _ in 0..<20 { try expectOrder(good.prefix(Int.random(in: 0...good.count, using: &generator))) }
    for _ in 0..<40 {
        var bytes = good
        for _ in 0..<Int.random(in: 1...6, using: &generator) { generator.damage(&bytes, signs: signs) }
        try expectOrder(bytes)
    }
}
