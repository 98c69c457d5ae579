/// Keys of articles that are not in the database yet: a table with open addresses, since an array for each key would
/// take several times its memory.
struct PendingKeys {
    private struct Slot {
        var key: Int32 = 0
        /// 0 where nothing was ever, -1 where something was removed.
        var article = 0
    }

    private(set) var count = 0
    private var used = 0
    private var slots = [Slot](repeating: Slot(), count: 256)

    mutating func add(_ key: Int32, of article: Int) {
        if used * 2 >= slots.count { grow() }
        insert(key, article)
        count += 1
    }

    /// - Returns: whether it was there.
    mutating func remove(_ key: Int32, of article: Int) -> Bool {
        var index = start(key)
        while slots[index].article != 0 {
            if slots[index].key == key, slots[index].article == article {
                slots[index].article = -1
                count -= 1
                return true
            }
            index = (index + 1) & (slots.count - 1)
        }
        return false
    }

    /// In the order in which they were added.
    func articles(with key: Int32) -> [Int] {
        var found: [Int] = []
        var index = start(key)
        while slots[index].article != 0 {
            if slots[index].key == key, slots[index].article > 0 { found.append(slots[index].article) }
            index = (index + 1) & (slots.count - 1)
        }
        return found
    }

    /// In the order of keys and articles.
    func sorted() -> [(key: Int32, article: Int)] {
        slots.lazy.filter { $0.article > 0 }.map { (key: $0.key, article: $0.article) }
            .sorted { $0.key != $1.key ? $0.key < $1.key : $0.article < $1.article }
    }

    mutating func removeAll() {
        guard used > 0 else { return }
        for index in slots.indices { slots[index] = Slot() }
        (count, used) = (0, 0)
    }

    private mutating func insert(_ key: Int32, _ article: Int) {
        var index = start(key)
        while slots[index].article != 0 { index = (index + 1) & (slots.count - 1) }
        slots[index] = Slot(key: key, article: article)
        used += 1
    }

    /// The keys are hashes already.
    private func start(_ key: Int32) -> Int { Int(UInt32(bitPattern: key)) & (slots.count - 1) }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(), count: old.count * 2)
        used = 0
        for slot in old where slot.article > 0 { insert(slot.key, slot.article) }
    }
}
