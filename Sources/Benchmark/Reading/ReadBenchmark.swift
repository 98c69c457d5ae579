import Ingestion

/// How fast record files of one format are read into articles.
struct ReadResult {
    let format: RecordFormat
    let records: Int
    let bytes: Int
    let seconds: Sample
    /// The most memory that reading took, for the file and for one an eighth as long.
    let peakMemory: Int
    let peakMemoryOfEighth: Int

    /// A million bytes a second.
    var speed: Double { Double(bytes) / seconds.median / 1_000_000 }
}

/// Reads synthetic files of each format, each in a process of its own that does nothing else.
struct ReadBenchmark {
    let folder: WorkFolder

    private static let size = 128 << 20
    private static let rounds = 3

    static var fileNames: [String] {
        FormatWriter.formats.flatMap { [name($0, size), name($0, size / 8)] }
    }

    func run() throws -> [ReadResult] {
        try FormatWriter.formats.map(measure)
    }

    private func measure(_ format: RecordFormat) throws -> ReadResult {
        Console.note("Reading \(format.rawValue) …")
        let file = try prepared(format, Self.size)
        let eighth = try prepared(format, Self.size / 8)
        var seconds = Sample()
        var peakMemory = 0
        var records = 0
        for _ in 0..<Self.rounds {
            let (run, reading) = try Worker.read(file)
            seconds.add(reading.seconds)
            peakMemory = max(peakMemory, run.peakMemory)
            records = reading.records
        }
        return ReadResult(
            format: format, records: records, bytes: SystemCall.fileSize(file) ?? 0, seconds: seconds,
            peakMemory: peakMemory, peakMemoryOfEighth: try Worker.read(eighth).run.peakMemory)
    }

    /// Makes a file unless it is there, and brings it into the system's cache.
    private func prepared(_ format: RecordFormat, _ size: Int) throws -> String {
        let path = folder.file(Self.name(format, size))
        if SystemCall.fileSize(path) == nil { try Worker.write(path, format, size: size) }
        try SystemCall.readThrough(path)
        return path
    }

    private static func name(_ format: RecordFormat, _ size: Int) -> String {
        "\(format.rawValue)-\(size >> 20).\(format.fileExtensions[0])"
    }
}

/// One reading of a file, from its first byte to its last.
struct Reading {
    let records: Int
    let seconds: Double

    /// - Throws: ``BenchmarkError`` where a record is rejected: what isn't read isn't read fast.
    init(of path: String) throws {
        let clock = ContinuousClock()
        let start = clock.now
        let reader = try RecordReader(path)
        var count = 0
        while let event = try reader.next() {
            guard case .record(let record) = event, record.article.title != nil, record.article.doi != nil else {
                throw BenchmarkError("\(path): record \(count + 1) was not read: \(event)")
            }
            count += 1
        }
        records = count
        seconds = start.duration(to: clock.now) / .seconds(1)
    }

    init(records: Int, seconds: Double) {
        self.records = records
        self.seconds = seconds
    }
}
