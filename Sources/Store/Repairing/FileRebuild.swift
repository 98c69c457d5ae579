import Foundation
import GRDB
import Migrations

/// Makes a new file of a library whose pages are damaged, from all rows that aren't derived from others.
///
/// A damaged index, whether SQLite's or for searching, doesn't matter then. Where rows themselves can't be read,
/// nothing is made: a library without them would look whole.
struct FileRebuild {
    let library: String

    /// - Returns: where the damaged file is kept.
    func run(time: String) throws -> String? {
        let file = try UnfinishedFile(for: library, likePermissionsOf: library)
        do {
            try fill(file.path)
            return try LibraryReplacement(library).replace(keptAs: "before-repair", time: time, file.finish)?.path
        } catch {
            file.discard()
            throw error
        }
    }

    private func fill(_ path: String) throws {
        let queue = try DatabaseFile.make(at: path, DatabaseFile.patient)
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA foreign_keys = OFF")
            try database.inTransaction(.immediate) {
                for table in try tables(database) { try copyRows(of: table, database) }
                return .commit
            }
            try database.execute(sql: "PRAGMA foreign_keys = ON")
            try DerivedRows(database).make()
            try database.inTransaction(.immediate) {
                try Repair(database).mend(isIndexSound: false)
                return .commit
            }
            try DerivedRows(database).drop()
            let findings = try IntegrityCheck(database).damage()
            guard findings.isEmpty else { throw RepairError.cannotRead(library: library, table: nil) }
        }
        try queue.close()
    }

    private func copyRows(of table: String, _ database: Database) throws {
        let table = try CopiedTable(table, in: database)
        // After it met a damaged page, a connection can't be relied on.
        let attempts = [table.keyOrder, ""].map { order in { try table.copy(from: $0, order: order) } }
        if table.indexes.isEmpty, try !isSound(table) {
            throw RepairError.cannotRead(library: library, table: table.name)
        }
        let counts = try table.indexes.compactMap { index in try reading { try table.count(in: $0, by: index) } }
        let expected = Self.expected(counts)
        for attempt in attempts {
            if let copied = try reading(attempt), copied >= expected { return }
        }
        throw RepairError.cannotRead(library: library, table: table.name)
    }

    /// How many rows a table must have by what its indexes say. One of them may be what is damaged, and tell of rows that
    /// never were; where two do, the table has lost them. A single one is believed: nothing else knows better.
    static func expected(_ counts: [Int]) -> Int {
        let sorted = counts.sorted(by: >)
        return sorted.count > 1 ? sorted[1] : sorted.first ?? 0
    }

    /// A table that no index tells of must be whole, or nobody knows what it has lost.
    private func isSound(_ table: CopiedTable) throws -> Bool {
        try reading { try table.isSound(in: $0) } ?? false
    }

    /// `nil` where a page can't be read, or what is read breaks the table's rules.
    private func reading<Value>(_ body: (Database) throws -> Value) throws -> Value? {
        do {
            return try BackupFile(library).reading(body)
        } catch let error as DatabaseError
            where [.SQLITE_CORRUPT, .SQLITE_CONSTRAINT, .SQLITE_IOERR, .SQLITE_ERROR].contains(error.resultCode)
        {
            return nil
        }
    }

    /// All that hold what can't be made anew, the numbers that were given among them.
    private func tables(_ database: Database) throws -> [String] {
        try SQLQuery(
            """
            SELECT name FROM main.sqlite_schema
            WHERE type = 'table' AND name NOT LIKE 'article\\_search%' ESCAPE '\\'
                AND name NOT IN ('word', 'abbreviation', 'matching_key', 'sqlite_stat1', 'sqlite_stat4')
            """
        ).all(in: database) { $0.text(0) ?? "" }
    }
}

/// Why a library can't be mended.
public enum RepairError: Error, Equatable {
    /// Rows that nothing else tells can't be read; of which table, where that is known.
    case cannotRead(library: String, table: String?)
}
