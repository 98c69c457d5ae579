import Articles

/// A table whose header is known, and what its records have in common.
struct CSVTable {
    let header: CSVHeader
    /// How the column of authors separates names.
    let nameList: CSVNameList
    /// Of the header, so that rows of the same text under other headers are different records.
    private let seed: UInt64
    /// How many cells the last row had.
    var usualCount: Int

    /// How many rows are looked at before the first is read.
    private static let sampleCount = 60

    init(_ header: CSVHeader, in head: UnsafeBufferPointer<UInt8>) {
        self.header = header
        let names =
            switch header.layout {
            case .columns(let columns): columns.map(\.name)
            case .labels(let first): [first]
            }
        usualCount = names.count
        var joined = names.joined(separator: "\u{1F}")
        seed = joined.withUTF8 { Digest(of: UnsafeRawBufferPointer($0)).low }
        nameList = header.dialect.nameList ?? Self.nameList(header, in: head)
    }

    /// What the rows look like.
    var shape: RowShape {
        switch header.layout {
        case .columns(let columns): .cells(columns.count == usualCount ? [usualCount] : [columns.count, usualCount])
        case .labels: .labelled
        }
    }

    private static func nameList(_ header: CSVHeader, in head: UnsafeBufferPointer<UInt8>) -> CSVNameList {
        guard case .columns(let columns) = header.layout,
            let column = columns.firstIndex(where: { $0.meaning == .authors })
        else { return .any }
        let cells = CSVHeader.Rows(head, from: header.length, header.syntax).prefix(sampleCount)
            .compactMap { $0.cells.indices.contains(column) ? $0.cells[column].text(in: head, header.syntax) : nil }
        return CSVNameList(samples: cells)
    }

    /// Whether a row repeats the header.
    func isHeader(_ row: CSVRow, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard case .columns(let columns) = header.layout, row.cells.count >= columns.count else { return false }
        return zip(row.cells, columns).allSatisfy { cell, column in
            let name = column.name.utf8
            // Spaces and quotes aside, names have as many bytes as in the header.
            guard cell.end - cell.start >= name.count, cell.end - cell.start <= name.count + 8 else {
                return cell.start == cell.end && column.name.hasPrefix("column ")
            }
            return cell.text(in: bytes, header.syntax).trimmed == column.name
        }
    }

    /// Whether a row begins with the field that begins every record.
    func beginsRecord(_ row: CSVRow, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard case .labels(let first) = header.layout, let cell = row.cells.first, cell.end - cell.start < 100 else {
            return false
        }
        return CSVColumnNames.normalized(cell.text(in: bytes, header.syntax)) == first
    }

    /// What a row of a table with columns says.
    func event(_ row: CSVRow, _ text: RecordText) -> RecordEvent {
        guard case .columns(let columns) = header.layout else { return text.rejected("is no row of a table") }
        var fields = CSVFields(header.dialect)
        var extra: [String] = []
        for (index, cell) in row.cells.enumerated() where cell.end > cell.start {
            let value = cell.text(in: text.bytes, header.syntax)
            if index < columns.count {
                fields.add(columns[index].name, columns[index].meaning, [value])
            } else if value.trimmedOrNil != nil {
                extra.append(value)
            }
        }
        if !extra.isEmpty {
            fields.add("further cells", nil, extra)
            fields.warn("has \(row.cells.count) cells under \(columns.count) columns; the others were kept")
        }
        return event(fields, text)
    }

    /// What a group of rows says, one for each field.
    func event(_ rows: [CSVRow], _ text: RecordText) -> RecordEvent {
        var fields = CSVFields(header.dialect)
        for row in rows {
            var values = row.texts(in: text.bytes, header.syntax)
            let name = values.removeFirst().trimmed
            fields.add(name, header.dialect.meaning(of: name, hasJournal: true), values)
        }
        return event(fields, text)
    }

    private func event(_ fields: CSVFields, _ text: RecordText) -> RecordEvent {
        var record = CSVRecord(fields, nameList).record(text)
        record.digest = Digest(of: UnsafeRawBufferPointer(text.bytes), seed: seed)
        return text.event(record)
    }
}
