import Articles

/// Reads tables of records: comma-separated values (RFC 4180) and what goes by that name, separated by commas,
/// semicolons, tabs or bars.
///
/// A header names the columns (``CSVHeader``, ``CSVColumnNames``); lines before it, blank rows and rows that repeat it
/// are passed over. In Embase's other layout a record is a group of rows, one for each of its fields.
struct CSVParser: SkippingParser {
    let text: TextBuffer
    private var table: CSVTable?
    var ordinal = 0
    private var isAtEnd = false
    /// What stands up to the first record.
    private var preamble = ""
    var isBehindTooLong = false

    init(_ text: TextBuffer) {
        self.text = text
    }

    mutating func nextRecord() throws -> RecordEvent? {
        let table = try self.table ?? begin()
        while try hasText() {
            let event =
                switch table.header.layout {
                case .columns: try nextRow(table)
                case .labels: try nextGroup(table)
                }
            if let event { return mendable(event) }
        }
        return nil
    }

    private mutating func begin() throws -> CSVTable {
        while text.count < FormatRecognition.neededBytes, try text.grow() {}
        guard let table = text.withText({ head in CSVHeader.find(in: head).map { CSVTable($0, in: head) } }) else {
            throw RecordFileError.Reason.unknownFormat(seeming: nil)
        }
        preamble = text.withText { String(decoding: $0.prefix(table.header.length), as: UTF8.self) }
        if !preamble.hasSuffix("\n") { preamble += "\n" }
        text.consume(table.header.length)
        self.table = table
        return table
    }

    /// A rejected row says nothing without its header.
    private func mendable(_ event: RecordEvent) -> RecordEvent {
        guard case .rejected(var record) = event, case .columns? = table?.header.layout else { return event }
        record.preamble = preamble
        return .rejected(record)
    }

    private mutating func hasText() throws -> Bool {
        if text.count > 0 { return true }
        return try text.grow()
    }

    /// The row at an offset, with as much of the text as it needs; undecided where the text has ended.
    private mutating func row(at start: Int, _ table: CSVTable) throws -> CSVRowScan.Outcome {
        while start >= text.count {
            if isAtEnd { return .undecided }
            isAtEnd = try !text.grow()
        }
        while true {
            let outcome = text.withText { bytes in
                CSVRowScan(bytes: bytes, syntax: table.header.syntax, shape: table.shape, isAtEnd: isAtEnd)
                    .row(from: start)
            }
            if outcome != .undecided || isAtEnd { return outcome }
            guard text.count <= text.longestRecord else { throw RecordTooLong() }
            isAtEnd = try !text.grow()
        }
    }

    /// The record of the next row; `nil` where the row is none.
    private mutating func nextRow(_ table: CSVTable) throws -> RecordEvent? {
        switch try row(at: 0, table) {
        case .undecided:
            text.consume(text.count)
            return nil
        case .unclosed(let quote, let end): return unclosed(quote, end)
        case .row(let row):
            let isRecord = text.withText { !row.isBlank(in: $0) && !table.isHeader(row, in: $0) }
            guard isRecord else {
                text.consume(row.end + 1)
                return nil
            }
            ordinal += 1
            self.table?.usualCount = row.cells.count
            let event = text.take(row.end, ordinal: ordinal) { table.event(row, $0) }
            text.consume(1)
            return event
        }
    }

    /// The record of the rows up to a blank one or to one that begins the next record.
    private mutating func nextGroup(_ table: CSVTable) throws -> RecordEvent? {
        var rows: [CSVRow] = []
        var end = 0
        reading: while true {
            switch try row(at: end, table) {
            case .undecided: break reading
            case .unclosed(let quote, let end): return unclosed(quote, try groupEnd(from: end, table))
            case .row(let row):
                let (isBlank, isFirst) = text.withText { (row.isBlank(in: $0), table.beginsRecord(row, in: $0)) }
                if isBlank, rows.isEmpty {
                    text.consume(row.end + 1)
                    return nil
                }
                if isBlank || (isFirst && !rows.isEmpty) { break reading }
                rows.append(row)
                end = row.end + 1
            }
        }
        guard let last = rows.last else { return nil }
        ordinal += 1
        let event = text.take(last.end, ordinal: ordinal) { table.event(rows, $0) }
        text.consume(1)
        return event
    }

    /// Where the group of rows ends that goes on at an offset.
    private mutating func groupEnd(from start: Int, _ table: CSVTable) throws -> Int {
        var end = start
        while true {
            switch try row(at: end, table) {
            case .undecided: return min(end, text.count)
            case .unclosed(_, let next): end = next
            case .row(let row):
                let isEnd = text.withText { row.isBlank(in: $0) || table.beginsRecord(row, in: $0) }
                if isEnd { return end }
                end = row.end + 1
            }
            if end >= text.count, isAtEnd { return text.count }
        }
    }

    private mutating func unclosed(_ quote: Int, _ end: Int) -> RecordEvent {
        ordinal += 1
        let line = text.line + text.lines(to: quote)
        let column = text.withText { bytes in
            let lineStart = bytes[..<quote].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
            return bytes[lineStart...quote].count { $0 & 0xC0 != 0x80 }
        }
        return text.take(end, ordinal: ordinal) { whole in
            let bytes = whole.bytes.last == 0x0A ? UnsafeBufferPointer(rebasing: whole.bytes.dropLast()) : whole.bytes
            return RecordText(bytes: bytes, line: whole.line, ordinal: whole.ordinal)
                .rejected("has a quote that is not closed (line \(line), column \(column))")
        }
    }
}
