/// A text as it is written twice in a scholar record: as HTML, and as plain text.
///
/// Neither needs escaping in JSON: quotes, backslashes and control characters aren't put in.
struct MarkedText {
    private(set) var html: [UInt8] = []
    private(set) var plain: [UInt8] = []

    mutating func append(_ bytes: [UInt8]) {
        html += bytes
        plain += bytes
    }

    mutating func append(_ text: String) {
        append(html: text, plain: text)
    }

    mutating func append(html: String, plain: String) {
        self.html += html.utf8
        self.plain += plain.utf8
    }

    /// Makes the letter at an offset from the end a capital.
    mutating func capitalize(last count: Int) {
        Self.capitalize(&html, html.count - count)
        Self.capitalize(&plain, plain.count - count)
    }

    mutating func removeAll() {
        html.removeAll(keepingCapacity: true)
        plain.removeAll(keepingCapacity: true)
    }

    private static func capitalize(_ bytes: inout [UInt8], _ index: Int) {
        if bytes.indices.contains(index), (97...122).contains(bytes[index]) { bytes[index] -= 32 }
    }
}
