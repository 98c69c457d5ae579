import GRDB

/// Looks through a library for articles that are probably one.
///
/// Only articles that share a key are compared. Those of one key are put in the order of their authors and years, and
/// each is compared with the next few: so the work grows with the library, not with its square (M. A. Hernández,
/// S. J. Stolfo, The merge/purge problem, SIGMOD 1995).
struct DuplicateSearch {
    private let database: Database
    private let reader: IdentityReader
    private let distinct: DistinctPairs
    private static let window = 24

    init(_ database: Database) throws {
        self.database = database
        reader = try IdentityReader(database, capacity: 20_000)
        distinct = try DistinctPairs(database)
    }

    /// The groups, surest first.
    ///
    /// - Parameter progress: called now and then with the part that is done, 0…1.
    func groups(progress: (Double) -> Void) throws -> [DuplicateGroup] {
        let pairs = try pairs(progress)
        var clusters = DuplicateClusters()
        for pair in pairs.sorted(by: Pair.isSurer) {
            try clusters.join(pair) { try veto($0, $1) != nil }
        }
        return clusters.groups
    }

    /// What speaks against two articles' being one, whatever holds others of their group together.
    func veto(_ one: Int, _ other: Int) throws -> Veto? {
        if try distinct.contains(one, other) { return .judgedDifferent }
        guard let first = try reader.identity(one), let second = try reader.identity(other) else { return nil }
        return Veto.between(first, second, pages: PageSpan.agreement(first.pages, second.pages))
    }

    private func pairs(_ progress: (Double) -> Void) throws -> [Pair] {
        var found: [PairKey: Pair] = [:]
        var block: [Int] = []
        var key: Int?
        var rows = 0
        let total = try SQLQuery("SELECT count(*) FROM matching_key").int(in: database) ?? 0
        let keys = try PreparedStatement(database, "SELECT key, article_id FROM matching_key ORDER BY key, article_id")
        func compareBlock() throws {
            if block.count > 1 { try compare(block, &found) }
            block.removeAll(keepingCapacity: true)
        }
        try keys.forEach { _ in
        } row: { row in
            let next = row.int(0)
            if next != key { try compareBlock() }
            key = next
            block.append(row.int(1) ?? 0)
            rows += 1
            if rows % 4_096 == 0 { progress(Double(rows) / Double(total)) }
            return true
        }
        try compareBlock()
        return Array(found.values)
    }

    private func compare(_ block: [Int], _ found: inout [PairKey: Pair]) throws {
        // Two that are one share most of their keys.
        if block.count == 2, found[PairKey(block[0], block[1])] != nil { return }
        var identities = try block.compactMap(reader.identity)
        if identities.count > Self.window {
            identities.sort { Self.order($0) < Self.order($1) }
        }
        for (index, one) in identities.enumerated() {
            for other in identities[(index + 1)...].prefix(Self.window) {
                let key = PairKey(min(one.id, other.id), max(one.id, other.id))
                guard found[key] == nil else { continue }
                let comparison = Comparison(one, other)
                guard comparison.confidence >= Comparison.threshold, try !distinct.contains(one.id, other.id) else {
                    continue
                }
                found[key] = Pair(key: key, confidence: comparison.confidence, reasons: comparison.reasons)
            }
        }
    }

    private static func order(_ identity: ArticleIdentity) -> (String, Int, Int) {
        (identity.authors.first?.family.first ?? "", identity.years.first ?? 0, identity.id)
    }
}

struct PairKey: Hashable {
    let one: Int
    let other: Int

    init(_ one: Int, _ other: Int) {
        (self.one, self.other) = (one, other)
    }
}

/// Two articles that are probably one.
struct Pair {
    let key: PairKey
    let confidence: Double
    let reasons: [String]

    /// The surer one; of equal ones the older.
    static func isSurer(_ one: Pair, _ other: Pair) -> Bool {
        (-one.confidence, one.key.one, one.key.other) < (-other.confidence, other.key.one, other.key.other)
    }
}
