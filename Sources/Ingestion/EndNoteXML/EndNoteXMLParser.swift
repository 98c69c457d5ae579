import Articles

/// Reads EndNote's XML export (`<xml><records><record>…`), and what other programs write in its style.
struct EndNoteXMLParser: RecordParser {
    private var records: XMLRecords

    init(_ text: TextBuffer) {
        records = XMLRecords(text, ["record"])
    }

    mutating func next() throws -> RecordEvent? {
        try records.next { text, element in
            if EndNoteOwnRecord.isOne(element) { return text.event(EndNoteOwnRecord(element).record(text)) }
            var record = EndNoteRecord(element)
            record.read()
            return text.event(record.record(text))
        }
    }
}
