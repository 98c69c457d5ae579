/// The table of what lib alone was asked, beside its limits.
enum LibCommandReport {
    static func text(_ result: SearchResult) -> String {
        let kinds = result.commands.filter { !$0.isEmpty }
        var table = TextTable([
            "lib alone, \(Numbers.grouped(result.records)) articles", "n", "p50", "p95", "most", "memory", "limit",
            "held",
        ])
        for kind in kinds { table.add(row(kind)) }
        let notes = kinds.filter { !$0.isHeld }.map(note)
        return table.text
            + "Times in ms, of cold processes; a search also looks for related articles, as on a terminal.\n"
            + notes.map { $0 + "\n" }.joined()
    }

    private static func row(_ kind: LibCommandResults) -> [String] {
        let limits = kind.limits.map { "\($0.statistic.rawValue) ≤ \(Numbers.fixed($0.seconds * 1_000, 0))" }
        let limit = limits.joined(separator: ", ")
        guard kind.failure == nil else { return [kind.kind.rawValue, "", "", "", "", "", limit, "FAILS"] }
        let times = [kind.times.median, kind.times.percentile(95), kind.times.greatest].map(Numbers.milliseconds)
        return [kind.kind.rawValue, String(kind.measured.count)] + times
            + [Numbers.mebibytes(kind.memory), limit, limit.isEmpty ? "" : kind.isHeld ? "ok" : "OVER"]
    }

    /// What was wrong, or what took longest.
    private static func note(_ kind: LibCommandResults) -> String {
        if let failure = kind.failure { return "\(kind.kind.rawValue): \(failure)" }
        guard !kind.isHeld, let slowest = kind.slowest else { return "" }
        let time = Numbers.milliseconds(slowest.seconds)
        return cut("\(kind.kind.rawValue), slowest: \(time) ms for \(slowest.command.typed)")
    }

    /// Long ones would go over the table's edge.
    private static func cut(_ text: String) -> String {
        let most = 100
        return text.count > most ? text.prefix(most - 1) + "…" : text
    }
}
