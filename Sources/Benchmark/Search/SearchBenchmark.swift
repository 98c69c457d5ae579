/// What one query cost, in lib and in SQLite's shell.
struct QueryResult {
    let query: SearchQuery
    let total: Int
    /// Medians, in seconds.
    let lib: Double
    let shell: Double
    /// What both computed in them.
    let libProcessor: Double
    let shellProcessor: Double
    let libMemory: Int
    let shellMemory: Int

    var difference: Double { lib - shell }
}

struct SearchResult {
    let records: Int
    let queries: [QueryResult]
    /// What lib alone was asked.
    var commands: [LibCommandResults] = []

    /// The most memory that lib held in any of all.
    var memory: Int { max(queries.map(\.libMemory).max() ?? 0, commands.map(\.memory).max() ?? 0) }

    /// The query that took the longest over the shell.
    var slowest: QueryResult? { queries.max { $0.difference < $1.difference } }
}

/// Runs each query in cold processes of lib and of SQLite's shell, by turns. The file lies in the system's cache.
struct SearchBenchmark {
    private let library: SyntheticLibrary
    private static let runs = 9

    init(_ library: SyntheticLibrary) {
        self.library = library
    }

    func run() throws -> SearchResult {
        Console.note("Choosing queries …")
        try SystemCall.readThrough(library.database)
        var choice = try QueryChoice(library.database)
        let queries = try choice.queries()
        Console.note("Searching \(Numbers.grouped(library.records)) articles, \(queries.count) queries …")
        let results = try queries.map(measure)
        let commands = try LibBenchmark(library).run(besides: queries)
        return SearchResult(records: library.records, queries: results, commands: commands)
    }

    private func measure(_ query: SearchQuery) throws -> QueryResult {
        let arguments = ["--library", library.database, "--limit", "20"] + query.arguments
        let explanation = try LibExplanation(lib: library.lib, arguments: arguments)
        let statements = ShellStatements(explanation.statements).sql
        var lib = Sample()
        var shell = Sample()
        var libProcessor = Sample()
        var shellProcessor = Sample()
        var libMemory = 0
        var shellMemory = 0
        for round in 0...Self.runs {
            let libRun = try ProcessRun.succeeding(library.lib, ["search"] + arguments)
            let shellRun = try ProcessRun.succeeding("sqlite3", ["-batch", library.database, statements])
            libMemory = max(libMemory, libRun.peakMemory)
            shellMemory = max(shellMemory, shellRun.peakMemory)
            // The first round only brings the pages into the system's cache.
            guard round > 0 else { continue }
            lib.add(libRun.seconds)
            shell.add(shellRun.seconds)
            libProcessor.add(libRun.processorSeconds)
            shellProcessor.add(shellRun.processorSeconds)
        }
        return QueryResult(
            query: query, total: explanation.total, lib: lib.median, shell: shell.median,
            libProcessor: libProcessor.median, shellProcessor: shellProcessor.median, libMemory: libMemory,
            shellMemory: shellMemory)
    }
}
