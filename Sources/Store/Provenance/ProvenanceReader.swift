import Articles
import GRDB

/// Reads where an article is from.
struct ProvenanceReader {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    /// `nil` where there is no such article.
    func provenance(_ id: Int) throws -> Provenance? {
        guard let item = try ArticleReader(database).libraryArticle(id) else { return nil }
        let ids = try SQLQuery("SELECT id FROM source WHERE article_id = ? ORDER BY id", .int(id))
            .all(in: database) { $0.int(0) ?? 0 }
        let values = Self.values(of: item.article)
        var fields: [[String]] = item.sources.map { _ in [] }
        var written: [String] = []
        let origins = try origins(of: id)
        for name in values.map(\.name) + origins.keys.filter({ key in !values.contains { $0.name == key } }).sorted() {
            switch origins[name] {
            // What nothing is said of is the first source's.
            case nil: if !fields.isEmpty { fields[0].append(name) }
            case .some(nil): written.append(name)
            case .some(let source?): if let index = ids.firstIndex(of: source) { fields[index].append(name) }
            }
        }
        return Provenance(
            id: id, title: item.article.title,
            contributions: zip(item.sources, fields).map { Provenance.Contribution(source: $0, fields: $1) },
            written: written, differences: Self.differences(item.sources, values))
    }

    /// By field; `nil` as a value is the researcher.
    private func origins(of id: Int) throws -> [String: Int?] {
        let rows = try SQLQuery("SELECT field, source_id FROM field_origin WHERE article_id = ?", .int(id))
            .all(in: database) { ($0.text(0) ?? "", $0.int(1)) }
        return Dictionary(rows, uniquingKeysWith: { first, _ in first })
    }

    /// What the article has in its fields, in their order.
    private static func values(of article: Article) -> [JSONMember] {
        var values = [JSONMember("type", .string(article.type.rawValue))]
        values += ArticleField.all.filter { !$0.isMissing(article) }.map { JSONMember($0.name, $0.json(article)) }
        if let journal = article.journal {
            values.append(JSONMember("journal", journal.name.map(JSONValue.string) ?? .null))
        }
        values += [
            ("identifiers", article.identifiers.map { "\($0.scheme.rawValue):\($0.value)" }),
            ("links", article.links.map(\.url)),
            (
                "relations",
                article.relations.map { "\($0.kind.rawValue) \($0.target.scheme.rawValue):\($0.target.value)" }
            ),
            ("citationCounts", article.citationCounts.map { "\($0.database): \($0.count)" }),
        ].filter { !$1.isEmpty }.map { JSONMember($0, .strings($1)) }
        return values + article.otherFields.map { JSONMember("otherFields.\($0.name)", $0.value) }
    }

    /// A source may have said what the article came to say later.
    private static func differences(_ sources: [Source], _ values: [JSONMember]) -> [Provenance.Difference] {
        var differences: [Provenance.Difference] = []
        for (number, source) in sources.enumerated() {
            for member in source.differing {
                let value = values.first { $0.name == member.name }?.value
                guard value != member.value else { continue }
                if let index = differences.firstIndex(where: { $0.field == member.name }) {
                    differences[index].others.append((number, member.value))
                } else {
                    differences.append(
                        Provenance.Difference(field: member.name, value: value, others: [(number, member.value)]))
                }
            }
        }
        let order = values.map(\.name)
        return differences.sorted {
            (order.firstIndex(of: $0.field) ?? order.count, $0.field)
                < (order.firstIndex(of: $1.field) ?? order.count, $1.field)
        }
    }
}
