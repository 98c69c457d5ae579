import Articles

/// Reads scholar records: one JSON object each, on one line or over many, one after the other, as JSON Lines or in
/// an array; each perhaps followed by text up to the next object.
///
/// A line begins a record where it begins with `{` and a known key, so that braces in the text between records are
/// text.
struct ScholarParser: RecordParser {
    private let text: TextBuffer
    private var ordinal = 0

    /// A record can't be longer than this.
    static let maximumLength = 256 << 20

    init(_ text: TextBuffer) {
        self.text = text
    }

    mutating func next() throws -> RecordEvent? {
        try skipSeparators()
        guard text.count > 0 else { return nil }
        ordinal += 1
        let line = text.line
        let beginsWithObject = text.withText { $0[0] == UInt8(ascii: "{") }
        guard beginsWithObject else {
            try skipToNextRecord(from: 0)
            return rejected(line, "begins with text that belongs to no record")
        }
        switch try object() {
        case .failure(let reason):
            try skipToNextRecord(from: 1)
            return rejected(line, reason)
        case .success(let (value, length)):
            let end = try textEnd(after: length)
            return text.withText { bytes in
                let record = UnsafeBufferPointer(rebasing: bytes[..<end])
                var article = ScholarRecord(value)
                article.read(ScholarText(UnsafeBufferPointer(rebasing: bytes[length..<end])))
                defer { text.consume(end) }
                return .record(
                    article.record(line: line, ordinal: ordinal, digest: Digest(of: UnsafeRawBufferPointer(record))))
            }
        }
    }

    private func rejected(_ line: Int, _ reason: String) -> RecordEvent {
        .rejected(RejectedRecord(line: line, ordinal: ordinal, reason: reason))
    }

    private enum ParsedObject {
        case success((JSONValue, length: Int))
        case failure(String)
    }

    /// The object that the text begins with, read on as far as it needs.
    private func object() throws -> ParsedObject {
        while true {
            let result = text.withText { bytes -> Result<(JSONValue, length: Int), JSONParser.Failure> in
                var parser = JSONParser(bytes)
                do throws(JSONParser.Failure) {
                    let value = try parser.value()
                    return .success((value, parser.offset))
                } catch {
                    return .failure(error)
                }
            }
            switch result {
            case .success(let parsed): return .success(parsed)
            case .failure(.syntax(let reason, let offset)): return .failure(located(reason, at: offset))
            case .failure(.incomplete):
                if text.count > Self.maximumLength { return .failure("is longer than 256 MiB") }
                guard try text.grow() else { return .failure("breaks off before its closing }") }
            }
        }
    }

    /// What is wrong, with line and column.
    private func located(_ reason: String, at offset: Int) -> String {
        let line = text.line + text.lines(to: offset)
        let column = text.withText { bytes in
            offset - (bytes[..<offset].lastIndex(of: 0x0A) ?? -1)
        }
        return "\(reason) (line \(line), column \(column))"
    }

    /// White space, commas and array brackets between records.
    private func skipSeparators() throws {
        while true {
            let length = text.withText { bytes in
                bytes.firstIndex {
                    $0 > 0x20 && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "]")
                }
                    ?? bytes.count
            }
            text.consume(length)
            if text.count > 0 { return }
            guard try text.grow() else { return }
        }
    }

    /// Where the text that follows an object of that length ends: at the next record or the end of the file.
    private func textEnd(after length: Int) throws -> Int {
        var searched = length
        while true {
            let found = text.withText { Self.recordStart(in: $0, from: searched, behindObject: length) }
            switch found {
            case .at(let offset): return offset
            case .undecided(let offset):
                searched = offset
                guard try text.grow() else { return text.count }
            }
        }
    }

    private func skipToNextRecord(from offset: Int) throws {
        var searched = offset
        while true {
            let found = text.withText { Self.recordStart(in: $0, from: searched, behindObject: nil) }
            switch found {
            case .at(let offset):
                text.consume(offset)
                return
            case .undecided(let offset):
                searched = offset
                guard try text.grow() else {
                    text.consume(text.count)
                    return
                }
            }
        }
    }

    private enum Search {
        case at(Int)
        /// Not before this offset; what follows isn't there yet.
        case undecided(Int)
    }

    /// - Parameter object: where the object before ends; right behind it, any `{` begins a record.
    private static func recordStart(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, behindObject object: Int?)
        -> Search
    {
        if let object, start == object, let next = afterSeparators(bytes, from: object) {
            if next == bytes.count { return .undecided(object) }
            if bytes[next] == UInt8(ascii: "{") { return .at(next) }
        }
        var lineStart = start
        if lineStart > 0 || object == nil {
            // Only a line's beginning counts.
            while lineStart > 0, lineStart <= bytes.count, bytes[lineStart - 1] != 0x0A {
                guard lineStart < bytes.count, let end = bytes[lineStart...].firstIndex(of: 0x0A) else {
                    return .undecided(start)
                }
                lineStart = end + 1
            }
        }
        while lineStart < bytes.count {
            switch beginsRecord(bytes, at: lineStart) {
            case true?: return .at(lineStart)
            case nil: return .undecided(lineStart)
            case false?: break
            }
            guard let end = bytes[lineStart...].firstIndex(of: 0x0A) else { return .undecided(lineStart) }
            lineStart = end + 1
        }
        return .undecided(lineStart)
    }

    private static func afterSeparators(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var index = start
        while index < bytes.count,
            bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: ",") || bytes[index] == UInt8(ascii: "]")
                || bytes[index] == UInt8(ascii: "[")
        { index += 1 }
        return index
    }

    /// Whether a line begins with `{` and a known key; `nil` where that can't be seen yet.
    private static func beginsRecord(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool? {
        var index = start
        func skip(_ isSkipped: (UInt8) -> Bool) { while index < bytes.count, isSkipped(bytes[index]) { index += 1 } }
        skip { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "[") }
        guard index < bytes.count else { return nil }
        guard bytes[index] == UInt8(ascii: "{") else { return false }
        index += 1
        skip { $0 <= 0x20 }
        guard index < bytes.count else { return nil }
        guard bytes[index] == UInt8(ascii: "\"") else { return false }
        let key = index + 1
        index = key
        skip { $0 != UInt8(ascii: "\"") && $0 != 0x0A }
        guard index < bytes.count else { return index - key > 40 ? false : nil }
        guard bytes[index] == UInt8(ascii: "\""), index - key <= 40 else { return false }
        let name = String(decoding: bytes[key..<index], as: UTF8.self)
        index += 1
        skip { $0 <= 0x20 }
        guard index < bytes.count else { return nil }
        return bytes[index] == UInt8(ascii: ":") && ScholarKeys.all.contains(name)
    }
}
