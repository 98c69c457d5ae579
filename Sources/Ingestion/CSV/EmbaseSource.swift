import Articles

/// A source as Embase writes it: `Journal of Examples (2017) 3:1 (31-33). Date of Publication: 1 Mar 2017`.
struct EmbaseSource {
    private(set) var journal: String
    private(set) var date: PublicationDate?
    private(set) var volume: String?
    private(set) var issue: String?
    private(set) var pages: String?
    private(set) var articleNumber: String?
    /// Whether every part of it is said by the others.
    private(set) var isUnderstood = true

    /// `nil` where no journal stands before a year in parentheses.
    init?(_ text: String) {
        let all = text.replacing(". ", with: ".\n").split(separator: "\n").map(String.init)
        // The journal's name may have full stops of its own.
        guard let dated = all.firstIndex(where: { Self.year(in: $0) != nil }) else { return nil }
        var first = all[...dated].joined(separator: " ")
        var sentences = all[(dated + 1)...]
        // So does `3 SUPPL. 1 (S12)`.
        while let next = sentences.first, first.hasSuffix(" SUPPL."), next.utf8.first.map({ $0 < 0x41 }) == true {
            first += " \(next)"
            sentences.removeFirst()
        }
        guard let (range, year) = Self.year(in: first), let name = first[..<range.lowerBound].trimmedOrNil else {
            return nil
        }
        journal = name
        date = PublicationDate(year: year)
        readPlace(first[range.upperBound...].trimmed)
        for sentence in sentences { read(sentence.trimmed) }
    }

    /// The first year in parentheses.
    private static func year(in text: String) -> (Range<String.Index>, Int)? {
        var index = text.startIndex
        while let open = text[index...].firstIndex(of: "(") {
            index = text.index(after: open)
            let digits = text[index...].prefix(4)
            guard let year = Int(digits), (1000...2999).contains(year), digits.endIndex < text.endIndex,
                text[digits.endIndex] == ")"
            else { continue }
            return (open..<text.index(after: digits.endIndex), year)
        }
        return nil
    }

    /// `3:1 (31-33).`, `12 (e123)`, `3 SUPPL. 1 (S12-S15)`
    private mutating func readPlace(_ text: String) {
        var rest = text.hasSuffix(".") ? String(text.dropLast()) : text
        if rest.hasSuffix(")"), let open = rest.lastIndex(of: "(") {
            pages = rest[open...].dropFirst().dropLast().trimmedOrNil
            rest = rest[..<open].trimmed
        }
        let parts = rest.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(\.trimmed)
        // `132 SUPPL. 1`
        let words = parts[0].split(separator: " ", maxSplits: 1)
        volume = words.first.map(String.init)
        let supplement = words.count > 1 ? words[1].trimmedOrNil : nil
        issue = [parts.count > 1 ? parts[1].trimmedOrNil : nil, supplement].compactMap(\.self).first
    }

    private mutating func read(_ sentence: String) {
        let text = sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
        if text.hasPrefix("Date of Publication: ") {
            if let date = DateText.date(String(text.dropFirst(21))) { self.date = date }
        } else if text.hasPrefix("Article Number: ") {
            articleNumber = text.dropFirst(16).trimmedOrNil
        } else if !text.isEmpty {
            isUnderstood = false
        }
    }
}
