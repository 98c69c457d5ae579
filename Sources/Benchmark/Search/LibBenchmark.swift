/// Runs each command in cold processes of lib. The file lies in the system's cache.
struct LibBenchmark {
    private let library: SyntheticLibrary
    private static let runs = 9

    init(_ library: SyntheticLibrary) {
        self.library = library
    }

    /// - Parameter queries: those that SQLite's shell is told, too.
    func run(besides queries: [SearchQuery]) throws -> [LibCommandResults] {
        var choice = try LibCommandChoice(library.database)
        let commands = try choice.commands(besides: queries)
        Console.note("Asking lib what the shell can't do, \(commands.count) commands …")
        return LibCommand.Kind.allCases.map { kind in
            LibCommandResults(kind, articles: library.records, commands.filter { $0.kind == kind }, measure)
        }
    }

    /// A command that finds nothing, or that lib refuses, isn't measured: how fast that is says nothing.
    private func measure(_ command: LibCommand) throws -> LibCommandResult {
        let arguments = command.arguments(library.database)
        var time = Sample()
        var memory = 0
        for round in 0...Self.runs {
            let run = try ProcessRun(library.lib, arguments)
            guard run.exitCode == 0 else { throw BenchmarkError(Self.message(command, run)) }
            memory = max(memory, run.peakMemory)
            // The first round only brings the pages into the system's cache.
            if round > 0 { time.add(run.seconds) }
        }
        return LibCommandResult(command: command, seconds: time.median, memory: memory)
    }

    private static func message(_ command: LibCommand, _ run: ProcessRun) -> String {
        let said = String(decoding: run.errors, as: UTF8.self).prefix { $0 != "\n" }
        return "\(command.typed) ended with code \(run.exitCode)" + (said.isEmpty ? "" : "\n  \(said)")
    }
}
