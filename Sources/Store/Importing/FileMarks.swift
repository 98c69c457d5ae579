import Articles

/// The marks of a file's records, by the article that each went into: records that are marked as different stay apart,
/// whatever else they have in common.
struct FileMarks {
    private struct Mark {
        let key: String
        let origin: RecordMark.Origin
        /// Whether it is what this program makes of the article, and so surely a mark of its own.
        let isMade: Bool
    }

    private var marks: [Int: Mark] = [:]

    mutating func add(_ record: Record, _ article: Int) {
        if marks[article] == nil, let mark = Self.mark(of: record) { marks[article] = mark }
    }

    /// Whether the file itself says that a record is about another article than one that it brought before.
    ///
    /// Two keys of somebody's bibliography may stand for one article, where its identifiers say so; not where only its
    /// title does.
    func isAnother(_ record: Record, than article: Int, byTitle: Bool) -> Bool {
        guard let other = marks[article], let mark = Self.mark(of: record), mark.key != other.key else { return false }
        switch (mark.origin, other.origin) {
        case (.library, .library): return true
        case (.list, _), (_, .list): return false
        default: return byTitle || (mark.isMade && other.isMade)
        }
    }

    private static func mark(of record: Record) -> Mark? {
        guard let mark = record.mark else { return nil }
        let base = CitationKey.base(for: record.article)
        let suffix = mark.citationKey.utf8.dropFirst(base.utf8.count)
        let isMade =
            mark.citationKey.hasPrefix(base) && suffix.count < 3 && suffix.allSatisfy { (97...122).contains($0) }
        return Mark(key: mark.citationKey, origin: mark.origin, isMade: isMade)
    }
}
