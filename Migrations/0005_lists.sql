-- Sections of reading lists. Entries of a section stand together, those without one before all sections; positions
-- run over the whole list.
CREATE TABLE reading_list_section (
    id INTEGER PRIMARY KEY,
    reading_list_id INTEGER NOT NULL REFERENCES reading_list (id) ON DELETE CASCADE,
    name TEXT NOT NULL COLLATE NOCASE CHECK (name <> ''),
    position INTEGER NOT NULL CHECK (position > 0),
    UNIQUE (reading_list_id, name)
) STRICT;

ALTER TABLE reading_list_entry ADD COLUMN section_id INTEGER
    REFERENCES reading_list_section (id) ON DELETE SET NULL;
CREATE INDEX reading_list_entry_by_section ON reading_list_entry (section_id) WHERE section_id IS NOT NULL;
