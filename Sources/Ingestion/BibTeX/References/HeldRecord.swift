/// An entry that waits for another one, with its bytes.
struct HeldRecord {
    var entry: BibTeXEntry
    private let bytes: [UInt8]
    private let line: Int
    let ordinal: Int

    init(_ entry: BibTeXEntry, _ text: RecordText) {
        self.entry = entry
        bytes = Array(text.bytes)
        line = text.line
        ordinal = text.ordinal
    }

    var length: Int { bytes.count }

    /// The record that it is; a collection of fields is none.
    var event: RecordEvent? {
        if entry.type == "xdata" { return nil }
        return bytes.withUnsafeBufferPointer {
            BibTeXRecord.event(entry, RecordText(bytes: $0, line: line, ordinal: ordinal))
        }
    }
}
