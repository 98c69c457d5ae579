/// What one line of Web of Science's tagged text is.
enum WebOfScienceLine: Equatable {
    /// `TI A title`: the field's tag and where its value begins.
    case field(FieldTag, valueStart: Int)
    /// The rest of a field.
    case text
    /// `ER`, behind each record.
    case end
    /// `FN`, `VR` and `EF`, around all records.
    case envelope
    case blank

    /// A tag is two characters, a capital first, with a space behind; what goes on in the next line stands behind three
    /// spaces.
    init(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
        var bytes = text[line]
        while bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        guard let first = bytes.first(where: { $0 > 0x20 }) else {
            self = .blank
            return
        }
        let name = bytes.prefix(2)
        let isTag = name.count == 2 && (65...90).contains(first) && name.allSatisfy(Self.isCapitalOrDigit)
        guard isTag, name.endIndex == bytes.endIndex || bytes[name.endIndex] <= 0x20 else {
            self = .text
            return
        }
        switch FieldTag(name) {
        case "ER": self = .end
        case "FN", "VR", "EF": self = .envelope
        case let tag: self = .field(tag, valueStart: name.endIndex)
        }
    }

    private static func isCapitalOrDigit(_ byte: UInt8) -> Bool {
        (65...90).contains(byte) || (48...57).contains(byte)
    }
}

/// The fields of one record, found line by line.
struct WebOfScienceLayout {
    private(set) var fields: [TaggedField] = []
    /// Whether its end stands there.
    private(set) var isEnded = false

    /// Where the record's last line ends.
    var end: Int { fields.last?.range.upperBound ?? 0 }

    /// Takes up a line; false where it belongs to the record no more though there was no end.
    mutating func add(_ line: WebOfScienceLine, _ range: Range<Int>) -> Bool {
        switch line {
        case .blank: break
        case .end: isEnded = true
        case .envelope: return fields.isEmpty
        case .field(let tag, let valueStart):
            if tag == "PT", !fields.isEmpty { return false }
            fields.append(TaggedField(tag: tag, range: valueStart..<range.upperBound))
        case .text:
            guard let last = fields.indices.last else { break }
            fields[last].range = fields[last].range.lowerBound..<range.upperBound
        }
        return true
    }
}
