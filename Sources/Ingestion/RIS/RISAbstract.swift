import Articles

extension RISReference {
    /// `AB` and `N2`: the longer one is the abstract, the other is kept where it says something else.
    mutating func readAbstract() {
        var texts: [(tag: RISTag, text: String)] = []
        for tag in ["AB", "N2"] as [RISTag] {
            var paragraphs: [String] = []
            for value in fields.takeRaw(tag) {
                // Some exporters write the heading and nothing behind it.
                guard let text = RISAbstract.plain(value), text != "Abstract" else { continue }
                if RISAbstract.isNotice(text) { fields.keep(tag, text) } else { paragraphs.append(text) }
            }
            takeTranslation(from: &paragraphs)
            if !paragraphs.isEmpty { texts.append((tag, paragraphs.joined(separator: "\n\n"))) }
        }
        guard let longest = texts.max(by: { $0.text.utf8.count < $1.text.utf8.count }) else { return }
        article.abstract = longest.text
        for other in texts where other.tag != longest.tag && !longest.text.folded.contains(other.text.folded) {
            fields.keep(other.tag, other.text)
        }
    }

    /// Of an abstract in Chinese and one in English, one is a translation: that which is not in the title's script.
    private mutating func takeTranslation(from paragraphs: inout [String]) {
        func isCJK(_ text: String) -> Bool { text.unicodeScalars.contains(where: \.isCJK) }
        guard paragraphs.count > 1, article.translatedAbstract == nil else { return }
        let isTitleCJK = isCJK(article.title ?? "")
        let translation = paragraphs.filter { isCJK($0) != isTitleCJK }
        guard !translation.isEmpty, translation.count < paragraphs.count else { return }
        article.translatedAbstract = translation.joined(separator: "\n\n")
        paragraphs.removeAll { isCJK($0) != isTitleCJK }
    }
}

/// Abstracts as files have them: on one line, wrapped, or with a line for each paragraph.
enum RISAbstract {
    static func plain(_ value: String) -> String? {
        guard value.hasBytes("\n") else {
            return (RISFields.isPlain(value) ? value : HTMLText.plain(value)).map(InlineSections.paragraphs)
        }
        // Where tags make the paragraphs, lines mean nothing.
        if HTMLPass.hasBlocks(value) { return HTMLText.plain(value) }
        let lines = value.split(separator: "\n", omittingEmptySubsequences: false).map(\.trimmed)
        let blocks = lines.split(separator: "").flatMap { self.paragraphs(Array($0)) }
        return HTMLText.plain(joiningLabels(blocks).joined(separator: "\n\n")).map(InlineSections.paragraphs)
    }

    /// The lines of a block, joined where they were one.
    private static func paragraphs(_ lines: [String]) -> [String] {
        let width = lines.dropLast().map(\.utf8.count).max() ?? 0
        // The specification allows to wrap what is longer than 70 characters.
        let isWrapped = width <= 100
        var paragraphs: [String] = []
        for line in lines {
            if let last = paragraphs.last, isWrapped && !isHeading(last) || isContinued(last, line) {
                paragraphs[paragraphs.count - 1] = "\(last) \(line)"
            } else {
                paragraphs.append(line)
            }
        }
        return paragraphs
    }

    /// Whether a line goes on in the middle of a sentence.
    private static func isContinued(_ line: String, _ next: String) -> Bool {
        guard let last = line.last, let first = next.first, !isHeading(line) else { return false }
        return !".:;!?)]\"”".contains(last) && (first.isLowercase || first.isNumber || "([,;".contains(first))
    }

    private static func isHeading(_ line: String) -> Bool {
        line.utf8.count <= 40 && InlineSections.isLabel(line.hasSuffix(":") ? line.dropLast() : line[...])
    }

    /// A heading that stands alone becomes the label of the paragraph behind it.
    private static func joiningLabels(_ blocks: [String]) -> [String] {
        var result: [String] = []
        var label: String?
        for block in blocks {
            if let heading = label {
                result.append("\(heading.hasSuffix(":") ? heading : "\(heading):") \(block)")
                label = nil
            } else if isHeading(block) {
                label = block
            } else {
                result.append(block)
            }
        }
        if let label { result.append(label) }
        return result
    }

    /// EBSCO's notice, in a field of its own beside the abstract's.
    static func isNotice(_ text: String) -> Bool {
        text.hasPrefix("Copyright of ") && text.hasBytes("is the property of")
    }
}
