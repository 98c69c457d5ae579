/// One column of a table: its name as the header writes it, and what it means.
struct CSVColumn: Equatable {
    let name: String
    let meaning: CSVMeaning?

    /// The columns of a header of these names.
    static func columns(_ names: [String], _ dialect: CSVDialect) -> [CSVColumn] {
        let hasJournal = names.contains { CSVColumnNames.meaning(of: $0) == .journal }
        var columns = names.enumerated().map { index, name in
            CSVColumn(
                name: name.isEmpty ? "column \(index + 1)" : name,
                meaning: name.isEmpty ? nil : dialect.meaning(of: name, hasJournal: hasJournal))
        }
        // Columns that a spreadsheet or a program's export has beside the table.
        while columns.count > 1, names[columns.count - 1].isEmpty { columns.removeLast() }
        return columns
    }
}
