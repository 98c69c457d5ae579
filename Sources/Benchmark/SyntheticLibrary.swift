import Glibc

/// A file of synthetic records and the library that lib makes of it.
struct SyntheticLibrary {
    let records: Int
    let folder: WorkFolder
    let lib: String

    var recordFile: String { folder.file(Self.fileNames(records: records)[0]) }
    var database: String { folder.file(Self.fileNames(records: records)[1]) }
    var floor: String { folder.newDatabase(Self.fileNames(records: records)[2]) }

    static func fileNames(records: Int) -> [String] {
        ["records-\(records).txt", "library-\(records).sqlite", "floor-\(records).sqlite"]
    }

    /// Makes the record file unless it is there, and brings it into the system's cache.
    func prepareRecordFile() throws {
        if SystemCall.fileSize(recordFile) == nil {
            Console.note("Writing \(Numbers.grouped(records)) synthetic records …")
            try Worker.generate(recordFile, numbers: 1..<records + 1)
        }
        try SystemCall.readThrough(recordFile)
    }

    /// Makes the library unless it is there.
    func prepareDatabase() throws {
        if SystemCall.fileSize(database) == nil { _ = try addAll() }
    }

    /// Makes the library anew in a cold process.
    func addAll() throws -> ProcessRun {
        _ = folder.newDatabase(Self.fileNames(records: records)[1])
        sync()
        return try ProcessRun.succeeding(lib, ["add", "--library", database, recordFile])
    }
}
