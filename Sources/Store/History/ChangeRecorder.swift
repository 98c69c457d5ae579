import Articles
import CSQLiteHooks
import GRDB
import GRDBSQLite

/// A row that isn't what it was.
struct RowChange: Sendable, Equatable {
    /// Its table's place among the tracked ones.
    let table: Int
    let key: String
    /// `nil` where there was no such row.
    let before: String?
    let article: Int?

    var size: Int { key.utf8.count + (before?.utf8.count ?? 0) + 24 }
}

/// Gathers what changes in the tracked tables, told by SQLite itself before each change: no writer has to think of it,
/// and none can forget it.
///
/// Rows that a step makes are kept as ids; what belongs to such a row, and what becomes of it later in the same step,
/// needn't be kept at all.
final class ChangeRecorder {
    let tables: [TrackedTable]
    private let connection: OpaquePointer
    /// By place of the owner's table, for tables of parts.
    private let ownerTables: [Int?]
    /// The name of a table is at one place as long as the schema stays; -1 stands for a table that isn't followed.
    private var tableOfName: [UnsafeRawPointer: Int] = [:]
    private var lastName: UnsafeRawPointer?
    private var lastTable = -1

    private(set) var changes: [RowChange] = []
    /// Bytes of ``changes``.
    private(set) var pendingSize = 0
    /// Whether there is so much in memory that it is time to write it.
    var isFull: Bool { pendingSize > 4 << 20 }
    /// Ids of the rows that were made since ``begin()``, by table.
    private(set) var newRows: [KeyRanges]
    private let articleTable: Int
    private let sourceTable: Int

    /// Ids of the articles that were made.
    var newArticles: KeyRanges { newRows[articleTable] }

    init(_ database: Database) throws {
        guard let connection = database.sqliteConnection else { throw DatabaseError(resultCode: .SQLITE_MISUSE) }
        self.connection = connection
        let tables = try TrackedTable.all(database)
        self.tables = tables
        let places = Dictionary(uniqueKeysWithValues: tables.enumerated().map { ($1.name, $0) })
        ownerTables = tables.map { table in
            if case .part(let owner, _) = table.kind { places[owner] } else { nil }
        }
        newRows = Array(repeating: KeyRanges(), count: tables.count)
        articleTable = places["article"] ?? -1
        sourceTable = places["source"] ?? -1
    }

    deinit { stop() }

    /// Begins to listen, inside of a transaction.
    ///
    /// - Parameter newRows: what the same step made in earlier transactions.
    func begin(newRows: [KeyRanges]? = nil) {
        self.newRows = newRows ?? Array(repeating: KeyRanges(), count: tables.count)
        forgetChanges()
        // Another process may have changed the schema between two transactions.
        tableOfName = [:]
        lastName = nil
        sqlite3_preupdate_hook(
            connection,
            { context, connection, operation, _, table, before, after in
                guard let context, let table else { return }
                Unmanaged<ChangeRecorder>.fromOpaque(context).takeUnretainedValue()
                    .record(operation, table, before: Int(before), after: Int(after))
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    func stop() {
        sqlite3_preupdate_hook(connection, nil, nil)
    }

    func forgetChanges() {
        changes.removeAll(keepingCapacity: true)
        pendingSize = 0
    }

    private func record(_ operation: CInt, _ name: UnsafePointer<CChar>, before: Int, after: Int) {
        let place = place(of: name)
        guard place >= 0 else { return }
        let table = tables[place]
        if table.hasRowid, operation == SQLITE_INSERT {
            insertedRow(after, in: place, table)
        } else if table.hasRowid, newRows[place].contains(before) {
            return
        } else if let owner = ownerTables[place], newRows[owner].contains(ownerID(table, operation, before)) {
            return
        } else if operation == SQLITE_INSERT {
            add(place, key: key(table, isNew: true), before: nil, ownerID(table, operation, after))
        } else {
            changedRow(place, table, operation, before)
        }
    }

    private func insertedRow(_ id: Int, in place: Int, _ table: TrackedTable) {
        guard let owner = ownerTables[place] else {
            // A row that stands alone has no place in the ranges: nothing hangs on it.
            if table.kind == .loose { return add(place, key: key(table, isNew: true), before: nil, nil) }
            return newRows[place].insert(id)
        }
        let ownerID = table.isKeyedByOwner ? id : ownerID(table, SQLITE_INSERT, id)
        if place == sourceTable { newRows[place].insert(id) }
        if !newRows[owner].contains(ownerID) { add(place, key: "[\(id)]", before: nil, ownerID) }
    }

    private func changedRow(_ place: Int, _ table: TrackedTable, _ operation: CInt, _ id: Int) {
        let old = table.columns.map { RowImage.json(value($0.hookIndex, isNew: false)) }
        let oldKey = RowImage.text(table.key.map { old[$0] })
        let article = place == articleTable ? id : owner(of: old, table)
        guard operation == SQLITE_UPDATE else {
            return add(place, key: oldKey, before: RowImage.text(old), article)
        }
        let new = table.columns.map { RowImage.json(value($0.hookIndex, isNew: true)) }
        if new == old { return }
        add(place, key: oldKey, before: RowImage.text(old), article)
        let newKey = RowImage.text(table.key.map { new[$0] })
        if newKey != oldKey { add(place, key: newKey, before: nil, owner(of: new, table)) }
    }

    private func owner(of values: [JSONValue], _ table: TrackedTable) -> Int? {
        table.owner.flatMap { values[$0].wholeNumber }
    }

    private func add(_ place: Int, key: String, before: String?, _ owner: Int?) {
        let belongsToArticle = place == articleTable || ownerTables[place] == articleTable
        let change = RowChange(table: place, key: key, before: before, article: belongsToArticle ? owner : nil)
        changes.append(change)
        pendingSize += change.size
    }

    private func key(_ table: TrackedTable, isNew: Bool) -> String {
        RowImage.text(table.key.map { RowImage.json(value(table.columns[$0].hookIndex, isNew: isNew)) })
    }

    private func ownerID(_ table: TrackedTable, _ operation: CInt, _ rowid: Int) -> Int {
        guard let owner = table.owner else { return 0 }
        if table.isKeyedByOwner { return rowid }
        return Int(sqlite3_value_int64(value(table.columns[owner].hookIndex, isNew: operation == SQLITE_INSERT)))
    }

    private func value(_ index: CInt, isNew: Bool) -> OpaquePointer? {
        var value: OpaquePointer?
        if isNew {
            sqlite3_preupdate_new(connection, index, &value)
        } else {
            sqlite3_preupdate_old(connection, index, &value)
        }
        return value
    }

    private func place(of name: UnsafePointer<CChar>) -> Int {
        let pointer = UnsafeRawPointer(name)
        if pointer == lastName { return lastTable }
        let place = tableOfName[pointer] ?? find(name, pointer)
        (lastName, lastTable) = (pointer, place)
        return place
    }

    private func find(_ name: UnsafePointer<CChar>, _ pointer: UnsafeRawPointer) -> Int {
        let text = String(cString: name)
        let place = tables.firstIndex { $0.name == text } ?? -1
        tableOfName[pointer] = place
        return place
    }
}
