/// Names of elements that texts hold among their words: HTML's, and MathML's within prose.
enum XMLInline {
    static func isInline(_ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Bool {
        switch name.count {
        case 1: return "iIbBuUpPaAsSqQ".utf8.contains(bytes[name.lowerBound])
        case 2...10:
            // Only small letters and digits: all elements of records have others or are not in the list.
            guard let first = name.first, mayBegin(bytes[first]) else { return false }
            return names.contains(String(decoding: bytes[name], as: UTF8.self))
        default: return false
        }
    }

    private static func mayBegin(_ byte: UInt8) -> Bool { (97...122).contains(byte) }

    private static let names: Set<String> = [
        "sup", "sub", "em", "strong", "italic", "bold", "underline", "br", "hr", "span", "font", "small", "big", "tt",
        "sc", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "div", "img", "center", "strike", "del", "ins",
        "code", "pre", "cite", "abbr",
    ]
}
