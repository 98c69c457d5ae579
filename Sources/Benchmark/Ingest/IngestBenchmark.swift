import Glibc

/// What adding a record file cost, and what SQLite alone needs to hold the same.
struct IngestResult {
    let records: Int
    let inputBytes: Int
    let libraryBytes: Int
    let lib: Sample
    let libProcessor: Sample
    let peakMemory: Int
    /// `nil` where their rows would take too much memory.
    let floors: Floors?

    struct Floors {
        var library = Sample()
        var libraryProcessor = Sample()
        var bare = Sample()
        var bareProcessor = Sample()
    }

    /// How many times as long lib takes as the floors of its own schema and of the bare one.
    var ratios: (library: Double, bare: Double)? {
        floors.map { (lib.median / $0.library.median, lib.median / $0.bare.median) }
    }

    var secondsPerRecord: Double { lib.median / Double(records) }
}

/// Adds the records in a cold process, and writes the floors of the library that comes of it, by turns.
struct IngestBenchmark {
    private let library: SyntheticLibrary

    /// A floor has all rows of its library in memory, some 5 KB a record.
    private static let mostFloorRecords = 250_000

    init(_ library: SyntheticLibrary) {
        self.library = library
    }

    func run() throws -> IngestResult {
        var lib = Sample()
        var libProcessor = Sample()
        var floors = library.records > Self.mostFloorRecords ? nil : IngestResult.Floors()
        var peakMemory = 0
        for round in 1...rounds {
            Console.note("Adding \(Numbers.grouped(library.records)) records, round \(round) of \(rounds) …")
            let run = try library.addAll()
            lib.add(run.seconds)
            libProcessor.add(run.processorSeconds)
            peakMemory = max(peakMemory, run.peakMemory)
            try checkAll()
            if floors != nil {
                let whole = try floor(isBare: false)
                floors?.library.add(whole.seconds)
                floors?.libraryProcessor.add(whole.processor)
                let bare = try floor(isBare: true)
                floors?.bare.add(bare.seconds)
                floors?.bareProcessor.add(bare.processor)
            }
        }
        return IngestResult(
            records: library.records, inputBytes: SystemCall.fileSize(library.recordFile) ?? 0,
            libraryBytes: SystemCall.fileSize(library.database) ?? 0, lib: lib,
            libProcessor: libProcessor, peakMemory: peakMemory, floors: floors)
    }

    private func floor(isBare: Bool) throws -> (seconds: Double, processor: Double) {
        let path = library.floor
        sync()
        return try Worker.floor(of: library.database, isBare: isBare, to: path)
    }

    /// The more there are, the less does one run differ from the next.
    private var rounds: Int { library.records > Self.mostFloorRecords ? 1 : 3 }

    /// An ingest that loses records is not fast.
    private func checkAll() throws {
        let count = try SQLiteConnection(library.database).integer("SELECT count(*) FROM article")
        guard count == library.records else {
            throw BenchmarkError("the library has \(count) articles of \(library.records) records")
        }
    }
}
