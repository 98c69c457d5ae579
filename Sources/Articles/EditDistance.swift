/// The least number of letters added, left out, changed or swapped with a neighbour (optimal string alignment).
public enum EditDistance {
    public static func between(_ one: String, _ other: String) -> Int {
        between(Array(one.utf8), Array(other.utf8), atMost: Int.max) ?? Int.max
    }

    /// `nil` where it is more than `limit`.
    public static func between(_ one: [UInt8], _ other: [UInt8], atMost limit: Int) -> Int? {
        guard abs(one.count - other.count) <= limit else { return nil }
        var beforeLast: [Int] = []
        var last = Array(0...other.count)
        for i in 0..<one.count {
            var row = [i + 1]
            row.reserveCapacity(other.count + 1)
            for j in 0..<other.count {
                let cost = one[i] == other[j] ? 0 : 1
                var value = min(last[j + 1] + 1, row[j] + 1, last[j] + cost)
                if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] {
                    value = min(value, beforeLast[j - 1] + 1)
                }
                row.append(value)
            }
            if let least = row.min(), least > limit { return nil }
            beforeLast = last
            last = row
        }
        return last[other.count] <= limit ? last[other.count] : nil
    }
}
