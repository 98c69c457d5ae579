import Articles
import GRDB

/// Makes two rows of `journal` one, when it turns out that they are the same journal.
final class JournalMerge {
    private let search: SearchIndex
    private let metrics: JournalMetricTable
    private let moveArticles: PreparedStatement
    private let moveNames: PreparedStatement
    private let moveIdentifiers: PreparedStatement
    private let selectMetrics: PreparedStatement
    private let fill: PreparedStatement
    private let delete: PreparedStatement
    private let moveTrash: PreparedStatement

    init(_ database: Database, search: SearchIndex, metrics: JournalMetricTable) throws {
        self.search = search
        self.metrics = metrics
        moveArticles = try PreparedStatement(database, "UPDATE article SET journal_id = ?1 WHERE journal_id = ?2")
        moveNames = try PreparedStatement(database, "UPDATE journal_name SET journal_id = ?1 WHERE journal_id = ?2")
        moveIdentifiers = try PreparedStatement(
            database, "UPDATE journal_identifier SET journal_id = ?1 WHERE journal_id = ?2")
        selectMetrics = try PreparedStatement(
            database, "SELECT metric, value, category, as_of FROM journal_metric WHERE journal_id = ? ORDER BY as_of")
        fill = try PreparedStatement(
            database,
            """
            UPDATE journal SET
                abbreviation = coalesce(journal.abbreviation, other.abbreviation),
                publisher = coalesce(journal.publisher, other.publisher),
                description = coalesce(journal.description, other.description)
            FROM journal AS other WHERE journal.id = ?1 AND other.id = ?2
            """)
        delete = try PreparedStatement(database, "DELETE FROM journal WHERE id = ?")
        moveTrash = try PreparedStatement(
            database,
            """
            UPDATE trash_row SET content = json_set(content, '$.journal_id', ?1)
            WHERE table_name = 'article' AND json_extract(content, '$.journal_id') = ?2
            """)
    }

    /// Gives one row all that the other has, its articles too; the other goes.
    func merge(_ other: Int, into journal: Int) throws {
        try search.changing(articlesOf: other) {
            for statement in [moveArticles, moveNames, moveIdentifiers, moveTrash] {
                try statement.run {
                    $0.bind(journal)
                    $0.bind(other)
                }
            }
        }
        for (metric, asOf) in try metrics(of: other) { try metrics.add(metric, to: journal, day: asOf) }
        try search.changing(articlesOf: journal) {
            try fill.run {
                $0.bind(journal)
                $0.bind(other)
            }
        }
        try delete.run { $0.bind(other) }
    }

    private func metrics(of journal: Int) throws -> [(JournalMetric, asOf: String)] {
        try selectMetrics.all {
            $0.bind(journal)
        } row: { row in
            guard let kind = row.text(0).flatMap(JournalMetric.Kind.init), let value = row.text(1),
                let category = row.text(2), let asOf = row.text(3)
            else { return nil }
            return (JournalMetric(kind, value, category: category.isEmpty ? nil : category), asOf)
        }.compactMap(\.self)
    }
}
