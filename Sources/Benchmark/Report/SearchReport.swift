/// The table of a library's queries: by how common their words are, then by kind.
enum SearchReport {
    static func text(_ result: SearchResult) -> String {
        var table = TextTable(
            [
                "Search, \(Numbers.grouped(result.records)) articles", "n", "lib p50", "p95", "sqlite3 p50", "p95",
                "over p50", "p95", "most", "memory",
            ])
        for band in FrequencyBand.allCases {
            table.add(row("words in " + band.label, result.queries.filter { $0.query.band == band }))
        }
        for kind in SearchQuery.Kind.allCases {
            table.add(row(kind.rawValue, result.queries.filter { $0.query.kind == kind }))
        }
        table.add(row("all", result.queries))
        return table.text + notes(result)
    }

    private static func row(_ name: String, _ queries: [QueryResult]) -> [String] {
        let lib = Sample(queries.map(\.lib))
        let shell = Sample(queries.map(\.shell))
        let over = Sample(queries.map(\.difference))
        let times = [
            lib.median, lib.percentile(95), shell.median, shell.percentile(95), over.median, over.percentile(95),
            over.greatest,
        ]
        let memory = queries.map(\.libMemory).max() ?? 0
        return [name, String(queries.count)] + times.map(Numbers.milliseconds) + [Numbers.mebibytes(memory)]
    }

    private static func notes(_ result: SearchResult) -> String {
        let shellMemory = Numbers.mebibytes(result.queries.map(\.shellMemory).max() ?? 0)
        var notes = "Times in ms, of cold processes on a file in the system's cache. Memory is lib's; sqlite3's: "
        notes += "\(shellMemory).\n\(Report.memoryNote)\n"
        let over = Sample(result.queries.map { $0.libProcessor - $0.shellProcessor })
        notes += "Processor time: lib p50 \(Numbers.milliseconds(Sample(result.queries.map(\.libProcessor)).median)), "
        notes += "over p50 \(Numbers.milliseconds(over.median)), p95 \(Numbers.milliseconds(over.percentile(95))).\n"
        if let slowest = result.slowest {
            notes += "Farthest over sqlite3: \(slowest.query.arguments.joined(separator: " ")) "
            notes += "(\(Numbers.grouped(slowest.total)) matches), \(Numbers.milliseconds(slowest.lib)) ms.\n"
        }
        return notes
    }
}
