/// Reads MEDLINE's tagged text: PubMed's own exports (`.nbib`, "PubMed format"), those of ERIC, and the like.
///
/// Records are separated by blank lines; where those are missing, each `PMID` begins one. Text before the first
/// record belongs to none.
struct MEDLINEParser: SkippingParser {
    let text: TextBuffer
    var ordinal = 0
    /// Whether each record until now ends in `SO`, as PubMed's do; `nil` where there was none.
    private var endInSource: Bool?

    /// Whether what follows, up to the next record, belongs to one that was too long.
    var isBehindTooLong = false

    init(_ text: TextBuffer) {
        self.text = text
    }

    /// Moves on to where the next record begins: behind a blank line, or at a `PMID`.
    mutating func skipRecord() throws {
        try text.skipLine()
        while let end = try text.lineEnd(from: 0) {
            let line = text.withText { MEDLINELine($0, 0..<end) }
            if case .field("PMID", _) = line { break }
            text.consume(end + 1)
            if line == .blank { break }
        }
        isBehindTooLong = false
    }

    mutating func nextRecord() throws -> RecordEvent? {
        var layout = MEDLINELayout()
        var offset = 0
        while let end = try text.lineEnd(from: offset) {
            let line = text.withText { MEDLINELine($0, offset..<end) }
            guard layout.add(line, offset..<end) else { break }
            offset = min(end + 1, text.count)
            if layout.fields.isEmpty {
                text.consume(offset)
                offset = 0
                layout = MEDLINELayout()
            }
        }
        guard !layout.fields.isEmpty else { return nil }
        ordinal += 1
        let isCutOff = try endInSource == true && !layout.endsInSource && text.ends(at: offset)
        endInSource = endInSource != false && layout.endsInSource
        return text.take(offset, ordinal: ordinal) { whole in
            let bytes = UnsafeBufferPointer(rebasing: whole.bytes[..<layout.end])
            return MEDLINERecord.event(
                layout, RecordText(bytes: bytes, line: whole.line, ordinal: whole.ordinal), isCutOff: isCutOff)
        }
    }
}
