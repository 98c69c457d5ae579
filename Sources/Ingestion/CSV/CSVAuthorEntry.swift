import Articles

/// An author with affiliations, as Scopus writes them: `Berg V.A., Clinic, Brno`.
struct CSVAuthorEntry {
    let text: String
    /// Between commas; the last one takes the rest.
    private let parts: [String]
    /// What stands before the first comma.
    private let start: String

    init(_ text: String) {
        self.text = text
        parts = text.split(separator: ",", maxSplits: 4, omittingEmptySubsequences: false).map(String.init)
        start = parts.first.map(\.folded) ?? ""
    }

    /// What follows an author's name; `nil` where the entry doesn't begin with it.
    func affiliations(of author: Author) -> String? {
        let family = author.familyName.folded
        guard start.hasPrefix(family) else { return nil }
        var rest = parts.dropFirst()
        // `Berg V.A.` or `Berg, V.A.`
        if start == family, let second = rest.first, second.utf8.count <= 12 || Self.isGiven(second, author) {
            rest.removeFirst()
        }
        // `Berg V.A., Jr.`
        if let suffix = rest.first, NameSuffix.isOne(suffix.trimmed) { rest.removeFirst() }
        return rest.joined(separator: ",").trimmed
    }

    private static func isGiven(_ text: String, _ author: Author) -> Bool {
        guard case .person(_, let given?, _) = author.name else { return false }
        return text.folded == given.folded
    }

    /// The authors' family names, to look entries up by.
    struct Families {
        /// Of each name, folded, the author who has it last.
        private var lastPlaces: [Substring: Int] = [:]
        /// In characters, those that occur.
        private var lengths: [Int] = []
        /// Longer names begin no entry: each length is looked up.
        private static let longest = 200

        init(_ authors: [Author]) {
            for (place, author) in authors.enumerated() {
                let family = author.familyName.folded[...]
                if family.utf8.count <= Self.longest { lastPlaces[family] = place }
            }
            lengths = Set(lastPlaces.keys.map(\.count)).sorted()
        }

        /// Whether an entry begins with the name of an author who stands behind a place.
        func begins(_ entry: CSVAuthorEntry, behind place: Int) -> Bool {
            let start = entry.start.prefix(lengths.last ?? 0)
            for length in lengths where length <= start.count {
                if let last = lastPlaces[start.prefix(length)], last > place { return true }
            }
            return false
        }
    }
}

/// All affiliations of a record, one by one: they tell where one of an author ends and the next begins.
struct CSVKnownAffiliations {
    private let names: Set<Substring>
    private let longest: Int
    /// One with more commas within it isn't looked for.
    private static let maximumCommas = 50

    init(_ names: [String]) {
        self.names = Set(names.map { $0[...] })
        longest = names.map(\.utf8.count).max() ?? 0
    }

    /// An author's affiliations, one by one: each as far as a known one goes.
    func separated(_ text: String) -> [String] {
        var rest = text[...]
        var result: [String] = []
        while !rest.isEmpty {
            guard let end = end(in: rest) else {
                result.append(String(rest))
                break
            }
            result.append(String(rest[..<end]))
            rest = rest[end...].drop { $0 == "," || $0 == " " }
        }
        return result
    }

    /// Where the longest known one ends that the text begins with, before a comma or at its end.
    private func end(in text: Substring) -> String.Index? {
        var found: String.Index?
        var index = text.startIndex
        for _ in 0...Self.maximumCommas {
            let end = text.utf8[index...].firstIndex(of: UInt8(ascii: ",")) ?? text.endIndex
            guard text.utf8.distance(from: text.startIndex, to: end) <= longest else { break }
            if names.contains(text[..<end]) { found = end }
            guard end < text.endIndex else { break }
            index = text.utf8.index(after: end)
        }
        return found
    }
}
