/// Invented MeSH headings, a few of which nearly every article has, and MeSH's own qualifiers.
struct HeadingCatalog: Sendable {
    private let names: [String]
    private let ranks: ZipfTable

    /// Descriptors that MeSH has, about.
    static let size = 30_000
    static let headingsEach = 12
    private static let qualifiers = [
        "drug therapy", "genetics", "metabolism", "therapeutic use", "diagnosis", "pathology", "adverse effects",
        "epidemiology", "immunology", "mortality", "surgery", "blood", "pharmacology", "complications", "etiology",
    ]

    init(_ vocabulary: Vocabulary, seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var names: [String] = []
        var seen: Set<String> = []
        while names.count < Self.size {
            let words = (0..<random.number(in: 1...3)).map { _ in
                String(decoding: vocabulary.contentWords[vocabulary.contentRank(&random)], as: UTF8.self)
            }
            let name = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
            if seen.insert(name).inserted { names.append(name) }
        }
        self.names = names
        ranks = ZipfTable(count: names.count, offset: 5)
    }

    /// As MEDLINE writes them: a third with a qualifier, the first two of them major.
    func headings(_ random: inout SplitMix64) -> [String] {
        var chosen: [Int] = []
        while chosen.count < Self.headingsEach {
            let rank = ranks.rank(&random)
            if !chosen.contains(rank) { chosen.append(rank) }
        }
        return chosen.enumerated().map { place, rank in
            let name = (place < 2 ? "*" : "") + names[rank]
            return random.chance(33)
                ? "\(names[rank])/\(place < 2 ? "*" : "")\(random.element(of: Self.qualifiers))" : name
        }
    }
}
