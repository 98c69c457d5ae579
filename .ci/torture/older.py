"""A library as the first version made it."""
import glob

import contents
import records
from command import REPOSITORY

# How many migrations it lacks.
MIGRATIONS = len(glob.glob(f"{REPOSITORY}/Migrations/*.sql")) - 1

TOKENIZERS = [("folded", "unicode61 remove_diacritics 2"), ("stemmed", "porter unicode61 remove_diacritics 2")]


def make(path, numbers):
    with contents.opened(path) as database:
        database.text_factory = str
        for setting in ["page_size = 16384", "application_id = 1281974898", "journal_mode = WAL"]:
            database.execute(f"PRAGMA {setting}")
        with open(f"{REPOSITORY}/Migrations/0001_library.sql", encoding="utf-8") as file:
            database.executescript(file.read())
        database.execute("CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
        database.execute("INSERT INTO grdb_migrations VALUES ('0001_library')")
        database.execute("BEGIN")
        for number in numbers:
            add(database, number, records.record(number))
        database.execute("INSERT INTO article_search (article_search) VALUES ('rebuild')")
        fill_vocabulary(database)
        database.execute("COMMIT")
    return contents.checkpointed(path)


def add(database, number, item):
    database.execute(
        "INSERT INTO article (id, citation_key, type, title, added) VALUES (?, ?, 'article-journal', ?, ?)",
        (number, f"key{number}", item["title"], "2025-01-01T00:00:00Z"))
    database.execute("INSERT INTO article_text (article_id, abstract) VALUES (?, ?)", (number, item["abstract"]))


def fill_vocabulary(database):
    """Each word as the index folds it, its stem, and in how many articles it is."""
    for name, tokenizer in TOKENIZERS:
        database.execute(f"CREATE VIRTUAL TABLE temp.{name} USING fts5 (text, tokenize = '{tokenizer}')")
        database.execute(f"CREATE VIRTUAL TABLE temp.{name}_words USING fts5vocab (temp, {name}, instance)")
    database.execute(
        "INSERT INTO folded (rowid, text) "
        "SELECT id, title || ' ' || abstract FROM article JOIN article_text ON article_id = id")
    words = database.execute("SELECT term, count(DISTINCT doc) FROM folded_words GROUP BY term").fetchall()
    database.executemany("INSERT INTO stemmed (rowid, text) VALUES (?, ?)", enumerate(word for word, _ in words))
    stems = dict(database.execute("SELECT doc, term FROM stemmed_words"))
    # As lib counts them: words of two bytes or more that are no numbers.
    database.executemany("INSERT INTO word (surface, stem, articles) VALUES (?, ?, ?)", [
        (word, stems[number], articles) for number, (word, articles) in enumerate(words)
        if 2 <= len(word.encode()) <= 40 and not word.isdigit()])
