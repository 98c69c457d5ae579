// The module's face: everything public is in this file, the rest is implementation. Articles go in, one after
// the other, and bytes come out; how much memory that takes does not depend on the number of articles.

import Articles

/// How exported articles are written. The raw value is the name that people type.
public enum ExportFormat: String, CaseIterable, Sendable {
    case jsonl
    case bibtex
    case ris
    case cslJSON = "csl-json"
    case csv
    case markdown

    /// Without dot: `bib`.
    public var fileExtension: String {
        switch self {
        case .jsonl: "jsonl"
        case .bibtex: "bib"
        case .ris: "ris"
        case .cslJSON: "json"
        case .csv: "csv"
        case .markdown: "md"
        }
    }

    /// What it is and whom it is for, in one sentence.
    public var summary: String {
        switch self {
        case .jsonl: "The library's own form, one whole article a line, from which a library can be restored."
        case .bibtex: "BibTeX entries in UTF-8, for LaTeX with BibTeX or biber."
        case .ris: "RIS records, for EndNote, Zotero, Mendeley and Rayyan."
        case .cslJSON: "CSL-JSON, for pandoc, Zotero and every citeproc."
        case .csv: "A table with a row per article, for spreadsheets, R and pandas."
        case .markdown: "A numbered reading list with links and notes, to be read or printed."
        }
    }
}

/// What stands above the articles: the name of the reading list that they are.
///
/// Markdown prints it; BibTeX carries it as comments; the other formats have no place for it.
public struct ExportHeading: Sendable, Equatable {
    public var title: String
    /// Plain text. A blank line separates paragraphs.
    public var description: String?
    /// What the list says about an article, by the article's id. Plain text.
    public var notes: [Int: String]

    public init(title: String, description: String? = nil, notes: [Int: String] = [:]) {
        self.title = title
        self.description = description
        self.notes = notes
    }
}

/// Writes articles in one format, all in UTF-8.
///
///     var exporter = Exporter(.bibtex)
///     for article in articles {
///         exporter.write(article)
///         if exporter.byteCount > 65_536 { try exporter.drain { try file.write(contentsOf: $0) } }
///     }
///     exporter.finish()
///     try exporter.drain { try file.write(contentsOf: $0) }
public struct Exporter {
    private var writer: any ArticleWriter
    private var output = ByteBuffer()
    private var isFinished = false

    public init(_ format: ExportFormat, heading: ExportHeading? = nil) {
        writer = format.makeWriter(heading: heading)
        writer.begin(&output)
    }

    /// How many bytes wait to be drained.
    public var byteCount: Int { output.bytes.count }

    /// Adds an article. After ``finish()`` nothing is added.
    public mutating func write(_ article: LibraryArticle) {
        if !isFinished { writer.write(article, to: &output) }
    }

    /// Writes what the format has after its last article. Without it the output is not complete.
    public mutating func finish() {
        if !isFinished { writer.finish(&output) }
        isFinished = true
    }

    /// Hands over what was produced since the last time and forgets it, unless `body` throws. The memory is
    /// reused for what comes next.
    public mutating func drain<Failure>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Void
    ) throws(Failure) {
        try output.drain(body)
    }

    /// What was produced since the last time, as an array of its own.
    public mutating func takeBytes() -> [UInt8] {
        let bytes = output.bytes
        output = ByteBuffer()
        return bytes
    }
}
