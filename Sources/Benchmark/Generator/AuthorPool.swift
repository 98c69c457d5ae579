/// Invented authors: a few write much, many little.
///
/// An author is a number; the name follows from it, so that the same one is written the same way each time.
struct AuthorPool: Sendable {
    private let given: [String]
    private let families: [String]
    private let authorRanks: ZipfTable
    private let givenRanks: ZipfTable
    private let familyRanks: ZipfTable

    private static let size = 400_000
    private static let initials = Array("ABCDEFGHJKLMNPRSTVW")

    init() {
        var families = NameParts.families.words
        for start in NameParts.familyStarts.words {
            for end in NameParts.familyEnds.words { families.append(start + end) }
        }
        self.families = families
        given = NameParts.given.words
        authorRanks = ZipfTable(count: Self.size, offset: 200)
        familyRanks = ZipfTable(count: families.count, offset: 40)
        givenRanks = ZipfTable(count: given.count, offset: 15)
    }

    func name(_ random: inout SplitMix64) -> String {
        name(of: authorRanks.rank(&random))
    }

    /// In natural order: `Ingrid K. Lindquist`.
    private func name(of author: Int) -> String {
        var random = SplitMix64(seed: UInt64(author))
        let first = given[givenRanks.rank(&random)]
        let last = families[familyRanks.rank(&random)]
        guard random.chance(35) else { return "\(first) \(last)" }
        return "\(first) \(random.element(of: Self.initials)). \(last)"
    }
}
