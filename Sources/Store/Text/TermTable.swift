/// Numbers the words of articles in the order in which they are first seen, and keeps the stem of each.
///
/// Most of a text's words were seen before, and what costs is the memory that a look touches; so all that is wanted of a
/// word lies in two places: its slot, and its bytes with its stem behind them.
struct TermTable: Sendable {
    private struct Slot {
        var hash: UInt32
        /// Where the word's length is in `bytes`, its bytes behind it, and then its stem as ``IndexTerms`` has it; -1
        /// where the slot is free.
        var start: Int32
        var number: Int32
        /// Which article had the word last.
        var article: Int32

        static let free = Slot(hash: 0, start: -1, number: 0, article: 0)
    }

    private var bytes: [UInt8] = []
    /// As many as a power of two.
    private var slots = [Slot](repeating: .free, count: 1 << 12)
    private var starts: [Int32] = []
    var numbers = NumberGathering()

    var count: Int { starts.count }

    /// Adds a word to the article, and its stem to the terms.
    ///
    /// - Parameters:
    ///   - word: one of ``ArticleWords``.
    ///   - isCounted: whether the vocabulary counts the word.
    mutating func add(
        _ word: UnsafeBufferPointer<UInt8>, isCounted: Bool, to terms: inout IndexTerms, _ tokenizers: TextTokenizers
    ) {
        let slot = slot(of: word, tokenizers)
        if isCounted, slots[slot].article != numbers.article {
            slots[slot].article = numbers.article
            numbers.add(slots[slot].number)
        }
        let stem = Int(slots[slot].start) + 1 + word.count
        terms.add(encoded: bytes[stem..<stem + 1 + Int(bytes[stem])])
    }

    /// The words by number.
    var words: WordTable {
        var table = WordTable()
        bytes.withUnsafeBufferPointer { bytes in
            for start in starts.lazy.map(Int.init) {
                _ = table.number(of: UnsafeBufferPointer(rebasing: bytes[start + 1..<start + 1 + Int(bytes[start])]))
            }
        }
        return table
    }

    private mutating func slot(of word: UnsafeBufferPointer<UInt8>, _ tokenizers: TextTokenizers) -> Int {
        let hash = WordTable.hash(word)
        let mask = slots.count - 1
        var slot = Int(hash) & mask
        while slots[slot].start >= 0 {
            if slots[slot].hash == hash, isWord(at: Int(slots[slot].start), word) { return slot }
            slot = (slot + 1) & mask
        }
        slots[slot] = Slot(hash: hash, start: Int32(bytes.count), number: Int32(starts.count), article: 0)
        starts.append(Int32(bytes.count))
        bytes.append(UInt8(word.count))
        bytes.append(contentsOf: word)
        tokenizers.stemmer.stem(word) { IndexTerms.append($0, to: &bytes) }
        if starts.count * 4 <= slots.count * 3 { return slot }
        grow()
        return self.slot(of: word, tokenizers)
    }

    private func isWord(at start: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        guard Int(bytes[start]) == word.count else { return false }
        for offset in 0..<word.count where bytes[start + 1 + offset] != word[offset] { return false }
        return true
    }

    private mutating func grow() {
        let mask = slots.count * 2 - 1
        var larger = [Slot](repeating: .free, count: slots.count * 2)
        for word in slots where word.start >= 0 {
            var slot = Int(word.hash) & mask
            while larger[slot].start >= 0 { slot = (slot + 1) & mask }
            larger[slot] = word
        }
        slots = larger
    }
}
