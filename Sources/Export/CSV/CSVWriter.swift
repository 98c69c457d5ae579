import Articles

/// Writes comma-separated values (RFC 4180): a header, a row per article, CRLF line ends, and cells as
/// ``CSVCell`` spells them.
struct CSVWriter: ArticleWriter {
    /// The columns, in order, with what they hold of an article; `nil` leaves the cell empty.
    private static let columns: [(name: String, value: @Sendable (LibraryArticle) -> String?)] = [
        ("id", { String($0.id) }),
        ("citation_key", { $0.citationKey }),
        ("title", { $0.article.title }),
        ("authors", { CSVCell.list($0.article.people(.author).map(CSVCell.name)) }),
        ("journal", { $0.article.journal?.name }),
        ("year", { $0.article.year.map(String.init) }),
        ("volume", { $0.article.volume }),
        ("issue", { $0.article.issue }),
        ("pages", { $0.article.pages ?? $0.article.articleNumber }),
        ("doi", { $0.article.doi }),
        ("pmid", { $0.article.identifier(.pmid) }),
        ("pmcid", { $0.article.identifier(.pmcid) }),
        ("type", { $0.article.type.rawValue }),
        ("open_access", { $0.article.isOpenAccess.map(String.init) }),
        ("citations", { $0.article.citations.map(String.init) }),
        ("impact_factor", { $0.article.journal?.newest(.impactFactor) }),
        ("jcr_quartile", { $0.article.journal?.newest(.jcrQuartile) }),
        ("tags", { CSVCell.list($0.tags.map(CSVCell.listItem)) }),
        ("status", { $0.status.rawValue }),
        ("retracted", { $0.isRetracted ? "RETRACTED" : nil }),
        ("url", { $0.article.address }),
        ("abstract", { $0.article.abstract }),
        ("keywords", { CSVCell.list($0.article.subjects.map(CSVCell.listItem)) }),
    ]

    /// The byte order mark makes Excel read the file as UTF-8, which it otherwise takes for the system's 8-bit
    /// encoding. LibreOffice, pandas, readr, DuckDB and SQLite's shell skip it.
    func begin(_ output: inout ByteBuffer) {
        output.write("\u{FEFF}")
        row(Self.columns.map(\.name), to: &output)
    }

    func write(_ article: LibraryArticle, to output: inout ByteBuffer) {
        row(Self.columns.lazy.map { $0.value(article) }, to: &output)
    }

    private func row(_ cells: some Sequence<String?>, to output: inout ByteBuffer) {
        var isFirst = true
        for cell in cells {
            if !isFirst { output.write(UInt8(ascii: ",")) }
            isFirst = false
            if let cell { CSVCell.write(cell, to: &output) }
        }
        output.write("\r\n")
    }
}
