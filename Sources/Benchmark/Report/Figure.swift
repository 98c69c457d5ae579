/// A measured value beside the limit that it is to hold.
struct Figure {
    /// What is limited and to what, in the limit's own words.
    let limit: String
    let isHeld: Bool
    let measured: String

    /// Adding shall cost no more than this times the floor.
    static func ingest(_ ratio: Double, records: Int) -> Figure {
        let most = 1.5
        return Figure(
            limit: "ingest ≤ \(Numbers.fixed(most, 1)) × the floor at \(Numbers.grouped(records))",
            isHeld: ratio <= most, measured: Numbers.ratio(ratio))
    }

    /// The slowest of all queries shall take no more than this longer than in SQLite's shell.
    static func search(_ seconds: Double, records: Int) -> Figure {
        let most = 0.020
        return Figure(
            limit: "search ≤ sqlite3 + \(Numbers.fixed(most * 1_000, 0)) ms at \(Numbers.grouped(records))",
            isHeld: seconds <= most, measured: "\(seconds < 0 ? "" : "+")\(Numbers.milliseconds(seconds)) ms")
    }

    /// Reading a format shall be at least so fast, in a million bytes a second.
    static func read(_ speed: Double, format: String) -> Figure {
        let least = 40.0
        return Figure(
            limit: "reading \(format) ≥ \(Numbers.fixed(least, 0)) MB/s", isHeld: speed >= least,
            measured: "\(Numbers.fixed(speed, 0)) MB/s")
    }

    var line: String {
        "\(limit): \(measured) \(isHeld ? "ok" : "OVER")"
    }
}
