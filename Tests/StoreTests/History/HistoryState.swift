import Export
import GRDB

@testable import Store

extension TestLibrary {
    /// Every row of every table outside the history, in the order of the tables' keys.
    ///
    /// The index's own tables are left out, since it may hold the same words in another arrangement; so is the log of
    /// imports, which stays, and what numbers were given, which no other row gets.
    func contents() throws -> [String] {
        let outside = TrackedTable.untracked.subtracting(["word", "abbreviation", "matching_key"])
        return try dump().filter { line in
            let table = line.prefix { $0 != " " }
            return !outside.contains(String(table)) && !table.hasPrefix("article_search") && table != "sqlite_sequence"
                && table != "sqlite_stat1"
        }
    }

    func lines() throws -> String {
        var exporter = Exporter(.jsonl)
        try library.forEachArticle(library.allIDs()) { exporter.write($0) }
        exporter.finish()
        return String(decoding: exporter.takeBytes(), as: UTF8.self)
    }
}

extension [String] {
    /// What there is more and what less than in another list, in few words; the order counts.
    func differences(from other: [String]) -> [String] {
        let changes = difference(from: other).prefix(8).map { change in
            switch change {
            case .insert(_, let line, _): "+ \(line.prefix(160))"
            case .remove(_, let line, _): "- \(line.prefix(160))"
            }
        }
        return Array(changes)
    }
}
