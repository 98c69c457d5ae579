-- Less to keep for the index. `extra_words` has acronyms in small letters, then, behind a line's end, all other words;
-- the view puts the mark before acronyms, U+E000. Those with digits aren't among them any more: no ordinary word looks
-- like CD19.
DROP VIEW search_text;
CREATE VIEW search_text AS
SELECT
    article.id AS article_id,
    article.title AS title,
    article_text.abstract AS abstract,
    (
        SELECT group_concat(heading, '; ')
        FROM (
            SELECT subject.name || coalesce(' / ' || qualifier.name, '') AS heading
            FROM article_subject
            JOIN subject ON subject.id = article_subject.subject_id
            LEFT JOIN subject AS qualifier ON qualifier.id = article_subject.qualifier_id
            WHERE article_subject.article_id = article.id AND subject.vocabulary <> 'publication type'
            ORDER BY article_subject.position
        )
    ) AS keywords,
    article.authors AS authors,
    journal.name || coalesce('; ' || journal.abbreviation, '') AS journal,
    nullif(
        coalesce(article_text.translated_title || char(10), '') || coalesce(article_text.translated_abstract, ''), ''
    ) AS translations,
    note.text AS notes,
    coalesce(
        replace(
            nullif(' ' || substr(extra_words, 1, instr(extra_words || char(10), char(10)) - 1), ' '),
            ' ', ' ' || char(57344)),
        ''
    ) || substr(extra_words, instr(extra_words || char(10), char(10))) AS extra
FROM article
LEFT JOIN article_text ON article_text.article_id = article.id
LEFT JOIN journal ON journal.id = article.journal_id
LEFT JOIN note ON note.article_id = article.id;

-- What was kept so far, in the library, the trash and the history: words in one line, acronyms behind their marks.
CREATE TEMP TABLE extra_change (old TEXT PRIMARY KEY, new TEXT) WITHOUT ROWID;
INSERT OR IGNORE INTO extra_change (old) SELECT extra_words FROM article_text WHERE extra_words IS NOT NULL;
INSERT OR IGNORE INTO extra_change (old)
SELECT json_extract(content, '$.extra_words') FROM trash_row
WHERE table_name = 'article_text' AND json_extract(content, '$.extra_words') IS NOT NULL;
INSERT OR IGNORE INTO extra_change (old)
SELECT json_extract(row_before, '$[4]') FROM history_change
WHERE table_name = 'article_text' AND json_extract(row_before, '$[4]') IS NOT NULL;
UPDATE extra_change
SET new = (
    SELECT nullif(coalesce(acronyms, '') || coalesce(char(10) || others, ''), '')
    FROM (
        SELECT
            group_concat(substr(value, 2), ' ')
                FILTER (WHERE substr(value, 1, 1) = char(57344) AND value NOT GLOB '*[0-9]*') AS acronyms,
            group_concat(value, ' ') FILTER (WHERE substr(value, 1, 1) <> char(57344)) AS others
        FROM (SELECT value FROM json_each('["' || replace(old, ' ', '","') || '"]') ORDER BY key)
    )
);
UPDATE article_text SET extra_words = new FROM extra_change WHERE extra_words = old;
UPDATE trash_row SET content = json_set(content, '$.extra_words', new)
FROM extra_change WHERE table_name = 'article_text' AND json_extract(content, '$.extra_words') = old;
UPDATE history_change SET row_before = json_set(row_before, '$[4]', new)
FROM extra_change WHERE table_name = 'article_text' AND json_extract(row_before, '$[4]') = old;
DROP TABLE extra_change;

-- Sixteen parts of the index become one, not four: an import writes less, and leaves fewer pages empty behind. At twice
-- as many, when those who write bit by bit haven't kept up, all that wait become one at once.
INSERT INTO article_search (article_search, rank) VALUES ('automerge', 16);
INSERT INTO article_search (article_search, rank) VALUES ('crisismerge', 32);
INSERT INTO article_search (article_search) VALUES ('rebuild');
