/// A set of row ids that are mostly one after the other.
struct KeyRanges: Sendable, Equatable {
    /// In order, apart from each other.
    private(set) var ranges: [ClosedRange<Int>] = []

    var count: Int { ranges.reduce(0) { $0 + $1.count } }

    func contains(_ key: Int) -> Bool {
        guard let last = ranges.last, key <= last.upperBound else { return false }
        if key >= last.lowerBound { return true }
        let index = firstIndex(endingAtOrAfter: key)
        return ranges[index].contains(key)
    }

    mutating func insert(_ key: Int) {
        guard let last = ranges.last else { return ranges.append(key...key) }
        if key == last.upperBound + 1 {
            ranges[ranges.count - 1] = last.lowerBound...key
        } else if key > last.upperBound {
            ranges.append(key...key)
        } else {
            insertAmong(key)
        }
    }

    private mutating func insertAmong(_ key: Int) {
        let index = firstIndex(endingAtOrAfter: key)
        if ranges[index].contains(key) { return }
        let touchesBefore = index > 0 && ranges[index - 1].upperBound + 1 == key
        let touchesAfter = ranges[index].lowerBound - 1 == key
        switch (touchesBefore, touchesAfter) {
        case (true, true):
            ranges[index - 1] = ranges[index - 1].lowerBound...ranges[index].upperBound
            ranges.remove(at: index)
        case (true, false): ranges[index - 1] = ranges[index - 1].lowerBound...key
        case (false, true): ranges[index] = key...ranges[index].upperBound
        case (false, false): ranges.insert(key...key, at: index)
        }
    }

    /// Of a key that isn't beyond the last range.
    private func firstIndex(endingAtOrAfter key: Int) -> Int {
        var (low, high) = (0, ranges.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < key { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
