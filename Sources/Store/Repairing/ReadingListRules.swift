/// The order of a reading list has neither gaps nor doubles.
enum ReadingListRules {
    static let positions = ContentRule(
        count: """
            SELECT count(*) FROM (
                SELECT reading_list_id FROM reading_list_entry
                GROUP BY reading_list_id HAVING max(position) <> count(*) OR count(DISTINCT position) <> count(*)
            )
            """,
        one: "reading list has gaps or doubles in its order.",
        many: "reading lists have gaps or doubles in their order.",
        mends: [
            """
            UPDATE reading_list_entry SET position = ranked.rank FROM (
                SELECT reading_list_id, article_id,
                    row_number() OVER (PARTITION BY reading_list_id ORDER BY position, article_id) AS rank
                FROM reading_list_entry
            ) AS ranked
            WHERE ranked.reading_list_id = reading_list_entry.reading_list_id
                AND ranked.article_id = reading_list_entry.article_id AND position <> ranked.rank
            """
        ])
}
