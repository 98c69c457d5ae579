import Articles
import GRDB

/// Writes the rows of which an article has several: authorships, subjects, identifiers, links, counts, relations.
final class ArticleListWriter {
    private let authors: AuthorTable
    private let subjects: SubjectTable
    private let affiliations: AffiliationTable
    private let authorships: AuthorshipTable
    private let insertSubject: PreparedStatement
    private let insertIdentifier: PreparedStatement
    private let insertLink: PreparedStatement
    private let insertCount: PreparedStatement
    private let insertRelation: PreparedStatement
    private let deletions: [PreparedStatement]

    init(_ database: Database, authorships: AuthorshipTable) throws {
        self.authorships = authorships
        authors = try AuthorTable(database)
        subjects = try SubjectTable(database)
        affiliations = try AffiliationTable(database)
        insertSubject = try PreparedStatement(
            database,
            """
            INSERT INTO article_subject
                (article_id, position, subject_id, qualifier_id, subject_is_major, qualifier_is_major)
            VALUES (?, ?, ?, ?, ?, ?)
            """)
        insertIdentifier = try PreparedStatement(
            database, "INSERT OR IGNORE INTO identifier (scheme, value, article_id, position) VALUES (?, ?, ?, ?)")
        insertLink = try PreparedStatement(
            database, "INSERT INTO link (article_id, position, kind, url) VALUES (?, ?, ?, ?)")
        insertCount = try PreparedStatement(
            database, "INSERT OR IGNORE INTO citation_count (article_id, database, count, seen) VALUES (?, ?, ?, ?)")
        insertRelation = try PreparedStatement(
            database, "INSERT OR IGNORE INTO relation (article_id, kind, scheme, value) VALUES (?, ?, ?, ?)")
        deletions = [
            try PreparedStatement(database, "DELETE FROM authorship WHERE article_id = ?"),
            try PreparedStatement(database, "DELETE FROM article_subject WHERE article_id = ?"),
            try PreparedStatement(database, "DELETE FROM identifier WHERE article_id = ?"),
            try PreparedStatement(database, "DELETE FROM link WHERE article_id = ?"),
            try PreparedStatement(database, "DELETE FROM citation_count WHERE article_id = ?"),
            try PreparedStatement(database, "DELETE FROM relation WHERE article_id = ?"),
        ]
    }

    /// - Parameter day: when the record was made; citation counts without a day of their own were seen then.
    func insert(_ article: Article, _ text: DerivedText, _ id: Int, _ day: String) throws {
        try insertAuthorships(article.authorships, text.authorKeys, id)
        try insertSubjects(of: article, id)
        for (index, identifier) in article.identifiers.enumerated() {
            try insertIdentifier.run {
                $0.bind(identifier.scheme.rawValue)
                $0.bind(identifier.value)
                $0.bind(id)
                $0.bind(index + 1)
            }
        }
        for (index, link) in article.links.enumerated() {
            try insertLink.run {
                $0.bind(id)
                $0.bind(index + 1)
                $0.bind(link.kind.rawValue)
                $0.bind(link.url)
            }
        }
        for count in article.citationCounts {
            try insertCount.run {
                $0.bind(id)
                $0.bind(count.database)
                $0.bind(count.count)
                $0.bind(count.seen ?? day)
            }
        }
        for relation in article.relations {
            try insertRelation.run {
                $0.bind(id)
                $0.bind(relation.kind.rawValue)
                $0.bind(relation.target.scheme.rawValue)
                $0.bind(relation.target.value)
            }
        }
    }

    func delete(_ id: Int) throws {
        try authorships.settle(id)
        for deletion in deletions { try deletion.run { $0.bind(id) } }
    }

    /// Takes away who is an author of no article any more, now that one has others.
    func removeAuthors(of known: Article, goneFrom article: Article) throws {
        guard known.authorships != article.authorships else { return }
        // They may be authors of articles that aren't written yet.
        try authorships.flush()
        let present = Set(article.authorships.map(\.author))
        try authors.remove(known.authorships.map(\.author).filter { !present.contains($0) })
    }

    func forget() {
        authors.forget()
        subjects.forget()
        affiliations.forget()
        authorships.forget()
    }

    private func insertAuthorships(_ authorships: [Authorship], _ keys: [AuthorKey], _ id: Int) throws {
        let rows = try zip(authorships, keys).map { authorship, key in
            (
                author: try authors.id(of: authorship.author, key: key), role: authorship.role,
                affiliations: try authorship.affiliations.map(affiliations.id)
            )
        }
        try self.authorships.add(rows, to: id)
    }

    private func insertSubjects(of article: Article, _ id: Int) throws {
        var position = 0
        func insert(_ subject: Int, _ qualifier: Int? = nil, isMajor: Bool = false, qualifierIsMajor: Bool = false)
            throws
        {
            position += 1
            try insertSubject.run {
                $0.bind(id)
                $0.bind(position)
                $0.bind(subject)
                $0.bind(qualifier)
                $0.bind(isMajor)
                $0.bind(qualifierIsMajor)
            }
        }
        for keyword in article.keywords { try insert(subjects.id(.keyword, keyword)) }
        for heading in article.meshHeadings {
            let subject = try subjects.id(.mesh, heading.name)
            if heading.qualifiers.isEmpty { try insert(subject, isMajor: heading.isMajor) }
            for qualifier in heading.qualifiers {
                try insert(
                    subject, subjects.id(.qualifier, qualifier.name), isMajor: heading.isMajor,
                    qualifierIsMajor: qualifier.isMajor)
            }
        }
        for field in article.fieldsOfStudy { try insert(subjects.id(.fieldOfStudy, field)) }
        for type in article.publicationTypes { try insert(subjects.id(.publicationType, type)) }
    }
}
