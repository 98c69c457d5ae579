/// The least number of letters added, left out, changed or swapped with a neighbour (optimal string alignment).
public enum EditDistance {
    public static func between(_ one: String, _ other: String) -> Int {
        between(Array(one.utf8), Array(other.utf8), atMost: Int.max) ?? Int.max
    }

    /// `nil` where it is more than `limit`.
    ///
    /// Only the cells are filled that are at most `limit` from the diagonal: beyond it, the lengths alone make more.
    public static func between(_ one: [UInt8], _ other: [UInt8], atMost limit: Int) -> Int? {
        guard abs(one.count - other.count) <= limit else { return nil }
        let beyond = one.count + other.count + 1
        let width = min(limit, beyond)
        var beforeLast = [Int](repeating: beyond, count: other.count + 1)
        var last = (0...other.count).map { $0 <= width ? $0 : beyond }
        var row = beforeLast
        for i in 0..<one.count {
            let first = max(0, i - width)
            let end = min(other.count, i + width + 1)
            row[0] = i < width ? i + 1 : beyond
            if first > 0 { row[first] = beyond }
            var least = first == 0 ? row[0] : beyond
            for j in first..<max(first, end) {
                var value = min(last[j + 1] + 1, row[j] + 1, last[j] + (one[i] == other[j] ? 0 : 1))
                if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] {
                    value = min(value, beforeLast[j - 1] + 1)
                }
                row[j + 1] = value
                least = min(least, value)
            }
            if end < other.count { row[end + 1] = beyond }
            if least > limit { return nil }
            (beforeLast, last, row) = (last, row, beforeLast)
        }
        return last[other.count] <= limit ? last[other.count] : nil
    }
}
