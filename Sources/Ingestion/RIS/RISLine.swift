/// A line that has the shape of a field's beginning: a tag, white space, a hyphen, a value.
///
/// The specification asks for two spaces before the hyphen and one behind it; in files there are one, none, and tabs.
struct RISLine {
    enum Spacing: Int, Comparable {
        case none, single, wide

        static func < (one: Spacing, other: Spacing) -> Bool { one.rawValue < other.rawValue }
    }

    let tag: RISTag
    /// What stands between the tag and the hyphen.
    let spacing: Spacing
    let hasLowercase: Bool
    let value: Range<Int>

    /// `nil` where the line has another shape.
    init?(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
        let start = Self.behindSpace(text, line)
        var end = start
        while end < line.upperBound, end - start < 6, Self.isTagByte(text[end]) { end += 1 }
        guard end - start >= 2, end - start <= 5, text[start] > 0x39 else { return nil }
        let hyphen = Self.behindSpace(text, end..<line.upperBound)
        let length = Self.hyphenLength(text, hyphen..<line.upperBound)
        guard length > 0 else { return nil }
        tag = RISTag(text[start..<end])
        guard end - start == 2 || RISTag.long.contains(tag) else { return nil }
        let hasTab = text[end..<hyphen].contains(0x09)
        spacing = hyphen == end ? .none : hyphen == end + 1 && !hasTab ? .single : .wide
        hasLowercase = text[start..<end].contains { $0 >= 0x61 }
        value = Self.behindSpace(text, (hyphen + length)..<line.upperBound)..<line.upperBound
    }

    /// Behind spaces, tabs, no-break spaces and the mark that a joined file begins with.
    private static func behindSpace(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
        var index = range.lowerBound
        while index < range.upperBound {
            if text[index] == 0x20 || text[index] == 0x09 {
                index += 1
            } else if text[index] == 0xC2, index + 1 < range.upperBound, text[index + 1] == 0xA0 {
                index += 2
            } else if text[index] == 0xEF, text[index..<range.upperBound].starts(with: [0xEF, 0xBB, 0xBF]) {
                index += 3
            } else {
                break
            }
        }
        return index
    }

    /// A hyphen, or what a word processor made of it (U+2010–U+2015); 0 where there is none.
    private static func hyphenLength(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
        guard let first = range.first else { return 0 }
        if text[first] == UInt8(ascii: "-") { return 1 }
        guard range.count >= 3, text[first] == 0xE2, text[first + 1] == 0x80 else { return 0 }
        return (0x90...0x95).contains(text[first + 2]) ? 3 : 0
    }

    private static func isTagByte(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
    }
}

/// How a record's fields are written, as its first line shows.
struct RISStyle {
    let spacing: RISLine.Spacing
    /// Whether tags may have small letters.
    let allowsLowercase: Bool

    /// The style of a record that begins with that line.
    init(_ line: RISLine) {
        spacing = line.spacing
        allowsLowercase = line.hasLowercase
    }

    /// Whether a line begins a field and not only looks like it.
    ///
    /// - Parameter isInProse: whether it stands behind a field of prose.
    func accepts(_ line: RISLine, isInProse: Bool) -> Bool {
        guard allowsLowercase || !line.hasLowercase else { return false }
        switch line.spacing {
        case .wide: return true
        case .single where spacing <= .single: return true
        case .single: return line.tag.isKnown && !isInProse
        case .none: return spacing == .none && line.tag.isKnown
        }
    }
}
