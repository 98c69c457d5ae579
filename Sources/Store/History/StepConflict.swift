import GRDB

/// Finds a step that stands in the way of reversing another: they touch the same rows, and are not in the order in which
/// they were done.
struct StepConflict {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    /// A later step that is done, or an earlier one that is undone while this one is to be done again.
    func step(inTheWayOf step: HistoryStep) throws -> Int? {
        let redoes = step.undone != nil ? 1 : 0
        // By the same row, by the row of an article that is gone, or by a row of what the one step made.
        return try SQLQuery(
            """
            SELECT max(other) FROM (
                SELECT theirs.step_id AS other FROM history_change AS mine
                JOIN history_change AS theirs
                    ON theirs.table_name = mine.table_name AND theirs.row_key = mine.row_key
                WHERE mine.step_id = ?1
                UNION
                SELECT theirs.step_id FROM history_change AS mine
                JOIN history_change AS theirs
                    ON theirs.table_name = 'article' AND theirs.row_key = '[' || mine.article_id || ']'
                WHERE mine.step_id = ?1 AND NOT EXISTS (SELECT 1 FROM article WHERE id = mine.article_id)
                UNION
                SELECT theirs.step_id FROM history_insertion
                JOIN history_change AS theirs ON theirs.article_id BETWEEN first_key AND last_key
                WHERE history_insertion.step_id = ?1 AND history_insertion.table_name = 'article' AND theirs.article_id IS NOT NULL
                UNION
                SELECT theirs.step_id FROM history_insertion
                JOIN history_change AS theirs
                    ON theirs.table_name = CASE history_insertion.table_name
                        WHEN 'reading_list' THEN 'reading_list_entry' WHEN 'screening' THEN 'screening_decision' END
                    AND json_extract(theirs.row_key, '$[0]') BETWEEN first_key AND last_key
                WHERE history_insertion.step_id = ?1
                UNION
                SELECT theirs.step_id FROM history_insertion
                JOIN reading_list_section ON reading_list_id BETWEEN first_key AND last_key
                JOIN history_change AS theirs
                    ON theirs.table_name = 'reading_list_section'
                    AND theirs.row_key = '[' || reading_list_section.id || ']'
                WHERE history_insertion.step_id = ?1 AND history_insertion.table_name = 'reading_list'
            )
            JOIN history_step ON history_step.id = other
            WHERE other <> ?1 AND CASE WHEN other > ?1 THEN undone IS NULL ELSE ?2 AND undone IS NOT NULL END
            """, .int(step.id), .int(redoes)
        ).int(in: database)
    }
}
