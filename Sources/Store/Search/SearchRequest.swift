import Articles

/// What is looked for.
public struct SearchRequest: Sendable, Equatable {
    public enum Sort: String, Sendable, CaseIterable {
        /// Best match first; without words, newest in the library first.
        case relevance
        case date, citations, impact, added, title
    }

    /// How far a search goes.
    public enum Reach: Int, Sendable, Comparable {
        /// What matches all words.
        case all
        /// Then what matches some.
        case some
        /// Then what the best of these suggest.
        case related

        public static func < (one: Reach, other: Reach) -> Bool { one.rawValue < other.rawValue }
    }

    /// In the query language: words, "phrases", prefix*, `field:value`, AND, OR, NOT, and PubMed's tags. No text fails.
    public var text: String
    public var filter = SearchFilter()
    public var sort: Sort = .relevance
    public var isReversed = false
    /// Only what was typed counts: no other spellings, synonyms or long forms.
    public var isExact = false
    /// What is found beside the articles that match all words. An explicit query finds nothing else.
    public var reach = Reach.related
    /// At most so many of what is merely related.
    public var mostRelated = Int.max
    public var limit = 20
    public var offset = 0
    /// What is read of the results. Only whole articles' words are lit.
    public var detail = ArticleDetail.whole

    public init(_ text: String) {
        self.text = text
    }
}

/// What the articles must be, whatever their words.
public struct SearchFilter: Sendable, Equatable {
    /// A name in any order: `agrawal v`, `Vaibhav Agrawal`, `Agrawal, V`.
    public var author: String?
    /// A journal's name, abbreviation or ISSN, or a part of its name.
    public var journal: String?
    /// The earliest date, EDTF: `2019`, `2019-05`.
    public var since: PublicationDate?
    /// The latest date; a year or month counts to its end.
    public var until: PublicationDate?
    /// `Q1` to `Q4`; any where empty.
    public var quartiles: [String] = []
    public var minimumImpactFactor: Double?
    public var isOpenAccess: Bool?
    /// Only articles with these ids: ids are given in the order in which articles come in.
    public var ids: ClosedRange<Int>?

    public init() {}
}

/// A page of what was found.
public struct SearchPage: Sendable {
    /// How many articles match all words and the filter.
    public var total: Int
    public var results: [SearchResult]
    /// Words that no article has. Only looked for where nothing matches all words.
    public var missing: [MissingWord] = []
    /// Whether there was something to look for.
    public var hasWords: Bool
    /// How what looks like syntax was read instead; sentences.
    public var warnings: [String] = []
    /// What else than the typed words counted.
    public var expansions: [Expansion] = []
    /// So many articles match that relevance means little: the newest come first.
    public var isNewestFirst = false
    /// Where there is no result: which parts of the query are to blame.
    public var obstacles: [SearchObstacle] = []

    /// Words of the query, and what else was looked for in their place.
    public struct Expansion: Sendable, Equatable {
        public var typed: String
        public var alternatives: [String]
        /// The typed letters are an acronym and count only where they are written in capitals.
        public var isAcronym: Bool
    }
}

/// A found article.
public struct SearchResult: Sendable {
    public enum Matches: String, Sendable {
        /// It has all words, or is what the query says exactly.
        case all
        /// It has some of the words.
        case some
        /// It has words of the best of those.
        case related
    }

    public var article: LibraryArticle
    /// The higher the better; `nil` without words.
    public var score: Double?
    public var matches: Matches
    public var title: HighlightedText?
    /// The sentence around the match, where it is not in the title alone.
    public var snippet: HighlightedText?
}

/// A text in which some ranges are to be lit.
public struct HighlightedText: Sendable, Equatable {
    public var text: String
    /// Offsets into the text's UTF-8, ascending.
    public var highlights: [Range<Int>]

    public init(text: String, highlights: [Range<Int>]) {
        self.text = text
        self.highlights = highlights
    }
}

/// A word of the query that is in no article.
public struct MissingWord: Sendable, Equatable {
    public var word: String
    /// The most similar word of the library, and in how many articles it is.
    public var suggestion: Suggestion?

    public struct Suggestion: Sendable, Equatable {
        public var word: String
        public var articles: Int
    }
}
