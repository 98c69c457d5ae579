import Foundation

/// Counts in how many articles each word occurs, over bytes: an open hash table whose keys lie one after the
/// other in one array.
struct WordTally: Sendable {
    private struct Entry {
        var start: Int32
        var length: Int32
        var hash: UInt32
        var count: Int32
        var lastArticle: Int32
    }

    private var bytes: [UInt8] = []
    private var entries: [Entry] = []
    /// Indices into `entries`, -1 where free; its size is a power of two.
    private var slots: [Int32]
    private var article: Int32 = 0

    init(capacity: Int = 1 << 12) {
        slots = Array(repeating: -1, count: capacity)
    }

    var isEmpty: Bool { entries.isEmpty }
    var count: Int { entries.count }

    /// From here on, words count for the next article.
    mutating func beginArticle() {
        article += 1
    }

    /// Counts a word once per article. Only words of 2 to 40 bytes that are no numbers are counted.
    mutating func count(_ word: UnsafeBufferPointer<UInt8>) {
        guard (2...40).contains(word.count), word.contains(where: { $0 > 57 }) else { return }
        countOnce(word)
    }

    /// Counts any bytes once per article.
    mutating func countOnce(_ word: UnsafeBufferPointer<UInt8>) {
        let index = entry(for: word, hash: Self.hash(word))
        if entries[index].lastArticle != article {
            entries[index].lastArticle = article
            entries[index].count += 1
        }
    }

    /// Adds another tally's counts, whose articles are others.
    mutating func add(_ other: WordTally) {
        if other.isEmpty { return }
        other.bytes.withUnsafeBufferPointer { bytes in
            for entry in other.entries {
                let word = UnsafeBufferPointer(rebasing: bytes[Int(entry.start)..<Int(entry.start + entry.length)])
                entries[self.entry(for: word, hash: entry.hash)].count += entry.count
            }
        }
    }

    /// In the order of the bytes: rows that are written in the order of their keys cost a database much less.
    func forEach(_ body: (UnsafeBufferPointer<UInt8>, Int) throws -> Void) rethrows {
        try bytes.withUnsafeBufferPointer { bytes in
            func word(_ entry: Entry) -> UnsafeBufferPointer<UInt8> {
                UnsafeBufferPointer(rebasing: bytes[Int(entry.start)..<Int(entry.start + entry.length)])
            }
            let sorted = entries.sorted { Self.isBefore(word($0), word($1)) }
            for entry in sorted { try body(word(entry), Int(entry.count)) }
        }
    }

    private static func isBefore(_ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let start = one.baseAddress, let otherStart = other.baseAddress else { return one.count < other.count }
        let order = memcmp(start, otherStart, min(one.count, other.count))
        return order == 0 ? one.count < other.count : order < 0
    }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        entries.removeAll(keepingCapacity: true)
        for index in slots.indices { slots[index] = -1 }
    }

    private mutating func entry(for word: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Int {
        let mask = slots.count - 1
        var slot = Int(hash) & mask
        while slots[slot] >= 0 {
            let index = Int(slots[slot])
            if entries[index].hash == hash, matches(entries[index], word) { return index }
            slot = (slot + 1) & mask
        }
        let index = entries.count
        entries.append(
            Entry(start: Int32(bytes.count), length: Int32(word.count), hash: hash, count: 0, lastArticle: 0))
        bytes.append(contentsOf: word)
        slots[slot] = Int32(index)
        if entries.count * 2 > slots.count { grow() }
        return index
    }

    private func matches(_ entry: Entry, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        guard Int(entry.length) == word.count else { return false }
        let start = Int(entry.start)
        for offset in 0..<word.count where bytes[start + offset] != word[offset] { return false }
        return true
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        let mask = slots.count - 1
        for (index, entry) in entries.enumerated() {
            var slot = Int(entry.hash) & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(index)
        }
    }

    /// FNV-1a, 32 bits.
    private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
        var hash: UInt32 = 2_166_136_261
        for byte in word { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        return hash
    }
}
