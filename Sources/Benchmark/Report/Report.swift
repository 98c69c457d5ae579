/// All that was measured, side by side.
struct Report {
    var start: [StartResult] = []
    var read: [ReadResult] = []
    var ingest: [IngestResult] = []
    var search: [SearchResult] = []
    var export: [ExportResult] = []
    private let others = OtherPrograms()

    /// Of the largest library.
    var figures: [Figure] {
        let ingest = ingest.last.map { Figure.ingest($0.ratio, records: $0.records) }
        return read.map { Figure.read($0.speed, format: $0.format.rawValue) } + [ingest].compactMap(\.self)
            + export.filter { $0.records == export.last?.records && ExportBenchmark.limited.contains($0.format) }
            .flatMap(Figure.export) + (search.last.map(Self.figures) ?? [])
    }

    private static func figures(_ search: SearchResult) -> [Figure] {
        search.commands.flatMap { Figure.times($0, records: search.records) }
            + [Figure.searchMemory(search.memory, records: search.records)]
    }

    /// What lib said where it didn't do what it was asked.
    var failures: [String] { search.flatMap(\.commands).compactMap(\.failure) }

    var text: String {
        var sections: [String] = []
        if !start.isEmpty { sections.append(startText) }
        if !read.isEmpty { sections.append(readText) }
        if !ingest.isEmpty { sections.append(ingestText) }
        if !export.isEmpty { sections.append(exportText) }
        sections += search.flatMap { [SearchReport.text($0), LibCommandReport.text($0)] }
        if others.processors > 0.1 { sections.append(othersText) }
        if !figures.isEmpty { sections.append(figures.map(\.line).joined(separator: "\n")) }
        return sections.joined(separator: "\n")
    }

    static var memoryNote: String {
        "Memory can't be told below this program's own, \(Numbers.mebibytes(SystemCall.ownPeakMemory))."
    }

    private var othersText: String {
        "Other programs kept \(Numbers.fixed(others.processors, 1)) processors busy meanwhile: times are too long.\n"
    }

    private var startText: String {
        var table = TextTable(["Start", "median ms", "p95 ms", "memory"])
        for result in start {
            table.add([
                result.name, Numbers.milliseconds(result.time.median), Numbers.milliseconds(result.time.percentile(95)),
                Numbers.mebibytes(result.peakMemory),
            ])
        }
        return table.text + Self.memoryNote + "\n"
    }

    private var readText: String {
        var table = TextTable(["Read into articles", "records", "file", "median s", "MB/s", "memory", "of an eighth"])
        for result in read {
            table.add([
                result.format.rawValue, Numbers.grouped(result.records), Numbers.mebibytes(result.bytes),
                Numbers.fixed(result.seconds.median, 2), Numbers.fixed(result.speed, 0),
                Numbers.mebibytes(result.peakMemory), Numbers.mebibytes(result.peakMemoryOfEighth),
            ])
        }
        return table.text + "The files lie in the system's cache; nothing is stored.\n"
    }

    private var exportText: String {
        var table = TextTable(["Export, cold process", "articles", "median s", "memory", "file"])
        for result in export {
            table.add([
                result.format, Numbers.grouped(result.records), Numbers.fixed(result.seconds.median, 2),
                Numbers.mebibytes(result.peakMemory), Numbers.mebibytes(result.bytes),
            ])
        }
        return table.text + "The library lies in the system's cache.\n"
    }

    private var ingestText: String {
        var table = TextTable(["Ingest, medians"] + ingest.map { "\(Numbers.grouped($0.records)) records" })
        func add(_ name: String, _ value: (IngestResult) -> String) {
            table.add([name] + ingest.map(value))
        }
        add("record file") { Numbers.mebibytes($0.inputBytes) }
        add("lib add, cold process") { Numbers.seconds($0.lib.median) }
        add("  processor time of its threads") { Numbers.seconds($0.libProcessor.median) }
        add("  records a second") { Numbers.grouped(Int(Double($0.records) / $0.lib.median)) }
        add("  peak memory") { Numbers.mebibytes($0.peakMemory) }
        add("  library file") { Numbers.mebibytes($0.libraryBytes) }
        add("floor: same rows, schema and index") { Numbers.seconds($0.floor.median) }
        add("  lib / floor") { Numbers.ratio($0.ratio) }
        add("floor of a bare schema") { Numbers.seconds($0.bareFloor.median) }
        add("  lib / bare floor") { Numbers.ratio($0.bareRatio) }
        return table.text + "The record file lies in the system's cache; each run makes a new library.\n"
    }
}
