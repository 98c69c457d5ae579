import GRDB

/// Something that is wrong with a library.
public struct Finding: Sendable, Equatable {
    public enum Area: String, Sendable {
        case file, index, references, contents
    }

    public var area: Area
    /// What is wrong, as a sentence.
    public var text: String
}

extension Finding {
    static let sealed = Finding(
        area: .file, text: "Its header says that the file can't be written, though its permissions allow it.")
    static let pagesDiffer = Finding(area: .file, text: "A page was read another way than it is in the file.")
}

/// Looks through the whole library for damage.
struct IntegrityCheck {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    func findings() throws -> [Finding] {
        try damage() + orUnreadable { try DanglingRows.findings(database) } + orUnreadable(contents)
    }

    /// What is wrong with the file and the search index: what a copy must be free of.
    func damage() throws -> [Finding] {
        try orUnreadable(file) + orUnreadable(index)
    }

    /// The pages and tables, as SQLite sees them.
    ///
    /// Where a view happens to be the first of its list, SQLite (3.40) takes the list for a part of the library and doesn't
    /// compare the unused pages with those that are used. New tables are put before it, for as long as the check takes;
    /// but not where the library can't be written, or a transaction that began by reading would wait for who writes.
    private func file() throws -> [Finding] {
        var findings: [Finding] = []
        let check = {
            // The list's order is that of a hash table, in which one name may come to stand behind another.
            try database.execute(
                sql: """
                    CREATE TABLE check_a (a); CREATE TABLE check_b (a); CREATE TABLE check_c (a);
                    CREATE TABLE check_d (a); CREATE TABLE check_e (a); CREATE TABLE check_f (a);
                    CREATE TABLE check_g (a); CREATE TABLE check_h (a); CREATE TABLE check_i (a);
                    CREATE TABLE check_j (a); CREATE TABLE check_k (a); CREATE TABLE check_l (a);
                    CREATE TABLE check_m (a); CREATE TABLE check_n (a); CREATE TABLE check_o (a);
                    """)
            findings = try structure()
            return Database.TransactionCompletion.rollback
        }
        do {
            if database.isInsideTransaction {
                try database.inSavepoint(check)
            } else {
                try database.inTransaction(.immediate, check)
            }
            return findings
        } catch let error as DatabaseError where [.SQLITE_READONLY, .SQLITE_BUSY].contains(error.resultCode) {
            return try structure()
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
            // No page can be had for them.
            let others = try structure()
            return others.isEmpty ? [Finding(area: .file, text: "The list of unused pages is damaged.")] : others
        }
    }

    private func structure() throws -> [Finding] {
        let whole = try findings(of: PreparedStatement(database, "PRAGMA integrity_check(100)"))
        guard whole.isEmpty else { return whole }
        // The list of unused pages itself is looked at with the schema (sqlite.org/pragma.html#pragma_integrity_check).
        return try findings(of: PreparedStatement(database, "PRAGMA integrity_check(sqlite_schema)"))
    }

    private func findings(of check: PreparedStatement) throws -> [Finding] {
        var lines: [String] = []
        do {
            try check.forEach { _ in
            } row: { row in
                lines += (row.text(0) ?? "").split(separator: "\n").map(String.init)
                return true
            }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT && !lines.isEmpty {
            // What it says of a page it says before it gives up.
        }
        return lines.filter { $0 != "ok" && !$0.hasPrefix("***") }.map { Finding(area: .file, text: $0) }
    }

    /// Whether the search index has just the words that the articles have. Rank 1 compares it with them; without,
    /// an index that is merely out of date passes.
    private func index() throws -> [Finding] {
        do {
            try database.execute(sql: "INSERT INTO article_search (article_search, rank) VALUES ('integrity-check', 1)")
            return []
        } catch let error as DatabaseError where error.resultCode == .SQLITE_READONLY {
            return try isSealed() ? [.sealed] : copied { try $0.index() }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
            return try copied { try $0.index() }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
            return [Finding(area: .index, text: "The search index differs from the articles.")]
        }
    }

    /// Whether it is the header that says that nobody may write, as one of a later version of SQLite does
    /// (sqlite.org/fileformat2.html, 1.3.3).
    private func isSealed() throws -> Bool {
        let path = try SQLQuery("SELECT file FROM pragma_database_list WHERE name = 'main'").first(in: database) {
            $0.text(0) ?? ""
        }
        return FilePlace(path ?? "").isWritable
    }

    /// SQLite compares the index by what it takes for writing. Where that can't be, or would have to wait, it compares
    /// that of a copy, which is gone afterwards.
    private func copied(_ check: (IntegrityCheck) throws -> [Finding]) throws -> [Finding] {
        try DatabaseFile.temporaryCopy(of: database).writeWithoutTransaction { try check(IntegrityCheck($0)) }
    }

    /// What follows from other rows, compared on one state of the library.
    private func contents() throws -> [Finding] {
        var findings: [Finding] = []
        let compare = {
            try DerivedRows(database).make()
            findings = try ContentRule.all.compactMap { try $0.finding(in: database) }
            try DerivedRows(database).drop()
        }
        if database.isInsideTransaction {
            try compare()
        } else {
            try database.inTransaction(.deferred) {
                try compare()
                return .commit
            }
        }
        return findings
    }

    /// A page that can't be read, or a definition that SQLite doesn't understand, ends a part of the check; the other parts
    /// go on.
    private func orUnreadable(_ part: () throws -> [Finding]) throws -> [Finding] {
        do {
            return try part()
        } catch let error as DatabaseError
            where [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR].contains(error.resultCode)
        {
            return [Finding(area: .file, text: "A part can't be read: \(DatabaseFailure.reason(error)).")]
        }
    }
}
