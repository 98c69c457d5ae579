/// Remembers which row a key has, for a bounded number of keys: those that were asked for last.
struct RowCache<Key: Hashable, Row> {
    private var rows: [Key: Row] = [:]
    /// What was remembered before `rows` was half full, and goes when it is once more.
    private var older: [Key: Row] = [:]
    private let capacity: Int

    init(capacity: Int) {
        self.capacity = capacity
    }

    subscript(key: Key) -> Row? {
        mutating get {
            if let row = rows[key] { return row }
            guard let row = older[key] else { return nil }
            remember(row, key)
            return row
        }
        set {
            older[key] = nil
            if let newValue { remember(newValue, key) } else { rows[key] = nil }
        }
    }

    mutating func removeAll() {
        rows.removeAll()
        older.removeAll()
    }

    private mutating func remember(_ row: Row, _ key: Key) {
        if rows.count >= capacity / 2 {
            older = rows
            rows = [:]
        }
        rows[key] = row
    }
}
