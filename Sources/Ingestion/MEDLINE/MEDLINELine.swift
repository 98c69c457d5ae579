/// What one line of MEDLINE's tagged text is.
enum MEDLINELine: Equatable {
    /// `TI  - A title`: the field's tag and where its value begins.
    case field(FieldTag, valueStart: Int)
    /// The rest of a field, or text that belongs to none.
    case text(isIndented: Bool)
    case blank

    /// A tag stands in the first four columns, filled up with spaces, and a hyphen in the fifth. Known tags are
    /// recognised in sloppier forms too: `PMID-99123456`, `TI-`, `ISSN - 1042-8194`.
    init(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
        var start = line.lowerBound
        if text[line].starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
        let bytes = text[start..<line.upperBound]
        guard let first = bytes.first(where: { $0 > 0x20 }) else {
            self = .blank
            return
        }
        if let (tag, valueStart) = Self.tag(bytes) {
            self = .field(tag, valueStart: valueStart)
        } else if first == UInt8(ascii: "<"), Self.isRecordNumber(bytes) {
            self = .blank
        } else {
            self = .text(isIndented: bytes.first.map { $0 <= 0x20 } ?? false)
        }
    }

    private static func tag(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> (FieldTag, valueStart: Int)? {
        let name = line.prefix(6).prefix { (65...90).contains($0) || (48...57).contains($0) }
        guard name.count >= 2, let first = name.first else { return nil }
        let hyphen = line[name.endIndex...].prefix(5).firstIndex { $0 != 0x20 } ?? line.endIndex
        guard hyphen < line.endIndex, line[hyphen] == UInt8(ascii: "-") else { return nil }
        let value = line.index(after: hyphen)
        let column = hyphen - line.startIndex
        let isSeparated = value == line.endIndex || line[value] <= 0x20
        let tag = FieldTag(name)
        // HighWire has tags of four digits.
        if column == 4, isSeparated, first >= 65 || name.count == 4 { return (tag, value) }
        guard MEDLINETags.known.contains(tag) else { return nil }
        // `RNA-based` begins with no tag, `TI-` alone does.
        return isSeparated || column == 4 || hyphen > name.endIndex ? (tag, value) : nil
    }

    /// `<12. >`, which Ovid puts between records.
    private static func isRecordNumber(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        line.allSatisfy { $0 <= 0x20 || (48...57).contains($0) || [UInt8]("<>.".utf8).contains($0) }
    }
}
