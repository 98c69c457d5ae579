/// Something read that consists of texts, and the control characters in them (U+0000–U+001F, U+007F–U+009F).
///
/// No record means any: they come of a wrong encoding, of the program that wrote the file, or of somebody who wants the
/// terminal to obey them.
protocol HasTexts {
    /// Whether a control character stands in one of the texts; a line end is one, as each has one line.
    var hasControls: Bool { get }

    /// With white space for control characters; `nil` where nothing is left.
    var withoutControls: Self? { get }
}

extension String: HasTexts {
    var hasControls: Bool { hasControls(besides: nil) }

    var withoutControls: String? { Whitespace.paragraphs(self).map(Whitespace.line) }

    /// - Parameter allowed: a control character that may stand in it.
    func hasControls(besides allowed: UInt8?) -> Bool {
        // A letter is as good as none.
        let allowed = allowed ?? UInt8(ascii: "A")
        return utf8.withContiguousStorageIfAvailable { $0.hasControls(besides: allowed) }
            ?? Array(utf8).withUnsafeBufferPointer { $0.hasControls(besides: allowed) }
    }
}

extension Optional where Wrapped: HasTexts {
    mutating func removeControls() {
        if let value = self, value.hasControls { self = value.withoutControls }
    }
}

extension String? {
    /// Removes them from a text that may have several lines.
    mutating func removeControlsWithinLines() {
        if let text = self, text.hasControls(besides: 0x0A) { self = Whitespace.paragraphs(text) }
    }
}

extension Array where Element: HasTexts {
    var hasControls: Bool { contains { $0.hasControls } }

    mutating func removeControls() {
        if hasControls { self = withoutControls }
    }

    var withoutControls: [Element] { compactMap(\.withoutControls) }
}

extension UnsafeBufferPointer<UInt8> {
    /// Looks at all bytes even behind the first find, so that the compiler takes many at a time.
    fileprivate func hasControls(besides allowed: UInt8) -> Bool {
        var found: UInt8 = 0
        var previous: UInt8 = 0
        for byte in self {
            let isASCII = byte == 0x7F || (byte < 0x20 && byte != allowed)
            let isLatin = previous == 0xC2 && byte < 0xA0
            found |= isASCII || isLatin ? 1 : 0
            previous = byte
        }
        return found != 0
    }
}
