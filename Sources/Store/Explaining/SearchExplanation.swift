/// How a search was understood and is run.
public struct SearchExplanation: Sendable, Equatable {
    public enum Kind: String, Sendable {
        /// Words: ranked, and widened by spellings and synonyms.
        case plain
        /// In the query language: it means exactly what it says.
        case explicit
        /// An identifier that articles have.
        case identifier
    }

    /// A word or a condition, and how many articles it has by itself.
    public struct Part: Sendable, Equatable {
        public enum Role: String, Sendable {
            /// It is looked for.
            case word
            /// It lifts an article, and is no demand.
            case boost
            /// It says nothing, and isn't looked for.
            case ignored
            /// It must not be there.
            case excluded
            /// A condition on the article, of the query or of an option.
            case filter
        }

        public var text: String
        public var role: Role
        /// `nil` where it wasn't looked for.
        public var articles: Int?
        public var alternatives: [Alternative] = []
        /// The typed letters count only where they are written in capitals.
        public var isAcronym = false
    }

    /// What counts as a part, too.
    public struct Alternative: Sendable, Equatable {
        public var text: String
        /// Why: spelling, variant, acronym, longForm, synonym.
        public var origin: String
    }

    /// What a statement is for; the raw values are part of the JSON form.
    public enum Purpose: String, Sendable {
        case count, find
        case findAndCount = "find and count"
        /// Articles that have some of the words, behind those that have all.
        case findSome = "find some"
    }

    /// A statement that the search runs.
    public struct Statement: Sendable, Equatable {
        public var purpose: Purpose
        public var sql: String
        /// In the order of the question marks.
        public var values: [String]
        /// SQLite's query plan, indented by two spaces a level.
        public var plan: [String]
    }

    public var kind: Kind
    /// The query as it was read, with all its parentheses; `nil` where there is nothing to look for.
    public var reading: String?
    public var parts: [Part] = []
    /// How many articles match all of it.
    public var total: Int
    public var statements: [Statement] = []
    /// Where nothing matches: what is to blame.
    public var obstacles: [SearchObstacle] = []
}

/// A part of a query that keeps it from finding anything.
public struct SearchObstacle: Sendable, Equatable {
    public var text: String
    /// How many articles it has by itself.
    public var articles: Int
    /// How many articles match without it.
    public var articlesWithout: Int
}
