-- Acronyms with digits are no longer kept a second time for the index: no ordinary word looks like CD19.
UPDATE article_text
SET extra_words = (
    SELECT group_concat(value, ' ')
    FROM (
        SELECT value FROM json_each('["' || replace(extra_words, ' ', '","') || '"]')
        -- U+E000 stands before an acronym.
        WHERE NOT (substr(value, 1, 1) = char(57344) AND value GLOB '*[0-9]*')
        ORDER BY key
    )
)
WHERE extra_words GLOB '*[0-9]*';
INSERT INTO article_search (article_search) VALUES ('rebuild');
