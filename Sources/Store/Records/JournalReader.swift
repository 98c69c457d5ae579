import Articles
import GRDB

/// Reads journals back, with their names, numbers and metrics.
final class JournalReader {
    private let selectJournal: PreparedStatement
    private let selectNames: PreparedStatement
    private let selectIdentifiers: PreparedStatement
    private let selectMetrics: PreparedStatement
    private var cache = RowCache<Int, Journal>(capacity: 2_000)

    init(_ database: Database) throws {
        selectJournal = try PreparedStatement(
            database, "SELECT name, abbreviation, publisher, description FROM journal WHERE id = ?")
        selectNames = try PreparedStatement(
            database, "SELECT name FROM journal_name WHERE journal_id = ? GROUP BY name ORDER BY min(folded)")
        selectIdentifiers = try PreparedStatement(
            database, "SELECT scheme, value, medium FROM journal_identifier WHERE journal_id = ? ORDER BY scheme, value"
        )
        selectMetrics = try PreparedStatement(
            database,
            """
            SELECT metric, category, as_of, value FROM journal_metric
            WHERE journal_id = ? ORDER BY metric, category, as_of
            """)
    }

    func journal(_ id: Int) throws -> Journal? {
        if let journal = cache[id] { return journal }
        let row = try selectJournal.first {
            $0.bind(id)
        } row: { columns in
            var journal = Journal(name: columns.text(0))
            if let abbreviation = columns.text(1) { journal.abbreviations = [abbreviation] }
            journal.publisher = columns.text(2)
            journal.description = columns.text(3)
            return journal
        }
        guard var journal = row else { return nil }
        let names = try selectNames.all({ $0.bind(id) }, row: { $0.text(0) ?? "" })
        // A name is kept once, in one spelling.
        let shown = ([journal.name].compactMap(\.self) + journal.abbreviations).map { JournalName.key($0) }
        journal.abbreviations += names.filter { !shown.contains(JournalName.key($0)) }
        try readIdentifiers(into: &journal, id)
        journal.metrics = try selectMetrics.all {
            $0.bind(id)
        } row: { columns -> JournalMetric? in
            guard let kind = columns.text(0).flatMap(JournalMetric.Kind.init) else { return nil }
            let category = columns.text(1) ?? ""
            return JournalMetric(
                kind, columns.text(3) ?? "", category: category.isEmpty ? nil : category, asOf: columns.text(2))
        }.compactMap(\.self)
        cache[id] = journal
        return journal
    }

    /// After rows have changed or gone.
    func forget() {
        cache.removeAll()
    }

    private func readIdentifiers(into journal: inout Journal, _ id: Int) throws {
        try selectIdentifiers.forEach {
            $0.bind(id)
        } row: { columns in
            let value = columns.text(1) ?? ""
            switch columns.text(0) ?? "" {
            case "issn":
                if let issn = ISSN(value, medium: columns.text(2).flatMap(ISSN.Medium.init)) {
                    journal.issns.append(issn)
                }
            case "nlm": journal.nlmID = value
            case let database: journal.databaseIDs.add(database, value)
            }
            return true
        }
    }
}
