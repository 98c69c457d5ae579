import Articles

/// The words of a title as they are compared and hashed, as bytes one behind the other: keys are made of them for each
/// record of an import, and Strings would cost more than all else that is done to it.
struct TitleWords: Sendable, Equatable, RandomAccessCollection {
    /// The words without spaces between them.
    private(set) var letters: [UInt8] = []
    private var ends: [Int] = []

    var startIndex: Int { 0 }
    var endIndex: Int { ends.count }

    subscript(index: Int) -> ArraySlice<UInt8> {
        letters[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
    }

    init(folded words: some Sequence<some StringProtocol>) {
        for word in words { append(word.utf8) }
    }

    /// The words of a title that is nothing but a title, as most are; `nil` where ``TitleForm`` has to look closer,
    /// because there may be a note in it, it may be an erratum's or a reply's, or says too little.
    init?(ordinary title: String) {
        var copy = title
        let words: TitleWords? = copy.withUTF8 { bytes in
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { buffer in
                guard bytes.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: "[") }) else {
                    return nil
                }
                let count = String.foldASCII(bytes, into: buffer)
                return TitleWords(ordinary: UnsafeBufferPointer(rebasing: buffer[..<count]))
            }
        }
        guard let words else { return nil }
        self = words
    }

    /// The three longest, which are the rarest, in the order of the alphabet.
    var longest: [Int] {
        var found: [Int] = []
        for index in 0..<count {
            let place = found.firstIndex { isLonger(index, than: $0) } ?? found.endIndex
            if place < 3 { found.insert(index, at: place) }
            if found.count > 3 { found.removeLast() }
        }
        return found.sorted { self[$0].lexicographicallyPrecedes(self[$1]) }
    }

    /// Of equally long ones the first of the alphabet.
    private func isLonger(_ one: Int, than other: Int) -> Bool {
        let (word, otherWord) = (self[one], self[other])
        if word.count != otherWord.count { return word.count > otherWord.count }
        return word.lexicographicallyPrecedes(otherWord)
    }

    private init?(ordinary folded: UnsafeBufferPointer<UInt8>) {
        let words = folded.split(separator: 0x20)
        guard words.count >= TitleForm.leastWords, let first = words.first, let last = words.last,
            !WorkKind.firstWordHashes.contains(StableHash.value(of: first)),
            !WorkKind.lastWordHashes.contains(StableHash.value(of: last))
        else { return nil }
        letters.reserveCapacity(folded.count)
        ends.reserveCapacity(words.count)
        for word in words { append(word) }
    }

    /// Adds a word with what is spelled in two ways in one: haematological, tumours, randomised.
    private mutating func append(_ word: some Sequence<UInt8>) {
        let start = letters.count
        for byte in word {
            let count = letters.count
            let last = count > start ? letters[count - 1] : 0
            if byte == UInt8(ascii: "e"), last == UInt8(ascii: "a") || last == UInt8(ascii: "o") {
                letters.removeLast()
            }
            if byte == UInt8(ascii: "r"), last == UInt8(ascii: "u"), count > start + 1,
                letters[count - 2] == UInt8(ascii: "o")
            {
                letters.removeLast()
            }
            letters.append(byte == UInt8(ascii: "z") ? UInt8(ascii: "s") : byte)
        }
        let count = letters.count
        if count - start > 3, letters[count - 1] == UInt8(ascii: "s"), letters[count - 2] != UInt8(ascii: "s") {
            letters.removeLast()
        }
        ends.append(letters.count)
    }
}
