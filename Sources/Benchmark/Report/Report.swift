/// All that was measured, side by side.
struct Report {
    var start: [StartResult] = []
    var read: [ReadResult] = []
    var ingest: [IngestResult] = []
    var search: [SearchResult] = []
    var export: [ExportResult] = []
    var additions: [AdditionResult] = []
    var size: SizeResult?
    private let others = OtherPrograms()

    /// Of the largest library, where nothing else is said.
    var figures: [Figure] {
        start.prefix(1).map(Figure.start) + read.map { Figure.read($0.speed, format: $0.format.rawValue) }
            + Figure.ingest(ingest)
            + additions.suffix(1).map(Figure.addition) + [size].compactMap(\.self).map(Figure.size)
            + export.filter { $0.records == export.last?.records && ExportBenchmark.limited.contains($0.format) }
            .flatMap(Figure.export) + search.suffix(2).flatMap(Self.figures)
    }

    private static func figures(_ search: SearchResult) -> [Figure] {
        Figure.overShell(search) + search.commands.flatMap { Figure.times($0, records: search.records) }
            + [Figure.searchMemory(search.memory, records: search.records)]
    }

    /// What lib said where it didn't do what it was asked.
    var failures: [String] { search.flatMap(\.commands).compactMap(\.failure) }

    var text: String {
        var sections: [String] = []
        if !start.isEmpty { sections.append(startText) }
        if !read.isEmpty { sections.append(readText) }
        if !ingest.isEmpty { sections.append(ingestText) }
        if !additions.isEmpty { sections.append(additionsText) }
        if !export.isEmpty { sections.append(exportText) }
        if let size { sections.append(Self.text(size)) }
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
        add("floor: same rows, schema and index") { $0.floors.map { Numbers.seconds($0.library.median) } ?? "" }
        add("  processor time") { $0.floors.map { Numbers.seconds($0.libraryProcessor.median) } ?? "" }
        add("  lib / floor") { $0.ratios.map { Numbers.ratio($0.library) } ?? "" }
        add("floor of a bare schema") { $0.floors.map { Numbers.seconds($0.bare.median) } ?? "" }
        add("  processor time") { $0.floors.map { Numbers.seconds($0.bareProcessor.median) } ?? "" }
        add("  lib / bare floor") { $0.ratios.map { Numbers.ratio($0.bare) } ?? "" }
        return table.text + "The record file lies in the system's cache; each run makes a new library.\n"
    }

    private static func text(_ size: SizeResult) -> String {
        var table = TextTable(["Library file, \(Numbers.grouped(size.records)) articles", "size", "of the texts"])
        func add(_ name: String, _ bytes: Int) {
            let share = Double(bytes) / Double(max(1, size.textBytes))
            table.add([name, Numbers.mebibytes(bytes), Numbers.ratio(share)])
        }
        add("texts: titles, abstracts, authors", size.textBytes)
        add("file", size.fileBytes)
        for part in size.parts { add("  " + part.name, part.bytes) }
        let headings = "\(HeadingCatalog.headingsEach) MeSH headings each"
        return table.text + "\(headings), as one import leaves it, the step of its history included.\n"
    }

    private var additionsText: String {
        var table = TextTable([
            "Adding \(AdditionBenchmark.recordsEach) records, ms", "median", "most", "processor", "memory",
        ])
        for result in additions {
            table.add([
                "to \(Numbers.grouped(result.records))", Numbers.milliseconds(result.lib.median),
                Numbers.milliseconds(result.lib.greatest), Numbers.milliseconds(result.processor.median),
                Numbers.mebibytes(result.peakMemory),
            ])
        }
        return table.text + "Cold processes, a new file each; a library in the system's cache.\n"
    }
}
