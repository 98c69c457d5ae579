/// The rows of the lowest ranks, of which any number is added one by one; of equal ranks, the first.
///
/// FTS5 would sort all rows.
struct BestRows {
    private struct Row {
        let rank: Double
        let id: Int
        let place: Int

        func isBehind(_ other: Row) -> Bool { (rank, place) > (other.rank, other.place) }
    }

    private let most: Int
    /// How many were added.
    private(set) var count = 0
    /// A heap: none is behind its parent, the one at half its place.
    private var heap: [Row] = []

    /// - Parameter most: how many are kept.
    init(_ most: Int) {
        self.most = most
    }

    mutating func add(_ id: Int, rank: Double) {
        let row = Row(rank: rank, id: id, place: count)
        count += 1
        if heap.count < most {
            heap.append(row)
            rise()
        } else if let worst = heap.first, worst.isBehind(row) {
            heap[0] = row
            sink()
        }
    }

    /// Their ids, best first.
    var ids: [Int] { heap.sorted { $1.isBehind($0) }.map(\.id) }

    private mutating func rise() {
        var child = heap.count - 1
        while child > 0, heap[child].isBehind(heap[(child - 1) / 2]) {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    private mutating func sink() {
        var parent = 0
        while true {
            var last = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && heap[child].isBehind(heap[last]) {
                last = child
            }
            if last == parent { return }
            heap.swapAt(parent, last)
            parent = last
        }
    }
}
