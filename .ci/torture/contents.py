"""What a library holds, read by SQLite alone and without any of its indexes."""
import contextlib
import hashlib
import sqlite3

# When something was done differs from run to run.
MOMENTS = {"added", "time", "undone", "created", "changed", "removed", "decided", "seen"}


@contextlib.contextmanager
def opened(library):
    connection = sqlite3.connect(f"file:{library}", uri=True, isolation_level=None)
    # A damaged text is compared as the bytes that it has.
    connection.text_factory = bytes
    try:
        yield connection
    finally:
        connection.close()


def tables(connection, ignoring=()):
    names = [
        name.decode() for (name,) in connection.execute(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'")]
    return sorted(set(names) - set(ignoring))


def rows(connection, table):
    """All rows, in no certain order."""
    names = listed(set(columns(connection, table)) - MOMENTS)
    return sorted(map(repr, connection.execute(f"SELECT {names} FROM {itself(connection, table)}")))


def itself(connection, table, schema="main"):
    """A table, to be read without an index. Of one that has no row ids, SQLite reads an index that has all columns, unless
    the order is that of its own key."""
    key = connection.execute(
        """
        SELECT group_concat('"' || name || '"') FROM (
            SELECT name FROM pragma_table_info(?1) WHERE pk > 0 ORDER BY pk
        ) WHERE EXISTS (SELECT 1 FROM pragma_table_list(?1) WHERE wr)
        """, (table,)).fetchone()[0]
    return f'{schema}."{table}" NOT INDEXED' + (f" ORDER BY {key.decode()}" if key else "")


def columns(connection, table):
    """Those that are stored; what SQLite computes itself isn't among them."""
    return [name.decode() for (name,) in connection.execute("SELECT name FROM pragma_table_info(?)", (table,))]


def listed(names):
    return ", ".join(f'"{name}"' for name in sorted(names))


def state(library, ignoring=()):
    """A digest of all rows but the moments at which they were made."""
    digest = hashlib.sha256()
    with opened(library) as connection:
        for table in tables(connection, ignoring):
            digest.update(repr((table, rows(connection, table))).encode())
    return digest.hexdigest()


def checkpointed(library):
    """The library with nothing left in its log."""
    with opened(library) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return library
