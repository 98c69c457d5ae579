import Articles

/// How long a record may be, so that memory has a limit whatever a file holds.
///
/// The longest that databases have, of studies with thousands of authors and their affiliations, are some megabytes.
enum RecordLength {
    static let maximum = 12 << 20
}

/// That the record which is being read is longer than any may be.
struct RecordTooLong: Error {}

/// A parser that rejects a record which is longer than any may be, and goes on behind it.
protocol SkippingParser: RecordParser {
    var text: TextBuffer { get }
    /// The ordinal of the last record.
    var ordinal: Int { get set }
    /// Whether what follows may belong to a record that was too long.
    var isBehindTooLong: Bool { get set }

    /// As ``RecordParser/next()``.
    ///
    /// - Throws: ``RecordTooLong``, or what reading throws.
    mutating func nextRecord() throws -> RecordEvent?

    /// Moves on to where the record behind one that was too long may begin: the next line.
    mutating func skipRecord() throws
}

extension SkippingParser {
    mutating func next() throws -> RecordEvent? {
        do {
            if isBehindTooLong { try skipRecord() }
            return try nextRecord()
        } catch is RecordTooLong {
            ordinal += 1
            isBehindTooLong = true
            return text.rejectTooLong(ordinal: ordinal)
        }
    }

    mutating func skipRecord() throws {
        try text.skipLine()
        isBehindTooLong = false
    }
}

extension TextBuffer {
    /// What is wrong with the record that the text begins with.
    func tooLong(ordinal: Int) -> RejectedRecord {
        RejectedRecord(
            line: line, ordinal: ordinal,
            reason: "is longer than \(longestRecord >> 20) MiB, and lib reads no longer ones; its end may be missing")
    }

    /// Rejects the record that the text begins with, and lets go of what was read of it. The rest of it follows.
    func rejectTooLong(ordinal: Int) -> RecordEvent {
        let rejected = tooLong(ordinal: ordinal)
        consume(count)
        return .rejected(rejected)
    }

    /// Moves on behind the end of the line, however long it is.
    func skipLine() throws {
        while true {
            if let end = withText({ $0.firstIndex(of: 0x0A) }) { return consume(end + 1) }
            consume(count)
            guard try grow() else { return }
        }
    }

    /// Whether the text ends before or at an offset.
    func ends(at offset: Int) throws -> Bool {
        while count <= offset { guard try grow() else { return true } }
        return false
    }
}
