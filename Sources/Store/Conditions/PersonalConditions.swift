/// Conditions on what the researcher adds, and on where articles came from.
enum PersonalConditions {
    static func condition(_ field: QueryField, _ name: NamePattern) -> RowCondition {
        let pattern = SQLQuery.Value.text(LikePattern.pattern(name))
        switch field {
        case .tag:
            return .ids(
                SQLQuery(
                    """
                    SELECT article_id FROM article_tag
                    WHERE tag_id IN (SELECT id FROM tag WHERE name LIKE ? ESCAPE '\\')
                    """, pattern))
        case .list:
            return .ids(
                SQLQuery(
                    """
                    SELECT article_id FROM reading_list_entry
                    WHERE reading_list_id IN (SELECT id FROM reading_list WHERE name LIKE ? ESCAPE '\\')
                    """, pattern))
        case .format:
            return .ids(
                SQLQuery(
                    """
                    SELECT article_id FROM source
                    WHERE import_file_id IN (SELECT id FROM import_file WHERE format LIKE ? ESCAPE '\\')
                    """, pattern))
        case .importRun:
            return .ids(
                SQLQuery(
                    """
                    SELECT article_id FROM source WHERE import_file_id IN (
                        SELECT id FROM import_file WHERE import_id = (SELECT max(id) FROM import))
                    """))
        case .source: return source(name)
        default: return .never
        }
    }

    /// The database that a record came from, or its file.
    private static func source(_ name: NamePattern) -> RowCondition {
        let spaceless = NamePattern(name.text.replacing(" ", with: ""), isPrefix: name.isPrefix)
        let database = SQLQuery.Value.text(LikePattern.pattern(spaceless))
        let file = LikePattern.pattern(name)
        return .ids(
            SQLQuery(
                """
                SELECT article_id FROM source WHERE replace(database, ' ', '') LIKE ? ESCAPE '\\'
                UNION ALL
                SELECT article_id FROM source
                WHERE database IS NULL AND import_file_id IN (
                    SELECT id FROM import_file WHERE replace(database, ' ', '') LIKE ? ESCAPE '\\')
                UNION ALL
                SELECT article_id FROM source
                WHERE import_file_id IN (
                    SELECT id FROM import_file WHERE file LIKE ? ESCAPE '\\' OR file LIKE ? ESCAPE '\\')
                """, database, database, .text(file), .text("%/\(file)")))
    }
}
