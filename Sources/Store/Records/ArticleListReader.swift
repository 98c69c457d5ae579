import Articles
import GRDB

/// Reads what an article has several of.
final class ArticleListReader {
    private let selectAuthorships: PreparedStatement
    private let selectAffiliations: PreparedStatement
    private let selectSubjects: PreparedStatement
    private let selectIdentifiers: PreparedStatement
    private let selectLinks: PreparedStatement
    private let selectCounts: PreparedStatement
    private let selectRelations: PreparedStatement

    init(_ database: Database) throws {
        selectAuthorships = try PreparedStatement(
            database,
            """
            SELECT role, family, given, suffix, literal, orcid
            FROM authorship JOIN author ON author.id = author_id WHERE article_id = ? ORDER BY position
            """)
        selectAffiliations = try PreparedStatement(
            database,
            """
            SELECT position, name
            FROM authorship_affiliation JOIN affiliation ON affiliation.id = affiliation_id
            WHERE article_id = ? ORDER BY position, ordinal
            """)
        selectSubjects = try PreparedStatement(
            database,
            """
            SELECT subject.vocabulary, subject.name, qualifier.name, subject_is_major, qualifier_is_major
            FROM article_subject
            JOIN subject ON subject.id = subject_id
            LEFT JOIN subject AS qualifier ON qualifier.id = qualifier_id
            WHERE article_id = ? ORDER BY position
            """)
        selectIdentifiers = try PreparedStatement(
            database, "SELECT scheme, value FROM identifier WHERE article_id = ? ORDER BY position")
        selectLinks = try PreparedStatement(
            database, "SELECT kind, url FROM link WHERE article_id = ? ORDER BY position")
        selectCounts = try PreparedStatement(
            database, "SELECT database, count, seen FROM citation_count WHERE article_id = ? ORDER BY database")
        selectRelations = try PreparedStatement(
            database, "SELECT kind, scheme, value FROM relation WHERE article_id = ? ORDER BY kind, scheme, value")
    }

    func complete(_ article: inout Article, _ id: Int) throws {
        article.authorships = try authorships(id)
        try readSubjects(into: &article, id)
        article.identifiers = try selectIdentifiers.all {
            $0.bind(id)
        } row: { columns in
            identifier(columns, from: 0)
        }.compactMap(\.self)
        article.links = try selectLinks.all {
            $0.bind(id)
        } row: { columns in
            columns.text(0).flatMap(Link.Kind.init).map { Link($0, columns.text(1) ?? "") }
        }.compactMap(\.self)
        article.citationCounts = try selectCounts.all {
            $0.bind(id)
        } row: { columns in
            CitationCount(database: columns.text(0) ?? "", count: columns.int(1) ?? 0, seen: columns.text(2))
        }
        article.relations = try selectRelations.all {
            $0.bind(id)
        } row: { columns in
            identifier(columns, from: 1).flatMap { target in
                columns.text(0).flatMap(Relation.Kind.init).map { Relation($0, target) }
            }
        }.compactMap(\.self)
    }

    private func identifier(_ columns: Columns, from first: CInt) -> Identifier? {
        guard let scheme = columns.text(first).flatMap(Identifier.Scheme.init) else { return nil }
        return Identifier(normalized: columns.text(first + 1) ?? "", scheme)
    }

    private func authorships(_ id: Int) throws -> [Authorship] {
        var authorships = try selectAuthorships.all {
            $0.bind(id)
        } row: { columns in
            Authorship(
                AuthorKey.author(columns, from: 1), role: columns.text(0).flatMap(Authorship.Role.init) ?? .author)
        }
        try selectAffiliations.forEach {
            $0.bind(id)
        } row: { columns in
            let index = (columns.int(0) ?? 0) - 1
            if authorships.indices.contains(index) { authorships[index].affiliations.append(columns.text(1) ?? "") }
            return true
        }
        return authorships
    }

    private func readSubjects(into article: inout Article, _ id: Int) throws {
        try selectSubjects.forEach {
            $0.bind(id)
        } row: { columns in
            let name = columns.text(1) ?? ""
            switch columns.text(0).flatMap(SubjectTable.Vocabulary.init) {
            case .keyword: article.keywords.append(name)
            case .fieldOfStudy: article.fieldsOfStudy.append(name)
            case .publicationType: article.publicationTypes.append(name)
            case .mesh: Self.add(heading(columns), to: &article.meshHeadings)
            case .qualifier, nil: break
            }
            return true
        }
    }

    private func heading(_ columns: Columns) -> MeSHHeading {
        let qualifier = columns.text(2).map { MeSHHeading.Qualifier(name: $0, isMajor: columns.int(4) == 1) }
        return MeSHHeading(
            name: columns.text(1) ?? "", isMajor: columns.int(3) == 1, qualifiers: qualifier.map { [$0] } ?? [])
    }

    /// Rows of one heading follow one another, a row per qualifier.
    private static func add(_ heading: MeSHHeading, to headings: inout [MeSHHeading]) {
        if let last = headings.last, last.name == heading.name, !last.qualifiers.isEmpty, !heading.qualifiers.isEmpty {
            headings[headings.count - 1].qualifiers += heading.qualifiers
        } else {
            headings.append(heading)
        }
    }
}
