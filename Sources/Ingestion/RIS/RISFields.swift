import Articles

/// Where a field of a record stands.
struct RISField {
    let tag: RISTag
    /// From the value's first byte to the end of its last line.
    var value: Range<Int>
    /// Whether the article says it already.
    var isTaken = false
}

/// A record's fields on their way to an article: each one that has a place is taken out, what is left over becomes the
/// record's other fields.
struct RISFields {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var fields: [RISField]
    /// A bit for each tag that is there; several tags share one.
    private var present: UInt64 = 0
    private var kept: [(name: String, text: String)] = []
    /// What was odd, as sentences' predicates.
    private(set) var warnings: [String] = []

    /// - Parameter bytes: must outlive this value.
    init(_ fields: [RISField], in bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        self.fields = fields
        for field in fields { present |= field.tag.bit }
    }

    func has(_ tag: RISTag) -> Bool {
        mayHave(tag) && fields.contains { $0.tag == tag && !bytes[$0.value].allSatisfy { $0 <= 0x20 } }
    }

    /// The values of a tag, which are then no other fields: each on one line, without markup.
    mutating func take(_ tag: RISTag) -> [String] {
        takeRanges(tag).compactMap(line)
    }

    /// The values of several tags in the order of the record.
    mutating func take(anyOf tags: [RISTag]) -> [(tag: RISTag, text: String)] {
        var values: [(tag: RISTag, text: String)] = []
        for index in fields.indices where tags.contains(fields[index].tag) {
            fields[index].isTaken = true
            if let text = raw(fields[index].value) { values.append((fields[index].tag, text)) }
        }
        return values
    }

    /// The values of a tag as they stand there, with line ends and markup.
    mutating func takeRaw(_ tag: RISTag) -> [String] {
        takeRanges(tag).compactMap(raw)
    }

    /// The values of a tag as they stand there, where nothing can be wrong with them.
    mutating func takeOwn(_ tag: RISTag) -> [String] {
        takeRanges(tag).compactMap { String(decoding: bytes[$0], as: UTF8.self).trimmedOrNil }
    }

    /// Values of a tag that stay where they are, each on one line.
    func values(_ tag: RISTag) -> [String] {
        mayHave(tag) ? fields.filter { $0.tag == tag }.compactMap { line($0.value) } : []
    }

    /// - Parameter predicate: what is odd about the record.
    mutating func warn(_ predicate: String) {
        warnings.append(predicate)
    }

    /// Keeps a value as an other field.
    mutating func keep(_ tag: RISTag, _ text: String) {
        kept.append((tag.name, text))
    }

    /// Keeps a value that can't be understood as an other field, and says so.
    ///
    /// - Parameter problem: `is no date`.
    mutating func putBack(_ tag: RISTag, _ text: String, _ problem: String) {
        keep(tag, text)
        warnings.append("has \"\(tag.name)\" that \(problem); it was kept as it is")
    }

    /// What has not been taken and what was kept, under the tags' names.
    var rest: [JSONMember] {
        var names: [String] = []
        var texts: [String: [String]] = [:]
        func add(_ name: String, _ text: String) {
            if texts[name] == nil { names.append(name) }
            texts[name, default: []].append(text)
        }
        for field in fields where !field.isTaken {
            if let text = raw(field.value).flatMap(HTMLText.plain) {
                add(field.tag == .stray ? "text" : field.tag.name, text)
            }
        }
        for (name, text) in kept { add(name, text) }
        return names.compactMap { name in
            guard let values = texts[name], let first = values.first else { return nil }
            return JSONMember(name, values.count == 1 ? .string(first) : .array(values.map(JSONValue.string)))
        }
    }

    private func mayHave(_ tag: RISTag) -> Bool { present & tag.bit != 0 }

    private mutating func takeRanges(_ tag: RISTag) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        guard mayHave(tag) else { return ranges }
        for index in fields.indices where fields[index].tag == tag && !fields[index].isTaken {
            fields[index].isTaken = true
            ranges.append(fields[index].value)
        }
        return ranges
    }

    private func raw(_ range: Range<Int>) -> String? {
        var value = bytes[range]
        while let last = value.last, last <= 0x20 { value.removeLast() }
        guard !value.isEmpty, !Self.missing.contains(where: value.elementsEqual) else { return nil }
        return String(decoding: value, as: UTF8.self).trimmedOrNil
    }

    private func line(_ range: Range<Int>) -> String? {
        guard let text = raw(range) else { return nil }
        return Self.isPlain(text) ? text : HTMLText.line(text)
    }

    /// What programs write where they have no value.
    private static let missing = ["nan", "NaN", "undefined", "null"].map { Array($0.utf8) }

    /// Whether there is nothing to clean: printable ASCII without markup, entities and runs of spaces.
    static func isPlain(_ text: String) -> Bool {
        var copy = text
        return copy.withUTF8 { bytes in
            var previous: UInt8 = 0
            for byte in bytes {
                if byte < 0x20 || byte > 0x7E || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") { return false }
                if byte == 0x20, previous == 0x20 { return false }
                previous = byte
            }
            return true
        }
    }
}
