import Articles
import TestSupport
import Testing

@Suite struct EditDistanceTests {
    @Test(arguments: [
        ("", "", 0), ("a", "", 1), ("leukemia", "leukaemia", 1), ("dasatinib", "dastainib", 1), ("abc", "abc", 0),
        ("kitten", "sitting", 3), ("ab", "ba", 1), ("remission", "emission", 1),
    ])
    func `It counts letters added, left out, changed or swapped`(one: String, other: String, distance: Int) {
        #expect(EditDistance.between(one, other) == distance)
        #expect(EditDistance.between(other, one) == distance)
    }

    @Test(arguments: 1...30)
    func `A limit changes nothing but what is beyond it`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        func word() -> [UInt8] {
            (0..<Int.random(in: 0...14, using: &generator)).map { _ in UInt8.random(in: 97...99, using: &generator) }
        }
        for _ in 0..<200 {
            let (one, other) = (word(), word())
            let distance = Self.plain(one, other)
            for limit in 0...15 {
                #expect(EditDistance.between(one, other, atMost: limit) == (distance <= limit ? distance : nil))
            }
            #expect(EditDistance.between(one, other, atMost: Int.max) == distance)
        }
    }

    /// The whole table, as the definition has it.
    private static func plain(_ one: [UInt8], _ other: [UInt8]) -> Int {
        var table = (0...one.count).map { i in (0...other.count).map { i == 0 ? $0 : $0 == 0 ? i : 0 } }
        guard !one.isEmpty, !other.isEmpty else { return max(one.count, other.count) }
        for i in 1...one.count {
            for j in 1...other.count {
                let cost = one[i - 1] == other[j - 1] ? 0 : 1
                var value = min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + cost)
                if i > 1, j > 1, one[i - 1] == other[j - 2], one[i - 2] == other[j - 1] {
                    value = min(value, table[i - 2][j - 2] + 1)
                }
                table[i][j] = value
            }
        }
        return table[one.count][other.count]
    }
}
