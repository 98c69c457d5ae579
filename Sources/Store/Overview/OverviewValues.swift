/// Which names are listed.
public struct NameRequest: Sendable, Equatable {
    /// A part of the name; all where `nil`.
    public var text: String?
    public var limit: Int

    public init(_ text: String?, limit: Int) {
        self.text = text
        self.limit = limit
    }
}

/// The first of the names that were asked for.
public struct NameListing<Item: Sendable>: Sendable {
    /// How many there are in all.
    public var total: Int
    public var items: [Item]
}

public struct AuthorSummary: Sendable, Equatable {
    public var name: String
    public var orcid: String?
    public var articles: Int
    /// Of the articles with a date.
    public var firstYear: Int?
    public var lastYear: Int?
}

public struct JournalSummary: Sendable, Equatable {
    public var name: String
    public var abbreviation: String?
    public var issns: [String]
    public var articles: Int
    public var impactFactor: Double?
    public var quartile: String?
    public var category: String?
    public var casZone: Int?
    public var casCategory: String?
    public var description: String?
}

/// Numbers about the library as a whole.
public struct Statistics: Sendable, Equatable {
    public struct Count: Sendable, Equatable {
        public var name: String
        public var articles: Int

        public init(name: String, articles: Int) {
            self.name = name
            self.articles = articles
        }
    }

    public var articles = 0
    public var withAbstract = 0
    public var withDOI = 0
    public var openAccess = 0
    public var authors = 0
    public var journals = 0
    public var readingLists = 0
    public var tags = 0
    public var sources = 0
    public var unread = 0
    public var bytes = 0
    /// Ascending, without years that have no article.
    public var perYear: [Count] = []
    public var topJournals: [Count] = []
    public var topAuthors: [Count] = []
    /// `Q1` to `Q4`, then `none`.
    public var quartiles: [Count] = []
    public var perDatabase: [Count] = []
}
