import Articles
import GRDB

/// Brings what a record says into the article that it is about.
final class RecordUpdate {
    private let database: Database
    private let writer: ArticleWriter
    private let authorships: AuthorshipTable
    private let reader: ArticleReader
    private let sources: SourceTable
    private let history: SourceHistory
    private let titleMatcher: TitleMatch
    private let vocabulary: Vocabulary
    /// How many rows of journals had gone when the reader last forgot them.
    private var journalMerges = 0

    init(
        _ database: Database, writer: ArticleWriter, authorships: AuthorshipTable, sources: SourceTable,
        titleMatcher: TitleMatch, vocabulary: Vocabulary
    ) throws {
        self.database = database
        self.authorships = authorships
        self.writer = writer
        self.sources = sources
        self.titleMatcher = titleMatcher
        self.vocabulary = vocabulary
        reader = try ArticleReader(database)
        history = try SourceHistory(database)
    }

    /// Adds a record's source to an article, and what it says.
    ///
    /// - Returns: whether the article is another one by it.
    func add(_ record: Record, to id: Int, fileID: Int, _ file: ImportFile) throws -> Bool {
        let day = record.date ?? file.day
        let name = SourceName(
            format: file.format, database: record.database ?? file.database, file: file.file, key: record.key)
        let earlier = try history.earlier(of: id, than: name, day: day, fileID: fileID)
        let source = try sources.add(record, to: id, fileID: fileID, file)
        let changes = database.totalChangesCount
        guard let merge = try merge(record.article, into: id, day: day, earlier) else { return false }
        let isChanged = database.totalChangesCount != changes
        try sources.keep(merge, of: source, article: id)
        for value in merge.replaced {
            if let origin = earlier.origin(of: value.name) { try sources.keep([value], of: origin) }
        }
        return isChanged
    }

    /// Brings in what an exported line says that the article lacks.
    func add(_ exported: LibraryArticle, to id: Int) throws {
        let name = SourceName(format: "", database: nil, file: "", key: nil)
        let earlier = try history.earlier(of: id, than: name, day: nil, fileID: nil)
        _ = try merge(exported.article, into: id, day: String(exported.added.prefix(10)), earlier)
    }

    /// After a transaction was taken back, or another process has changed the library.
    func forget() {
        reader.forget()
        journalMerges = writer.journalMerges
    }

    /// `nil` where there is no such article.
    private func merge(
        _ article: Article, into id: Int, day: String, _ earlier: EarlierSources
    ) throws -> ArticleMerge? {
        try authorships.settle(id)
        if journalMerges != writer.journalMerges { forget() }
        guard let known = try reader.article(id) else { return nil }
        let merge = ArticleMerge(known, with: article, day: day, earlier: earlier)
        if merge.article != known {
            let text = DerivedText(merge.article)
            let isTextChanged = merge.changesText(of: known)
            titleMatcher.forget(id)
            try writer.replace(id, known, with: merge.article, text, day: day, isTextChanged: isTextChanged)
            if isTextChanged {
                vocabulary.replace(known, with: merge.article)
            }
            try titleMatcher.linkVersions(of: id, merge.article, text.matchingKeys)
        }
        if let journal = article.journal, known.journal != nil,
            !merge.differing.contains(where: { $0.name == "journal" })
        {
            try writer.updateJournal(of: id, with: journal, day: day)
        }
        return merge
    }
}
