import Glibc

/// `make bench`: measures lib against the least that SQLite needs for the same work.
@main
struct BenchmarkCommand {
    static func main() {
        do {
            let arguments = Array(CommandLine.arguments.dropFirst())
            if try Worker.serve(arguments) { return }
            guard let options = try Options.parse(arguments) else { return try Console.print(Options.usage) }
            let isHeld = try BenchmarkCommand(options).run()
            if options.isStrict, !isHeld { exit(1) }
        } catch let error as UsageError {
            Console.note("\(error.message)\n\n\(Options.usage)")
            exit(64)
        } catch {
            Console.note("Benchmark: \(error)")
            exit(2)
        }
    }

    private let options: Options
    private let lib: String

    private init(_ options: Options) throws {
        self.options = options
        lib = try options.lib ?? Self.siblingLib()
        guard SystemCall.fileSize(lib) != nil else {
            throw BenchmarkError("\(lib) is not there; make it with: swift build -c release --product lib")
        }
    }

    private static func siblingLib() throws -> String {
        let own = try SystemCall.ownPath()
        return own.prefix(through: own.lastIndex(of: "/") ?? own.startIndex) + "lib"
    }

    /// - Returns: whether all limits were held.
    private func run() throws -> Bool {
        var report = Report()
        if options.parts.contains(.start) { report.start = try StartBenchmark(lib: lib).run() }
        let folder = try WorkFolder(kept: options.folder)
        let names =
            options.sizes.flatMap {
                SyntheticLibrary.fileNames(records: $0) + ExportBenchmark.fileNames(records: $0)
                    + AdditionBenchmark.fileNames(records: $0)
            } + ReadBenchmark.fileNames + SizeBenchmark.fileNames(records: sizedRecords)
        defer { folder.remove(names) }
        if options.parts.contains(.read) { report.read = try ReadBenchmark(folder: folder).run() }
        if !Set([.ingest, .export, .search, .additions]).isDisjoint(with: options.parts) {
            for size in options.sizes { try measure(size, in: folder, &report) }
        }
        if options.parts.contains(.size) {
            report.size = try SizeBenchmark(folder: folder, lib: lib, records: sizedRecords).run()
        }
        try Console.print(report.text)
        if !report.failures.isEmpty { throw BenchmarkError("lib didn't do all that it was asked; see above.") }
        return report.figures.allSatisfy(\.isHeld)
    }

    private var sizedRecords: Int { min(options.sizes.max() ?? 0, SizeBenchmark.mostRecords) }

    private func measure(_ size: Int, in folder: WorkFolder, _ report: inout Report) throws {
        let library = SyntheticLibrary(records: size, folder: folder, lib: lib)
        try library.prepareRecordFile()
        if options.parts.contains(.ingest) {
            report.ingest.append(try IngestBenchmark(library).run())
        } else {
            try library.prepareDatabase()
        }
        if options.parts.contains(.export) { report.export += try ExportBenchmark(library).run() }
        if options.parts.contains(.search) { report.search.append(try SearchBenchmark(library).run()) }
        // The last, because it changes the library.
        if options.parts.contains(.additions) { report.additions.append(try AdditionBenchmark(library).run()) }
    }
}
