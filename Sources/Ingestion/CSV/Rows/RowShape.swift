/// What the rows of one table have in common.
enum RowShape: Equatable {
    /// Rows with these numbers of cells.
    case cells([Int])
    /// Rows that begin with the name of a field.
    case labelled

    /// With fewer cells than this a line of prose may look like a row.
    private static let tellingCount = 5

    var greatestCount: Int {
        if case .cells(let counts) = self { (counts.max() ?? .max - 1) + 1 } else { .max }
    }

    var leastCount: Int {
        if case .cells(let counts) = self { counts.min() ?? 2 } else { 2 }
    }

    /// Whether a row looks like the table's: it has as many cells, not counting an empty one at its end, and where
    /// these are few, it begins as the row at `other` does, with a quote or without.
    func fits(
        _ row: CSVRow, at start: Int, like other: Int, in bytes: UnsafeBufferPointer<UInt8>, _ syntax: CSVSyntax
    ) -> Bool {
        switch self {
        case .cells(let counts):
            let endsInDelimiter = row.cells.last.map { $0.start == $0.end } ?? false
            guard counts.contains(row.cells.count) || (endsInDelimiter && counts.contains(row.cells.count - 1)) else {
                return false
            }
            return row.cells.count >= Self.tellingCount
                || (bytes[start] == UInt8(ascii: "\"")) == (bytes[other] == UInt8(ascii: "\""))
        case .labelled:
            guard let label = row.cells.first, label.end - label.start < 60 else { return false }
            return CSVHeader.isLabel(label.text(in: bytes, syntax))
        }
    }
}
