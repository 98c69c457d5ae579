import Articles

/// Where in a volume an article stands: its first and last page, or its number.
struct PageSpan: Sendable, Equatable {
    /// The number without letters: 78 of S78. `nil` where it was lost, as in "Suppl-29".
    let first: Int?
    let last: Int?
    /// The letters before the first number.
    let letters: String

    enum Agreement {
        case same
        /// One end only, as after a slip of the pen or where a program cut the other one.
        case oneEnd
        case unknown
        case different
    }

    /// `nil` where nothing is said.
    init?(pages: String?, articleNumber: String?) {
        guard let text = pages ?? articleNumber else { return nil }
        let halves = text.replacing("\u{2013}", with: "-").split(separator: "-", maxSplits: 1)
        let start = Self.number(halves.first ?? "")
        let end = halves.count > 1 ? Self.number(halves[1]) : start
        guard start.number != nil || end.number != nil else { return nil }
        first = start.number
        letters = start.number == nil ? "" : start.letters
        // 1194-205
        if let from = start.number, let to = end.number, to < from {
            last = Self.completed(to, behind: from)
        } else {
            last = end.number
        }
    }

    /// How many pages it has, where both ends are known and can be right.
    var length: Int? {
        guard let first, let last, last >= first, last - first < 100 else { return nil }
        return last - first + 1
    }

    /// Whether it is an article's number rather than its pages: e12724.
    private var isNumber: Bool {
        !letters.isEmpty && first == last && (first ?? 0) >= 100
    }

    static func agreement(_ one: PageSpan?, _ other: PageSpan?) -> Agreement {
        guard let one, let other else { return .unknown }
        let isSameSeries = one.letters == other.letters || one.letters.isEmpty || other.letters.isEmpty
        if let first = one.first, first == other.first, isSameSeries { return .same }
        // A number of the net's and the pages of the printed issue.
        if one.isNumber != other.isNumber { return .unknown }
        if let last = one.last, let otherLast = other.last {
            if last == otherLast, isSameSeries { return .oneEnd }
            // Of a page that was lost, the other one's last digits are left: S417-S429 became Suppl-29.
            if one.first == nil || other.first == nil {
                return "\(last)".hasSuffix("\(otherLast)") || "\(otherLast)".hasSuffix("\(last)") ? .oneEnd : .unknown
            }
        }
        return one.first == nil || other.first == nil ? .unknown : .different
    }

    private static func number(_ text: some StringProtocol) -> (letters: String, number: Int?) {
        let bytes = Array(text.utf8)
        guard let start = bytes.firstIndex(where: { (48...57).contains($0) }) else { return ("", nil) }
        let digits = bytes[start...].prefix { (48...57).contains($0) }.prefix(15)
        let letters = bytes[..<start].filter { (65...90).contains($0 & 0xDF) }
        return (String(decoding: letters, as: UTF8.self).lowercasedASCII, Int(String(decoding: digits, as: UTF8.self)))
    }

    private static func completed(_ end: Int, behind start: Int) -> Int {
        var power = 10
        while power <= end { power *= 10 }
        let completed = start / power * power + end
        return completed >= start ? completed : end
    }
}
