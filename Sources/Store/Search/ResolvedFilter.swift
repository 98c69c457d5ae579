import Articles
import GRDB

/// A search's filter with journals found and names folded: conditions on rows.
struct ResolvedFilter {
    /// Which column holds an article's id.
    enum IDColumn { case article, indexRow }

    private let author: [String]
    private let journals: [Int]?
    private let filter: SearchFilter

    init(_ filter: SearchFilter, _ database: Database) throws {
        self.filter = filter
        author = filter.author.map(Self.authorKeys) ?? []
        journals = try filter.journal.map { try Self.journals($0, database) }
    }

    var needsJournal: Bool { !filter.quartiles.isEmpty || filter.minimumImpactFactor != nil }

    var needsArticle: Bool {
        needsJournal || journals != nil || filter.since != nil || filter.until != nil || filter.isOpenAccess != nil
    }

    func add(to query: inout SQLQuery, id: IDColumn) {
        if !author.isEmpty { addAuthor(to: &query, id) }
        if let journals {
            query.add("AND article.journal_id IN (SELECT value FROM json_each(?))", .text(Self.json(journals)))
        }
        if let since = filter.since { query.add("AND article.date >= ?", .text(since.start.edtf)) }
        // All dates within the last year or month begin with its text.
        if let until = filter.until { query.add("AND article.date < ? || '~'", .text((until.end ?? until.start).edtf)) }
        if !filter.quartiles.isEmpty {
            let list = JSONWriter.string(.strings(filter.quartiles))
            query.add("AND journal.jcr_quartile IN (SELECT value FROM json_each(?))", .text(list))
        }
        if let minimum = filter.minimumImpactFactor { query.add("AND journal.impact_factor >= ?", .double(minimum)) }
        if let isOpenAccess = filter.isOpenAccess {
            query.add("AND article.open_access = ?", .int(isOpenAccess ? 1 : 0))
        }
    }

    private func addAuthor(to query: inout SQLQuery, _ id: IDColumn) {
        query.add(id == .article ? "AND article.id IN (" : "AND article_search.rowid IN (")
        for (index, key) in author.enumerated() {
            if index > 0 { query.add("UNION") }
            // A family name must match whole; of given names the beginning will do.
            let upper = key.contains(" ") ? key + "\u{10FFFF}" : key + "!"
            query.add(
                """
                SELECT article_id FROM author JOIN authorship ON author_id = author.id
                WHERE (folded = ? OR folded >= ? AND folded < ?)
                """, .text(key), .text(key.contains(" ") ? key : key + " "), .text(upper))
        }
        query.add(")")
    }

    /// How the name can stand in `author.folded`: as typed, and with the family name first, whose words are the last
    /// one or several, as in `Vaibhav Agrawal` and `Vera van der Berg`.
    private static func authorKeys(_ name: String) -> [String] {
        let folded = name.folded
        let words = folded.split(separator: " ")
        guard (2...8).contains(words.count), !name.contains(",") else { return [folded] }
        let turned = words.indices.dropFirst().reversed().map { (words[$0...] + words[..<$0]).joined(separator: " ") }
        return [folded] + turned.filter { $0 != folded }
    }

    private static func journals(_ name: String, _ database: Database) throws -> [Int] {
        func ids(_ query: SQLQuery) throws -> [Int] { try query.all(in: database) { $0.int(0) ?? 0 } }
        if let issn = ISSN(name) {
            return try ids(
                SQLQuery(
                    "SELECT journal_id FROM journal_identifier WHERE scheme = 'issn' AND value = ?", .text(issn.value)))
        }
        let folded = name.folded
        if folded.isEmpty { return [] }
        let exact = try ids(
            SQLQuery(
                "SELECT DISTINCT journal_id FROM journal_name WHERE folded IN (?, ?)", .text(folded),
                .text(JournalName.key(folded: folded))))
        if !exact.isEmpty { return exact }
        return try ids(
            SQLQuery("SELECT DISTINCT journal_id FROM journal_name WHERE instr(folded, ?) > 0", .text(folded)))
    }

    private static func json(_ ids: [Int]) -> String {
        JSONWriter.string(.array(ids.map(JSONValue.int)))
    }
}
