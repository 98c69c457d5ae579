/// A journal shows the newest value of each metric that is known of it.
enum JournalRules {
    static let impactFactor = ContentRule(
        count: """
            SELECT count(*) FROM journal WHERE impact_factor IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM journal_metric
                WHERE journal_id = journal.id AND metric = 'impact factor' AND abs(CAST(value AS REAL) - impact_factor) < 0.000001
                    AND as_of = (SELECT max(as_of) FROM journal_metric
                        WHERE journal_id = journal.id AND metric = 'impact factor')
            )
            """,
        one: "journal shows another impact factor than its newest.",
        many: "journals show another impact factor than their newest.",
        mends: [
            """
            UPDATE journal SET impact_factor = (
                SELECT CAST(value AS REAL) FROM journal_metric
                WHERE journal_id = journal.id AND metric = 'impact factor' ORDER BY as_of DESC, category LIMIT 1
            ) WHERE impact_factor IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM journal_metric
                WHERE journal_id = journal.id AND metric = 'impact factor' AND abs(CAST(value AS REAL) - impact_factor) < 0.000001
                    AND as_of = (SELECT max(as_of) FROM journal_metric
                        WHERE journal_id = journal.id AND metric = 'impact factor')
            )
            """
        ])

    static let quartile = ContentRule(
        count: """
            SELECT count(*) FROM journal WHERE jcr_quartile IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM journal_metric
                WHERE journal_id = journal.id AND metric = 'JCR quartile' AND value = jcr_quartile
                    AND category = coalesce(jcr_category, '')
                    AND as_of = (SELECT max(as_of) FROM journal_metric
                        WHERE journal_id = journal.id AND metric = 'JCR quartile')
            )
            """,
        one: "journal shows another quartile than its newest.",
        many: "journals show another quartile than their newest.",
        mends: [
            """
            UPDATE journal SET (jcr_quartile, jcr_category) = (
                SELECT value, nullif(category, '') FROM journal_metric
                WHERE journal_id = journal.id AND metric = 'JCR quartile' ORDER BY as_of DESC, category LIMIT 1
            ) WHERE jcr_quartile IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM journal_metric
                WHERE journal_id = journal.id AND metric = 'JCR quartile' AND value = jcr_quartile
                    AND category = coalesce(jcr_category, '')
                    AND as_of = (SELECT max(as_of) FROM journal_metric
                        WHERE journal_id = journal.id AND metric = 'JCR quartile')
            )
            """
        ])

    static let zone = ContentRule(
        count: """
            SELECT count(*) FROM journal WHERE cas_zone IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM journal_metric
                WHERE journal_id = journal.id AND metric = 'CAS zone' AND CAST(value AS INTEGER) = cas_zone
                    AND category = coalesce(cas_category, '')
                    AND as_of = (SELECT max(as_of) FROM journal_metric
                        WHERE journal_id = journal.id AND metric = 'CAS zone')
            )
            """,
        one: "journal shows another CAS zone than its newest.",
        many: "journals show another CAS zone than their newest.",
        mends: [
            """
            UPDATE journal SET (cas_zone, cas_category) = (
                SELECT CAST(value AS INTEGER), nullif(category, '') FROM journal_metric
                WHERE journal_id = journal.id AND metric = 'CAS zone' ORDER BY as_of DESC, category LIMIT 1
            ) WHERE cas_zone IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM journal_metric
                WHERE journal_id = journal.id AND metric = 'CAS zone' AND CAST(value AS INTEGER) = cas_zone
                    AND category = coalesce(cas_category, '')
                    AND as_of = (SELECT max(as_of) FROM journal_metric
                        WHERE journal_id = journal.id AND metric = 'CAS zone')
            )
            """
        ])
}
