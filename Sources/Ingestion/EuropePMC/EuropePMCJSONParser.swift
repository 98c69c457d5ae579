import Articles

/// Reads the JSON that Europe PMC's REST service answers with: a search's result list, one article, or the results
/// themselves; and the tables by PMC number that `getpapers` and `pygetpapers` make of them.
struct EuropePMCJSONParser: RecordParser {
    private var parser: JSONRecordParser

    init(_ text: TextBuffer) {
        parser = JSONRecordParser(text, envelopes: [["resultList", "result"], ["result"]]) { value, text in
            EuropePMCRecord(value["full"] ?? value).record(text)
        }
    }

    mutating func next() throws -> RecordEvent? {
        try parser.next()
    }
}
