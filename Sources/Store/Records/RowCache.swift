/// Remembers which row a key has, for a bounded number of keys.
struct RowCache<Key: Hashable, Row> {
    private var rows: [Key: Row] = [:]
    private let capacity: Int

    init(capacity: Int) {
        self.capacity = capacity
    }

    subscript(key: Key) -> Row? {
        get { rows[key] }
        set {
            if rows.count >= capacity { rows.removeAll(keepingCapacity: true) }
            rows[key] = newValue
        }
    }

    mutating func removeAll() {
        rows.removeAll()
    }
}
