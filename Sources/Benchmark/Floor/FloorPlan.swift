import Migrations

/// What a floor is made of: a schema, and tables with the statements that read them from a library and write them
/// into the new database.
struct FloorPlan {
    struct Table {
        /// Its first column is the article's id; what it is doesn't matter where the rows don't go in with articles.
        let select: String
        let insert: String
        let turn: Turn
    }

    /// When a table's rows go in.
    enum Turn {
        case beforeArticles, withTheirArticle, afterArticles
    }

    let schema: String
    let tables: [Table]
}

extension FloorPlan {
    /// The library's own schema and index, with all rows of all its tables.
    static func library(_ connection: SQLiteConnection) throws -> FloorPlan {
        // The schema itself brings the table of synonyms its rows.
        let names = try connection.rows(
            """
            SELECT list.name, list.wr FROM pragma_table_list AS list JOIN sqlite_master AS master USING (name)
            WHERE list.type = 'table' AND list.schema = 'main'
                AND list.name NOT GLOB 'sqlite_*' AND list.name NOT GLOB 'grdb_*'
                AND list.name <> 'synonym'
            ORDER BY master.rowid
            """
        ) { (name: $0.text(0), hasRowID: $0.integer(1) == 0) }
        var tables = try names.map { try table($0.name, hasRowID: $0.hasRowID, connection) }
        let texts = try columns(of: "search_text", connection).filter { $0 != "article_id" }
        tables.append(
            Table(
                select: "SELECT article_id, article_id, \(list(texts)) FROM search_text ORDER BY article_id",
                insert: insert(into: "article_search", ["rowid"] + texts), turn: .withTheirArticle))
        return FloorPlan(schema: Migration.all.map(\.sql).joined(separator: "\n"), tables: tables)
    }

    private static func table(_ name: String, hasRowID: Bool, _ connection: SQLiteConnection) throws -> Table {
        let columns = try columns(of: name, connection)
        let key = name == "article" ? "id" : columns.contains("article_id") ? "article_id" : "0"
        let primaryKey = try connection.rows("SELECT name FROM pragma_table_info('\(name)') WHERE pk > 0 ORDER BY pk") {
            $0.text(0)
        }
        let turn: Turn =
            key == "0" ? .beforeArticles : hasRowID || primaryKey.first == key ? .withTheirArticle : .afterArticles
        // Without an order, SQLite may read an index that has all columns.
        let order = (turn == .withTheirArticle ? [key] : []) + (hasRowID ? ["rowid"] : primaryKey)
        return Table(
            select: "SELECT \(key), \(list(columns)) FROM \"\(name)\" ORDER BY \(list(order))",
            insert: insert(into: name, columns), turn: turn)
    }

    /// The columns that hold values: generated ones are left out.
    private static func columns(of table: String, _ connection: SQLiteConnection) throws -> [String] {
        try connection.rows("SELECT name FROM pragma_table_xinfo('\(table)') WHERE hidden = 0") { $0.text(0) }
    }

    private static func list(_ columns: [String]) -> String {
        columns.map { "\"\($0)\"" }.joined(separator: ", ")
    }

    private static func insert(into table: String, _ columns: [String]) -> String {
        let places = columns.map { _ in "?" }.joined(separator: ", ")
        return "INSERT INTO \"\(table)\" (\(list(columns))) VALUES (\(places))"
    }
}

extension FloorPlan {
    /// The least that could be called a library: articles, journals, authors and an index over three texts.
    static let bare = FloorPlan(
        schema: """
            CREATE TABLE journal (id INTEGER PRIMARY KEY, name TEXT, impact_factor REAL, jcr_quartile TEXT);
            CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT);
            CREATE TABLE article (
                id INTEGER PRIMARY KEY, title TEXT, abstract TEXT, authors TEXT, journal_id INTEGER, date TEXT,
                doi TEXT, citations INTEGER
            );
            CREATE TABLE authorship (
                article_id INTEGER, position INTEGER, author_id INTEGER, PRIMARY KEY (article_id, position)
            ) WITHOUT ROWID;
            CREATE VIRTUAL TABLE article_search USING fts5 (
                title, abstract, authors, content = 'article', content_rowid = 'id',
                tokenize = 'porter unicode61 remove_diacritics 2'
            );
            INSERT INTO article_search (article_search, rank) VALUES ('hashsize', 16777216);
            """,
        tables: [
            Table(
                select: "SELECT 0, id, name, impact_factor, jcr_quartile FROM journal ORDER BY id",
                insert: "INSERT INTO journal VALUES (?, ?, ?, ?)", turn: .beforeArticles),
            Table(
                select: "SELECT 0, id, trim(given || ' ' || family || literal) FROM author ORDER BY rowid",
                insert: "INSERT INTO author VALUES (?, ?)", turn: .beforeArticles),
            Table(
                select: """
                    SELECT id, id, title, abstract, authors, journal_id, date,
                        (SELECT value FROM identifier WHERE article_id = id AND scheme = 'doi'), citations
                    FROM article LEFT JOIN article_text ON article_id = id ORDER BY id
                    """,
                insert: "INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?)", turn: .withTheirArticle),
            Table(
                select: "SELECT article_id, article_id, position, author_id FROM authorship ORDER BY article_id",
                insert: "INSERT INTO authorship VALUES (?, ?, ?)", turn: .withTheirArticle),
            Table(
                select: """
                    SELECT id, id, title, abstract, authors
                    FROM article LEFT JOIN article_text ON article_id = id ORDER BY id
                    """,
                insert: "INSERT INTO article_search (rowid, title, abstract, authors) VALUES (?, ?, ?, ?)",
                turn: .withTheirArticle),
        ])
}
