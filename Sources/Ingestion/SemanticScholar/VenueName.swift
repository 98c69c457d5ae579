import Articles

/// A name of a journal or a conference, to be compared with others.
struct VenueName {
    /// Without the medium by which the register of ISSNs tells editions of a journal apart: `(Print)`.
    let text: String
    /// Folded, without a place in brackets and without PubMed's subtitle: `: official journal of the …`.
    private let words: [Substring]

    init(_ name: String) {
        text = Self.withoutMedium(name)
        words = Self.plain(text).folded.parts(separatedBy: 0x20)
    }

    /// Whether two names are the same but for spelling, a place in brackets, words cut short, or the year of a
    /// conference.
    func isSame(as other: VenueName) -> Bool {
        let words = (without(Self.joiningWords), other.without(Self.joiningWords))
        return words.0 == words.1 || isAbbreviation(of: other) || other.isAbbreviation(of: self)
            || Self.isOfSeries(words.0, words.1) || Self.isOfSeries(words.1, words.0)
    }

    /// Whether each word begins the other name's word in its place: `J. Mach. Learn. Res.`
    func isAbbreviation(of other: VenueName) -> Bool {
        guard let first = words.first?.utf8.first, other.words.contains(where: { $0.utf8.first == first }) else {
            return false
        }
        let words = (without(Self.smallWords), other.without(Self.smallWords))
        guard !words.0.isEmpty, words.0.count == words.1.count, words.0 != words.1 else { return false }
        return zip(words.0, words.1).allSatisfy { $1.utf8.starts(with: $0.utf8) }
    }

    /// Whether it is that of a conference.
    var isMeeting: Bool { words.contains(where: Self.meetings.contains) }

    /// Whether it is that of one conference's proceedings: `Proceedings of the 13th International Workshop on …`.
    var isProceedings: Bool { (text.first?.isASCIIDigit ?? false || text.hasPrefix("Proceedings of")) && isMeeting }

    /// Those that are no mere spelling of the name, once each, those that shorten it first.
    static func others(_ names: [VenueName], besides name: VenueName) -> [VenueName] {
        var known: Set<[Substring]> = [name.key]
        let others = names.filter { known.insert($0.key).inserted }
        let isShort = others.map { $0.isAbbreviation(of: name) }
        return [true, false].flatMap { wanted in zip(others, isShort).filter { $1 == wanted }.map(\.0) }
    }

    private var key: [Substring] { text.folded.parts(separatedBy: 0x20).filter { $0 != "and" } }

    private func without(_ small: Set<Substring>) -> [Substring] { words.filter { !small.contains($0) } }

    /// Whether a name is that of one year's conference: `2024 11th International Conference on …`.
    private static func isOfSeries(_ name: [Substring], _ series: [Substring]) -> Bool {
        guard series.count > 3, name.count > series.count, name.suffix(series.count).elementsEqual(series) else {
            return false
        }
        return name.prefix(name.count - series.count).contains { $0.first?.isASCIIDigit ?? false }
    }

    private static func withoutMedium(_ name: String) -> String {
        guard name.utf8.last == UInt8(ascii: ")") else { return name }
        let lower = name.lowercasedASCII
        for medium in [" (print)", " (online)", " (ed. impresa)", " (imprimé)"] where lower.hasSuffix(medium) {
            return String(name.dropLast(medium.count))
        }
        return name
    }

    private static func plain(_ name: String) -> String {
        let bytes = name.utf8
        var rest = bytes[...]
        while let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
            rest = rest[bytes.index(after: colon)...]
            if rest.first == 0x20, bytes[..<colon].last == 0x20 { return name[..<colon].trimmed }
        }
        guard bytes.last == UInt8(ascii: ")"), let open = bytes.lastIndex(of: UInt8(ascii: "(")) else { return name }
        return open > bytes.startIndex ? name[..<open].trimmed : name
    }

    private static let joiningWords: Set<Substring> = ["and", "the"]
    private static let smallWords: Set<Substring> = [
        "of", "the", "and", "for", "in", "on", "a", "an", "de", "la", "der", "und", "et", "y", "e", "fur",
    ]
    private static let meetings: Set<Substring> = ["conference", "symposium", "workshop", "colloquium"]
}
