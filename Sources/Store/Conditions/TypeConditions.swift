import Articles
import GRDB

/// Conditions on the kind of work: publication types as databases name them, and the article's type.
///
/// A type is meant where its name has the words in a row, singular or plural: `review` is "Systematic Review" too.
struct TypeConditions {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    func condition(_ name: NamePattern) throws -> RowCondition {
        let types = try publicationTypes(name)
        let works = ArticleType.allCases.filter { work in TypeName.names(of: work).contains { $0.isMeant(by: name) } }
        switch (types.isEmpty, works.isEmpty) {
        case (true, true): return .never
        case (false, true): return .ids(Self.ids(types))
        case (true, false): return .article(Self.works(works))
        case (false, false) where works.contains(.journalArticle):
            // Most articles are, and needn't be looked up in a list.
            var query = Self.works(works)
            query.add("OR article.id IN (")
            query.add(Self.ids(types))
            query.add(")")
            return .article(query)
        case (false, false):
            var query = Self.ids(types)
            query.add("UNION ALL SELECT id FROM article INDEXED BY article_by_journal WHERE")
            query.add(Self.works(works))
            return .ids(query)
        }
    }

    private static func ids(_ types: [Int]) -> SQLQuery {
        SQLQuery(
            "SELECT article_id FROM article_subject WHERE subject_id IN (SELECT value FROM json_each(?))",
            .text(JSONWriter.string(.array(types.map(JSONValue.int)))))
    }

    private static func works(_ types: [ArticleType]) -> SQLQuery {
        SQLQuery(
            "article.type IN (SELECT value FROM json_each(?))",
            .text(JSONWriter.string(.strings(types.map(\.rawValue)))))
    }

    /// A library has a few dozen of them.
    private func publicationTypes(_ name: NamePattern) throws -> [Int] {
        try SQLQuery("SELECT id, name FROM subject WHERE vocabulary = 'publication type'")
            .all(in: database) { columns in
                TypeName(columns.text(1) ?? "").isMeant(by: name) ? columns.int(0) : nil
            }
            .compactMap(\.self)
    }
}

/// The name of a kind of work as words without their plural.
struct TypeName {
    private let words: [String]

    init(_ name: String) {
        words = Self.words(name)
    }

    func isMeant(by pattern: NamePattern) -> Bool {
        let wanted = Self.words(pattern.text)
        if wanted.isEmpty { return false }
        if pattern.isExact { return words == wanted }
        if words.last == "review", !Self.qualifying.isDisjoint(with: words), Self.qualifying.isDisjoint(with: wanted) {
            return false
        }
        if let narrower = Self.narrower[wanted], narrower.contains(words) { return true }
        guard words.count >= wanted.count else { return false }
        return (0...(words.count - wanted.count)).contains { start in
            zip(words[start...], wanted).enumerated().allSatisfy { index, pair in
                let isLast = index == wanted.count - 1
                return pair.0 == pair.1 || (pattern.isPrefix && isLast && pair.0.hasPrefix(pair.1))
            }
        }
    }

    static func names(of type: ArticleType) -> [TypeName] {
        (works[type] ?? [type.rawValue]).map(TypeName.init)
    }

    /// `CaseReports`, `case-report` → `case`, `report`
    private static func words(_ name: String) -> [String] {
        var spaced = ""
        var wasSmall = false
        for character in name {
            if wasSmall && character.isUppercase { spaced.append(" ") }
            wasSmall = character.isLowercase
            spaced.append(character)
        }
        return spaced.folded.split(separator: " ").map { word in
            word.hasSuffix("s") && word.utf8.count > 3 && !word.hasSuffix("sis")
                ? String(word.dropLast()) : String(word)
        }
    }

    /// A review of a book or by a peer is no review.
    private static let qualifying: Set<String> = ["book", "peer"]

    /// What types of works are called besides their names in CSL.
    private static let works: [ArticleType: [String]] = [
        .journalArticle: ["journal article"], .magazineArticle: ["magazine article"],
        .newspaperArticle: ["newspaper article"], .preprint: ["preprint"], .chapter: ["chapter", "book chapter"],
        .conferencePaper: ["conference paper", "paper conference"], .bookReview: ["book review"],
        .encyclopediaEntry: ["encyclopedia entry"], .dictionaryEntry: ["dictionary entry"],
    ]

    /// What PubMed counts among a type though its name is another.
    private static let narrower: [[String]: Set<[String]>] = [
        ["clinical", "trial"]: [
            ["randomized", "controlled", "trial"], ["controlled", "trial"], ["equivalence", "trial"],
        ]
    ]
}
