import TestSupport
import Testing

@testable import Store

@Suite struct KeyRangesTests {
    @Test func `Ids in order are one range`() {
        var ranges = KeyRanges()
        for key in 5...9 { ranges.insert(key) }
        ranges.insert(20)
        #expect(ranges.ranges == [5...9, 20...20])
    }

    @Test(arguments: 1...20)
    func `Ids in any order make the set that they are`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var ranges = KeyRanges()
        var keys: Set<Int> = []
        for _ in 0..<200 {
            let key = Int.random(in: 0..<150, using: &generator)
            ranges.insert(key)
            keys.insert(key)
        }
        #expect((-1...151).allSatisfy { ranges.contains($0) == keys.contains($0) })
        #expect(ranges.count == keys.count)
        #expect(zip(ranges.ranges, ranges.ranges.dropFirst()).allSatisfy { $0.upperBound + 1 < $1.lowerBound })
    }
}
