import Articles
import GRDB

/// Terms that mean the same.
public struct SynonymGroup: Sendable, Equatable {
    public struct Term: Sendable, Equatable {
        public var term: String
        /// Where it is from; `researcher` for what was added by hand.
        public var origin: String
    }

    public var terms: [Term]
}

/// What an addition of synonyms did.
public struct SynonymAddition: Sendable, Equatable {
    /// How many terms are new.
    public var added = 0
    /// How many groups that there were became part of another.
    public var joined = 0
    /// How many groups are new.
    public var made = 0

    public init(added: Int = 0, joined: Int = 0, made: Int = 0) {
        self.added = added
        self.joined = joined
        self.made = made
    }

    public static func += (sum: inout SynonymAddition, other: SynonymAddition) {
        sum.added += other.added
        sum.joined += other.joined
        sum.made += other.made
    }
}

/// The library's groups of synonyms, which the researcher edits.
final class Synonyms {
    static let origin = "researcher"

    private let database: Database
    private let find: PreparedStatement
    private let insert: PreparedStatement
    private let move: PreparedStatement
    private let delete: PreparedStatement
    private let deleteLone: PreparedStatement
    private let greatest: PreparedStatement
    private var keys = WordKey()

    init(_ database: Database) throws {
        self.database = database
        find = try PreparedStatement(database, "SELECT group_id FROM synonym WHERE folded = ?")
        insert = try PreparedStatement(
            database, "INSERT INTO synonym (group_id, term, folded, origin) VALUES (?, ?, ?, ?)")
        move = try PreparedStatement(database, "UPDATE synonym SET group_id = ? WHERE group_id = ?")
        delete = try PreparedStatement(database, "DELETE FROM synonym WHERE folded = ?")
        deleteLone = try PreparedStatement(
            database,
            "DELETE FROM synonym WHERE group_id = ?1 AND (SELECT count(*) FROM synonym WHERE group_id = ?1) = 1")
        greatest = try PreparedStatement(database, "SELECT coalesce(max(group_id), 0) FROM synonym")
    }

    /// Groups, in the order of their first terms; those with a term that has the text in it, if there is one.
    func groups(with text: String?) throws -> [SynonymGroup] {
        let query = SQLQuery(
            """
            SELECT group_id, term, origin FROM synonym
            WHERE group_id IN (SELECT group_id FROM synonym WHERE instr(' ' || folded, ?) > 0)
            ORDER BY (SELECT min(lower(term)) FROM synonym AS other WHERE other.group_id = synonym.group_id), group_id, term
            """, .text(" " + (text.map { keys.key(of: $0) } ?? "")))
        var groups: [(id: Int, group: SynonymGroup)] = []
        for (id, term, origin) in try query.all(
            in: database,
            row: {
                ($0.int(0) ?? 0, $0.text(1) ?? "", $0.text(2) ?? "")
            })
        {
            if groups.last?.id != id { groups.append((id, SynonymGroup(terms: []))) }
            groups[groups.count - 1].group.terms.append(SynonymGroup.Term(term: term, origin: origin))
        }
        return groups.map(\.group)
    }

    /// Makes terms mean the same: a new group, or what there is of them is joined.
    ///
    /// - Throws: ``LibraryError/invalidTerm(_:)``, ``LibraryError/sameTerm(_:_:)`` where only one is left of them.
    func add(_ terms: [String]) throws -> SynonymAddition {
        var folded: [(folded: String, term: String)] = []
        for term in terms.map(\.trimmed) {
            let key = keys.key(of: term)
            if key.isEmpty { throw LibraryError.invalidTerm(term) }
            if !folded.contains(where: { $0.folded == key }) { folded.append((key, term)) }
        }
        guard folded.count > 1 else { throw LibraryError.sameTerm(terms.first ?? "", terms.last ?? "") }
        var result = SynonymAddition()
        var group: Int?
        for entry in folded {
            guard let known = try self.group(of: entry.folded), known != group else { continue }
            if let group {
                try move.run {
                    $0.bind(group)
                    $0.bind(known)
                }
                result.joined += 1
            } else {
                group = known
            }
        }
        if group == nil { result.made = 1 }
        let id = try group ?? (greatest.first({ _ in }, row: { $0.int(0) ?? 0 }) ?? 0) + 1
        for entry in folded where try self.group(of: entry.folded) == nil {
            try insert.run {
                $0.bind(id)
                $0.bind(entry.term)
                $0.bind(entry.folded)
                $0.bind(Self.origin)
            }
            result.added += 1
        }
        return result
    }

    /// Takes terms out of their groups. A group with one term left goes, too.
    func remove(_ terms: [String]) throws {
        for term in terms {
            let folded = keys.key(of: term)
            guard let group = try group(of: folded) else { throw LibraryError.noSuchSynonym(term) }
            try delete.run { $0.bind(folded) }
            try deleteLone.run { $0.bind(group) }
        }
    }

    /// Takes those terms out of their groups that are in one.
    func removePresent(_ terms: [String]) throws {
        try remove(terms.filter { try group(of: keys.key(of: $0)) != nil })
    }

    private func group(of folded: String) throws -> Int? {
        try find.first({ $0.bind(folded) }, row: { $0.int(0) }) ?? nil
    }
}
