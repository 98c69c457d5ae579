import Articles

/// The text that may follow a scholar record's object: the citation count, the abstract, and what the journal says
/// of itself, each behind a label.
struct ScholarText {
    private(set) var citationCount: String?
    private(set) var abstract: String?
    private(set) var journalDescription: String?
    /// Lines before the first label.
    private(set) var unlabelled: String?

    private enum Section { case unlabelled, abstract, journalDescription }

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.contains(where: { $0 > 0x20 && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "]") }) else { return }
        var sections: [Section: [String]] = [:]
        var section = Section.unlabelled
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
            let content = line.trimmed
            if section == .unlabelled, let count = Self.value(of: "引用次数", in: content) {
                citationCount = count
            } else if section == .unlabelled, content == "Abstract" || content == "摘要" {
                section = .abstract
            } else if section != .journalDescription, let rest = Self.value(of: "期刊介绍", in: content) {
                section = .journalDescription
                sections[section, default: []].append(rest)
            } else {
                sections[section, default: []].append(content)
            }
        }
        abstract = sections[.abstract].flatMap(Self.paragraphs)
        journalDescription = sections[.journalDescription].flatMap(Self.paragraphs)
        unlabelled = sections[.unlabelled].flatMap(Self.paragraphs)
    }

    private static func value(of label: String, in line: String) -> String? {
        guard line.hasPrefix(label) else { return nil }
        let rest = line.dropFirst(label.count)
        guard let colon = rest.first, colon == ":" || colon == "：" else { return nil }
        return rest.dropFirst().trimmed
    }

    /// Blank lines separate paragraphs; where there are none, each line is one.
    private static func paragraphs(_ lines: [String]) -> String? {
        let trimmed = lines.drop { $0.isEmpty }.reversed().drop { $0.isEmpty }.reversed()
        let hasBlankLines = trimmed.contains("")
        let paragraphs =
            hasBlankLines
            ? trimmed.split(separator: "").map { $0.joined(separator: " ") }
            : Array(trimmed)
        return HTMLText.plain(paragraphs.joined(separator: "\n\n"))
    }
}
