-- Screening for a review: the articles of a reading list, or those that a query finds, are included or excluded one by
-- one. Which articles these are is looked up whenever it is asked.
CREATE TABLE screening (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- NULL where it is the reading list's.
    name TEXT COLLATE NOCASE UNIQUE CHECK (name <> ''),
    reading_list_id INTEGER UNIQUE REFERENCES reading_list (id),
    query TEXT,
    -- Whether the query means only what was typed: no other spellings, synonyms or long forms.
    exact INTEGER NOT NULL DEFAULT 0 CHECK (exact IN (0, 1)),
    created TEXT NOT NULL,
    CHECK ((name IS NULL) = (query IS NULL)),
    CHECK ((query IS NULL) <> (reading_list_id IS NULL))
) STRICT;

-- An article has one verdict at a stage, or several that contradict each other where articles were joined that had been
-- judged differently; then it is to be judged once more. A full text that is excluded has a reason.
CREATE TABLE screening_decision (
    screening_id INTEGER NOT NULL REFERENCES screening (id) ON DELETE CASCADE,
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    stage TEXT NOT NULL CHECK (stage IN ('title', 'full-text')),
    verdict TEXT NOT NULL CHECK (verdict IN ('include', 'exclude', 'maybe')),
    reason TEXT CHECK (reason <> ''),
    decided TEXT NOT NULL,
    PRIMARY KEY (screening_id, article_id, stage, verdict),
    CHECK (verdict = 'exclude' OR reason IS NULL),
    CHECK (verdict <> 'exclude' OR stage = 'title' OR reason IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX screening_decision_by_article ON screening_decision (article_id);
