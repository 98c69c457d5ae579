import Store

/// Why a backup can't be made or brought back, in words.
extension BackupError {
    var text: String {
        switch self {
        case .isTheLibrary(let path):
            "\(path) is the library itself. Name another file."
        case .isThere(let backup):
            "\(backup.path) is there already: a backup of \(counted(backup.articles, "article"))"
                + "\(backup.made.map { ", made \(ShortTime.text($0))" } ?? ""). It was left as it is; --force replaces it."
        case .isSomethingElse(let path):
            "\(path) is there already and is no backup that lib made. It was left as it is; name another file."
        case .noFolder(let path):
            "The folder \(path) is not there. Make it first, or name another place."
        case .cannotWrite(let path, let reason):
            "\(path) can't be written: \(reason). Nothing was changed; make room there, look at its permissions and "
                + "those of its folder, or name another place."
        case .cannotKeepOlder(let library, let reason):
            "The library \(library) was written by an older lib. Before it is brought up to date, a copy of it is kept "
                + "beside it, and that can't be written: \(reason). Nothing was changed; make room there and try again."
        case .isBeingWritten(let path):
            "Another lib is writing \(path). Try again when it has finished."
        case .isDamaged(let library, let findings):
            "The library \(library) is damaged, and its copy would be: \(Self.list(findings))\n"
                + "No backup was written. \(RecoveryText.advice(library))"
        case .noBackup(let path, let isThere):
            isThere
                ? "\(path) is no library of lib's, so it can't be brought back. Nothing was changed."
                : "There is no file \(path). Nothing was changed."
        case .newerBackup(let path):
            "The backup \(path) was written by a newer lib. Nothing was changed; install the newer lib to bring it back."
        case .brokenBackup(let path, let findings):
            "The backup \(path) is damaged: \(Self.list(findings))\nNothing was changed. Bring back another one, or mend "
                + "this one: lib --library '\(path)' check --repair"
        case .inUse(let path):
            "Another program has the library \(path) open. Nothing was changed; close it there and try again."
        }
    }

    /// The first ones; what is wrong with a page is seldom alone.
    private static func list(_ findings: [Finding]) -> String {
        let shown = findings.prefix(3).map(\.text).joined(separator: "\n  ")
        let rest = findings.count - 3
        return "\n  \(shown)" + (rest > 0 ? "\n  and \(counted(rest, "more finding"))." : "")
    }
}

extension RepairError {
    var text: String {
        switch self {
        case .cannotRead(let library, let table):
            "The library \(library) can't be mended without losing rows: a part\(table.map { " of its table \($0)" } ?? "") "
                + "can't be read. Nothing was changed.\n\(RecoveryText.backup(library))"
        }
    }
}

/// How to get a damaged library back.
enum RecoveryText {
    static func advice(_ library: String) -> String {
        "Mend what can be mended: lib check --repair\n\(backup(library))"
    }

    /// Where mending doesn't help.
    static func backup(_ library: String) -> String {
        """
        Bring a backup back: lib restore-backup FILE
        Or save what can still be read: sqlite3 '\(library)' .recover | sqlite3 recovered.sqlite
        """
    }
}

/// Sizes and moments in messages.
enum ShortTime {
    /// `2026-11-23 20:15 UTC` of `2026-11-23T20:15:00Z`.
    static func text(_ moment: String) -> String {
        guard moment.utf8.count >= 16 else { return moment }
        return "\(moment.prefix(10)) \(moment.dropFirst(11).prefix(5)) UTC"
    }
}

enum FileSize {
    /// `740 KB`, `1.3 MB`, `4.2 GB`.
    static func text(_ bytes: Int) -> String {
        let units = ["KB", "MB", "GB", "TB"]
        var size = Double(bytes) / 1_000
        var index = 0
        while size >= 999.95, index < units.count - 1 {
            size /= 1_000
            index += 1
        }
        let rounded = (size * 10).rounded() / 10
        return index == 0 || rounded >= 100
            ? "\(Int(max(1, size.rounded()))) \(units[index])" : "\(rounded) \(units[index])"
    }
}
