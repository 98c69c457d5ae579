import Articles

/// Splits XML into the elements that are records, wherever in the document they stand, and makes an element tree of
/// each.
///
/// What one record lacks is no harm to the next: a record that has no end tag ends where the next one begins, comments
/// and character data that have no end are text, and within a record the tags need not be balanced to find its end.
/// Nothing is looked up: entities that a document declares are never expanded, external ones never fetched.
struct XMLRecords {
    private let text: TextBuffer
    private let names: [XMLRecordName]
    private var ordinal = 0
    private var scan = XMLScan()
    private var nodes: [XMLNode] = []
    /// How far the next byte stands from the beginning of its line.
    private var column = 0
    /// The name of the record that was given up and whose end tag wasn't seen yet: what may stand within it, does.
    private var givenUp: Int?

    /// How much outside of records is kept until it can't be part of one.
    private static let maximumOutside = 1 << 20

    /// - Parameters:
    ///   - names: the local names of the elements that are records.
    ///   - parts: by a record's name, those of them that may also stand within it, and are no records there. All others
    ///     show that the record around them has broken off.
    init(_ text: TextBuffer, _ names: [String], parts: [String: Set<String>] = [:]) {
        self.text = text
        self.names = names.map { name in
            XMLRecordName(
                bytes: Array(name.utf8), parts: names.indices.filter { parts[name]?.contains(names[$0]) ?? false })
        }
    }

    /// The next record, or what is wrong with it; `nil` at the end.
    ///
    /// - Parameter read: makes an event of a whole record. Neither its text nor its element is valid any longer than
    ///   that.
    mutating func next(_ read: (RecordText, XMLElement) throws -> RecordEvent) throws -> RecordEvent? {
        switch try start() {
        case nil: return nil
        case .endTag(let length, let name):
            return take(length) { $0.rejected("has an end tag </\(name)> without its start tag") }
        case .record(let length, let name, let isEmpty):
            let extent = isEmpty ? XMLExtent(length: length) : try extent(of: name, from: length)
            givenUp = extent.isGivenUp ? name : nil
            if extent.isGivenUp { return giveUp(extent.length) }
            if let problem = extent.problem { return take(extent.length) { $0.rejected(problem) } }
            var nodes = self.nodes
            self.nodes = []
            defer { self.nodes = nodes }
            let column = column
            return try take(extent.length) { text in
                let problem = XMLTree.build(text.bytes, into: &nodes)
                if let problem { return text.rejected(problem.located(in: text, column: column)) }
                return try nodes.withUnsafeBufferPointer { try read(text, XMLElement(bytes: text.bytes, nodes: $0)) }
            }
        }
    }

    // MARK: - Moving forward

    private mutating func take(
        _ length: Int, _ body: (RecordText) throws -> RecordEvent
    ) rethrows -> RecordEvent {
        ordinal += 1
        noteMove(length)
        return try text.take(length, ordinal: ordinal, body)
    }

    /// Rejects a record that is too long, and lets go of what was read of it.
    private mutating func giveUp(_ length: Int) -> RecordEvent {
        ordinal += 1
        let rejected = text.tooLong(ordinal: ordinal)
        skip(length)
        return .rejected(rejected)
    }

    private mutating func skip(_ length: Int) {
        guard length > 0 else { return }
        noteMove(length)
        text.consume(length)
    }

    private mutating func noteMove(_ length: Int) {
        scan.move(by: length)
        column = text.withText { bytes in
            bytes[..<length].lastIndex(of: 0x0A).map { length - $0 - 1 } ?? column + length
        }
    }

    // MARK: - Outside of records

    private enum Start {
        /// The length of the start tag that the text begins with, and the index of the record's name.
        case record(Int, name: Int, isEmpty: Bool)
        /// The length up to behind an end tag that ends no record, and its name.
        case endTag(Int, name: String)
    }

    /// Moves to where the next record begins; `nil` at the end.
    private mutating func start() throws -> Start? {
        var offset = 0
        var isAtEnd = false
        while true {
            let step = text.withText { outside(in: $0, from: offset, isAtEnd: isAtEnd) }
            switch step {
            case .incomplete(let searched):
                guard !isAtEnd else { return nil }
                offset = searched
                if offset > Self.maximumOutside {
                    skip(offset)
                    offset = 0
                }
                isAtEnd = try !text.grow()
            case .found(let start, .record(let end, let name, let isEmpty)):
                skip(start)
                return .record(end - start, name: name, isEmpty: isEmpty)
            case .found(_, .endTag(let end, let name)):
                let junk = text.withText { $0.firstIndex { $0 > 0x20 } ?? 0 }
                skip(junk)
                return .endTag(end - junk, name: name)
            }
        }
    }

    private enum Step<Found> {
        case found(Int, Found)
        /// Up to where all was looked at.
        case incomplete(Int)
    }

    private mutating func outside(
        in bytes: UnsafeBufferPointer<UInt8>, from offset: Int, isAtEnd: Bool
    ) -> Step<Start> {
        var index = offset
        while let open = XMLBytes.first(UInt8(ascii: "<"), in: bytes, from: index, to: bytes.count) {
            switch scan.markup(in: bytes, at: open, isAtEnd: isAtEnd) {
            case .incomplete: return .incomplete(open)
            case .text: index = open + 1
            case .markup(let markup):
                index = markup.end
                guard let name = recordName(in: bytes, markup.name) else { continue }
                switch markup.kind {
                case .startTag where isWithinGivenUp(name), .emptyTag where isWithinGivenUp(name): break
                case .startTag, .emptyTag:
                    return .found(open, .record(markup.end, name: name, isEmpty: markup.kind == .emptyTag))
                case .endTag where name == givenUp: givenUp = nil
                case .endTag where isWithinGivenUp(name): break
                case .endTag:
                    return .found(open, .endTag(markup.end, name: names[name].text))
                default: break
                }
            }
        }
        return .incomplete(bytes.count)
    }

    private func isWithinGivenUp(_ name: Int) -> Bool { givenUp.map { names[$0].parts.contains(name) } ?? false }

    /// The index of the record name that stands there.
    private func recordName(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
        guard !range.isEmpty else { return nil }
        return names.indices.first { index in
            names[index].bytes.count == range.count && names[index].bytes[0] == bytes[range.lowerBound]
                && bytes[range].elementsEqual(names[index].bytes)
        }
    }

    // MARK: - Within a record

    /// How far the record goes whose start tag the text begins with.
    private mutating func extent(of name: Int, from startTagEnd: Int) throws -> XMLExtent {
        var offset = startTagEnd
        var depth = 1
        var isAtEnd = false
        while true {
            let step = text.withText { within(name, in: $0, from: offset, &depth, isAtEnd: isAtEnd) }
            switch step {
            case .found(_, let extent): return extent
            case .incomplete(let searched):
                if isAtEnd { return .broken(text.count, names[name].text) }
                if text.count > text.longestRecord { return .tooLong(searched) }
                offset = searched
                isAtEnd = try !text.grow()
            }
        }
    }

    private mutating func within(
        _ record: Int, in bytes: UnsafeBufferPointer<UInt8>, from offset: Int, _ depth: inout Int, isAtEnd: Bool
    ) -> Step<XMLExtent> {
        var index = offset
        while let open = XMLBytes.first(UInt8(ascii: "<"), in: bytes, from: index, to: bytes.count) {
            // Most tags are those of other elements, which needn't be looked at up to their end.
            if open + 1 < bytes.count, XMLBytes.isNameStart(bytes[open + 1]) {
                guard let name = XMLScan.name(in: bytes, from: open + 1) else { return .incomplete(open) }
                guard recordName(in: bytes, name) != nil else {
                    index = name.upperBound
                    continue
                }
            }
            switch scan.markup(in: bytes, at: open, isAtEnd: isAtEnd) {
            case .incomplete: return .incomplete(open)
            case .text: index = open + 1
            case .markup(let markup):
                index = markup.end
                guard let name = recordName(in: bytes, markup.name) else { continue }
                if markup.kind == .endTag {
                    depth -= name == record ? 1 : 0
                    if depth == 0 { return .found(open, XMLExtent(length: markup.end)) }
                } else if !names[record].parts.contains(name) {
                    return .found(open, .broken(open, names[record].text))
                } else if name == record, markup.kind == .startTag {
                    depth += 1
                }
            }
        }
        return .incomplete(bytes.count)
    }
}

private struct XMLRecordName {
    let bytes: [UInt8]
    /// The indices of the names of records that may stand within this one.
    let parts: [Int]

    var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// How far a record goes, and what is wrong with its extent.
private struct XMLExtent {
    let length: Int
    var problem: String?
    var isGivenUp = false

    static func broken(_ length: Int, _ name: String) -> XMLExtent {
        XMLExtent(length: length, problem: "breaks off before its end tag </\(name)>")
    }

    static func tooLong(_ length: Int) -> XMLExtent {
        XMLExtent(length: length, isGivenUp: true)
    }
}
