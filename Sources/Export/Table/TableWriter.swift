import Articles

/// Writes a table: a header, a row per article, CRLF line ends, and cells as ``TableCell`` spells them, separated by
/// commas (RFC 4180) or by tabs.
struct TableWriter: ArticleWriter {
    enum Separator: UInt8 {
        case commas = 0x2C
        case tabs = 0x09
    }

    private let separator: Separator
    private let columns: [TableColumn]

    /// - Parameter columns: their names; the usual ones where there is none.
    init(_ separator: Separator, columns: [String]) {
        self.separator = separator
        let chosen = columns.compactMap { name in TableColumn.all.first { $0.name == name } }
        self.columns = chosen.isEmpty ? TableColumn.usual : chosen
    }

    /// The byte order mark makes Excel read the file as UTF-8, which it otherwise takes for the system's 8-bit
    /// encoding. LibreOffice, pandas, readr, DuckDB and SQLite's shell skip it.
    func begin(_ output: inout ByteBuffer) {
        output.write("\u{FEFF}")
        row(columns.lazy.map(\.name), to: &output)
    }

    func write(_ article: LibraryArticle, to output: inout ByteBuffer) {
        row(columns.lazy.map { $0.value(article) }, to: &output)
    }

    private func row(_ cells: some Sequence<String?>, to output: inout ByteBuffer) {
        var isFirst = true
        for cell in cells {
            if !isFirst { output.write(separator.rawValue) }
            isFirst = false
            if let cell { TableCell.write(cell, separator: separator.rawValue, to: &output) }
        }
        output.write("\r\n")
    }
}
