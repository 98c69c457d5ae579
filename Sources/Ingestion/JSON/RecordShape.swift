import Articles

/// Which keys a file's records have, so that the next record can be told from an object within a broken one.
struct RecordShape {
    private var counts: [String: Int] = [:]
    private var firstKeys: Set<String> = []
    /// Keys behind which lists of other records stand within a record, such as the papers that a paper cites.
    private var containers: Set<String> = []
    private var recordCount = 0

    /// How many records are looked at: those behind them look alike.
    private static let enough = 50
    /// From this number on, records may begin with any key.
    private static let several = 3

    /// Takes note of a record that was read.
    mutating func learn(_ value: JSONValue) {
        guard recordCount < Self.enough, case .object(let members) = value, let first = members.first else { return }
        recordCount += 1
        firstKeys.insert(first.name)
        let names = Set(members.map(\.name))
        for name in names { counts[name, default: 0] += 1 }
        for member in members {
            guard case .array(let elements) = member.value, case .object(let inner)? = elements.first else { continue }
            if Self.isRecordInside(Set(inner.map(\.name)), of: names) { containers.insert(member.name) }
        }
    }

    /// Whether no record was read yet.
    var isEmpty: Bool { recordCount == 0 }

    /// Whether an object looks like a record.
    ///
    /// - Parameter beginning: the keys that a broken record before it was found to have.
    func fits(_ object: JSONHead, beginning: Set<String> = []) -> Bool {
        let keys = Set(object.keys)
        guard keys.intersection(beginning).count * 2 >= beginning.count else { return false }
        guard let first = object.keys.first, keys.isSuperset(of: containers) else { return false }
        guard recordCount >= Self.several || firstKeys.contains(first) else { return false }
        let common = Set(counts.filter { $0.value == recordCount }.map(\.key))
        let usual = common.isEmpty ? Set(counts.keys) : common
        return keys.intersection(usual).count * 2 >= usual.count
    }

    /// Whether an object within a record has so many of its keys that it may be taken for one.
    private static func isRecordInside(_ inner: Set<String>, of record: Set<String>) -> Bool {
        !inner.isEmpty && inner.intersection(record).count * 2 >= inner.count
    }
}
