import Articles
import GRDB

/// Brings back what a library's own JSON Lines carry beyond an article: sources, tags, notes, lists, verdicts.
final class Restoration {
    private struct FileKey: Hashable {
        let importID: Int
        let file: String
        let format: String
        let database: String?
        let day: String
    }

    private let sources: SourceTable
    private let personal: PersonalLayerWriter
    private let findImport: PreparedStatement
    private let insertDistinct: PreparedStatement
    private let isTaken: PreparedStatement
    /// Ids are kept where the library was empty when the import began.
    let keepsIDs: Bool
    /// Greater ones are made anew: the next one is counted from the greatest.
    private static let greatestKeptID = 1_000_000_000
    private var files: [FileKey: (id: Int, counts: ImportCounts)] = [:]
    private var newIDs: [Int: Int] = [:]
    /// Their values.
    private var restored: Set<Int> = []
    private var verdicts: [(Int, Int)] = []
    private let formerNames: FormerNames

    init(_ database: Database, sources: SourceTable, personal: PersonalLayerWriter) throws {
        self.sources = sources
        self.personal = personal
        findImport = try PreparedStatement(database, "SELECT id FROM import WHERE time = ? ORDER BY id LIMIT 1")
        insertDistinct = try PreparedStatement(
            database, "INSERT OR IGNORE INTO distinct_pair (article_id, other_id) VALUES (?, ?)")
        formerNames = try FormerNames(database)
        isTaken = try PreparedStatement(
            database,
            "SELECT 1 FROM article WHERE id = ?1 UNION ALL SELECT 1 FROM article_alias WHERE alias_id = ?1")
        keepsIDs = try SQLQuery("SELECT 1 FROM sqlite_sequence WHERE name = 'article'").int(in: database) == nil
    }

    /// The article's number if it can stay; lines of two libraries may have the same one.
    func keptID(of exported: LibraryArticle) throws -> Int? {
        try keptID(exported.id)
    }

    /// A number that an article had in another library, if it can stay.
    func keptID(_ id: Int?) throws -> Int? {
        guard keepsIDs, let id, (1...Self.greatestKeptID).contains(id) else { return nil }
        return try isTaken.first({ $0.bind(id) }, row: { _ in true }) == nil ? id : nil
    }

    /// Whether a line tells of another article than the one that an earlier line of the same file became: a library's
    /// own articles may share identifiers, because they were stored apart there.
    func isAnother(_ exported: LibraryArticle?, than id: Int) -> Bool {
        guard let exported else { return false }
        return restored.contains(id) && newIDs[exported.id] != id
    }

    /// After the article's own rows were written.
    func restore(_ exported: LibraryArticle, as id: Int) throws {
        let sources = try exported.sources.map { try add($0, to: id) }
        for origin in exported.fieldOrigins {
            guard let number = origin.source else {
                try self.sources.setOrigin(nil, of: origin.field, article: id)
                continue
            }
            // A file may give any number.
            if number > 0, number <= sources.count {
                try self.sources.setOrigin(sources[number - 1], of: origin.field, article: id)
            }
        }
        try personal.restore(exported, to: id)
        remember(exported, id)
    }

    /// Where the article was there before: adds what it lacks.
    func unite(_ exported: LibraryArticle, with id: Int) throws {
        for source in exported.sources where try sources.article(of: source.digest) == nil {
            _ = try add(source, to: id)
        }
        try personal.unite(exported, with: id)
        remember(exported, id)
    }

    /// At the end of a file, when all of its articles have their numbers here.
    func finish() throws {
        for (one, other) in verdicts {
            guard let first = newIDs[one], let second = newIDs[other], first != second else { continue }
            try insertDistinct.run {
                $0.bind(min(first, second))
                $0.bind(max(first, second))
            }
        }
        try formerNames.finish()
        for (id, counts) in files.values { try sources.setCounts(counts, of: id) }
        try personal.finish()
        clear()
    }

    func forget() {
        personal.forget()
        clear()
    }

    private func clear() {
        files = [:]
        newIDs = [:]
        restored = []
        verdicts = []
        formerNames.forget()
    }

    private func remember(_ exported: LibraryArticle, _ id: Int) {
        newIDs[exported.id] = id
        restored.insert(id)
        formerNames.add(
            ids: keepsIDs && id == exported.id ? exported.formerIDs.filter { $0 <= Self.greatestKeptID } : [],
            keys: exported.formerCitationKeys.filter(CitationKey.isValid), of: id)
        verdicts += exported.differentFrom.filter { $0 > exported.id }.map { (exported.id, $0) }
    }

    private func add(_ source: Source, to article: Int) throws -> Int {
        let importID =
            try findImport.first({ $0.bind(source.imported) }, row: { $0.int(0) ?? 0 })
            ?? sources.addImport(time: source.imported)
        let day = source.date ?? String(source.imported.prefix(10))
        let key = FileKey(
            importID: importID, file: source.file, format: source.format, database: source.database, day: day)
        let file = ImportFile(file: source.file, format: source.format, database: source.database, day: day)
        var entry = try files[key] ?? (id: sources.addFile(file, to: importID), counts: ImportCounts())
        entry.counts.added += 1
        files[key] = entry
        var record = Record(article: Article(), line: source.line, ordinal: source.record, digest: source.digest)
        record.key = source.key
        record.database = source.database
        record.date = source.date
        let id = try sources.add(record, to: article, fileID: entry.id, file)
        try sources.keep(source.differing, of: id)
        return id
    }
}
