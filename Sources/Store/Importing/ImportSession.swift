import Articles
import GRDB

/// One run of adding: files go in one after the other, each whole or not at all.
public final class ImportSession {
    let database: Database
    private let selectVersion: PreparedStatement
    /// Another one when a connection other than this one has changed the library.
    private var version: Int?
    private let time: String
    /// `nil` for a dry run.
    private let step: StepWriter?
    private let personal: PersonalLayerWriter
    private let sources: SourceTable
    private let matcher: IdentifierMatch
    private let matchingKeys: MatchingKeyTable
    private let authorships: AuthorshipTable
    private let titleMatcher: TitleMatch
    private let trash: TrashTable
    private let writer: ArticleWriter
    private let updates: RecordUpdate
    private let vocabulary: Vocabulary
    private let restoration: Restoration
    private let parts: PartRestoration
    private let additions: PersonalAdditions
    private let onDoubt: DoubtObserver

    private var importID: Int?
    private var fileID: Int?
    private var counts = ImportCounts()
    private var notices: [ImportNotice] = []
    private var marks = FileMarks()

    /// No more notices than this are kept of one file.
    private static let maximumNotices = 1_000

    /// - Parameter step: the step of history that the import becomes; `nil` for a dry run.
    init(
        _ database: Database, time: String, additions: PersonalAdditions, step: StepWriter?,
        onDoubt: @escaping DoubtObserver
    ) throws {
        self.database = database
        self.onDoubt = onDoubt
        self.time = time
        self.additions = additions
        self.step = step
        // Nothing that is read below is older.
        selectVersion = try PreparedStatement(database, "PRAGMA data_version")
        version = try selectVersion.first({ _ in }, row: { $0.int(0) ?? 0 })
        personal = try PersonalLayerWriter(database)
        sources = try SourceTable(database)
        matcher = try IdentifierMatch(database)
        trash = try TrashTable(database)
        matchingKeys = try MatchingKeyTable(database)
        authorships = try AuthorshipTable(database)
        titleMatcher = try TitleMatch(database, keys: matchingKeys, authorships: authorships)
        writer = try ArticleWriter(database, matchingKeys: matchingKeys, authorships: authorships)
        vocabulary = try Vocabulary(database)
        updates = try RecordUpdate(
            database, writer: writer, authorships: authorships, sources: sources, titleMatcher: titleMatcher,
            vocabulary: vocabulary)
        restoration = try Restoration(database, sources: sources, personal: personal)
        parts = PartRestoration(database, personal: personal, isNew: restoration.keepsIDs)
    }

    /// Adds a file's records in one transaction. Where `next` throws, nothing of the file stays.
    ///
    /// - Parameter next: the file's next batch; `nil` at its end.
    public func add(_ file: ImportFile, next: () throws -> ImportBatch?) throws -> (ImportCounts, [ImportNotice]) {
        counts = ImportCounts()
        notices = []
        fileID = nil
        marks = FileMarks()
        var importBefore = importID
        do {
            if let step {
                try database.inTransaction(.immediate) {
                    try regardOthers(step)
                    importBefore = importID
                    step.begin()
                    try addAll(file, next)
                    try step.finish(importID: importID)
                    return .commit
                }
            } else {
                try database.inSavepoint {
                    try addAll(file, next)
                    return .commit
                }
            }
        } catch {
            step?.rollBack()
            importID = importBefore
            forget()
            if let error = error as? DatabaseError, error.mayComeFromDamage {
                _ = try DoubtfulPages(of: database).judge(onDoubt)
            }
            throw error
        }
        return (counts, notices)
    }

    /// Where another process has changed the library since the last file: rows that are remembered may be gone, and
    /// their ids may be given to others.
    private func regardOthers(_ step: StepWriter) throws {
        let version = try selectVersion.first({ _ in }, row: { $0.int(0) ?? 0 })
        guard version != self.version else { return }
        self.version = version
        forget()
        try trash.refresh()
        try step.leaveWhatIsUndone()
        if let importID, try !sources.hasImport(importID) { self.importID = nil }
    }

    private func forget() {
        writer.forget()
        updates.forget()
        titleMatcher.forget()
        vocabulary.forget()
        restoration.forget()
    }

    private func addAll(_ file: ImportFile, _ next: () throws -> ImportBatch?) throws {
        matchingKeys.begin()
        while let batch = try next() {
            for part in batch.parts { try restore(part) }
            for (place, record) in batch.records.enumerated() {
                let before = counts.added
                try add(record, batch.texts.terms[place], file)
                if counts.added > before { try vocabulary.add(place, of: batch) }
            }
            counts.rejected += batch.rejected.count
            try step?.flushIfFull()
        }
        try restoration.finish()
        try vocabulary.flush()
        try matchingKeys.flush()
        try authorships.flush()
        if let fileID { try sources.setCounts(counts, of: fileID) }
        guard try DoubtfulPages(of: database).judge(onDoubt) else { throw DatabaseError.pagesDiffer }
    }

    private func restore(_ record: PartRecord) throws {
        let changes = database.totalChangesCount
        if let problem = try parts.restore(record.part) {
            notice(line: record.line, record: record.ordinal, article: 0, .oddity(problem))
        }
        if database.totalChangesCount > changes { counts.parts += 1 }
    }

    private func add(_ prepared: PreparedRecord, _ terms: IndexTerms.OfArticle, _ file: ImportFile) throws {
        let record = prepared.record
        for warning in record.warnings { notice(record, article: 0, .oddity(warning)) }
        let article: Int
        if let known = try knownArticle(record) {
            article = try complete(known, with: record)
        } else if try trash.contains(record) {
            counts.inTrash += 1
            return
        } else {
            switch try matcher.article(for: record.article) {
            case .none:
                // A library's own articles are told apart by their marks: what it exported is never joined by title.
                if record.exported == nil, let known = try titleMatcher.article(prepared),
                    !marks.isAnother(record, than: known, byTitle: true)
                {
                    article = try update(known, with: prepared, file)
                } else {
                    article = try insert(prepared, terms, file)
                }
            case .one(let id) where restoration.isAnother(record.exported, than: id):
                article = try insert(prepared, terms, file)
            case .one(let id) where marks.isAnother(record, than: id, byTitle: false):
                article = try insert(prepared, terms, file)
            case .one(let id): article = try update(id, with: prepared, file)
            case .contradiction(let others):
                article = try insert(prepared, terms, file)
                notice(record, article: article, .storedApart(from: others))
            case .otherKind(let other, let veto):
                article = try insert(prepared, terms, file)
                // What a library exported was told apart there.
                if record.exported == nil { notice(record, article: article, .otherKind(than: other, veto)) }
            }
        }
        marks.add(record, article)
        try personal.add(additions, to: article)
    }

    /// The article that these very bytes, or the records that an exported line tells of, went into.
    private func knownArticle(_ record: Record) throws -> Int? {
        guard let exported = record.exported else { return try sources.article(of: record.digest) }
        for source in exported.sources {
            if let article = try sources.article(of: source.digest) { return article }
        }
        return nil
    }

    private func complete(_ id: Int, with record: Record) throws -> Int {
        guard let exported = record.exported else {
            counts.unchanged += 1
            return id
        }
        let (changes, places) = (database.totalChangesCount, personal.pendingPlaces)
        try updates.add(exported, to: id)
        try restoration.unite(exported, with: id)
        let isPlaced = personal.pendingPlaces > places
        if database.totalChangesCount == changes, !isPlaced { counts.unchanged += 1 } else { counts.updated += 1 }
        return id
    }

    private func insert(
        _ prepared: PreparedRecord, _ terms: IndexTerms.OfArticle, _ file: ImportFile
    ) throws -> Int {
        let record = prepared.record
        let day = record.date ?? file.day
        let id: Int
        if let exported = record.exported {
            id = try writer.insert(
                prepared, id: try restoration.keptID(of: exported),
                key: CitationKey.isValid(exported.citationKey) ? exported.citationKey : nil, added: exported.added,
                day: day, terms: terms)
            try restoration.restore(exported, as: id)
        } else {
            let mark = record.mark
            id = try writer.insert(
                prepared, id: try restoration.keptID(mark?.id), key: mark?.citationKey, added: time, day: day,
                terms: terms)
            if let mark { try personal.restore(mark, to: id) }
            _ = try sources.add(record, to: id, fileID: currentFile(file), file)
        }
        try titleMatcher.linkVersions(of: id, record.article, prepared.index.matchingKeys)
        counts.added += 1
        return id
    }

    private func update(_ id: Int, with prepared: PreparedRecord, _ file: ImportFile) throws -> Int {
        let record = prepared.record
        if record.exported != nil { return try complete(id, with: record) }
        let isChanged = try updates.add(record, to: id, fileID: currentFile(file), file)
        if isChanged { counts.updated += 1 } else { counts.unchanged += 1 }
        // Texts may cite by it.
        if let mark = record.mark, mark.origin == .bibliography { try writer.keys.addAlias(mark.citationKey, of: id) }
        return id
    }

    /// The file's row, which is made with the first row that needs it: a file that brings nothing leaves no trace.
    private func currentFile(_ file: ImportFile) throws -> Int {
        if let fileID { return fileID }
        let importID = try importID ?? sources.addImport(time: time)
        let id = try sources.addFile(file, to: importID)
        self.importID = importID
        fileID = id
        return id
    }

    private func notice(_ record: Record, article: Int, _ kind: ImportNotice.Kind) {
        notice(line: record.line, record: record.ordinal, article: article, kind)
    }

    private func notice(line: Int, record: Int, article: Int, _ kind: ImportNotice.Kind) {
        guard notices.count < Self.maximumNotices else { return }
        notices.append(ImportNotice(line: line, record: record, article: article, kind: kind))
    }
}
