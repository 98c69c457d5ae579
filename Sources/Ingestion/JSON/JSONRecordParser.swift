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
    /// What the records look like.
    private var shape = RecordShape()

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

    /// Goes out of a bracket; a brace too many between the records of a list is passed over.
    private mutating func close() {
        let isInList = !isKeyed && depth > envelopeDepth
        let isStray = text.withText { bytes in
            let next = bytes.dropFirst().first { $0 > 0x20 }
            return bytes[0] == UInt8(ascii: "}") && (next == UInt8(ascii: ",") || next == UInt8(ascii: "]"))
        }
        text.consume(1)
        if isInList, isStray { return }
        depth = max(0, depth - 1)
        isBehindRecords = envelopeDepth > 0 && depth <= envelopeDepth
        isKeyed = isKeyed && depth > envelopeDepth
    }

    /// Goes into the envelope that the text begins with, up to its records.
    private mutating func openEnvelope() throws -> Bool {
        guard text.withText({ $0[0] == UInt8(ascii: "{") }) else { return false }
        var scan = EnvelopeScan(envelopes)
        while !text.withText({ scan.advance(in: $0) }), text.count < EnvelopeScan.maximumLength, try text.grow() {}
        while text.count - (scan.target?.offset ?? 0) < FormatRecognition.neededBytes, try text.grow() {}
        let found = text.withText { bytes -> (offset: Int, depth: Int, isKeyed: Bool)? in
            let (offset, depth) = scan.target ?? (0, 0)
            let head = UnsafeBufferPointer(rebasing: bytes[offset...].prefix(FormatRecognition.neededBytes))
            let isKeyed = JSONEvidence.isKeyed(head)
            return scan.target == nil && !isKeyed ? nil : (offset, depth, isKeyed)
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
        try text.skipJSON(JSONScan(depth: depth))
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
            shape.learn(value)
            let named = naming(value)
            return text.take(length, ordinal: ordinal) { text in
                guard case .object = value else { return text.rejected("is no object") }
                return text.event(read(named, text))
            }
        case .broken(let reason, let offset):
            ordinal += 1
            defer { endSingle() }
            let length = try brokenLength(failure: offset)
            return text.take(length, ordinal: ordinal) { $0.rejected(reason) }
        case .tooLong:
            ordinal += 1
            defer { endSingle() }
            let rejected = text.tooLong(ordinal: ordinal)
            try text.skipJSON(JSONScan())
            return .rejected(rejected)
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

    /// How far a broken record goes: up to the next record, or to where its brackets are closed.
    private func brokenLength(failure: Int?) throws -> Int {
        let broken = BrokenRecord(
            shape: shape, isInList: depth > envelopeDepth, isKeyed: isKeyed, indentation: indentation, failure: failure)
        var scan = JSONScan()
        // Brackets tell the end only as long as they make sense.
        var isCounted = true
        var scanned = 0
        var searched = 1
        var isAtEnd = false
        while true {
            let next = text.withText { broken.nextRecord(in: $0, from: searched, isAtEnd: isAtEnd) }
            let (end, isFound) =
                switch next {
                case .at(let offset): (offset, true)
                case .undecided(let offset): (max(offset, searched), false)
                }
            let closed =
                isCounted
                ? text.withText { bytes in
                    scan.end(in: UnsafeBufferPointer(rebasing: bytes[..<end]), from: scanned, downTo: 0)
                } : nil
            if let closed {
                if text.withText({ broken.mayEnd(at: closed, in: $0) }) { return closed }
                isCounted = false
            }
            if isFound { return end }
            (searched, scanned) = (end, end)
            if isAtEnd || text.count > text.longestRecord { return text.count }
            isAtEnd = try !text.grow()
        }
    }
}
