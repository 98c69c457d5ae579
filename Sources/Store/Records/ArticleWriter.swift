import Articles
import GRDB

/// Writes an article's rows: the article itself, its texts, and the lists that belong to it.
final class ArticleWriter {
    private let search: SearchIndex
    private let journals: JournalTable
    private let lists: ArticleListWriter
    let keys: CitationKeys
    private let matchingKeys: MatchingKeyTable
    private let authorships: AuthorshipTable
    private let insertArticle: PreparedStatement
    private let updateArticle: PreparedStatement
    private let insertText: PreparedStatement
    private let deleteText: PreparedStatement
    private let selectJournal: PreparedStatement

    init(_ database: Database, matchingKeys: MatchingKeyTable, authorships: AuthorshipTable) throws {
        self.matchingKeys = matchingKeys
        self.authorships = authorships
        search = try SearchIndex(database)
        journals = try JournalTable(database, search: search)
        lists = try ArticleListWriter(database, authorships: authorships)
        keys = try CitationKeys(database)
        insertArticle = try PreparedStatement(
            database,
            """
            INSERT INTO article
                (type, title, title_markup, authors, journal_id, volume, issue, pages, article_number, issue_date,
                electronic_date, languages, open_access, citations, id, citation_key, added)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        updateArticle = try PreparedStatement(
            database,
            """
            UPDATE article SET
                type = ?, title = ?, title_markup = ?, authors = ?, journal_id = ?, volume = ?, issue = ?, pages = ?,
                article_number = ?, issue_date = ?, electronic_date = ?, languages = ?, open_access = ?, citations = ?
            WHERE id = ?
            """)
        insertText = try PreparedStatement(
            database,
            """
            INSERT INTO article_text
                (article_id, abstract, translated_title, translated_abstract, extra_words, other_fields)
            VALUES (?, ?, ?, ?, ?, ?)
            """)
        deleteText = try PreparedStatement(database, "DELETE FROM article_text WHERE article_id = ?")
        selectJournal = try PreparedStatement(database, "SELECT journal_id FROM article WHERE id = ?")
    }

    /// Stores an article that the library doesn't have.
    ///
    /// - Parameters:
    ///   - id: the number that it had elsewhere and keeps; `nil` for the next one.
    ///   - key: the citation key that it had elsewhere and keeps if it is free.
    ///   - day: when the record was made.
    ///   - terms: the index's terms of the article.
    /// - Returns: the article's id.
    func insert(
        _ prepared: PreparedRecord, id: Int? = nil, key: String? = nil, added: String, day: String,
        terms: IndexTerms.OfArticle
    ) throws -> Int {
        let (article, text) = (prepared.record.article, prepared.index)
        let journal = try journalID(article, text, day)
        let key = try keys.free(key ?? keys.base(for: article, usual: prepared.citationKeyBase))
        let newID = try insertArticle.insert { arguments in
            bind(article, text, journal, &arguments)
            arguments.bind(id)
            arguments.bind(key)
            arguments.bind(added)
        }
        try writeLists(of: article, text, newID, day, hasJournal: journal != nil)
        try matchingKeys.add(text.matchingKeys.all, of: newID)
        try search.add(newID, terms, journal: journal)
        return newID
    }

    /// Stores what an article has become. The index is touched only where `isTextChanged`.
    func replace(
        _ id: Int, _ known: Article, with article: Article, _ text: DerivedText, day: String, isTextChanged: Bool
    ) throws {
        try matchingKeys.replace(MatchingKeys(known).all, with: text.matchingKeys.all, of: id)
        // Journals that become one index their articles anew, this one among them, so that comes first.
        let journal =
            article.journal == known.journal
            ? try selectJournal.first({ $0.bind(id) }, row: { $0.int(0) }) ?? nil : try journalID(article, text, day)
        func write() throws {
            try updateArticle.run { arguments in
                bind(article, text, journal, &arguments)
                arguments.bind(id)
            }
            try deleteText.run { $0.bind(id) }
            try lists.delete(id)
            try writeLists(of: article, text, id, day, hasJournal: journal != nil)
            try authorships.settle(id)
            try lists.removeAuthors(of: known, goneFrom: article)
        }
        if isTextChanged { try search.changing(id, write) } else { try write() }
    }

    /// Adds what a record knows of an article's journal.
    func updateJournal(of article: Int, with journal: Journal, day: String) throws {
        guard let id = try selectJournal.first({ $0.bind(article) }, row: { $0.int(0) }) ?? nil else { return }
        try journals.add(journal, to: id, day: day)
    }

    /// How many rows of journals have gone because they became one with another.
    var journalMerges: Int { journals.merges }

    /// After a transaction was taken back, or another process has changed the library, remembered rows may be gone.
    func forget() {
        journals.forget()
        lists.forget()
        keys.forget()
        matchingKeys.forget()
    }

    private func journalID(_ article: Article, _ text: DerivedText, _ day: String) throws -> Int? {
        guard let journal = article.journal else { return nil }
        return try journals.id(
            of: journal, type: article.type, folded: text.foldedJournal, day: day)
    }

    private func bind(_ article: Article, _ text: DerivedText, _ journal: Int?, _ arguments: inout Arguments) {
        arguments.bind(article.type.rawValue)
        arguments.bind(article.title)
        arguments.bind(article.titleMarkup)
        arguments.bind(text.authorLine)
        arguments.bind(journal)
        arguments.bind(article.volume)
        arguments.bind(article.issue)
        arguments.bind(article.pages)
        arguments.bind(article.articleNumber)
        arguments.bind(article.issueDate?.edtf)
        arguments.bind(article.electronicDate?.edtf)
        arguments.bind(article.languages.isEmpty ? nil : article.languages.joined(separator: " "))
        arguments.bind(article.isOpenAccess)
        arguments.bind(article.citationCounts.map(\.count).max())
    }

    private func writeLists(
        of article: Article, _ text: DerivedText, _ id: Int, _ day: String, hasJournal: Bool
    ) throws {
        let members = NamelessJournal.adding(hasJournal ? nil : article.journal, to: article.otherFields)
        let other = members.isEmpty ? nil : JSONWriter.string(.object(members))
        let hasText =
            article.abstract != nil || article.translatedTitle != nil || article.translatedAbstract != nil
            || text.extraWords != nil || other != nil
        if hasText {
            try insertText.run {
                $0.bind(id)
                $0.bind(article.abstract)
                $0.bind(article.translatedTitle)
                $0.bind(article.translatedAbstract)
                $0.bind(text.extraWords)
                $0.bind(other)
            }
        }
        try lists.insert(article, text, id, day)
    }
}
