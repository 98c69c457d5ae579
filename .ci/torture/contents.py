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
    return sorted(map(repr, connection.execute(f'SELECT {names} FROM "{table}" NOT INDEXED')))


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
