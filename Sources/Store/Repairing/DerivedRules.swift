extension ContentRule {
    /// What follows from the articles' texts: ``DerivedRows`` must have been made.
    static let derived: [ContentRule] = [
        ContentRule(
            count: "SELECT count(*) FROM temp.author_line",
            one: "article shows other authors than it has.", many: "articles show other authors than they have.",
            mends: [
                """
                UPDATE article SET authors = line FROM temp.author_line
                WHERE author_line.article_id = article.id AND article.id NOT IN (
                    SELECT article_id FROM authorship WHERE author_id NOT IN (SELECT id FROM author)
                )
                """
            ], changesText: true),
        ContentRule(
            count: "SELECT count(*) FROM temp.extra_line",
            one: "article has other extra words for the search index than its texts.",
            many: "articles have other extra words for the search index than their texts.",
            mends: [
                """
                INSERT INTO article_text (article_id, extra_words) SELECT article_id, line FROM temp.extra_line WHERE true
                ON CONFLICT (article_id) DO UPDATE SET extra_words = excluded.extra_words
                """
            ], changesText: true),
        ContentRule(
            count: "SELECT count(*) FROM temp.author_key",
            one: "author is kept under another name than their own.",
            many: "authors are kept under other names than their own.",
            mends: [
                """
                UPDATE OR IGNORE author SET folded = author_key.folded FROM temp.author_key
                WHERE author_key.author_id = author.id
                """
            ]),
        ContentRule(
            count: """
                SELECT (
                    SELECT count(*) FROM (SELECT surface, stem, articles FROM temp.word
                        EXCEPT SELECT surface, stem, articles FROM main.word)
                ) + (SELECT count(*) FROM main.word WHERE surface NOT IN (SELECT surface FROM temp.word))
                """,
            one: "word of the vocabulary is counted wrong.", many: "words of the vocabulary are counted wrong.",
            mends: [
                "DELETE FROM main.word WHERE surface NOT IN (SELECT surface FROM temp.word)",
                """
                INSERT INTO main.word (surface, stem, articles)
                SELECT * FROM (SELECT surface, stem, articles FROM temp.word
                    EXCEPT SELECT surface, stem, articles FROM main.word) WHERE true
                ON CONFLICT (surface) DO UPDATE SET stem = excluded.stem, articles = excluded.articles
                """,
            ]),
        ContentRule(
            count: """
                SELECT (
                    SELECT count(*) FROM (SELECT short, long, articles, folded FROM temp.abbreviation
                        EXCEPT SELECT short, long, articles, folded FROM main.abbreviation)
                ) + (
                    SELECT count(*) FROM main.abbreviation
                    WHERE (short, long) NOT IN (SELECT short, long FROM temp.abbreviation)
                )
                """,
            one: "abbreviation is counted wrong.", many: "abbreviations are counted wrong.",
            mends: [
                """
                DELETE FROM main.abbreviation WHERE (short, long) NOT IN (SELECT short, long FROM temp.abbreviation)
                """,
                """
                INSERT INTO main.abbreviation (short, long, articles, folded)
                SELECT * FROM (SELECT short, long, articles, folded FROM temp.abbreviation
                    EXCEPT SELECT short, long, articles, folded FROM main.abbreviation) WHERE true
                ON CONFLICT (short, long) DO UPDATE SET articles = excluded.articles, folded = excluded.folded
                """,
            ]),
        ContentRule(
            count: """
                SELECT (
                    SELECT count(*) FROM (SELECT key, article_id FROM temp.matching_key
                        EXCEPT SELECT key, article_id FROM main.matching_key)
                ) + (
                    SELECT count(*) FROM (SELECT key, article_id FROM main.matching_key
                        EXCEPT SELECT key, article_id FROM temp.matching_key)
                )
                """,
            one: "key for finding duplicates is wrong.", many: "keys for finding duplicates are wrong.",
            mends: [
                """
                DELETE FROM main.matching_key
                WHERE (key, article_id) NOT IN (SELECT key, article_id FROM temp.matching_key)
                """,
                """
                INSERT OR IGNORE INTO main.matching_key (key, article_id) SELECT key, article_id FROM temp.matching_key
                """,
            ]),
    ]
}
