import Articles
import GRDB

/// What the library stores beside what its articles say, made anew: vocabulary, abbreviations, keys for finding
/// duplicates, lines of authors, words for the search index.
///
/// It goes into temporary tables of the same names, which stand before the library's own: so those who write these
/// tables otherwise make them here too. Then one is compared with the other.
struct DerivedRows {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    func make() throws {
        try drop()
        try database.execute(
            sql: """
                CREATE TEMP TABLE word (surface TEXT PRIMARY KEY, stem TEXT, articles INTEGER) WITHOUT ROWID;
                CREATE TEMP TABLE abbreviation (
                    short TEXT, long TEXT, articles INTEGER, folded TEXT, PRIMARY KEY (short, long)
                ) WITHOUT ROWID;
                CREATE TEMP TABLE matching_key (key INTEGER, article_id INTEGER, PRIMARY KEY (key, article_id))
                    WITHOUT ROWID;
                -- Only of articles where they aren't what is stored.
                CREATE TEMP TABLE author_line (article_id INTEGER PRIMARY KEY, line TEXT);
                CREATE TEMP TABLE extra_line (article_id INTEGER PRIMARY KEY, line TEXT);
                CREATE TEMP TABLE author_key (author_id INTEGER PRIMARY KEY, folded TEXT);
                """)
        try MatchingKeyTable.fill(database)
        try makeFromTexts()
        try makeAuthorKeys()
    }

    func drop() throws {
        try database.execute(
            sql: """
                DROP TABLE IF EXISTS temp.word;
                DROP TABLE IF EXISTS temp.abbreviation;
                DROP TABLE IF EXISTS temp.matching_key;
                DROP TABLE IF EXISTS temp.author_line;
                DROP TABLE IF EXISTS temp.extra_line;
                DROP TABLE IF EXISTS temp.author_key;
                """)
    }

    private func makeFromTexts() throws {
        let vocabulary = try Vocabulary(database)
        let lists = try ArticleListReader(database)
        let authorLine = try PreparedStatement(database, "INSERT INTO temp.author_line VALUES (?, ?)")
        let extraLine = try PreparedStatement(database, "INSERT INTO temp.extra_line VALUES (?, ?)")
        let texts = try PreparedStatement(
            database,
            """
            SELECT article.id, title, abstract, translated_title, translated_abstract, authors, extra_words
            FROM article LEFT JOIN article_text ON article_id = article.id ORDER BY article.id
            """)
        try texts.forEach { _ in
        } row: { row in
            let id = row.int(0) ?? 0
            var article = Article()
            article.title = row.text(1)
            article.abstract = row.text(2)
            article.translatedTitle = row.text(3)
            article.translatedAbstract = row.text(4)
            try lists.complete(&article, id)
            let prepared = PreparedRecord(article)
            if prepared.index.authorLine != row.text(5) { try authorLine.insert(id, prepared.index.authorLine) }
            if prepared.index.extraWords != row.text(6) { try extraLine.insert(id, prepared.index.extraWords) }
            vocabulary.add(prepared)
            try vocabulary.flushIfLarge()
            return true
        }
        try vocabulary.flush()
    }

    /// Only of authors whose key isn't what is stored.
    private func makeAuthorKeys() throws {
        let insert = try PreparedStatement(database, "INSERT INTO temp.author_key VALUES (?, ?)")
        let authors = try PreparedStatement(
            database, "SELECT id, folded, family, given, suffix, literal, orcid FROM author")
        try authors.forEach { _ in
        } row: { row in
            let folded = AuthorKey.folded(AuthorKey.author(row, from: 2))
            if folded != row.text(1) { try insert.insert(row.int(0) ?? 0, folded) }
            return true
        }
    }
}

extension PreparedStatement {
    fileprivate func insert(_ id: Int, _ text: String?) throws {
        try run {
            $0.bind(id)
            $0.bind(text)
        }
    }
}
