import Articles
import GRDB

/// Conditions on MeSH headings, their qualifiers, and keywords. Upper and lower case are the same.
enum SubjectConditions {
    static func condition(_ field: QueryField, _ name: NamePattern) -> RowCondition {
        switch field {
        case .keyword: return keyword(name)
        case .qualifier: return qualifier(name)
        default: break
        }
        let parts = name.text.split(separator: "/", maxSplits: 1).map(\.trimmed)
        guard let first = parts.first else { return .never }
        let heading = NamePattern(first, isPrefix: parts.count == 1 && name.isPrefix)
        var query = SQLQuery(
            """
            SELECT article_id FROM article_subject
            WHERE subject_id IN (SELECT id FROM subject WHERE vocabulary = 'MeSH' AND name LIKE ? ESCAPE '\\')
            """, .text(LikePattern.pattern(heading)))
        // A heading is major, too, where one of its qualifiers is.
        if field == .majorMesh { query.add("AND (subject_is_major = 1 OR qualifier_is_major = 1)") }
        if parts.count == 2 {
            let qualifier = NamePattern(MeSHQualifier.name(parts[1]), isPrefix: name.isPrefix)
            query.add(
                """
                AND qualifier_id IN (
                    SELECT id FROM subject WHERE vocabulary = 'MeSH qualifier' AND name LIKE ? ESCAPE '\\')
                """, .text(LikePattern.pattern(qualifier)))
        }
        return .ids(query)
    }

    private static func qualifier(_ name: NamePattern) -> RowCondition {
        let qualifier = NamePattern(MeSHQualifier.name(name.text), isPrefix: name.isPrefix)
        return .ids(
            SQLQuery(
                """
                SELECT article_id FROM article_subject
                WHERE qualifier_id IN (
                    SELECT id FROM subject WHERE vocabulary = 'MeSH qualifier' AND name LIKE ? ESCAPE '\\')
                """, .text(LikePattern.pattern(qualifier))))
    }

    /// A keyword, or words within one.
    private static func keyword(_ name: NamePattern) -> RowCondition {
        let words = LikePattern.escaped(name.text.replacing("-", with: " "))
        return .ids(
            SQLQuery(
                """
                SELECT article_id FROM article_subject
                WHERE subject_id IN (
                    SELECT id FROM subject
                    WHERE vocabulary = 'keyword' AND ' ' || replace(name, '-', ' ') || ' ' LIKE ? ESCAPE '\\')
                """, .text("% \(words)\(name.isPrefix ? "%" : " %")")))
    }
}
