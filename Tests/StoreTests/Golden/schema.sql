CREATE INDEX abbreviation_by_folded ON abbreviation (folded, short, articles)
CREATE INDEX abbreviation_by_short ON abbreviation (short COLLATE NOCASE)
CREATE INDEX affiliation_by_start ON affiliation (substr(name, 1, 40))
CREATE INDEX article_alias_by_article ON article_alias (article_id)
CREATE INDEX article_by_added ON article (added)
CREATE INDEX article_by_citations ON article (citations)
CREATE INDEX article_by_date ON article (date)
CREATE INDEX article_by_journal ON article (
journal_id, date, added, citations, open_access, type, status, rating, languages
)
CREATE INDEX article_subject_by_qualifier ON article_subject (qualifier_id) WHERE qualifier_id IS NOT NULL
CREATE INDEX article_subject_by_subject ON article_subject (subject_id)
CREATE INDEX article_tag_by_tag ON article_tag (tag_id)
CREATE INDEX authorship_affiliation_by_affiliation ON authorship_affiliation (affiliation_id)
CREATE INDEX authorship_by_author ON authorship (author_id)
CREATE INDEX citation_key_alias_by_article ON citation_key_alias (article_id)
CREATE INDEX distinct_pair_by_other ON distinct_pair (other_id)
CREATE INDEX field_origin_by_source ON field_origin (source_id)
CREATE INDEX history_change_by_article ON history_change (article_id) WHERE article_id IS NOT NULL
CREATE INDEX history_change_by_row ON history_change (table_name, row_key)
CREATE INDEX history_step_by_import ON history_step (import_id)
CREATE INDEX identifier_by_article ON identifier (article_id, position)
CREATE INDEX import_file_by_import ON import_file (import_id)
CREATE INDEX journal_identifier_by_journal ON journal_identifier (journal_id)
CREATE INDEX journal_name_by_journal ON journal_name (journal_id)
CREATE INDEX reading_list_entry_by_article ON reading_list_entry (article_id)
CREATE INDEX reading_list_entry_by_position ON reading_list_entry (reading_list_id, position)
CREATE INDEX reading_list_entry_by_section ON reading_list_entry (section_id) WHERE section_id IS NOT NULL
CREATE INDEX relation_by_target ON relation (scheme, value)
CREATE INDEX screening_decision_by_article ON screening_decision (article_id)
CREATE INDEX source_by_article ON source (article_id)
CREATE INDEX source_by_import_file ON source (import_file_id)
CREATE UNIQUE INDEX synonym_by_folded ON synonym (folded)
CREATE INDEX synonym_by_term ON synonym (term)
CREATE INDEX trash_digest_by_article ON trash_digest (article_id)
CREATE INDEX trash_identifier_by_article ON trash_identifier (article_id)
CREATE INDEX word_by_stem ON word (stem, articles)
CREATE TABLE abbreviation (
short TEXT NOT NULL,
long TEXT NOT NULL,
articles INTEGER NOT NULL, folded TEXT NOT NULL DEFAULT '',
PRIMARY KEY (short, long)
) STRICT, WITHOUT ROWID
CREATE TABLE affiliation (
id INTEGER PRIMARY KEY,
name TEXT NOT NULL CHECK (name <> '')
) STRICT
CREATE TABLE article (
id INTEGER PRIMARY KEY AUTOINCREMENT,
citation_key TEXT NOT NULL UNIQUE CHECK (citation_key <> ''),
type TEXT NOT NULL,
title TEXT CHECK (title <> ''),
title_markup TEXT CHECK (title_markup <> ''),
authors TEXT CHECK (authors <> ''),
journal_id INTEGER REFERENCES journal (id),
volume TEXT CHECK (volume <> ''),
issue TEXT CHECK (issue <> ''),
pages TEXT CHECK (pages <> ''),
article_number TEXT CHECK (article_number <> ''),
issue_date TEXT CHECK (issue_date GLOB '[12][0-9][0-9][0-9]*'),
electronic_date TEXT CHECK (electronic_date GLOB '[12][0-9][0-9][0-9]*'),
date TEXT GENERATED ALWAYS AS (coalesce(issue_date, electronic_date)) VIRTUAL,
year INTEGER GENERATED ALWAYS AS (CAST(substr(coalesce(issue_date, electronic_date), 1, 4) AS INTEGER)) VIRTUAL,
languages TEXT CHECK (languages <> ''),
open_access INTEGER CHECK (open_access IN (0, 1)),
citations INTEGER CHECK (citations >= 0),
status TEXT NOT NULL DEFAULT 'unread' CHECK (status IN ('unread', 'reading', 'read')),
rating INTEGER CHECK (rating BETWEEN 1 AND 5),
added TEXT NOT NULL
) STRICT
CREATE TABLE article_alias (
alias_id INTEGER PRIMARY KEY,
article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE
) STRICT
CREATE VIRTUAL TABLE article_search USING fts5 (
title, abstract, keywords, authors, journal, translations, notes, extra,
content = 'search_text', content_rowid = 'article_id',
tokenize = 'porter unicode61 remove_diacritics 2'
)
CREATE TABLE article_subject (
article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
position INTEGER NOT NULL CHECK (position > 0),
subject_id INTEGER NOT NULL REFERENCES subject (id),
qualifier_id INTEGER REFERENCES subject (id),
subject_is_major INTEGER NOT NULL DEFAULT 0 CHECK (subject_is_major IN (0, 1)),
qualifier_is_major INTEGER NOT NULL DEFAULT 0 CHECK (qualifier_is_major IN (0, 1)),
PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID
CREATE TABLE article_tag (
article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
tag_id INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
PRIMARY KEY (article_id, tag_id)
) STRICT, WITHOUT ROWID
CREATE TABLE article_text (
article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
abstract TEXT CHECK (abstract <> ''),
translated_title TEXT CHECK (translated_title <> ''),
translated_abstract TEXT CHECK (translated_abstract <> ''),
extra_words TEXT CHECK (extra_words <> ''),
other_fields TEXT CHECK (other_fields IS NULL OR json_valid(other_fields))
) STRICT
CREATE TABLE author (
id INTEGER PRIMARY KEY,
folded TEXT NOT NULL,
family TEXT NOT NULL DEFAULT '',
given TEXT NOT NULL DEFAULT '',
suffix TEXT NOT NULL DEFAULT '',
literal TEXT NOT NULL DEFAULT '',
orcid TEXT NOT NULL DEFAULT '',
UNIQUE (folded, family, given, suffix, literal, orcid),
CHECK ((family = '') <> (literal = ''))
) STRICT
CREATE TABLE authorship (
article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
position INTEGER NOT NULL CHECK (position > 0),
author_id INTEGER NOT NULL REFERENCES author (id),
role TEXT CHECK (role IN ('editor', 'translator', 'series editor')),
PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID
CREATE TABLE authorship_affiliation (
article_id INTEGER NOT NULL,
position INTEGER NOT NULL,
ordinal INTEGER NOT NULL CHECK (ordinal > 0),
affiliation_id INTEGER NOT NULL REFERENCES affiliation (id),
PRIMARY KEY (article_id, position, ordinal),
FOREIGN KEY (article_id, position) REFERENCES authorship (article_id, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID
CREATE TABLE citation_count (
article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
database TEXT NOT NULL,
count INTEGER NOT NULL CHECK (count >= 0),
seen TEXT NOT NULL,
PRIMARY KEY (article_id, database)
) STRICT, WITHOUT ROWID
CREATE TABLE citation_key_alias (
citation_key TEXT PRIMARY KEY,
article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID
CREATE TABLE distinct_pair (
article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
other_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
PRIMARY KEY (article_id, other_id),
CHECK (article_id < other_id)
) STRICT, WITHOUT ROWID
CREATE TABLE field_origin (
article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
field TEXT NOT NULL,
source_id INTEGER REFERENCES source (id) ON DELETE CASCADE,
PRIMARY KEY (article_id, field)
) STRICT, WITHOUT ROWID
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)
CREATE TABLE history_change (
step_id INTEGER NOT NULL REFERENCES history_step (id) ON DELETE CASCADE,
position INTEGER NOT NULL,
table_name TEXT NOT NULL,
row_key TEXT NOT NULL,
row_before TEXT,
article_id INTEGER,
PRIMARY KEY (step_id, position)
) STRICT, WITHOUT ROWID
CREATE TABLE history_insertion (
step_id INTEGER NOT NULL REFERENCES history_step (id) ON DELETE CASCADE,
table_name TEXT NOT NULL,
first_key INTEGER NOT NULL,
last_key INTEGER NOT NULL,
PRIMARY KEY (step_id, table_name, first_key)
) STRICT, WITHOUT ROWID
CREATE TABLE history_step (
id INTEGER PRIMARY KEY AUTOINCREMENT,
time TEXT NOT NULL,
command TEXT NOT NULL,
import_id INTEGER REFERENCES import (id),
articles INTEGER NOT NULL DEFAULT 0,
undone TEXT,
size INTEGER DEFAULT 0
) STRICT
CREATE TABLE identifier (
scheme TEXT NOT NULL CHECK (scheme <> ''),
value TEXT NOT NULL CHECK (value <> ''),
article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
position INTEGER NOT NULL CHECK (position > 0),
PRIMARY KEY (scheme, value, article_id)
) STRICT, WITHOUT ROWID
CREATE TABLE import (
id INTEGER PRIMARY KEY AUTOINCREMENT,
time TEXT NOT NULL
) STRICT
CREATE TABLE import_file (
id INTEGER PRIMARY KEY,
import_id INTEGER NOT NULL REFERENCES import (id),
file TEXT NOT NULL,
format TEXT NOT NULL,
database TEXT,
day TEXT NOT NULL,
records_read INTEGER NOT NULL DEFAULT 0,
added INTEGER NOT NULL DEFAULT 0,
updated INTEGER NOT NULL DEFAULT 0,
unchanged INTEGER NOT NULL DEFAULT 0,
in_trash INTEGER NOT NULL DEFAULT 0,
rejected INTEGER NOT NULL DEFAULT 0
) STRICT
CREATE TABLE journal (
id INTEGER PRIMARY KEY,
name TEXT NOT NULL CHECK (name <> ''),
abbreviation TEXT CHECK (abbreviation <> ''),
publisher TEXT CHECK (publisher <> ''),
description TEXT CHECK (description <> ''),
impact_factor REAL CHECK (impact_factor >= 0),
jcr_quartile TEXT CHECK (jcr_quartile IN ('Q1', 'Q2', 'Q3', 'Q4')),
jcr_category TEXT,
cas_zone INTEGER CHECK (cas_zone BETWEEN 1 AND 4),
cas_category TEXT
) STRICT
CREATE TABLE journal_identifier (
scheme TEXT NOT NULL CHECK (scheme <> ''),
value TEXT NOT NULL CHECK (value <> ''),
journal_id INTEGER NOT NULL REFERENCES journal (id) ON DELETE CASCADE,
medium TEXT CHECK (medium IN ('print', 'electronic', 'linking')),
PRIMARY KEY (scheme, value)
) STRICT, WITHOUT ROWID
CREATE TABLE journal_metric (
journal_id INTEGER NOT NULL REFERENCES journal (id) ON DELETE CASCADE,
metric TEXT NOT NULL CHECK (metric IN ('impact factor', 'JCR quartile', 'CAS zone')),
category TEXT NOT NULL DEFAULT '',
as_of TEXT NOT NULL,
value TEXT NOT NULL,
PRIMARY KEY (journal_id, metric, category, as_of)
) STRICT, WITHOUT ROWID
CREATE TABLE journal_name (
folded TEXT PRIMARY KEY,
journal_id INTEGER NOT NULL REFERENCES journal (id) ON DELETE CASCADE,
name TEXT NOT NULL
) STRICT, WITHOUT ROWID
CREATE TABLE link (
article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
position INTEGER NOT NULL CHECK (position > 0),
kind TEXT NOT NULL CHECK (kind IN ('landing', 'pdf')),
url TEXT NOT NULL CHECK (url <> ''),
PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID
CREATE TABLE matching_key (
key INTEGER NOT NULL,
article_id INTEGER NOT NULL,
PRIMARY KEY (key, article_id)
) STRICT, WITHOUT ROWID
CREATE TABLE note (
article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
text TEXT NOT NULL CHECK (text <> ''),
changed TEXT NOT NULL
) STRICT
CREATE TABLE reading_list (
id INTEGER PRIMARY KEY AUTOINCREMENT,
name TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (name <> ''),
description TEXT CHECK (description <> ''),
created TEXT NOT NULL
) STRICT
CREATE TABLE reading_list_entry (
reading_list_id INTEGER NOT NULL REFERENCES reading_list (id) ON DELETE CASCADE,
article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
position INTEGER NOT NULL CHECK (position > 0),
note TEXT CHECK (note <> ''), section_id INTEGER
REFERENCES reading_list_section (id) ON DELETE SET NULL,
PRIMARY KEY (reading_list_id, article_id)
) STRICT, WITHOUT ROWID
CREATE TABLE reading_list_section (
id INTEGER PRIMARY KEY,
reading_list_id INTEGER NOT NULL REFERENCES reading_list (id) ON DELETE CASCADE,
name TEXT NOT NULL COLLATE NOCASE CHECK (name <> ''),
position INTEGER NOT NULL CHECK (position > 0),
UNIQUE (reading_list_id, name)
) STRICT
CREATE TABLE relation (
article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
kind TEXT NOT NULL CHECK (kind <> ''),
scheme TEXT NOT NULL,
value TEXT NOT NULL,
PRIMARY KEY (article_id, kind, scheme, value)
) STRICT, WITHOUT ROWID
CREATE TABLE saved_search (
name TEXT PRIMARY KEY COLLATE NOCASE CHECK (name <> ''),
query TEXT NOT NULL,
seen_article_id INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID
CREATE TABLE screening (
id INTEGER PRIMARY KEY AUTOINCREMENT,
name TEXT COLLATE NOCASE UNIQUE CHECK (name <> ''),
reading_list_id INTEGER UNIQUE REFERENCES reading_list (id),
query TEXT,
exact INTEGER NOT NULL DEFAULT 0 CHECK (exact IN (0, 1)),
created TEXT NOT NULL,
CHECK ((name IS NULL) = (query IS NULL)),
CHECK ((query IS NULL) <> (reading_list_id IS NULL))
) STRICT
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
) STRICT, WITHOUT ROWID
CREATE TABLE setting (
name TEXT PRIMARY KEY,
value TEXT NOT NULL
) STRICT, WITHOUT ROWID
CREATE TABLE source (
id INTEGER PRIMARY KEY,
article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
import_file_id INTEGER NOT NULL REFERENCES import_file (id),
line INTEGER NOT NULL,
record INTEGER NOT NULL,
key TEXT,
database TEXT,
day TEXT,
digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 16)
) STRICT
CREATE TABLE source_value (
source_id INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
field TEXT NOT NULL,
value TEXT NOT NULL CHECK (json_valid(value)),
PRIMARY KEY (source_id, field)
) STRICT, WITHOUT ROWID
CREATE TABLE subject (
id INTEGER PRIMARY KEY,
vocabulary TEXT NOT NULL
CHECK (vocabulary IN ('keyword', 'MeSH', 'MeSH qualifier', 'publication type', 'field of study')),
name TEXT NOT NULL CHECK (name <> ''),
UNIQUE (vocabulary, name)
) STRICT
CREATE TABLE synonym (
group_id INTEGER NOT NULL,
term TEXT NOT NULL COLLATE NOCASE,
origin TEXT NOT NULL, folded TEXT NOT NULL DEFAULT '',
PRIMARY KEY (group_id, term)
) STRICT, WITHOUT ROWID
CREATE TABLE tag (
id INTEGER PRIMARY KEY,
name TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (name <> '')
) STRICT
CREATE TABLE trash (
article_id INTEGER PRIMARY KEY,
citation_key TEXT NOT NULL,
title TEXT,
removed TEXT NOT NULL
) STRICT
CREATE TABLE trash_digest (
digest BLOB PRIMARY KEY,
article_id INTEGER NOT NULL REFERENCES trash (article_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID
CREATE TABLE trash_identifier (
scheme TEXT NOT NULL,
value TEXT NOT NULL,
article_id INTEGER NOT NULL REFERENCES trash (article_id) ON DELETE CASCADE,
PRIMARY KEY (scheme, value, article_id)
) STRICT, WITHOUT ROWID
CREATE TABLE trash_row (
article_id INTEGER NOT NULL REFERENCES trash (article_id) ON DELETE CASCADE,
position INTEGER NOT NULL,
table_name TEXT NOT NULL,
content TEXT NOT NULL CHECK (json_valid(content)),
PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID
CREATE TABLE word (
surface TEXT PRIMARY KEY,
stem TEXT NOT NULL,
articles INTEGER NOT NULL
) STRICT, WITHOUT ROWID
CREATE VIEW article_author AS
SELECT
authorship.article_id, authorship.position, coalesce(authorship.role, 'author') AS role,
author.id AS author_id, author.family, author.given, author.suffix, author.literal, author.orcid
FROM authorship
JOIN author ON author.id = authorship.author_id
CREATE VIEW article_keyword AS
SELECT
article_subject.article_id, article_subject.position, subject.vocabulary, subject.name,
qualifier.name AS qualifier, article_subject.subject_is_major, article_subject.qualifier_is_major
FROM article_subject
JOIN subject ON subject.id = article_subject.subject_id
LEFT JOIN subject AS qualifier ON qualifier.id = article_subject.qualifier_id
CREATE VIEW article_overview AS
SELECT
article.id, article.citation_key, article.title, article.authors, journal.name AS journal, article.year,
article.volume, article.issue, article.pages,
(SELECT value FROM identifier WHERE article_id = article.id AND scheme = 'doi' ORDER BY position LIMIT 1) AS doi,
(SELECT value FROM identifier WHERE article_id = article.id AND scheme = 'pmid' ORDER BY position LIMIT 1) AS pmid,
(SELECT value FROM identifier WHERE article_id = article.id AND scheme = 'pmcid' ORDER BY position LIMIT 1) AS pmcid,
article.type, article.open_access, article.citations, journal.impact_factor, journal.jcr_quartile,
article.status, article.rating, article.added, article_text.abstract
FROM article
LEFT JOIN article_text ON article_text.article_id = article.id
LEFT JOIN journal ON journal.id = article.journal_id
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
LEFT JOIN note ON note.article_id = article.id
-- article_search: hashsize = 16777216
-- article_search: rank = bm25(3.0, 1.0, 1.0, 1.0, 0.5, 1.0, 1.0, 1.0)
