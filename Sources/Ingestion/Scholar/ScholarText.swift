import Articles

/// The text that may follow a scholar record's object: the citation count, the abstract, and what the journal says
/// of itself, each behind a label.
///
/// Only where the sections lie is found out at first; what the object says already need not be made into text.
struct ScholarText {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var sections: [Section: Range<Int>] = [:]
    /// What stands behind the label of the citation count.
    private(set) var citationCount: String?

    private enum Section { case unlabelled, abstract, journalDescription }

    /// - Parameter bytes: must outlive this value.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        guard bytes.contains(where: { !Self.isFiller($0) }) else { return }
        var section = Section.unlabelled
        var sectionStart = 0
        var lineStart = 0
        func close(_ next: Section, _ contentStart: Int) {
            sections[section] = sectionStart..<lineStart
            section = next
            sectionStart = contentStart
        }
        while lineStart < bytes.count {
            let lineEnd = bytes.offset(of: 0x0A, from: lineStart) ?? bytes.count
            if let label = Self.label(bytes, lineStart..<lineEnd) {
                switch (label, section) {
                case (.citationCount(let count), .unlabelled):
                    if citationCount == nil { citationCount = count }
                    close(.unlabelled, min(lineEnd + 1, bytes.count))
                case (.abstract, .unlabelled): close(.abstract, min(lineEnd + 1, bytes.count))
                case (.journalDescription(let start), .unlabelled), (.journalDescription(let start), .abstract):
                    close(.journalDescription, start)
                default: break
                }
            }
            lineStart = lineEnd + 1
        }
        lineStart = bytes.count
        sections[section] = min(sectionStart, bytes.count)..<bytes.count
    }

    var abstract: String? { paragraphs(of: .abstract) }
    var journalDescription: String? { paragraphs(of: .journalDescription) }
    /// Lines before the first label.
    var unlabelled: String? { paragraphs(of: .unlabelled) }

    private enum Label {
        case citationCount(String)
        case abstract
        /// Where what follows the label begins.
        case journalDescription(Int)
    }

    private static func label(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Label? {
        guard let first = line.first(where: { bytes[$0] > 0x20 }) else { return nil }
        switch bytes[first] {
        case 0xE5:
            guard let end = behind("引用次数", bytes, first..<line.upperBound) else { return nil }
            return .citationCount(String(decoding: bytes[end..<line.upperBound], as: UTF8.self).trimmed)
        case UInt8(ascii: "A"), 0xE6:
            if let start = behind("期刊介绍", bytes, first..<line.upperBound) { return .journalDescription(start) }
            guard line.upperBound - first < 20 else { return nil }
            let text = String(decoding: bytes[first..<line.upperBound], as: UTF8.self).trimmed
            return text == "Abstract" || text == "摘要" ? .abstract : nil
        default:
            return nil
        }
    }

    /// The offset behind a label and its colon, which may be a full-width one.
    private static func behind(_ label: String, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
        for colon in [":", "："] {
            let wanted = (label + colon).utf8
            if bytes[range].starts(with: wanted) { return range.lowerBound + wanted.count }
        }
        return nil
    }

    /// Blank lines separate paragraphs; where there are none, each line is one.
    private func paragraphs(of section: Section) -> String? {
        guard let range = sections[section], bytes[range].contains(where: { !Self.isFiller($0) }) else { return nil }
        let lines = String(decoding: bytes[range], as: UTF8.self).utf8
            .split(separator: 0x0A, omittingEmptySubsequences: false).map { Substring($0).trimmed }
        let inner = lines.drop { $0.isEmpty }.reversed().drop { $0.isEmpty }.reversed()
        guard inner.contains("") else { return HTMLText.plain(inner.joined(separator: "\n\n")) }
        return HTMLText.plain(inner.split(separator: "").map { $0.joined(separator: " ") }.joined(separator: "\n\n"))
    }

    /// White space, and what ends an array's element.
    private static func isFiller(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]")
    }
}
