/// How long programs take that do nothing but say who they are.
struct StartResult {
    let name: String
    let time: Sample
    let peakMemory: Int
}

/// Starts lib and SQLite's shell many times, by turns.
struct StartBenchmark {
    let lib: String

    private static let runs = 20

    func run() throws -> [StartResult] {
        Console.note("Starting …")
        let programs = [
            ("lib --version", lib, "--version"), ("lib --help", lib, "--help"),
            ("sqlite3 --version", "sqlite3", "--version"),
        ]
        var times = programs.map { _ in Sample() }
        var memory = programs.map { _ in 0 }
        for round in 0...Self.runs {
            for (index, (_, program, argument)) in programs.enumerated() {
                let run = try ProcessRun.succeeding(program, [argument])
                memory[index] = max(memory[index], run.peakMemory)
                // The first round only brings the programs into the system's cache.
                if round > 0 { times[index].add(run.seconds) }
            }
        }
        return programs.indices.map { StartResult(name: programs[$0].0, time: times[$0], peakMemory: memory[$0]) }
    }
}
