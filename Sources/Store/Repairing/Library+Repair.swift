import Foundation
import GRDB

/// What was wrong with a library, and what came of mending it.
public struct RepairReport: Sendable, Equatable {
    public var found: [Finding]
    /// What is still wrong.
    public var left: [Finding]
    /// How the library was before is kept there; `nil` where nothing was wrong.
    public var kept: String?
}

extension Library {
    /// What is wrong with the library; empty where nothing is.
    public func check() throws -> [Finding] {
        try queue.inDatabase { database in
            let findings = try IntegrityCheck(database).findings()
            let pages = DoubtfulPages(of: database)
            if findings.isEmpty {
                guard pages.accept(onDoubt) else { return [.pagesDiffer] }
            } else if pages.exist, let numbers = pages.settled() {
                onDoubt(.isConfirmed(pages: numbers))
            }
            return findings
        }
    }

    /// Mends what can be made anew from the articles. A copy of the library as it was is kept beside it.
    ///
    /// - Parameter time: now, `YYYY-MM-DDTHH:MM:SSZ`.
    /// - Throws: ``RepairError``; then nothing has changed.
    public static func repair(
        _ path: String, time: String, onDoubt: @escaping DoubtObserver = { _ in },
        waiting: @escaping @Sendable (TimeInterval) -> Bool
    ) throws -> RepairReport {
        let library = try open(path, isToBeMended: true, waiting: waiting)
        library.onDoubt = onDoubt
        let found = try library.check()
        if found.isEmpty { return RepairReport(found: [], left: []) }
        do {
            if found.contains(where: { $0.area == .file }) {
                try library.queue.close()
                let kept = try FileRebuild(library: FileSystem.real(path)).run(time: time)
                return RepairReport(found: found, left: try open(path, waiting: waiting).check(), kept: kept)
            }
            let backup = try library.queue.inDatabase { database in
                let backup = try AutomaticBackups(of: library.path).before("repair", database, .none, time: time)
                // It reads unused pages, too, as others have left them.
                DoubtfulPages(of: database).settled()
                return backup
            }
            try library.mend(isIndexSound: !found.contains { $0.area == .index })
            return RepairReport(found: found, left: try library.check(), kept: backup?.path)
        } catch let error as DatabaseError where [.SQLITE_CORRUPT, .SQLITE_ERROR].contains(error.resultCode) {
            throw RepairError.cannotRead(library: path, table: nil)
        }
    }

    /// What is to be made anew is made before the transaction that changes the library, which is then a short one.
    /// Where another process changes the library in between, it is made once more.
    private func mend(isIndexSound: Bool) throws {
        var isDone = false
        while !isDone {
            let state = try reading { database in
                try DerivedRows(database).make()
                return try SQLQuery("PRAGMA data_version").int(in: database)
            }
            isDone = try writing { database in
                guard try SQLQuery("PRAGMA data_version").int(in: database) == state else { return false }
                try Repair(database).mend(isIndexSound: isIndexSound)
                return true
            }
        }
        try queue.inDatabase { try DerivedRows($0).drop() }
    }
}
