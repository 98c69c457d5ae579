import Articles
import GRDB

/// Conditions on who wrote an article.
///
/// A name is a family name and the beginnings of given names, in either order: `agrawal v`, `Agrawal, Vaibhav`,
/// `Vaibhav Agrawal`; or, as PubMed has it, initials in one word: `Pennington WJ` is "Pennington, William James".
struct AuthorConditions {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    func condition(_ field: QueryField, _ name: NamePattern) throws -> RowCondition {
        let authors = try self.authors(name)
        if authors.isEmpty { return .never }
        let list = SQLQuery.Value.text(JSONWriter.string(.array(authors.map(JSONValue.int))))
        switch field {
        case .first:
            return .ids(
                SQLQuery(
                    """
                    SELECT article_id FROM authorship
                    WHERE author_id IN (SELECT value FROM json_each(?)) AND role IS NULL AND NOT EXISTS (
                        SELECT 1 FROM authorship AS other
                        WHERE other.article_id = authorship.article_id AND other.role IS NULL
                            AND other.position < authorship.position)
                    """, list))
        case .last:
            return .ids(
                SQLQuery(
                    """
                    SELECT article_id FROM authorship
                    WHERE author_id IN (SELECT value FROM json_each(?)) AND role IS NULL AND NOT EXISTS (
                        SELECT 1 FROM authorship AS other
                        WHERE other.article_id = authorship.article_id AND other.role IS NULL
                            AND other.position > authorship.position)
                    """, list))
        case .editor:
            return .ids(
                SQLQuery(
                    """
                    SELECT article_id FROM authorship
                    WHERE author_id IN (SELECT value FROM json_each(?)) AND role = 'editor'
                    """, list))
        default:
            return .ids(
                SQLQuery(
                    "SELECT article_id FROM authorship WHERE author_id IN (SELECT value FROM json_each(?))", list))
        }
    }

    static func orcid(_ name: NamePattern) -> RowCondition {
        let digits = name.text.uppercased().filter { $0.isASCII && ($0.isNumber || $0 == "X") }
        var parts: [Substring] = []
        var rest = digits.suffix(16)
        while !rest.isEmpty {
            parts.append(rest.prefix(4))
            rest = rest.dropFirst(4)
        }
        return .ids(
            SQLQuery(
                """
                SELECT article_id FROM authorship WHERE author_id IN (SELECT id FROM author WHERE orcid = ?)
                """, .text(parts.joined(separator: "-"))))
    }

    static func affiliation(_ name: NamePattern) -> RowCondition {
        .ids(
            SQLQuery(
                """
                SELECT article_id FROM authorship_affiliation
                WHERE affiliation_id IN (SELECT id FROM affiliation WHERE name LIKE ? ESCAPE '\\')
                """, .text("%\(LikePattern.escaped(name.text))%")))
    }

    // MARK: - Names

    /// The ids of the authors that a name can mean.
    private func authors(_ name: NamePattern) throws -> [Int] {
        let folded = name.text.folded
        if folded.isEmpty { return [] }
        let select = try PreparedStatement(database, "SELECT id, folded FROM author WHERE folded >= ? AND folded < ?")
        var ids: [Int] = []
        for reading in AuthorName.readings(of: name) {
            // What comes behind a family name is a space.
            let start = reading.family
            let end = reading.isPrefix ? start + "\u{10FFFF}" : start + "!"
            try select.forEach {
                $0.bind(start)
                $0.bind(end)
            } row: { columns in
                if let text = columns.text(1), reading.matches(text) { ids.append(columns.int(0) ?? 0) }
                return true
            }
        }
        return ids
    }
}

/// One way to read a name: which of its words are the family name.
struct AuthorName {
    var family: String
    /// The words of the given names, as far as they are given.
    var given: [Substring]
    /// All names that begin like the family name.
    var isPrefix = false
    /// No further given names.
    var isExact = false

    static func readings(of name: NamePattern) -> [AuthorName] {
        let folded = name.text.folded
        if name.isPrefix { return [AuthorName(family: folded, given: [], isPrefix: true)] }
        var words = folded.split(separator: " ")
        let whole = AuthorName(family: folded, given: [])
        guard (2...8).contains(words.count) else { return [whole] }
        var readings = [whole]
        func add(_ words: [Substring], from first: Int = 1) {
            for count in (first..<max(first, words.count)).reversed() {
                readings.append(
                    AuthorName(
                        family: words[..<count].joined(separator: " "), given: Array(words[count...]),
                        isExact: name.isExact))
            }
        }
        add(words)
        if let last = words.last, words.count > 2, suffixes.contains(last) {
            words.removeLast()
            add(words)
        }
        // `Vaibhav Agrawal`, `Vera van der Berg`; a comma says that the family name comes first.
        if !name.text.contains(",") {
            for count in 1..<words.count {
                readings.append(
                    AuthorName(
                        family: words[count...].joined(separator: " "), given: Array(words[..<count]),
                        isExact: name.isExact))
            }
        }
        return readings
    }

    private static let suffixes: Set<Substring> = ["jr", "sr", "ii", "iii", "iv", "2nd", "3rd", "4th"]

    /// Whether an author's folded name, which begins with the family name, is meant.
    func matches(_ folded: String) -> Bool {
        if isPrefix { return true }
        var names = folded.utf8.dropFirst(family.utf8.count)
        if let first = names.first {
            guard first == 0x20 else { return false }
            names = names.dropFirst()
        }
        if given.isEmpty { return true }
        let parts = Substring(names).split(separator: " ")
        return begin(parts, given) || given.count == 1 && haveInitials(parts, given[0])
    }

    private func begin(_ names: [Substring], _ beginnings: [Substring]) -> Bool {
        guard beginnings.count <= names.count, !isExact || beginnings.count == names.count else { return false }
        return zip(names, beginnings).allSatisfy { $0.hasBytes($1) }
    }

    /// `wj` for `william james`.
    private func haveInitials(_ names: [Substring], _ initials: Substring) -> Bool {
        let letters = Array(initials)
        guard (2...4).contains(letters.count), letters.count <= names.count, !isExact || letters.count == names.count
        else { return false }
        return zip(names, letters).allSatisfy { $0.first == $1 }
    }
}

extension Substring {
    /// Whether it begins with these bytes.
    fileprivate func hasBytes(_ beginning: Substring) -> Bool { utf8.starts(with: beginning.utf8) }
}
