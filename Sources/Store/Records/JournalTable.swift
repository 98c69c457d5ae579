import Articles
import GRDB

/// Rows of `journal`, found by ISSN and NLM number and by name; what a record knows beyond the row is added to it.
///
/// A record that gives a journal both names that were two journals until then, or a name and an ISSN that were, makes
/// them one.
final class JournalTable {
    private let search: SearchIndex
    private let findIdentifier: PreparedStatement
    private let findName: PreparedStatement
    private let insertJournal: PreparedStatement
    private let insertName: PreparedStatement
    private let insertIdentifier: PreparedStatement
    private let fill: PreparedStatement
    private let selectNames: PreparedStatement
    private let selectRow: PreparedStatement
    private let setNames: PreparedStatement
    private let metrics: JournalMetricTable
    private let merging: JournalMerge
    /// How many rows have gone because they became one with another: their ids may be given to others.
    private(set) var merges = 0

    /// By folded name: the row, and what was last said of it.
    private var cache = RowCache<String, (id: Int, journal: Journal, day: String)>(capacity: 10_000)

    init(_ database: Database, search: SearchIndex) throws {
        self.search = search
        findIdentifier = try PreparedStatement(
            database, "SELECT journal_id FROM journal_identifier WHERE scheme = ? AND value = ?")
        findName = try PreparedStatement(database, "SELECT journal_id FROM journal_name WHERE folded = ?")
        insertJournal = try PreparedStatement(
            database, "INSERT INTO journal (name, abbreviation, publisher, description) VALUES (?, ?, ?, ?)")
        insertName = try PreparedStatement(
            database, "INSERT OR IGNORE INTO journal_name (folded, journal_id, name) VALUES (?, ?, ?)")
        insertIdentifier = try PreparedStatement(
            database, "INSERT OR IGNORE INTO journal_identifier (scheme, value, journal_id, medium) VALUES (?, ?, ?, ?)"
        )
        fill = try PreparedStatement(
            database,
            """
            UPDATE journal SET publisher = coalesce(publisher, ?1), description = coalesce(description, ?2)
            WHERE id = ?3 AND (publisher IS NULL AND ?1 IS NOT NULL OR description IS NULL AND ?2 IS NOT NULL)
            """)
        selectNames = try PreparedStatement(database, "SELECT name FROM journal_name WHERE journal_id = ?")
        selectRow = try PreparedStatement(database, "SELECT name, abbreviation FROM journal WHERE id = ?")
        setNames = try PreparedStatement(database, "UPDATE journal SET name = ?, abbreviation = ? WHERE id = ?")
        metrics = try JournalMetricTable(database)
        merging = try JournalMerge(database, search: search, metrics: metrics)
    }

    /// The journal's row, which is made where there is none; `nil` where the journal has no name and no known number.
    ///
    /// - Parameters:
    ///   - type: the article's; the ISSN of a book or of proceedings is its series'.
    ///   - day: when the record was made; metrics without a year of their own are as of this day.
    func id(of journal: Journal, type: ArticleType, folded: String?, day: String) throws -> Int? {
        if let folded, let known = cache[folded], known.journal == journal, known.day == day { return known.id }
        let identifiers = Self.identifiers(of: journal)
        let id: Int
        if let found = try find(journal, identifiers, type) {
            id = found
        } else if let name = journal.name ?? journal.abbreviations.first {
            id = try insertJournal.insert {
                $0.bind(name)
                $0.bind(journal.abbreviations.first { $0 != name })
                $0.bind(journal.publisher)
                $0.bind(journal.description)
            }
        } else {
            return nil
        }
        try complete(id, with: journal, identifiers, day)
        if let folded { cache[folded] = (id, journal, day) }
        return id
    }

    /// Adds what a record knows of a journal that is known to be this one.
    func add(_ journal: Journal, to id: Int, day: String) throws {
        let identifiers = Self.identifiers(of: journal)
        for other in try rows(named: journal) where other != id {
            if try areCompatible(other, id) { try merge(other, into: id) }
        }
        try complete(id, with: journal, identifiers, day)
    }

    func forget() {
        cache.removeAll()
    }

    private static func identifiers(of journal: Journal) -> [(scheme: String, value: String, medium: String?)] {
        var result = journal.issns.map { (scheme: "issn", value: $0.value, medium: $0.medium?.rawValue) }
        if let nlmID = journal.nlmID { result.append(("nlm", nlmID, nil)) }
        for member in journal.databaseIDs {
            if let value = member.value.text { result.append((member.name, value, nil)) }
        }
        return result
    }

    /// The row of the journal. Where its names and numbers lead to several rows, these are one journal and become one
    /// row, where their names can be one journal's.
    private func find(
        _ journal: Journal, _ identifiers: [(scheme: String, value: String, medium: String?)], _ type: ArticleType
    ) throws -> Int? {
        let named = try rows(named: journal)
        // What a journal's articles are: in books and proceedings the name tells more than the number.
        let isPeriodical = Self.periodicals.contains(type)
        guard isPeriodical || (journal.name == nil && named.isEmpty) else { return named.first }
        guard let numbered = try rows(numbered: identifiers).first else { return try joined(named) }
        for other in named where other != numbered {
            guard try areCompatible(other, numbered) else { return other }
            try merge(other, into: numbered)
        }
        // A wrong number must not give one journal another one's name.
        let names = [journal.name].compactMap(\.self) + journal.abbreviations
        guard named.isEmpty, !names.isEmpty else { return numbered }
        let known = try self.names(of: numbered)
        let isKnown = names.contains { name in known.contains { JournalName.areCompatible($0, name) } }
        return isKnown ? numbered : nil
    }

    private static let periodicals: Set<ArticleType> = [
        .journalArticle, .magazineArticle, .newspaperArticle, .review, .bookReview, .periodical, .preprint, .dataset,
    ]

    /// The first of the rows that a journal's names lead to, with the others that are the same.
    private func joined(_ rows: [Int]) throws -> Int? {
        guard let first = rows.first else { return nil }
        for other in rows.dropFirst() {
            if try areCompatible(other, first) { try merge(other, into: first) }
        }
        return first
    }

    private func areCompatible(_ first: Int, _ second: Int) throws -> Bool {
        let others = try names(of: second)
        return try names(of: first).contains { name in
            others.contains { JournalName.areCompatible(name, $0) }
        }
    }

    private func names(of journal: Int) throws -> [String] {
        try selectNames.all({ $0.bind(journal) }, row: { $0.text(0) ?? "" })
    }

    private func merge(_ other: Int, into journal: Int) throws {
        cache.removeAll()
        merges += 1
        try merging.merge(other, into: journal)
    }

    private func rows(
        numbered identifiers: [(scheme: String, value: String, medium: String?)]
    ) throws -> [Int] {
        var rows: [Int] = []
        for (scheme, value, _) in identifiers where scheme == "issn" || scheme == "nlm" {
            let row = try findIdentifier.first {
                $0.bind(scheme)
                $0.bind(value)
            } row: {
                $0.int(0) ?? 0
            }
            if let row, !rows.contains(row) { rows.append(row) }
        }
        return rows
    }

    /// The rows that a journal's names lead to, the full name's first, each once.
    private func rows(named journal: Journal) throws -> [Int] {
        var rows: [Int] = []
        for name in [journal.name].compactMap(\.self) + journal.abbreviations {
            for key in Self.keys(of: name) where !key.isEmpty {
                let row = try findName.first({ $0.bind(key) }, row: { $0.int(0) ?? 0 })
                if let row, !rows.contains(row), try isNamed(row, as: journal) { rows.append(row) }
            }
        }
        return rows
    }

    /// Whether the full name can be a row's that was found by another one.
    private func isNamed(_ row: Int, as journal: Journal) throws -> Bool {
        guard let name = journal.name else { return true }
        return try names(of: row).contains { JournalName.areCompatible($0, name) }
    }

    /// The folded name, and the key where that is another.
    private static func keys(of name: String) -> [String] {
        let folded = name.folded
        let key = JournalName.key(folded: folded)
        return key == folded ? [folded] : [folded, key]
    }

    private func complete(
        _ id: Int, with journal: Journal, _ identifiers: [(scheme: String, value: String, medium: String?)],
        _ day: String
    ) throws {
        try completeNames(id, with: journal)
        for (scheme, value, medium) in identifiers {
            try insertIdentifier.run {
                $0.bind(scheme)
                $0.bind(value)
                $0.bind(id)
                $0.bind(medium)
            }
        }
        try fill.run {
            $0.bind(journal.publisher)
            $0.bind(journal.description)
            $0.bind(id)
        }
        for metric in journal.metrics { try metrics.add(metric, to: id, day: day) }
    }

    /// Adds the names, and shows the fullest one. They are searchable, so the journal's articles are indexed anew when
    /// those that are shown change.
    private func completeNames(_ id: Int, with journal: Journal) throws {
        for name in [journal.name].compactMap(\.self) + journal.abbreviations {
            for key in Self.keys(of: name) {
                try insertName.run {
                    $0.bind(key)
                    $0.bind(id)
                    $0.bind(name)
                }
            }
        }
        guard
            let (name, abbreviation) = try selectRow.first(
                { $0.bind(id) }, row: { ($0.text(0) ?? "", $0.text(1)) })
        else { return }
        var shown = (name: name, abbreviation: abbreviation)
        if let full = journal.name, Self.isShort(name, for: journal, full: full) {
            shown = (full, abbreviation ?? name)
        } else if let mixed = journal.name, mixed.folded == name.folded, name == name.uppercased(), mixed != name {
            // Web of Science writes names in capitals.
            shown.name = mixed
        } else if abbreviation == nil {
            shown.abbreviation = Self.abbreviation(in: journal, of: name)
        }
        guard shown != (name, abbreviation) else { return }
        try search.changing(articlesOf: id) {
            try setNames.run {
                $0.bind(shown.name)
                $0.bind(shown.abbreviation)
                $0.bind(id)
            }
        }
    }

    /// Whether the name that is shown is only the abbreviation of the one that a record gives.
    private static func isShort(_ shown: String, for journal: Journal, full: String) -> Bool {
        guard shown.folded != full.folded else { return false }
        return journal.abbreviations.contains { $0.folded == shown.folded }
            || JournalName.isAbbreviation(shown, of: full)
    }

    private static func abbreviation(in journal: Journal, of name: String) -> String? {
        if let abbreviation = journal.abbreviations.first, abbreviation != name { return abbreviation }
        return journal.name.flatMap { $0.folded != name.folded && JournalName.isAbbreviation($0, of: name) ? $0 : nil }
    }
}
