/// Why nothing of a file could be read.
public struct RecordFileError: Error, Equatable {
    public enum Reason: Error, Equatable {
        case notFound
        case isFolder
        case notPermitted
        case readFailed(String)
        case empty
        /// What is wrong with a compressed file, as a clause: `the compressed data break off`.
        case damaged(String)
        /// Decompressed, a file is more than that many times as large.
        case growsBeyondMeasure(Int)
        /// No record in the format that the file was to be read as was in it; and what it seems to be instead.
        case noRecords(RecordFormat, seeming: String?)
        /// What the file seems to be, where that can be told: `a PDF`.
        case unknownFormat(seeming: String?)
        case encodingNotInstalled(String)
    }

    public var file: String
    public var reason: Reason

    public init(file: String, reason: Reason) {
        self.file = file
        self.reason = reason
    }
}
