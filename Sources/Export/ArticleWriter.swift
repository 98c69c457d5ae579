import Articles

/// What a format does with articles. These are called in the order in which they stand here, the first and the last
/// one once.
protocol ArticleWriter {
    /// Writes what stands before the first article.
    mutating func begin(_ output: inout ByteBuffer)
    mutating func write(_ article: LibraryArticle, to output: inout ByteBuffer)
    /// Writes something that a library has beside its articles, where the format has a place for it.
    mutating func write(_ part: LibraryPart, to output: inout ByteBuffer)
    /// Writes what stands after the last article.
    mutating func finish(_ output: inout ByteBuffer)
}

extension ArticleWriter {
    mutating func begin(_ output: inout ByteBuffer) {}
    mutating func write(_ part: LibraryPart, to output: inout ByteBuffer) {}
    mutating func finish(_ output: inout ByteBuffer) {}
}

extension ExportFormat {
    func makeWriter(heading: ExportHeading?, _ options: ExportOptions) -> any ArticleWriter {
        switch self {
        case .jsonl: JSONLinesWriter()
        case .bibtex: BibTeXWriter(heading: heading, isASCII: options.isASCII)
        case .biblatex: BibLaTeXWriter(heading: heading, isASCII: options.isASCII)
        case .ris: RISWriter()
        case .cslJSON: CSLJSONWriter()
        case .nbib: MEDLINEWriter()
        case .endnoteXML: EndNoteXMLWriter()
        case .csv: TableWriter(.commas, columns: options.columns)
        case .tsv: TableWriter(.tabs, columns: options.columns)
        case .markdown: MarkdownWriter(heading: heading)
        case .html: HTMLWriter(heading: heading)
        case .text: TextWriter(heading: heading, style: options.style)
        }
    }
}
