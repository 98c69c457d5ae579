/// What adding is held to.
extension Figure {
    private static let mostMemory = 150 << 20

    /// - Parameter results: of one or more sizes, in their order.
    static func ingest(_ results: [IngestResult]) -> [Figure] {
        let floors = results.last { $0.floors != nil }.map(Self.floors) ?? []
        let growth = zip(results, results.dropFirst()).filter { $0.0.records >= 100_000 }.map(Self.growth)
        return floors + growth + results.suffix(2).map(memory)
    }

    /// Little more than SQLite alone takes, whatever the schema costs.
    private static func floors(_ result: IngestResult) -> [Figure] {
        guard let ratios = result.ratios else { return [] }
        return [("the floor", ratios.library, 1.25), ("the bare floor", ratios.bare, 1.8)].map { name, ratio, most in
            Figure(
                limit: "ingest ≤ \(Numbers.ratio(most)) × \(name) at \(Numbers.grouped(result.records))",
                isHeld: ratio <= most, measured: Numbers.ratio(ratio))
        }
    }

    /// Little longer for each record where there are ten times as many.
    private static func growth(_ fewer: IngestResult, _ more: IngestResult) -> Figure {
        let most = 1.3
        let ratio = more.secondsPerRecord / fewer.secondsPerRecord
        let sizes = (Numbers.grouped(fewer.records), Numbers.grouped(more.records))
        return Figure(
            limit: "time for each of \(sizes.1) records ≤ \(Numbers.ratio(most)) × of \(sizes.0)",
            isHeld: ratio <= most,
            measured: Numbers.ratio(ratio))
    }

    private static func memory(_ result: IngestResult) -> Figure {
        Figure(
            limit: "memory of adding \(Numbers.grouped(result.records)) ≤ \(Numbers.mebibytes(mostMemory))",
            isHeld: result.peakMemory <= mostMemory, measured: Numbers.mebibytes(result.peakMemory))
    }

    /// A few more records shall be in at once, however many there are.
    static func addition(_ result: AdditionResult) -> Figure {
        let most = 0.150
        let number = AdditionBenchmark.recordsEach
        return Figure(
            limit: "adding \(number) to \(Numbers.grouped(result.records)) ≤ \(Numbers.fixed(most * 1_000, 0)) ms",
            isHeld: result.lib.median <= most, measured: "\(Numbers.milliseconds(result.lib.median)) ms")
    }
}
