import Glibc

/// What adding a record file cost, and what SQLite alone needs to hold the same.
struct IngestResult {
    let records: Int
    let inputBytes: Int
    let libraryBytes: Int
    let lib: Sample
    let libProcessor: Sample
    let peakMemory: Int
    let floor: Sample
    let bareFloor: Sample

    var ratio: Double { lib.median / floor.median }
    var bareRatio: Double { lib.median / bareFloor.median }
}

/// Adds the records in a cold process, and writes the floors of the library that comes of it, by turns.
struct IngestBenchmark {
    private let library: SyntheticLibrary

    init(_ library: SyntheticLibrary) {
        self.library = library
    }

    func run() throws -> IngestResult {
        var lib = Sample()
        var libProcessor = Sample()
        var floor = Sample()
        var bareFloor = Sample()
        var peakMemory = 0
        for round in 1...rounds {
            Console.note("Adding \(Numbers.grouped(library.records)) records, round \(round) of \(rounds) …")
            let run = try library.addAll()
            lib.add(run.seconds)
            libProcessor.add(run.processorSeconds)
            peakMemory = max(peakMemory, run.peakMemory)
            try checkAll()
            for isBare in [false, true] {
                let path = library.floor
                sync()
                let seconds = try Worker.floor(of: library.database, isBare: isBare, to: path)
                if isBare { bareFloor.add(seconds) } else { floor.add(seconds) }
            }
        }
        return IngestResult(
            records: library.records, inputBytes: SystemCall.fileSize(library.recordFile) ?? 0,
            libraryBytes: SystemCall.fileSize(library.database) ?? 0, lib: lib,
            libProcessor: libProcessor, peakMemory: peakMemory, floor: floor,
            bareFloor: bareFloor)
    }

    /// The more there are, the less does one run differ from the next.
    private var rounds: Int {
        switch library.records {
        case ...10_000: 3
        case ...100_000: 2
        default: 1
        }
    }

    /// An ingest that loses records is not fast.
    private func checkAll() throws {
        let count = try SQLiteConnection(library.database).integer("SELECT count(*) FROM article")
        guard count == library.records else {
            throw BenchmarkError("the library has \(count) articles of \(library.records) records")
        }
    }
}
