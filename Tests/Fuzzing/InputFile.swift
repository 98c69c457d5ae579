import Articles
import Foundation
import Ingestion

/// A file that each execution writes anew, because what reads record files reads files.
///
/// Each thread has its own: the fuzzer has one, tests may run side by side.
enum InputFile {
    /// Calls `body` with the path of a file that holds these bytes.
    static func with<Result>(_ bytes: [UInt8], _ body: (String) throws -> Result) throws -> Result {
        let path = NSTemporaryDirectory() + "/lib-fuzz-\(getpid())-\(UInt(bitPattern: pthread_self().hashValue))"
        defer { unlink(path) }
        try write(bytes, to: path)
        return try body(path)
    }

    private static func write(_ bytes: [UInt8], to path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        guard descriptor >= 0 else { throw CocoaError(.fileWriteUnknown) }
        defer { close(descriptor) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { throw CocoaError(.fileWriteUnknown) }
            rest = rest.dropFirst(count)
        }
    }
}

/// What a record file gave.
struct RecordsRead {
    var records: [Record] = []
    var rejected: [RejectedRecord] = []
    var parts: [PartRecord] = []

    /// - Parameter format: `nil` for the one that is recognised.
    init(_ bytes: [UInt8], as format: RecordFormat? = nil) throws {
        try InputFile.with(bytes) { path in
            let reader = try RecordReader(path, format: format)
            while let event = try reader.next() {
                switch event {
                case .record(let record): records.append(record)
                case .rejected(let record): rejected.append(record)
                case .part(let part): parts.append(part)
                }
            }
        }
    }
}
