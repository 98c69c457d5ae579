import Articles

/// What a list says about itself and its articles, as comments between the entries.
///
/// BibTeX takes everything outside of entries for a comment, but for `@`, which begins an entry.
struct BibTeXComments {
    let heading: ExportHeading?
    let isASCII: Bool

    func writeHeading(to output: inout ByteBuffer) {
        guard let heading else { return }
        write(heading.title, to: &output)
        for paragraph in heading.description?.paragraphs ?? [] { write(paragraph, to: &output) }
        output.write("\n")
    }

    /// The section that begins with the article, and the list's note on it.
    func write(before item: LibraryArticle, to output: inout ByteBuffer) {
        if let section = heading?.sections[item.id] {
            write(section, to: &output)
            output.write("\n")
        }
        for paragraph in heading?.notes[item.id]?.paragraphs ?? [] { write(paragraph, to: &output) }
    }

    private func write(_ text: String, to output: inout ByteBuffer) {
        var line = ByteBuffer()
        line.write("% ")
        line.write(text.onOneLine) { $0 == UInt8(ascii: "@") ? "(at)" : nil }
        line.write("\n")
        line.drain { bytes in
            if isASCII { LaTeXASCII.write(bytes, to: &output) } else { output.write(bytes) }
        }
    }
}
