import Articles
import GRDB

/// Rows of `journal`, found by ISSN and other numbers, else by folded name; what a record knows beyond the row
/// is added to it.
final class JournalTable {
    private let search: SearchIndex
    private let findIdentifier: PreparedStatement
    private let findName: PreparedStatement
    private let insertJournal: PreparedStatement
    private let insertName: PreparedStatement
    private let insertIdentifier: PreparedStatement
    private let fill: PreparedStatement
    private let selectAbbreviation: PreparedStatement
    private let setAbbreviation: PreparedStatement
    private let metrics: JournalMetricTable

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
        selectAbbreviation = try PreparedStatement(database, "SELECT abbreviation FROM journal WHERE id = ?")
        setAbbreviation = try PreparedStatement(database, "UPDATE journal SET abbreviation = ? WHERE id = ?")
        metrics = try JournalMetricTable(database)
    }

    /// The journal's row, which is made where there is none; `nil` where the journal has no name and no known number.
    ///
    /// - Parameter day: when the record was made; metrics without a year of their own are as of this day.
    func id(of journal: Journal, folded: String?, day: String) throws -> Int? {
        if let folded, let known = cache[folded], known.journal == journal, known.day == day { return known.id }
        let identifiers = Self.identifiers(of: journal)
        let id: Int
        if let found = try find(identifiers, folded: folded) {
            id = found
            try addAbbreviation(of: journal, to: id)
        } else if let name = journal.name {
            id = try insertJournal.insert {
                $0.bind(name)
                $0.bind(journal.abbreviations.first)
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

    private func find(_ identifiers: [(scheme: String, value: String, medium: String?)], folded: String?) throws -> Int?
    {
        for (scheme, value, _) in identifiers where scheme == "issn" || scheme == "nlm" {
            let id = try findIdentifier.first {
                $0.bind(scheme)
                $0.bind(value)
            } row: {
                $0.int(0)
            }
            if let id { return id }
        }
        guard let folded, !folded.isEmpty else { return nil }
        return try findName.first({ $0.bind(folded) }, row: { $0.int(0) ?? 0 })
    }

    private func complete(
        _ id: Int, with journal: Journal, _ identifiers: [(scheme: String, value: String, medium: String?)],
        _ day: String
    ) throws {
        for name in [journal.name].compactMap(\.self) + journal.abbreviations {
            try insertName.run {
                $0.bind(name.folded)
                $0.bind(id)
                $0.bind(name)
            }
        }
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

    /// The abbreviation is searchable, so the journal's articles are indexed anew when one becomes known.
    private func addAbbreviation(of journal: Journal, to id: Int) throws {
        guard let abbreviation = journal.abbreviations.first,
            try selectAbbreviation.first({ $0.bind(id) }, row: { $0.isNull(0) }) == true
        else { return }
        try search.changing(articlesOf: id) {
            try setAbbreviation.run {
                $0.bind(abbreviation)
                $0.bind(id)
            }
        }
    }
}
