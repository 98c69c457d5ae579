/// Rows of text under headings: the first column to the left, the others to the right.
struct TextTable {
    private var rows: [[String]]

    init(_ headings: [String]) {
        rows = [headings]
    }

    mutating func add(_ row: [String]) {
        rows.append(row)
    }

    var text: String {
        let widths = (rows.first ?? []).indices.map { column in
            rows.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
        }
        var lines = rows.map { Self.line($0, widths) }
        lines.insert(String(repeating: "-", count: widths.reduce(0, +) + 2 * (widths.count - 1)), at: 1)
        return lines.joined(separator: "\n") + "\n"
    }

    private static func line(_ row: [String], _ widths: [Int]) -> String {
        row.enumerated().map { index, cell in
            let space = String(repeating: " ", count: widths[index] - cell.count)
            return index == 0 ? cell + space : space + cell
        }.joined(separator: "  ")
    }
}
