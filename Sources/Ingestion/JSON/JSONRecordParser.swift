import Articles

/// Reads records that are JSON objects: one after the other, as JSON Lines, in an array, or within the envelope that an
/// API answers with.
struct JSONRecordParser: RecordParser {
    private let text: TextBuffer
    private let envelopes: [[String]]
    private let nameKey: String?
    private let read: (JSONValue, RecordText) -> Record
    private var ordinal = 0
    /// How many brackets are open around the next record.
    private var depth = 0
    /// How many of them are the envelope's.
    private var envelopeDepth = 0
    /// Whether the envelope holds one record and no list of them.
    private var isSingle = false
    /// Whether the records are the members of an object, each behind a key.
    private var isKeyed = false
    /// The key behind which the next record stands.
    private var name: JSONValue?
    /// Whether the records within the envelope are all read.
    private var isBehindRecords = false
    /// How far the next record is indented.
    private var indentation = 0

    /// - Parameters:
    ///   - envelopes: paths of keys that lead from an answer's object to its records, an array or one object:
    ///     `["message", "items"]`. The first that is there counts; an object with none of them is a record.
    ///   - nameKey: the record's own key that the name goes to under which it stands in an object of records.
    ///   - read: makes the record of an object.
    init(
        _ text: TextBuffer, envelopes: [[String]] = [], nameKey: String? = nil,
        read: @escaping (JSONValue, RecordText) -> Record
    ) {
        self.text = text
        self.envelopes = envelopes
        self.nameKey = nameKey
        self.read = read
    }

    mutating func next() throws -> RecordEvent? {
        while true {
            if isBehindRecords { try skipEnvelope() }
            try skipSeparators()
            guard text.count > 0 else { return nil }
            switch text.withText({ $0[0] }) {
            case UInt8(ascii: "["): open(1, by: 1)
            case UInt8(ascii: "]"), UInt8(ascii: "}"): close()
            case UInt8(ascii: "\"") where isKeyed: if let event = try keyedRecord() { return event }
            default:
                if depth == 0, try openEnvelope() { continue }
                if let event = try record() { return event }
            }
        }
    }

    // MARK: - Brackets around records

    private mutating func open(_ length: Int, by levels: Int) {
        text.consume(length)
        depth += levels
    }

    private mutating func close() {
        text.consume(1)
        depth = max(0, depth - 1)
        isBehindRecords = envelopeDepth > 0 && depth <= envelopeDepth
        isKeyed = isKeyed && depth > envelopeDepth
    }

    /// Goes into the envelope that the text begins with, up to its records.
    private mutating func openEnvelope() throws -> Bool {
        guard text.withText({ $0[0] == UInt8(ascii: "{") }) else { return false }
        while text.count < FormatRecognition.neededBytes, try text.grow() {}
        let found = text.withText { bytes -> (offset: Int, depth: Int, isKeyed: Bool)? in
            let head = UnsafeBufferPointer(rebasing: bytes.prefix(FormatRecognition.neededBytes))
            let target = envelopes.lazy.compactMap { path in
                JSONScan.value(at: path, in: head).map { (offset: $0, depth: path.count) }
            }.first
            let (offset, depth) = target ?? (0, 0)
            let isKeyed = JSONEvidence.isKeyed(UnsafeBufferPointer(rebasing: head[offset...]))
            return target == nil && !isKeyed ? nil : (offset, depth, isKeyed)
        }
        guard let found else { return false }
        isKeyed = found.isKeyed
        isSingle = !isKeyed && text.withText { $0[found.offset] == UInt8(ascii: "{") }
        envelopeDepth = found.depth
        open(found.offset, by: found.depth)
        if isKeyed { open(1, by: 1) }
        return true
    }

    /// Reads the key of the next record, and the record behind the colon.
    private mutating func keyedRecord() throws -> RecordEvent? {
        guard case .value(let name, let length) = try text.parsedJSON() else { return try record() }
        let indentation = indentation
        text.consume(length)
        try skipSeparators()
        guard text.withText({ $0.first == UInt8(ascii: ":") }) else { return nil }
        text.consume(1)
        try skipSeparators()
        guard text.withText({ $0.first == UInt8(ascii: "{") }) else { return nil }
        self.name = name
        self.indentation = indentation
        return try record()
    }

    /// Passes over what an envelope says behind its records.
    private mutating func skipEnvelope() throws {
        var scan = JSONScan(depth: depth)
        while true {
            if let end = text.withText({ scan.end(in: $0, downTo: 0) }) {
                text.consume(end)
                break
            }
            text.consume(text.count)
            guard try text.grow() else { break }
        }
        depth = 0
        envelopeDepth = 0
        isBehindRecords = false
    }

    /// White space, commas, byte order marks, and the record separators of JSON text sequences (RFC 7464).
    private mutating func skipSeparators() throws {
        indentation = 0
        while true {
            let length = text.withText { bytes in
                var index = 0
                while index < bytes.count {
                    if bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: ",") {
                        index += 1
                    } else if bytes[index...].starts(with: [0xEF, 0xBB, 0xBF]) {
                        index += 3
                    } else {
                        break
                    }
                }
                indentation = bytes[..<index].reversed().prefix { $0 == 0x20 || $0 == 0x09 }.count
                return index
            }
            text.consume(length)
            if text.count > 2 { return }
            guard try text.grow() else { return }
        }
    }

    // MARK: - Records

    /// `nil` for a `null`, which APIs write in the place of what they don't have.
    private mutating func record() throws -> RecordEvent? {
        switch try text.parsedJSON() {
        case .value(.null, let length):
            text.consume(length)
            return nil
        case .value(let value, let length):
            ordinal += 1
            defer { endSingle() }
            let named = naming(value)
            return text.take(length, ordinal: ordinal) { text in
                guard case .object = value else { return text.rejected("is no object") }
                return text.event(read(named, text))
            }
        case .broken(let reason):
            ordinal += 1
            defer { endSingle() }
            let length = try brokenLength()
            return text.take(length, ordinal: ordinal) { $0.rejected(reason) }
        }
    }

    /// A record with the name that it stands under, where it doesn't say that itself.
    private mutating func naming(_ value: JSONValue) -> JSONValue {
        defer { name = nil }
        guard let nameKey, let name, case .object(let members) = value, value[nameKey]?.isMissing ?? true else {
            return value
        }
        return .object([JSONMember(nameKey, name)] + members)
    }

    private mutating func endSingle() {
        isBehindRecords = isBehindRecords || isSingle
        isSingle = false
    }

    /// Whether a line's content may begin a record.
    private func mayBeginRecord(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        isKeyed ? JSONScan.objectOfMember(in: line) != nil : line.first == UInt8(ascii: "{")
    }

    /// How far a broken record goes: up to the next line that begins an object and is indented no more, or to where its
    /// brackets are closed.
    private func brokenLength() throws -> Int {
        var scan = JSONScan()
        var searched = 0
        while true {
            let length = text.withText { bytes -> Int? in
                var lineStart = searched
                while let end = bytes[lineStart...].firstIndex(of: 0x0A) {
                    let line = UnsafeBufferPointer(rebasing: bytes[..<(end + 1)])
                    if let closed = scan.end(in: line, from: lineStart, downTo: 0) { return closed }
                    lineStart = end + 1
                    searched = lineStart
                    let content = bytes[lineStart...].prefix(indentation + 1).firstIndex { $0 != 0x20 && $0 != 0x09 }
                    if let content, mayBeginRecord(UnsafeBufferPointer(rebasing: bytes[content...])) {
                        return lineStart
                    }
                }
                return nil
            }
            if let length { return length }
            guard try text.grow() else {
                return text.withText { scan.end(in: $0, from: searched, downTo: 0) } ?? text.count
            }
        }
    }
}
