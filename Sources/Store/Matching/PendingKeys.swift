/// Keys of articles that are not in the database yet: a table with open addresses, since an array for each key would
/// take many times its memory.
struct PendingKeys {
    /// Key and article in one number, in whose order they are written.
    private var slots = [UInt64](repeating: free, count: 256)
    private(set) var count = 0
    private var used = 0

    /// Where nothing was ever.
    private static let free = UInt64.max
    private static let removed = UInt64.max - 1
    /// The greatest article that has room here, and can't be taken for one of these.
    static let greatestArticle = Int(UInt32.max) - 2

    mutating func add(_ key: Int32, of article: Int) {
        if used * 2 >= slots.count { grow() }
        insert(Self.entry(key, article))
        count += 1
    }

    /// - Returns: whether it was there.
    mutating func remove(_ key: Int32, of article: Int) -> Bool {
        guard let slot = slot(of: key, article) else { return false }
        slots[slot] = Self.removed
        count -= 1
        return true
    }

    private func slot(of key: Int32, _ article: Int) -> Int? {
        guard article <= Self.greatestArticle else { return nil }
        let entry = Self.entry(key, article)
        var index = start(entry)
        while slots[index] != Self.free {
            if slots[index] == entry { return index }
            index = (index + 1) & (slots.count - 1)
        }
        return nil
    }

    /// The oldest first.
    func articles(with key: Int32) -> [Int] {
        var found: [Int] = []
        let first = Self.entry(key, 0)
        var index = start(first)
        while slots[index] != Self.free {
            if slots[index] >> 32 == first >> 32, slots[index] != Self.removed {
                found.append(Int(slots[index] & 0xFFFF_FFFF))
            }
            index = (index + 1) & (slots.count - 1)
        }
        return found.count > 1 ? found.sorted() : found
    }

    /// In the order of keys and articles.
    func forEachInOrder(_ body: (_ key: Int32, _ article: Int) throws -> Void) rethrows {
        var entries = slots.filter { $0 < Self.removed }
        entries.sort()
        for entry in entries {
            try body(Int32(bitPattern: UInt32(entry >> 32) ^ Self.sign), Int(entry & 0xFFFF_FFFF))
        }
    }

    mutating func removeAll() {
        guard used > 0 else { return }
        for index in slots.indices { slots[index] = Self.free }
        (count, used) = (0, 0)
    }

    private mutating func insert(_ entry: UInt64) {
        var index = start(entry)
        while slots[index] != Self.free { index = (index + 1) & (slots.count - 1) }
        slots[index] = entry
        used += 1
    }

    /// The keys are hashes already.
    private func start(_ entry: UInt64) -> Int { Int(entry >> 32) & (slots.count - 1) }

    private mutating func grow() {
        let old = slots
        slots = [UInt64](repeating: Self.free, count: old.count * 2)
        used = 0
        for entry in old where entry < Self.removed { insert(entry) }
    }

    private static let sign: UInt32 = 0x8000_0000

    /// With the sign turned, so that unsigned numbers have the order of the signed ones.
    private static func entry(_ key: Int32, _ article: Int) -> UInt64 {
        UInt64(UInt32(bitPattern: key) ^ sign) << 32 | UInt64(UInt32(truncatingIfNeeded: article))
    }
}
