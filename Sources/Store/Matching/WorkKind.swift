/// What a work is beside the article that it is about, as far as its title and its record say so.
struct WorkKind: OptionSet, Sendable {
    let rawValue: UInt8

    /// An erratum, a corrigendum, a correction.
    static let erratum = WorkKind(rawValue: 1)
    /// The notice of a retraction or of concern; an article that was retracted is none.
    static let retraction = WorkKind(rawValue: 2)
    static let reply = WorkKind(rawValue: 4)
    static let comment = WorkKind(rawValue: 8)
    /// What was shown at a congress.
    static let abstract = WorkKind(rawValue: 16)
    static let preprint = WorkKind(rawValue: 32)
    /// An erratum or a comment: its title cites the article that it is about.
    static let citing = WorkKind(rawValue: 64)

    /// What is about another article.
    static let notices: WorkKind = [.erratum, .retraction, .reply, .comment, .citing]

    /// Phrases that titles begin with, folded, and what the work then is; longer ones first.
    static let beginnings: [(words: [String], kind: WorkKind)] = phrases([
        ("notice of retraction", .retraction), ("expression of concern", .retraction), ("retraction note", .retraction),
        ("retraction", .retraction), ("retracted article", []), ("retracted", []), ("withdrawn", []),
        ("author correction", .erratum), ("publisher correction", .erratum), ("correction to", .erratum),
        ("erratum to", .erratum), ("corrigendum to", .erratum), ("erratum", .erratum), ("errata", .erratum),
        ("corrigendum", .erratum), ("corrigenda", .erratum), ("correction", .erratum), ("addendum", .erratum),
        ("in reply to", .reply), ("in reply", .reply), ("authors reply", .reply), ("author reply", .reply),
        ("authors response", .reply), ("author response", .reply), ("reply to", .reply), ("reply", .reply),
        ("response to", .reply), ("response", .reply), ("in response to", .reply), ("rebuttal", .reply),
        ("letter to the editor regarding", .comment), ("letter regarding", .comment), ("comment on", .comment),
        ("comments on", .comment), ("commentary on", .comment), ("comment to", .comment), ("comment", .comment),
        ("commentary", .comment), ("more on", .comment), ("re", .comment),
    ])

    /// Phrases that titles end with.
    static let endings: [(words: [String], kind: WorkKind)] = phrases([
        ("authors reply", .reply), ("author reply", .reply), ("the authors reply", .reply), ("in reply", .reply),
        ("reply", .reply), ("author s reply", .reply), ("authors response", .reply), ("author response", .reply),
        ("rebuttal", .reply), ("erratum", .erratum), ("corrigendum", .erratum), ("a comment", .comment),
        ("comment", .comment), ("a commentary", .comment), ("invited commentary", .comment), ("commentary", .comment),
        ("conference abstract", .abstract), ("meeting abstract", .abstract), ("abstract", .abstract),
    ])

    /// Most titles have none of them.
    static let firstWords = Set(beginnings.compactMap(\.words.first))
    static let lastWords = Set(endings.compactMap(\.words.last))
    static let firstWordHashes = Set(firstWords.map { StableHash.value(of: $0.utf8) })
    static let lastWordHashes = Set(lastWords.map { StableHash.value(of: $0.utf8) })

    /// Publication types that say what the title may not say, folded.
    static let types: [String: WorkKind] = [
        "meeting abstract": .abstract, "conference abstract": .abstract, "congress": .abstract, "abstract": .abstract,
        "conference proceeding": .abstract, "proceedings paper": .abstract,
        "published erratum": .erratum, "erratum": .erratum, "corrigendum": .erratum, "correction": .erratum,
        "retraction of publication": .retraction, "retraction notice": .retraction, "retraction": .retraction,
        "expression of concern": .retraction,
    ]

    private static func phrases(_ texts: [(String, WorkKind)]) -> [(words: [String], kind: WorkKind)] {
        texts.map { (words: $0.split(separator: " ").map(String.init), kind: $1) }
            .sorted { $0.words.count > $1.words.count }
    }
}
