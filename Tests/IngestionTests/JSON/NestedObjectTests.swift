import Testing

@testable import Ingestion

/// Objects within objects, as many as somebody likes, are no reason to read them all again for each.
@Suite struct NestedObjectTests {
    @Test func `A million are looked into for as much as two thousand bytes each`() {
        var reach = ObjectReach()
        let total = (0..<1_000_000).reduce(0) { sum, _ in sum + reach.next() }
        #expect(total < 1_000_000 * 2_048 + 500 * FormatRecognition.neededBytes)
    }

    @Test func `Those of a broken record with many authors are looked into as far as ever`() {
        var reach = ObjectReach()
        #expect((0..<500).allSatisfy { _ in reach.next() == FormatRecognition.neededBytes })
    }

    @Test func `They are rejected behind a broken record, and text on the lines behind a whole one`() throws {
        let broken = #"[{"title": "A", "x" 1"# + String(repeating: #",{"title":"B""#, count: 600)
        #expect(try !events(inText: broken, format: .cslJSON).isEmpty)
        let whole = #"{"title": "A"}"# + "\nText\n" + String(repeating: "{\"x\":\n", count: 600)
        #expect(try events(inText: whole, format: .scholar).count == 1)
    }
}
