import Glibc

/// What adding a few records to a library cost.
struct AdditionResult {
    /// How many the library has.
    let records: Int
    let lib: Sample
    let processor: Sample
    let peakMemory: Int
}

/// Adds files of a few records to a library, each in a cold process, and takes each addition back by `lib undo`.
struct AdditionBenchmark {
    private let library: SyntheticLibrary

    static let recordsEach = 10
    private static let files = 9

    static func fileNames(records: Int) -> [String] {
        (0..<files).map { "addition-\(records)-\($0).txt" }
    }

    init(_ library: SyntheticLibrary) {
        self.library = library
    }

    func run() throws -> AdditionResult {
        Console.note("Adding \(Self.recordsEach) records to \(Numbers.grouped(library.records)) …")
        try SystemCall.readThrough(library.database)
        var lib = Sample()
        var processor = Sample()
        var peakMemory = 0
        for (index, name) in Self.fileNames(records: library.records).enumerated() {
            let run = try add(library.folder.file(name), first: library.records + 1 + index * Self.recordsEach)
            lib.add(run.seconds)
            processor.add(run.processorSeconds)
            peakMemory = max(peakMemory, run.peakMemory)
        }
        return AdditionResult(records: library.records, lib: lib, processor: processor, peakMemory: peakMemory)
    }

    /// Adds records that the library doesn't have, and takes them out again.
    private func add(_ file: String, first: Int) throws -> ProcessRun {
        try Worker.generate(file, numbers: first..<first + Self.recordsEach)
        let before = try count()
        sync()
        let run = try ProcessRun.succeeding(library.lib, ["add", "--library", library.database, file])
        let added = try count() - before
        guard added == Self.recordsEach else {
            throw BenchmarkError("\(added) of \(Self.recordsEach) records were added to \(library.database)")
        }
        _ = try ProcessRun.succeeding(library.lib, ["undo", "--library", library.database])
        return run
    }

    private func count() throws -> Int {
        try SQLiteConnection(library.database).integer("SELECT count(*) FROM article")
    }
}
