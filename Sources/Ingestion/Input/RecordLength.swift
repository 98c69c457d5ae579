import Articles

/// How long a record may be, so that memory has a limit whatever a file holds.
///
/// The longest that databases have, of studies with thousands of authors and their affiliations, are some megabytes.
enum RecordLength {
    static let maximum = 12 << 20
}

/// That the record which is being read is longer than any may be.
struct RecordTooLong: Error {}

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
