/// A reading list's name and how far it is read.
public struct ReadingListSummary: Sendable, Equatable {
    public var name: String
    public var description: String?
    public var created: String
    public var articles: Int
    public var read: Int
    /// In order.
    public var sections: [ReadingListSection] = []
}

/// A part of a reading list.
public struct ReadingListSection: Sendable, Equatable {
    public var name: String
    public var articles: Int
    public var read: Int
}

/// A reading list with its articles, in order.
public struct ReadingList: Sendable, Equatable {
    public struct Entry: Sendable, Equatable {
        public var article: Int
        public var note: String?
        /// `nil` before the first section.
        public var section: String?
    }

    public var name: String
    public var description: String?
    public var created: String
    public var sections: [ReadingListSection]
    public var entries: [Entry]
    public var read: Int

    /// The names of the sections, by the id of the article that each begins with; empty sections have none.
    public var sectionHeadings: [Int: String] {
        var headings: [Int: String] = [:]
        for (index, entry) in entries.enumerated() where index == 0 || entries[index - 1].section != entry.section {
            headings[entry.article] = entry.section
        }
        return headings
    }
}

/// Where articles are to stand in a reading list.
///
/// They take the section of the place where they come to stand, and keep their own where it borders on it.
public enum ReadingListPlace: Sendable, Equatable {
    /// From 1; beyond the end means the end.
    case position(Int)
    case before(Int)
    case after(Int)
    case first
    case last
    /// At the beginning or the end of a section; `nil` is what stands before all sections.
    case section(String?, isAtStart: Bool)
}

/// Where a section is to stand among the others.
public enum ReadingListSectionPlace: Sendable, Equatable {
    case before(String)
    case after(String)
    case first
    case last
}

/// Why a reading list can't be changed so.
public enum ReadingListError: Error, Equatable {
    case noSuchSection(String, list: String, similar: String?)
    case sectionExists(String, list: String)
    /// A section can't stand before or after itself.
    case besideItself(section: String)
}
