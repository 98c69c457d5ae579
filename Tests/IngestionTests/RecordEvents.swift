import Articles
import TestSupport

@testable import Export
@testable import Ingestion

/// What is read from a file, up to its end.
func events(in file: String, format: RecordFormat? = nil) throws -> [RecordEvent] {
    let reader = try RecordReader(file, format: format)
    var events: [RecordEvent] = []
    while let event = try reader.next() { events.append(event) }
    return events
}

/// What is read from a file of these bytes.
func events(inBytes bytes: some Sequence<UInt8>, format: RecordFormat? = nil) throws -> [RecordEvent] {
    try withTemporaryFile(bytes) { try events(in: $0, format: format) }
}

/// What is read from a file of this text.
func events(inText text: String, format: RecordFormat? = nil) throws -> [RecordEvent] {
    try events(inBytes: text.utf8, format: format)
}

/// The articles of the records in a text, none of which is rejected.
func articles(inText text: String, format: RecordFormat? = nil) throws -> [Article] {
    try events(inText: text, format: format).map { try $0.record.article }
}

struct NoRecord: Error {
    let event: RecordEvent
}

extension RecordEvent {
    var record: Record {
        get throws {
            guard case .record(let record) = self else { throw NoRecord(event: self) }
            return record
        }
    }

    var line: Int {
        switch self {
        case .record(let record): record.line
        case .rejected(let rejected): rejected.line
        case .part(let part): part.line
        }
    }

    var ordinal: Int {
        switch self {
        case .record(let record): record.ordinal
        case .rejected(let rejected): rejected.ordinal
        case .part(let part): part.ordinal
        }
    }

    /// In one line: `3 #2 "Title"`, or `3 #2 rejected: has …`.
    var summary: String {
        switch self {
        case .record(let record): "\(record.line) #\(record.ordinal) \"\(record.article.title ?? "")\""
        case .rejected(let rejected): "\(rejected.line) #\(rejected.ordinal) rejected: \(rejected.reason)"
        case .part(let part): "\(part.line) #\(part.ordinal) \(part.part)"
        }
    }

    /// All that it says except the digest.
    var json: JSONValue {
        var members: [JSONMember] = []
        members.add("line", line)
        members.add("record", ordinal)
        switch self {
        case .rejected(let rejected): members.add("rejected", rejected.reason)
        case .part(let part): members.append(JSONMember("part", LibraryPartJSON.object(part.part)))
        case .record(let record):
            members.add("key", record.key)
            members.add("database", record.database)
            members.add("date", record.date)
            members.add("warnings", record.warnings)
            ArticleJSON.add(record.article, to: &members)
        }
        return .object(members)
    }
}
