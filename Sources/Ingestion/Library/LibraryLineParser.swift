import Articles

/// Reads a library's own JSON Lines: an article a line, or something else that a library has.
struct LibraryLineParser: SkippingParser {
    let text: TextBuffer
    var ordinal = 0
    var isBehindTooLong = false

    init(_ text: TextBuffer) {
        self.text = text
    }

    mutating func nextRecord() throws -> RecordEvent? {
        while let end = try text.lineEnd(from: 0) {
            let isBlank = text.withText { !$0[..<end].contains { $0 > 0x20 } }
            ordinal += isBlank ? 0 : 1
            let event = text.take(end, ordinal: ordinal) { isBlank ? nil : Self.event($0) }
            text.consume(1)
            if let event { return event }
        }
        return nil
    }

    private static func event(_ text: RecordText) -> RecordEvent {
        var parser = JSONParser(text.bytes)
        do {
            let value = try parser.value()
            if let part = try PartLine.part(from: value) {
                return .part(PartRecord(part, line: text.line, ordinal: text.ordinal))
            }
            let exported = try LibraryLine.article(from: value)
            var record = text.record(exported.article)
            record.key = String(exported.id)
            record.exported = exported
            record.warnings = LibraryLine.unknownMembers(of: value).map {
                "has \"\($0)\", which this lib doesn't know; it was passed over"
            }
            for metric in exported.article.journal?.metrics ?? [] where !metric.isValid {
                record.warnings.append(
                    "has \"\(metric.value.prefix(60))\", which is no \(metric.kind.rawValue); it was passed over")
            }
            return text.event(record)
        } catch {
            return text.rejected(reason(error))
        }
    }

    private static func reason(_ error: any Error) -> String {
        switch error {
        case JSONParser.Failure.incomplete: "breaks off before its closing }"
        case JSONParser.Failure.syntax(let reason, let offset): "\(reason) (column \(offset + 1))"
        case let error as LibraryLineError: error.reason
        default: "can't be read"
        }
    }
}
