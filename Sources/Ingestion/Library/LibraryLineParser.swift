import Articles

/// Reads a library's own JSON Lines: one article a line.
struct LibraryLineParser: RecordParser {
    private let text: TextBuffer
    private var ordinal = 0

    init(_ text: TextBuffer) {
        self.text = text
    }

    mutating func next() throws -> RecordEvent? {
        while let length = try lineLength() {
            let line = text.line
            let event = text.withText { bytes -> RecordEvent? in
                let content = UnsafeBufferPointer(rebasing: bytes[..<length])
                guard content.contains(where: { $0 > 0x20 }) else { return nil }
                ordinal += 1
                return Self.event(content, line: line, ordinal: ordinal)
            }
            text.consume(min(length + 1, text.count))
            if let event { return event }
        }
        return nil
    }

    /// The length of the line that comes next, without its end; `nil` at the end of the text.
    private func lineLength() throws -> Int? {
        var searched = 0
        while true {
            let found = text.withText { bytes in
                searched < bytes.count ? bytes[searched...].firstIndex(of: 0x0A) : nil
            }
            if let found { return found }
            searched = text.count
            guard try text.grow() else { return text.count > 0 ? text.count : nil }
        }
    }

    private static func event(_ bytes: UnsafeBufferPointer<UInt8>, line: Int, ordinal: Int) -> RecordEvent {
        var parser = JSONParser(bytes)
        do {
            let value = try parser.value()
            let exported = try LibraryLine.article(from: value)
            let digest = Digest(of: UnsafeRawBufferPointer(bytes))
            var record = Record(
                article: exported.article.withoutEmptyTexts(), line: line, ordinal: ordinal, digest: digest)
            record.key = String(exported.id)
            record.exported = exported
            record.warnings = LibraryLine.unknownMembers(of: value).map {
                "has \"\($0)\", which this lib doesn't know; it was passed over"
            }
            return .record(record)
        } catch {
            return .rejected(RejectedRecord(line: line, ordinal: ordinal, reason: reason(error)))
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
