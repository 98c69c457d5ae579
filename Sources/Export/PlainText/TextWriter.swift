import Articles

/// Writes formatted references, one a line: numbered where the style cites by number, else with a blank line between.
struct TextWriter: ArticleWriter {
    private let heading: ExportHeading?
    private let style: CitationStyle
    private var number = 0

    init(heading: ExportHeading?, style: CitationStyle) {
        self.heading = heading
        self.style = style
    }

    func begin(_ output: inout ByteBuffer) {
        guard let heading else { return }
        for paragraph in [heading.title.onOneLine] + (heading.description?.paragraphs ?? []) {
            output.write(paragraph + "\n\n")
        }
    }

    mutating func write(_ item: LibraryArticle, to output: inout ByteBuffer) {
        if let section = heading?.sections[item.id] {
            output.write((number == 0 ? "" : "\n") + section.onOneLine + "\n\n")
        }
        number += 1
        if style != .apa { output.write("\(number). ") }
        output.write(style.reference(item))
        output.write(style == .apa ? "\n\n" : "\n")
        for paragraph in heading?.notes[item.id]?.paragraphs ?? [] { output.write("    \(paragraph)\n") }
    }
}
