// The module's face: everything public is in this file, the rest is implementation. Articles go in, one after
// the other, and bytes come out; how much memory that takes does not depend on the number of articles.

import Articles

/// How exported articles are written. The raw value is the name that people type.
public enum ExportFormat: String, CaseIterable, Sendable {
    case jsonl
    case bibtex
    case biblatex
    case ris
    case cslJSON = "csl-json"
    case nbib
    case endnoteXML = "endnote-xml"
    case csv
    case tsv
    case markdown
    case html
    case text

    /// Without dot: `bib`. Two formats may share one; it then means the one that stands first.
    public var fileExtension: String {
        switch self {
        case .jsonl: "jsonl"
        case .bibtex, .biblatex: "bib"
        case .ris: "ris"
        case .cslJSON: "json"
        case .nbib: "nbib"
        case .endnoteXML: "xml"
        case .csv: "csv"
        case .tsv: "tsv"
        case .markdown: "md"
        case .html: "html"
        case .text: "txt"
        }
    }

    /// What it is and whom it is for, in one sentence.
    public var summary: String {
        switch self {
        case .jsonl: "The library's own form, one whole article a line, from which a library can be restored."
        case .bibtex: "BibTeX entries, for LaTeX with BibTeX or biber."
        case .biblatex: "BibLaTeX entries, for LaTeX with biber: whole dates, all entry types, eprints."
        case .ris: "RIS records, for EndNote, Zotero, Mendeley and Rayyan."
        case .cslJSON: "CSL-JSON, for pandoc, Zotero and every citeproc."
        case .nbib: "MEDLINE's tagged text, as PubMed exports it, for every reference manager."
        case .endnoteXML: "EndNote's XML, with italics and sub- and superscripts."
        case .csv: "A table with a row per article, for spreadsheets, R and pandas."
        case .tsv: "The same table with tabs between the cells."
        case .markdown: "A numbered reading list with links and notes, to be read or printed."
        case .html: "The reading list as one page for a browser or a printer."
        case .text: "Formatted references as plain text: Vancouver, AMA or APA style."
        }
    }
}

/// What stands above the articles: the name of the reading list that they are.
///
/// Markdown, HTML and text print it; BibTeX carries it as comments; the other formats have no place for it.
public struct ExportHeading: Sendable, Equatable {
    public var title: String
    /// Plain text. A blank line separates paragraphs.
    public var description: String?
    /// What the list says about an article, by the article's id. Plain text.
    public var notes: [Int: String]
    /// The names of its sections, by the id of the article that each begins with.
    public var sections: [Int: String]

    public init(
        title: String, description: String? = nil, notes: [Int: String] = [:], sections: [Int: String] = [:]
    ) {
        self.title = title
        self.description = description
        self.notes = notes
        self.sections = sections
    }
}

/// What can be chosen about some formats.
public struct ExportOptions: Sendable, Equatable {
    /// Of formatted references in plain text.
    public var style = CitationStyle.vancouver
    /// Whether BibTeX and BibLaTeX write LaTeX's escapes for what is not ASCII.
    public var isASCII = false
    /// The table's columns, in order; the usual ones where it is empty. Names that ``columnNames`` lacks are left out.
    public var columns: [String] = []

    public init() {}

    /// All columns that a table can have, the usual ones first.
    public static var columnNames: [String] { TableColumn.all.map(\.name) }
}

/// How a formatted reference is punctuated, and how many authors it names.
public enum CitationStyle: String, CaseIterable, Sendable {
    /// The National Library of Medicine's, which the ICMJE recommends: six authors, then "et al."
    case vancouver
    /// The AMA Manual of Style's, 11th edition: six authors; of more the first three, then "et al."
    case ama
    /// The APA's, 7th edition: twenty authors; of more the first nineteen and the last.
    case apa

    /// The reference in plain text, without a number before it.
    public func reference(_ article: LibraryArticle) -> String {
        Reference.text(of: article, self)
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

    public init(_ format: ExportFormat, heading: ExportHeading? = nil, options: ExportOptions = ExportOptions()) {
        writer = format.makeWriter(heading: heading, options)
        writer.begin(&output)
    }

    public init(_ template: ArticleTemplate, heading: ExportHeading? = nil) {
        writer = TemplateWriter(template, heading: heading)
        writer.begin(&output)
    }

    /// How many bytes wait to be drained.
    public var byteCount: Int { output.bytes.count }

    /// Adds an article. After ``finish()`` nothing is added.
    public mutating func write(_ article: LibraryArticle) {
        if !isFinished { writer.write(article, to: &output) }
    }

    /// Adds something that the library has beside its articles; only JSON Lines have a place for it.
    public mutating func write(_ part: LibraryPart) {
        if !isFinished { writer.write(part, to: &output) }
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
