import Foundation

/// Numbers words in the order in which they are first seen, over bytes: an open hash table whose keys lie one after the
/// other in one array.
struct WordTable: Sendable {
    private var bytes: [UInt8] = []
    /// Where each word ends in `bytes`.
    private var ends: [Int32] = []
    private var hashes: [UInt32] = []
    /// Numbers of words, -1 where free; its size is a power of two.
    private var slots: [Int32]

    init(capacity: Int = 1 << 12) {
        slots = Array(repeating: -1, count: capacity)
    }

    var count: Int { ends.count }

    /// The word's number; a new one where it was not seen before.
    mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
        let hash = Self.hash(word)
        let mask = slots.count - 1
        var slot = Int(hash) & mask
        while slots[slot] >= 0 {
            let number = Int(slots[slot])
            if hashes[number] == hash, isWord(number, word) { return number }
            slot = (slot + 1) & mask
        }
        let number = ends.count
        bytes.append(contentsOf: word)
        ends.append(Int32(bytes.count))
        hashes.append(hash)
        slots[slot] = Int32(number)
        if ends.count * 2 > slots.count { grow() }
        return number
    }

    mutating func number(of word: String) -> Int {
        var copy = word
        return copy.withUTF8 { number(of: $0) }
    }

    func withWord<Result>(_ number: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        try bytes.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[range(of: number)])) }
    }

    func word(_ number: Int) -> String {
        withWord(number) { String(decoding: $0, as: UTF8.self) }
    }

    /// The words' numbers in the order of their bytes.
    func sorted() -> [Int] {
        bytes.withUnsafeBufferPointer { bytes in
            ends.indices.sorted { one, other in
                let (range, otherRange) = (range(of: one), range(of: other))
                guard let start = bytes.baseAddress else { return false }
                let length = min(range.count, otherRange.count)
                let order = memcmp(start + range.lowerBound, start + otherRange.lowerBound, length)
                return order == 0 ? range.count < otherRange.count : order < 0
            }
        }
    }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        hashes.removeAll(keepingCapacity: true)
        for index in slots.indices { slots[index] = -1 }
    }

    private func range(of number: Int) -> Range<Int> {
        (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
    }

    private func isWord(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        let range = range(of: number)
        guard range.count == word.count else { return false }
        for offset in 0..<word.count where bytes[range.lowerBound + offset] != word[offset] { return false }
        return true
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        let mask = slots.count - 1
        for (number, hash) in hashes.enumerated() {
            var slot = Int(hash) & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(number)
        }
    }

    /// FNV-1a, 32 bits.
    static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
        var hash: UInt32 = 2_166_136_261
        for byte in word { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        return hash
    }
}
