-- What `lib undo` needs. Nothing was ever written to the history's and the trash's first tables, so they are made anew.
DROP TABLE history_before;
DROP TABLE history_insertion;
DROP TABLE history_step;
DROP TABLE trash_row;

-- One command that changed the library. Its rows in the two tables below say how it is taken back or, once it is
-- undone, how it is done again.
CREATE TABLE history_step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    time TEXT NOT NULL,
    -- As it was typed, without 'lib'.
    command TEXT NOT NULL,
    import_id INTEGER REFERENCES import (id),
    -- How many articles it added, changed or removed.
    articles INTEGER NOT NULL DEFAULT 0,
    -- The moment when it was taken back, to a thousandth of a second: redo goes by their order.
    undone TEXT,
    -- Bytes of its rows below; NULL when they are no longer kept.
    size INTEGER DEFAULT 0
) STRICT;
CREATE INDEX history_step_by_import ON history_step (import_id);

-- Rows that a step made, as ranges of ids. What belongs to a row goes with it and isn't listed.
CREATE TABLE history_insertion (
    step_id INTEGER NOT NULL REFERENCES history_step (id) ON DELETE CASCADE,
    table_name TEXT NOT NULL,
    first_key INTEGER NOT NULL,
    last_key INTEGER NOT NULL,
    PRIMARY KEY (step_id, table_name, first_key)
) STRICT, WITHOUT ROWID;

-- Other rows that a step made, changed or deleted, in order. Key and row are JSON arrays in the order of the table's
-- columns (a blob is {"blob": hexadecimal}); a row that wasn't there before is NULL.
CREATE TABLE history_change (
    step_id INTEGER NOT NULL REFERENCES history_step (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    row_key TEXT NOT NULL,
    row_before TEXT,
    -- The article that the row belongs to.
    article_id INTEGER,
    PRIMARY KEY (step_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX history_change_by_row ON history_change (table_name, row_key);
CREATE INDEX history_change_by_article ON history_change (article_id) WHERE article_id IS NOT NULL;

-- The rows that a removed article had, each as a JSON object of its columns.
CREATE TABLE trash_row (
    article_id INTEGER NOT NULL REFERENCES trash (article_id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    content TEXT NOT NULL CHECK (json_valid(content)),
    PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID;
