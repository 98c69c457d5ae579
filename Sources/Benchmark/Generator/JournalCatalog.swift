/// An invented journal; its metrics are the same in every record.
struct SyntheticJournal: Sendable {
    let number: Int
    let name: String
    /// In JSON, with four decimals as scholar records have it.
    let impactFactor: String
    let quartile: String
    let zone: Int
    let category: String
    /// What the journal says of itself; half of them say nothing.
    let description: String?
}

/// About 2,000 invented journals, a few of which print much.
struct JournalCatalog: Sendable {
    let journals: [SyntheticJournal]
    private let ranks: ZipfTable

    static let size = 2_000

    init(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var names: Set<String> = []
        var journals: [SyntheticJournal] = []
        while journals.count < Self.size {
            let name = Self.name(&random)
            guard names.insert(name.lowercased()).inserted else { continue }
            journals.append(Self.journal(name, number: 10_000 + journals.count, &random))
        }
        self.journals = journals
        ranks = ZipfTable(count: journals.count, offset: 20)
    }

    func journal(_ random: inout SplitMix64) -> SyntheticJournal {
        journals[ranks.rank(&random)]
    }

    private static func name(_ random: inout SplitMix64) -> String {
        var subject = random.element(of: JournalWords.subjects.words)
        if random.chance(25) { subject += " & " + random.element(of: JournalWords.subjects.words) }
        if random.chance(60) { subject = random.element(of: JournalWords.qualifiers.words) + " " + subject }
        let form = random.element(of: JournalWords.forms).split(separator: "%", omittingEmptySubsequences: false)
        return form.joined(separator: subject)
    }

    private static func journal(_ name: String, number: Int, _ random: inout SplitMix64) -> SyntheticJournal {
        // Most journals lie low, few high.
        let rank = random.fraction()
        let tenths = Int(5 + 25 * rank + 500 * rank * rank * rank * rank * rank * rank * rank * rank)
        let level = min(3, Int(rank * 4))
        return SyntheticJournal(
            number: number, name: name, impactFactor: "\(tenths / 10).\(tenths % 10)000",
            quartile: ["Q4", "Q3", "Q2", "Q1"][level], zone: 4 - level,
            category: random.element(of: JournalWords.categories),
            description: random.chance(50) ? description(of: name, &random) : nil)
    }

    private static func description(of name: String, _ random: inout SplitMix64) -> String {
        let subjects = (0..<3).map { _ in random.element(of: JournalWords.subjects.words).lowercased() }
        return "\(name) is an invented journal. It would print research, reviews and letters on \(subjects[0]), "
            + "\(subjects[1]) and \(subjects[2]), and would ask two referees to read each of them."
    }
}
