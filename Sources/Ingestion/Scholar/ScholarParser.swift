import Articles

/// Reads scholar records: one JSON object each, on one line or over many, one after the other, as JSON Lines or in
/// an array; each perhaps followed by text up to the next object.
///
/// Behind the text of a record, the next one begins where a line begins with an object that has a known key, or
/// within a line at `{` and a known key (files whose last line has no end were joined); other braces are text.
struct ScholarParser: RecordParser {
    private let text: TextBuffer
    private var ordinal = 0
    /// How far the record is indented.
    private var indentation = 0

    init(_ text: TextBuffer) {
        self.text = text
    }

    mutating func next() throws -> RecordEvent? {
        try skipSeparators()
        guard text.count > 0 else { return nil }
        ordinal += 1
        do {
            return try nextRecord()
        } catch is RecordTooLong {
            let rejected = text.tooLong(ordinal: ordinal)
            try skipRecord()
            return .rejected(rejected)
        }
    }

    private func nextRecord() throws -> RecordEvent {
        let beginsWithObject = text.withText { $0[0] == UInt8(ascii: "{") }
        guard beginsWithObject else { return try rejected("begins with text that belongs to no record", from: 0) }
        switch try text.parsedJSON() {
        case .tooLong: throw RecordTooLong()
        case .broken(let reason, _): return try rejected(reason, from: 1)
        case .value(let value, let length):
            let end = try textEnd(after: length)
            return text.take(end, ordinal: ordinal) { whole in
                let bytes = whole.bytes
                let record = RecordText(
                    bytes: UnsafeBufferPointer(rebasing: bytes[..<Self.trimmed(bytes, end)]), line: whole.line,
                    ordinal: ordinal)
                var article = ScholarRecord(value)
                article.read(ScholarText(UnsafeBufferPointer(rebasing: bytes[length..<end])))
                return record.event(article.record(record))
            }
        }
    }

    /// Passes over what can't be read, up to the next record that begins behind `offset`.
    private func rejected(_ reason: String, from offset: Int) throws -> RecordEvent {
        let end = try nextRecord(from: offset) {
            RecordStart.behindBroken(in: $0, from: $1, indentation: indentation, isAtEnd: $2)
        }
        return text.take(end, ordinal: ordinal) { $0.rejected(reason) }
    }

    /// Moves on to where the next record begins behind one that is too long, without keeping what it passes over.
    private func skipRecord() throws {
        /// What a line begins with, where the next record may stand on it.
        let context = FormatRecognition.neededBytes
        var isAtEnd = false
        while true {
            let start = text.withText {
                RecordStart.behindBroken(in: $0, from: 1, indentation: indentation, isAtEnd: isAtEnd)
            }
            switch start {
            case .at(let offset): return text.consume(offset)
            case .undecided where isAtEnd: return text.consume(text.count)
            case .undecided(let offset):
                text.consume(max(0, offset - context))
                isAtEnd = try !text.grow()
            }
        }
    }

    /// Where a record ends, without what separates it from the next one.
    private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Int {
        bytes[..<end].lastIndex { $0 > 0x20 && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "]") }.map { $0 + 1 }
            ?? end
    }

    /// White space, commas and array brackets between records, and the mark that a joined file begins with.
    private mutating func skipSeparators() throws {
        indentation = 0
        while true {
            let length = text.withText { bytes in
                let length = RecordStart.behindSeparators(in: bytes, from: 0)
                indentation = length == 0 ? indentation : RecordStart.indentation(in: bytes, at: length)
                return length
            }
            text.consume(length)
            if text.count > 2 { return }
            guard try text.grow() else { return }
        }
    }

    /// Where the text that follows an object of that length ends: at the next record or the end of the file.
    private func textEnd(after length: Int) throws -> Int {
        try nextRecord(from: length) { RecordStart.behindObject(in: $0, from: $1, objectEnd: length, isAtEnd: $2) }
    }

    /// Asks where the next record begins, reading on as far as it needs.
    private func nextRecord(
        from start: Int, _ search: (UnsafeBufferPointer<UInt8>, Int, Bool) -> RecordStart
    ) throws -> Int {
        var searched = start
        var isAtEnd = false
        while true {
            switch text.withText({ search($0, searched, isAtEnd) }) {
            case .at(let offset): return offset
            case .undecided where isAtEnd: return text.count
            case .undecided where text.count > text.longestRecord: throw RecordTooLong()
            case .undecided(let offset):
                searched = offset
                isAtEnd = try !text.grow()
            }
        }
    }
}
