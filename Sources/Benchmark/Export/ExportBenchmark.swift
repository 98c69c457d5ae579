/// What writing a whole library in one format cost.
struct ExportResult {
    let format: String
    let records: Int
    let bytes: Int
    let seconds: Sample
    let peakMemory: Int
}

/// Exports a library to files, each in a cold process of lib.
struct ExportBenchmark {
    private let library: SyntheticLibrary

    static let formats = [
        "bibtex", "ris", "csl-json", "jsonl", "csv", "biblatex", "nbib", "endnote-xml", "markdown", "html", "text",
    ]
    /// Those whose times are limited.
    static let limited: Set<String> = ["bibtex", "ris", "csl-json", "jsonl", "csv"]

    static func fileNames(records: Int) -> [String] {
        formats.map { "export-\(records).\($0)" }
    }

    init(_ library: SyntheticLibrary) {
        self.library = library
    }

    func run() throws -> [ExportResult] {
        try SystemCall.readThrough(library.database)
        return try zip(Self.formats, Self.fileNames(records: library.records)).map(measure)
    }

    private func measure(_ format: String, _ name: String) throws -> ExportResult {
        Console.note("Exporting \(Numbers.grouped(library.records)) articles as \(format) …")
        let file = library.folder.file(name)
        var seconds = Sample()
        var peakMemory = 0
        for _ in 0..<(library.records > 100_000 ? 1 : 3) {
            let run = try ProcessRun.succeeding(
                library.lib, ["export", "--library", library.database, "--format", format, "--output", file])
            seconds.add(run.seconds)
            peakMemory = max(peakMemory, run.peakMemory)
        }
        return ExportResult(
            format: format, records: library.records, bytes: SystemCall.fileSize(file) ?? 0, seconds: seconds,
            peakMemory: peakMemory)
    }
}
