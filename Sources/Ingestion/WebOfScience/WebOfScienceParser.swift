/// Reads Web of Science's exports: its tagged text (`FN`, `VR`, then records from `PT` to `ER`), and the same tags as
/// the columns of a table with tabs.
struct WebOfScienceParser: SkippingParser {
    let text: TextBuffer
    var ordinal = 0
    /// The tags of a table's columns; `nil` in tagged text.
    private var columns: [FieldTag]?
    /// A table's first line, which rejected rows need in a file of their own.
    private var header = ""
    private var isOpened = false

    /// Whether what follows, up to the next record, belongs to one that was too long.
    var isBehindTooLong = false

    init(_ text: TextBuffer) {
        self.text = text
    }

    mutating func nextRecord() throws -> RecordEvent? {
        if !isOpened { try open() }
        return if let columns { try nextRow(columns) } else { try nextTagged() }
    }

    /// Moves on to where the next record begins: the next row, or a `PT`.
    mutating func skipRecord() throws {
        try text.skipLine()
        while columns == nil, let end = try text.lineEnd(from: 0) {
            if case .field("PT", _) = text.withText({ WebOfScienceLine($0, 0..<end) }) { break }
            text.consume(end + 1)
        }
        isBehindTooLong = false
    }

    /// Reads a table's header, where there is one.
    private mutating func open() throws {
        isOpened = true
        while let end = try text.lineEnd(from: 0), text.withText({ $0[..<end].allSatisfy { $0 <= 0x20 } }) {
            text.consume(end + 1)
        }
        guard let end = try text.lineEnd(from: 0) else { return }
        columns = text.withText { WebOfScienceTable.columns($0[..<end]) }
        guard columns != nil else { return }
        header = text.withText { String(decoding: $0[..<end], as: UTF8.self) } + "\n"
        text.consume(end + 1)
    }

    private mutating func nextRow(_ columns: [FieldTag]) throws -> RecordEvent? {
        while let end = try text.lineEnd(from: 0) {
            guard text.withText({ $0[..<end].contains { $0 > 0x20 } }) else {
                text.consume(end + 1)
                continue
            }
            ordinal += 1
            defer { text.consume(1) }
            let event = text.take(end, ordinal: ordinal) { record in
                let (row, fields) = WebOfScienceTable.row(record.bytes, columns)
                return row.withUnsafeBufferPointer { WebOfScienceRecord.event(fields, in: $0, record) }
            }
            guard case .rejected(var rejected) = event else { return event }
            rejected.preamble = header
            return .rejected(rejected)
        }
        return nil
    }

    private mutating func nextTagged() throws -> RecordEvent? {
        var layout = WebOfScienceLayout()
        var offset = 0
        while !layout.isEnded, let end = try text.lineEnd(from: offset) {
            let line = text.withText { WebOfScienceLine($0, offset..<end) }
            guard layout.add(line, offset..<end) else { break }
            offset = min(end + 1, text.count)
            if layout.fields.isEmpty {
                text.consume(offset)
                (offset, layout) = (0, WebOfScienceLayout())
            }
        }
        guard !layout.fields.isEmpty else { return nil }
        ordinal += 1
        return text.take(offset, ordinal: ordinal) { whole in
            let bytes = UnsafeBufferPointer(rebasing: whole.bytes[..<layout.end])
            let record = RecordText(bytes: bytes, line: whole.line, ordinal: whole.ordinal)
            return WebOfScienceRecord.event(
                layout.fields, in: bytes, record, warnings: layout.isEnded ? [] : ["has no ER at its end"])
        }
    }
}
