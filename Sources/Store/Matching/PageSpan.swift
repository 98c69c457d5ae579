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
        let (start, end) = Self.halves(text.utf8)
        let number = Self.number(start)
        let endNumber = end.map { Self.number($0) } ?? number
        guard number != nil || endNumber != nil else { return nil }
        first = number
        letters = number == nil ? "" : Self.letters(start)
        // 1194-205
        if let number, let endNumber, endNumber < number {
            last = Self.completed(endNumber, behind: number)
        } else {
            last = endNumber
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

    /// What stands before and behind the first hyphen or dash (U+2013, in UTF-8 E2 80 93); one before all else divides
    /// nothing.
    private static func halves(_ text: String.UTF8View) -> (Substring.UTF8View, Substring.UTF8View?) {
        var start = text.startIndex
        var index = start
        while index < text.endIndex {
            let next = text.index(after: index)
            if text[index] == UInt8(ascii: "-") || text[index...].starts(with: [0xE2, 0x80, 0x93]) {
                let end = text[index] == UInt8(ascii: "-") ? next : text.index(index, offsetBy: 3)
                if index > start { return (text[start..<index], end < text.endIndex ? text[end...] : nil) }
                start = end
                index = end
            } else {
                index = next
            }
        }
        return (text[start...], nil)
    }

    /// The first number in a text, of so many digits at most.
    static func number(_ text: Substring.UTF8View, digits maximum: Int = 15) -> Int? {
        var (number, digits) = (0, 0)
        for byte in text {
            if (48...57).contains(byte) {
                number = number * 10 + Int(byte - 48)
                digits += 1
                if digits == maximum { break }
            } else if digits > 0 {
                break
            }
        }
        return digits > 0 ? number : nil
    }

    /// The letters before the first number.
    private static func letters(_ text: Substring.UTF8View) -> String {
        let letters = text.prefix { !(48...57).contains($0) }.filter { (65...90).contains($0 & 0xDF) }
        return letters.isEmpty ? "" : String(decoding: letters, as: UTF8.self).lowercasedASCII
    }

    private static func completed(_ end: Int, behind start: Int) -> Int {
        var power = 10
        while power <= end { power *= 10 }
        let completed = start / power * power + end
        return completed >= start ? completed : end
    }
}
