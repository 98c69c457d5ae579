import Articles

/// Reads RIS (Research Information Systems; the tags of the specifications of 2001 and 2011) and its dialects: Scopus,
/// Web of Science, Embase, Ovid, Cochrane, ProQuest, EBSCO, EndNote, Zotero, Mendeley, Rayyan, publishers' sites.
///
/// A record goes from `TY` to `ER`, or to the next `TY` where `ER` is missing. What stands between records – numbers,
/// a provider's lines – is passed over, except that a `Database:` there names where the next ones are from.
struct RISParser: SkippingParser {
    let text: TextBuffer
    var ordinal = 0
    /// What lines between the records say.
    private var announcedDatabase: String?
    /// The fields of the record that is being read.
    private var fields: [RISField] = []
    /// Whether the record that is being read ends in `ER`, and whether one before it does.
    private var (isEnded, hasEnds) = (false, false)
    /// Whether what follows, up to the next `TY`, belongs to a record that was too long.
    var isBehindTooLong = false

    init(_ text: TextBuffer) {
        self.text = text
    }

    /// The next `TY` is looked for among what belongs to no record.
    mutating func skipRecord() throws {
        try text.skipLine()
    }

    mutating func nextRecord() throws -> RecordEvent? {
        while let first = try passOver() {
            let length = try readFields(RISStyle(first))
            guard first.tag == "TY" || fields.contains(where: \.tag.tellsArticle) else {
                text.consume(length)
                continue
            }
            ordinal += 1
            let isCutOff = try hasEnds && !isEnded && text.ends(at: length)
            hasEnds = hasEnds || isEnded
            return text.take(length, ordinal: ordinal) { record in
                var fields = RISFields(fields, in: record.bytes)
                if isCutOff { fields.warn("has no ER at its end, which the others have") }
                if RISOwnRecord.isOne(fields) {
                    var own = RISOwnRecord(fields)
                    return record.event(own.record(record))
                }
                return record.event(RISReference(fields, announcedDatabase: announcedDatabase).record(record))
            }
        }
        return nil
    }

    /// Passes over what belongs to no record.
    ///
    /// - Returns: the first line of the next record; `nil` where there is none.
    private mutating func passOver() throws -> RISLine? {
        while let end = try text.lineEnd(from: 0) {
            let (line, database) = text.withText { text in
                (Self.beginning(text, 0..<end), RISBanner.database(text, 0..<end))
            }
            if let line, !isBehindTooLong || line.tag == "TY" {
                isBehindTooLong = false
                return line
            }
            announcedDatabase = database ?? announcedDatabase
            text.consume(end + 1)
        }
        return nil
    }

    /// The line as the first one of a record: `TY`, or a field of a record that lacks it.
    private static func beginning(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> RISLine? {
        guard let line = RISLine(text, range), line.tag != "ER" else { return nil }
        if line.tag == "TY" { return isType(line, text) ? line : nil }
        return line.spacing == .wide && line.tag.isKnown && !line.hasLowercase ? line : nil
    }

    private static func isType(_ line: RISLine, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        line.spacing == .wide || RISReferenceType.isCode(text[line.value])
    }

    /// Finds the fields of the record that the text begins with, and returns the record's length.
    private mutating func readFields(_ style: RISStyle) throws -> Int {
        fields.removeAll(keepingCapacity: true)
        var offset = 0
        isEnded = false
        /// Whether what follows belongs to a provider's lines.
        var isBannerOpen = false
        var isBehindBlank = false
        while let end = try text.lineEnd(from: offset) {
            let line = offset..<end
            let isFirst = offset == 0
            let kind = text.withText {
                Self.kind(of: line, in: $0, style, isInProse: fields.last?.tag.isProse ?? false)
            }
            switch kind {
            case .field(let field) where field.tag == "TY" && !isFirst: return offset
            case .field(let field):
                fields.append(RISField(tag: field.tag, value: field.value))
                (isBannerOpen, isBehindBlank) = (false, false)
            case .end(let length):
                isEnded = true
                return min(length + 1, text.count)
            case .joined(let start):
                isEnded = true
                return start
            case .blank: isBehindBlank = true
            case .text(let isBanner):
                guard let last = fields.indices.last else { break }
                if isBehindBlank, isBanner || isBannerOpen || !fields[last].tag.isProse {
                    if !isBanner { fields.append(RISField(tag: .stray, value: line)) }
                    isBannerOpen = isBanner
                } else if !isBannerOpen {
                    fields[last].value = fields[last].value.lowerBound..<end
                }
                isBehindBlank = false
            }
            offset = end + 1
        }
        return text.count
    }

    private enum LineKind {
        case field(RISLine)
        /// `ER`, with where its line ends.
        case end(Int)
        /// `ER` and a `TY` on the same line, with where the latter begins.
        case joined(Int)
        case blank
        case text(isBanner: Bool)
    }

    private static func kind(
        of range: Range<Int>, in text: UnsafeBufferPointer<UInt8>, _ style: RISStyle, isInProse: Bool
    ) -> LineKind {
        guard let line = RISLine(text, range) else {
            guard let first = text[range].first(where: { $0 > 0x20 }) else { return .blank }
            if first == UInt8(ascii: "E"), isBareEnd(text[range]) { return .end(range.upperBound) }
            return .text(isBanner: RISBanner.isBanner(text, range))
        }
        if line.tag == "ER" {
            if let next = RISLine(text, line.value), next.tag == "TY", isType(next, text) {
                return .joined(line.value.lowerBound)
            }
            let isEmpty = !text[line.value].contains { $0 > 0x20 }
            return isEmpty || style.accepts(line, isInProse: isInProse)
                ? .end(range.upperBound) : .text(isBanner: false)
        }
        if line.tag == "TY" { return isType(line, text) ? .field(line) : .text(isBanner: false) }
        return style.accepts(line, isInProse: isInProse) ? .field(line) : .text(isBanner: false)
    }

    /// `ER` and nothing else.
    private static func isBareEnd(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        line.lazy.filter { $0 > 0x20 }.elementsEqual([UInt8(ascii: "E"), UInt8(ascii: "R")])
    }
}
