// SQLite's pre-update hook (sqlite.org/c3ref/preupdate_blobwrite.html). sqlite3.h declares it only to those who define
// SQLITE_ENABLE_PREUPDATE_HOOK before they include it, which GRDB doesn't; the system's SQLite has it.
struct sqlite3;
struct sqlite3_value;

void *sqlite3_preupdate_hook(
    struct sqlite3 *connection,
    void (*hook)(
        void *context, struct sqlite3 *connection, int operation, char const *database, char const *table,
        long long int before, long long int after),
    void *context);
int sqlite3_preupdate_old(struct sqlite3 *connection, int column, struct sqlite3_value **value);
int sqlite3_preupdate_new(struct sqlite3 *connection, int column, struct sqlite3_value **value);
