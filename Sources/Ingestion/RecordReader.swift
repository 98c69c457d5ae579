// The module's face: this file and RecordFormat are what others use of Ingestion; everything else is implementation.

import Articles
import Foundation

/// What stands next in a record file.
public enum RecordEvent: Sendable {
    case record(Record)
    case rejected(RejectedRecord)
    /// What a library has beside its articles.
    case part(PartRecord)
}

/// Reads a record file from its beginning to its end. Memory doesn't grow with the file.
public final class RecordReader {
    public let file: String
    public let format: RecordFormat
    private let handle: FileHandle
    private let text: TextBuffer
    private var parser: any RecordParser
    /// What is wrong with a file in which nothing is found: it doesn't look like the format that was asked for. `nil`
    /// where it does, or none was.
    public private(set) var mismatch: RecordFileError.Reason?

    /// How many of the file's bytes were read.
    public var bytesRead: Int { text.bytesRead }

    /// How many bytes of text the records have that were read so far, and what is between them.
    public var textRead: Int { text.passed }

    /// What of the text read so far is no text in the file's encoding.
    public var damage: TextDamage? { text.damage }

    /// Opens a file and finds out its format from its content.
    ///
    /// - Parameters:
    ///   - file: a path, or `-` for standard input.
    ///   - format: the format, where it is known.
    /// - Throws: ``RecordFileError``.
    public init(_ file: String, format: RecordFormat? = nil) throws {
        self.file = file
        handle = try Self.open(file)
        text = TextBuffer(handle)
        let text = text
        self.format = try Self.naming(file) { try format ?? FormatRecognition.format(of: text) }
        if let format { mismatch = try Self.naming(file) { try Self.mismatch(of: text, with: format) } }
        parser = self.format.parser(text)
    }

    /// The next record or what is wrong with it; `nil` at the end.
    public func next() throws -> RecordEvent? {
        try Self.naming(file) { try parser.next() }
    }

    private static func mismatch(of text: TextBuffer, with format: RecordFormat) throws -> RecordFileError.Reason? {
        do {
            let found = try FormatRecognition.format(of: text)
            return found == format ? nil : .noRecords(format, seeming: found.rawValue)
        } catch RecordFileError.Reason.unknownFormat(let seeming) {
            return .noRecords(format, seeming: seeming)
        } catch RecordFileError.Reason.empty {
            return .empty
        }
    }

    private static func open(_ file: String) throws -> FileHandle {
        if file == "-" { return FileHandle.standardInput }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder) else {
            throw RecordFileError(file: file, reason: .notFound)
        }
        if isFolder.boolValue { throw RecordFileError(file: file, reason: .isFolder) }
        guard let handle = FileHandle(forReadingAtPath: file) else {
            throw RecordFileError(file: file, reason: .notPermitted)
        }
        return handle
    }

    private static func naming<Value>(_ file: String, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let reason as RecordFileError.Reason {
            throw RecordFileError(file: file, reason: reason)
        } catch let error as CocoaError {
            throw RecordFileError(file: file, reason: .readFailed(error.localizedDescription))
        }
    }
}
