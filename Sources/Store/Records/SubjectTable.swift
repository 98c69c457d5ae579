import Articles
import GRDB

/// Rows of `subject`: keywords, MeSH headings and qualifiers, publication types, fields of study.
final class SubjectTable {
    enum Vocabulary: String {
        case keyword
        case mesh = "MeSH"
        case qualifier = "MeSH qualifier"
        case publicationType = "publication type"
        case fieldOfStudy = "field of study"
    }

    private struct Key: Hashable {
        let vocabulary: Vocabulary
        let name: ExactText
    }

    private let find: PreparedStatement
    private let insert: PreparedStatement
    private var cache = RowCache<Key, Int>(capacity: 50_000)

    init(_ database: Database) throws {
        find = try PreparedStatement(database, "SELECT id FROM subject WHERE vocabulary = ? AND name = ?")
        insert = try PreparedStatement(database, "INSERT INTO subject (vocabulary, name) VALUES (?, ?)")
    }

    /// The subject's row, which is made where there is none.
    func id(_ vocabulary: Vocabulary, _ name: String) throws -> Int {
        let key = Key(vocabulary: vocabulary, name: ExactText(name))
        if let id = cache[key] { return id }
        let bind = { (arguments: inout Arguments) in
            arguments.bind(vocabulary.rawValue)
            arguments.bind(name)
        }
        let id = try find.first(bind) { $0.int(0) ?? 0 } ?? insert.insert(bind)
        cache[key] = id
        return id
    }

    func forget() {
        cache.removeAll()
    }
}
