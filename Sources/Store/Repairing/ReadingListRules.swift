/// A reading list runs from 1 without gaps and doubles: first what has no section, then each section together.
enum ReadingListRules {
    static let all = [sections, foreignSections, positions]

    static let positions = ContentRule(
        count: """
            SELECT count(DISTINCT reading_list_id) FROM (
                SELECT entry.reading_list_id, entry.position, row_number() OVER (
                    PARTITION BY entry.reading_list_id
                    ORDER BY coalesce(section.position, 0), entry.position, entry.article_id
                ) AS rank
                FROM reading_list_entry AS entry LEFT JOIN reading_list_section AS section ON section.id = section_id
            ) WHERE position <> rank
            """,
        one: "reading list has gaps or doubles in its order.",
        many: "reading lists have gaps or doubles in their order.",
        mends: [
            """
            UPDATE reading_list_entry SET position = ranked.rank FROM (
                SELECT entry.reading_list_id, entry.article_id, row_number() OVER (
                    PARTITION BY entry.reading_list_id
                    ORDER BY coalesce(section.position, 0), entry.position, entry.article_id
                ) AS rank
                FROM reading_list_entry AS entry LEFT JOIN reading_list_section AS section ON section.id = section_id
            ) AS ranked
            WHERE ranked.reading_list_id = reading_list_entry.reading_list_id
                AND ranked.article_id = reading_list_entry.article_id AND position <> ranked.rank
            """
        ])

    static let sections = ContentRule(
        count: """
            SELECT count(DISTINCT reading_list_id) FROM (
                SELECT reading_list_id, position, row_number() OVER (
                    PARTITION BY reading_list_id ORDER BY position, id
                ) AS rank
                FROM reading_list_section
            ) WHERE position <> rank
            """,
        one: "reading list has gaps or doubles in the order of its sections.",
        many: "reading lists have gaps or doubles in the order of their sections.",
        mends: [
            """
            UPDATE reading_list_section SET position = ranked.rank FROM (
                SELECT id, row_number() OVER (PARTITION BY reading_list_id ORDER BY position, id) AS rank
                FROM reading_list_section
            ) AS ranked
            WHERE ranked.id = reading_list_section.id AND position <> ranked.rank
            """
        ])

    static let foreignSections = ContentRule(
        count: """
            SELECT count(*) FROM reading_list_entry AS entry
            JOIN reading_list_section AS section ON section.id = section_id
            WHERE section.reading_list_id <> entry.reading_list_id
            """,
        one: "article stands in a section of another reading list.",
        many: "articles stand in sections of other reading lists.",
        mends: [
            """
            UPDATE reading_list_entry SET section_id = NULL WHERE section_id IS NOT NULL AND section_id NOT IN (
                SELECT id FROM reading_list_section
                WHERE reading_list_section.reading_list_id = reading_list_entry.reading_list_id
            )
            """
        ])
}
