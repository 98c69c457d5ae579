import Articles

/// Writes a reading list as a document in CommonMark: a heading, and an entry per article in a numbered list.
struct MarkdownWriter: ArticleWriter {
    private let heading: ExportHeading?
    private var number = 0

    init(heading: ExportHeading?) {
        self.heading = heading
    }

    func begin(_ output: inout ByteBuffer) {
        guard let heading else { return }
        output.write("# \(MarkdownText.escaped(heading.title))\n\n")
        for paragraph in heading.description?.paragraphs ?? [] {
            output.write("\(MarkdownText.paragraph(paragraph))\n\n")
        }
    }

    mutating func write(_ item: LibraryArticle, to output: inout ByteBuffer) {
        if let section = heading?.sections[item.id] { output.write("## \(MarkdownText.escaped(section))\n\n") }
        number += 1
        let marker = "\(number). "
        // What belongs to a list item is indented by the width of its marker.
        let indent = String(repeating: " ", count: marker.utf8.count)
        output.write(marker)
        output.write(MarkdownEntry.lines(of: item).joined(separator: "\\\n\(indent)"))
        output.write("\n\n")
        if let note = heading?.notes[item.id]?.paragraphs, !note.isEmpty {
            let quoted = note.map { "\(indent)> \(MarkdownText.paragraph($0))\n" }
            output.write(quoted.joined(separator: "\(indent)>\n"))
            output.write("\n")
        }
        if let note = item.note { write(markdown: note, indent: indent, to: &output) }
    }

    /// The researcher's note is Markdown already.
    private func write(markdown: String, indent: String, to output: inout ByteBuffer) {
        for line in markdown.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            if line.utf8.contains(where: { $0 > 0x20 }) {
                output.write(indent)
                output.write(String(line))
            }
            output.write("\n")
        }
        output.write("\n")
    }
}
