import Articles
import Foundation

@testable import Benchmark

/// A library of synthetic articles with what queries are chosen from, written straight into the schema.
struct SmallLibrary {
    let path = FileManager.default.temporaryDirectory.appending(path: "lib-test-\(UUID().uuidString)").path
    private let connection: SQLiteConnection

    init() throws {
        connection = try SQLiteConnection(path)
        try connection.execute(FloorPlan.library(connection).schema)
        var counts: [String: Int] = [:]
        try connection.execute("BEGIN")
        for (index, article) in try SyntheticArticles.sample.get().articles.enumerated() {
            try add(article, id: index + 1)
            let text = "\(article.title ?? "") \(article.abstract ?? "")".lowercased()
            for word in Set(text.split { !("a"..."z").contains($0) }) { counts[String(word), default: 0] += 1 }
        }
        for (word, count) in counts {
            try connection.execute(
                "INSERT INTO word (surface, stem, articles) VALUES (\(quoted(word)), \(quoted(word)), \(count))")
        }
        try connection.execute("COMMIT")
    }

    func remove() {
        unlink(path)
    }

    func count(_ sql: String) throws -> Int {
        try connection.integer(sql)
    }

    private func add(_ article: Article, id: Int) throws {
        let name = quoted(article.journal?.name ?? "?")
        let quartile = quoted(["Q1", "Q2", "Q3", "Q4"][id % 4])
        try connection.execute(
            """
            INSERT INTO journal (name, jcr_quartile, impact_factor, cas_zone)
                SELECT \(name), \(quartile), 2.5, 1 WHERE NOT EXISTS (SELECT 1 FROM journal WHERE name = \(name));
            INSERT INTO article (id, citation_key, type, title, journal_id, issue_date, citations, open_access, added)
                SELECT \(id), 'key\(id)', 'article-journal', \(quoted(article.title ?? "?")), id,
                    '\(article.year ?? 1_995)', \(id % 80), 1, '2026-01-01T00:00:00Z'
                FROM journal WHERE name = \(name);
            INSERT INTO article_text (article_id, abstract) VALUES (\(id), \(article.abstract.map(quoted) ?? "NULL"));
            INSERT INTO article_search (rowid, title, abstract)
                SELECT article_id, title, abstract FROM search_text WHERE article_id = \(id);
            """)
        guard let author = article.authors.first?.naturalName.lowercased() else { return }
        try connection.execute(
            """
            INSERT OR IGNORE INTO author (folded, family) VALUES (\(quoted(author)), \(quoted(author)));
            INSERT INTO authorship (article_id, position, author_id)
                SELECT \(id), 1, id FROM author WHERE folded = \(quoted(author));
            """)
    }

    private func quoted(_ text: String) -> String { SQLText.quoted(text) }
}
