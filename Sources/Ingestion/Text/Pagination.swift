import Articles

/// Tells pages from the numbers that stand in their place where a journal has no pages.
enum Pagination {
    /// `1194-205` → pages `1194-1205`; `e12345`, `104521`, `djaf123` → an article number.
    static func read(_ text: String) -> (pages: String?, articleNumber: String?) {
        guard let text = PageRange.normalized(text) else { return (nil, nil) }
        return isArticleNumber(text) ? (nil, text) : (text, nil)
    }

    /// Whether it is one word that no page is numbered by: an `e` and digits, six digits or more, several letters before
    /// digits, a publisher's item identifier.
    static func isArticleNumber(_ text: String) -> Bool {
        let bytes = text.utf8
        guard bytes.allSatisfy({ $0 > 0x20 && $0 < 0x80 }) else { return false }
        if bytes.contains(UInt8(ascii: "(")) { return bytes.count > 10 }
        guard !bytes.contains(UInt8(ascii: "-")), !bytes.contains(UInt8(ascii: ",")) else { return false }
        let letters = bytes.prefix { !(48...57).contains($0) }
        let digits = bytes.dropFirst(letters.count).prefix { (48...57).contains($0) }
        guard !digits.isEmpty else { return false }
        if letters.count == 1, letters.first.map({ $0 | 0x20 }) == UInt8(ascii: "e") { return true }
        return digits.count >= 6 || (letters.count >= 3 && digits.count >= 2)
    }
}
