/// A measured value beside the limit that it is to hold.
struct Figure {
    /// What is limited and to what, in the limit's own words.
    let limit: String
    let isHeld: Bool
    let measured: String

    /// What lib alone is asked shall take no longer than the limits of its kind.
    static func times(_ results: LibCommandResults, records: Int) -> [Figure] {
        if results.isEmpty, !results.limits.isEmpty, records >= 100_000 {
            // Only a small library may have nothing of a kind.
            return [
                Figure(
                    limit: "\(results.kind.rawValue) at \(Numbers.grouped(records))", isHeld: false,
                    measured: "nothing to ask was found")
            ]
        }
        guard !results.isEmpty else { return [] }
        return results.limits.map { limit in
            let statistic = limit.statistic == .most ? "" : " \(limit.statistic.rawValue)"
            let most = Numbers.fixed(limit.seconds * 1_000, 0)
            let value = Numbers.milliseconds(limit.value(of: results.times))
            return Figure(
                limit: "\(results.kind.rawValue)\(statistic) ≤ \(most) ms at \(Numbers.grouped(records))",
                isHeld: results.holds(limit), measured: results.failure == nil ? "\(value) ms" : "lib fails")
        }
    }

    /// Writing a library out shall take no longer, and need no more memory, per 100,000 articles.
    static func export(_ result: ExportResult) -> [Figure] {
        let (mostSeconds, mostMemory) = (8.0, 100 << 20)
        let limit = mostSeconds * max(1, Double(result.records) / 100_000)
        return [
            Figure(
                limit: "export \(result.format) ≤ \(Numbers.fixed(limit, 0)) s at \(Numbers.grouped(result.records))",
                isHeld: result.seconds.median <= limit, measured: "\(Numbers.fixed(result.seconds.median, 1)) s"),
            Figure(
                limit: "memory of export \(result.format) ≤ \(Numbers.mebibytes(mostMemory))",
                isHeld: result.peakMemory <= mostMemory, measured: Numbers.mebibytes(result.peakMemory)),
        ]
    }

    /// A search shall take hardly longer than its statements alone, in seconds.
    static func overShell(_ result: SearchResult) -> [Figure] {
        guard !result.queries.isEmpty, result.records <= 100_000 else { return [] }
        let most = 0.012
        let over = Sample(result.queries.map(\.difference))
        return [("p50", over.median), ("p95", over.percentile(95))].map { name, value in
            Figure(
                limit: "search \(name) ≤ the shell + \(Numbers.fixed(most * 1_000, 0)) ms"
                    + " at \(Numbers.grouped(result.records))",
                isHeld: value <= most, measured: "\(Numbers.milliseconds(value)) ms")
        }
    }

    /// No command that searches shall need more memory, in bytes.
    static func searchMemory(_ memory: Int, records: Int) -> Figure {
        let most = (records > 100_000 ? 60 : 40) << 20
        return Figure(
            limit: "memory of a search ≤ \(Numbers.mebibytes(most)) at \(Numbers.grouped(records))",
            isHeld: memory <= most, measured: Numbers.mebibytes(memory))
    }

    /// The file shall not be many times as large as the texts in it.
    static func size(_ result: SizeResult) -> Figure {
        let most = 2.6
        return Figure(
            limit: "library file ≤ \(Numbers.fixed(most, 1)) × its texts at \(Numbers.grouped(result.records))",
            isHeld: result.ratio <= most, measured: Numbers.ratio(result.ratio))
    }

    /// Reading a format shall be at least so fast, in a million bytes a second.
    static func read(_ speed: Double, format: String) -> Figure {
        let least = 40.0
        return Figure(
            limit: "reading \(format) ≥ \(Numbers.fixed(least, 0)) MB/s", isHeld: speed >= least,
            measured: "\(Numbers.fixed(speed, 0)) MB/s")
    }

    /// The command shall be there at once.
    static func start(_ result: StartResult) -> Figure {
        let most = 0.008
        return Figure(
            limit: "\(result.name) ≤ \(Numbers.fixed(most * 1_000, 0)) ms", isHeld: result.time.median <= most,
            measured: "\(Numbers.milliseconds(result.time.median)) ms")
    }

    var line: String {
        "\(limit): \(measured) \(isHeld ? "ok" : "OVER")"
    }
}
