/// The fields of one record, found line by line, and how the beginning of the next one is known: by a blank line, or
/// by a tag that begins records where there is none.
struct MEDLINELayout {
    private(set) var fields: [TaggedField] = []
    /// Lines behind a blank one that have no tag.
    private(set) var strayLines: [Range<Int>] = []
    private var isBehindBlank = false
    private var isStray = false
    /// How many fields stand behind a blank line.
    private var gaps = 0
    private var hasNumber = false
    private var hasTitle = false
    /// Whether there is what a record has that has begun in earnest.
    private var hasContent = false

    /// Where the record's last line ends.
    var end: Int { max(fields.last?.range.upperBound ?? 0, strayLines.last?.upperBound ?? 0) }

    /// Whether the last field is the source, or the record is a book's, which has none.
    var endsInSource: Bool { fields.last?.tag == "SO" || fields.contains { $0.tag == "BTI" } }

    /// Takes up a line; false where it begins the next record.
    mutating func add(_ line: MEDLINELine, _ range: Range<Int>) -> Bool {
        switch line {
        case .blank: isBehindBlank = true
        case .field(let tag, let valueStart):
            if !fields.isEmpty, beginsNext(tag) { return false }
            if isBehindBlank { gaps += 1 }
            (isBehindBlank, isStray) = (false, false)
            fields.append(TaggedField(tag: tag, range: valueStart..<range.upperBound))
            hasNumber = hasNumber || tag == "PMID"
            hasTitle = hasTitle || tag == "TI"
            hasContent = hasContent || Self.content.contains(tag)
        case .text(let isIndented):
            guard let last = fields.indices.last else { return true }
            if isStray || (isBehindBlank && !isIndented) {
                isStray = true
                strayLines.append(range)
            } else {
                fields[last].range = fields[last].range.lowerBound..<range.upperBound
            }
            isBehindBlank = false
        }
        return true
    }

    private func beginsNext(_ tag: FieldTag) -> Bool {
        if isBehindBlank || isStray {
            // Some files have a blank line behind each one.
            return tag == "PMID" || gaps < fields.count - 1 || repeats(tag)
        }
        if tag == "PMID" { return hasNumber || hasContent }
        return hasTitle && MEDLINETags.opening.contains(tag) && repeats(tag)
    }

    private func repeats(_ tag: FieldTag) -> Bool {
        MEDLINETags.single.contains(tag) && fields.contains { $0.tag == tag }
    }

    private static let content: [FieldTag] = ["TI", "AB", "AU", "FAU", "BTI"]
}
