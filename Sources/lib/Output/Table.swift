import Terminal

/// Rows in columns, fitted to the terminal's width; piped, values separated by tabs.
struct Table {
    struct Column {
        var title: String
        var isNumber = false
        /// The column that gives way where the terminal is too narrow.
        var isFlexible = false

        init(_ title: String, isNumber: Bool = false, isFlexible: Bool = false) {
            self.title = title
            self.isNumber = isNumber
            self.isFlexible = isFlexible
        }
    }

    let columns: [Column]
    var rows: [[String]] = []

    init(_ columns: [Column]) {
        self.columns = columns
    }

    func text(_ console: Console) -> String {
        guard console.isTerminal else {
            return rows.map { $0.map(TerminalText.oneLine).joined(separator: "\t") + "\n" }.joined()
        }
        let cells = rows.map { $0.map { TerminalText.safe($0) } }
        var widths = columns.indices.map { index in
            max(TerminalText.width(columns[index].title), cells.map { TerminalText.width($0[index]) }.max() ?? 0)
        }
        var excess: Int { widths.reduce(0, +) + 2 * (columns.count - 1) - console.width }
        if excess > 0, let flexible = columns.firstIndex(where: \.isFlexible) {
            widths[flexible] = max(10, widths[flexible] - excess)
        }
        while excess > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > 1 {
            widths[widest] -= 1
        }
        let header = line(columns.map(\.title), widths, console).trimmingTrailingSpace
        return ([console.styled(header, .bold)] + cells.map { line($0, widths, console).trimmingTrailingSpace })
            .map { $0 + "\n" }.joined()
    }

    private func line(_ cells: [String], _ widths: [Int], _ console: Console) -> String {
        zip(cells.indices, cells).map { index, cell in
            TerminalText.padded(
                TerminalText.truncated(cell, to: widths[index]), to: widths[index], right: columns[index].isNumber)
        }.joined(separator: "  ")
    }
}

extension String {
    var trimmingTrailingSpace: String {
        var copy = self
        while copy.hasSuffix(" ") { copy.removeLast() }
        return copy
    }
}
