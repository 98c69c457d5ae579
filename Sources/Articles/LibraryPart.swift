/// Something that a library has beside its articles, as an export of the whole library carries it.
public enum LibraryPart: Sendable, Equatable {
    /// What was chosen by `lib config`.
    case setting(name: String, value: String)
    /// Terms that mean the same.
    case synonyms([String])
    /// Terms that every library begins with and this one doesn't have any more.
    case removedSynonyms([String])
    /// `seen` is the greatest id that an article had when the search was last asked for what is new.
    case savedSearch(name: String, query: String, seen: Int)
    /// A reading list without its articles, which tell themselves where they stand in it.
    case readingList(name: String, description: String?, sections: [String], created: String)
    /// A screening without its verdicts; `query` is `nil` where it goes through the reading list of its name.
    case screening(name: String, query: String?, isExact: Bool, created: String)

    /// Its name in JSON.
    public enum Kind: String, Sendable, CaseIterable {
        case setting, synonyms, removedSynonyms, savedSearch, readingList, screening
    }

    public var kind: Kind {
        switch self {
        case .setting: .setting
        case .synonyms: .synonyms
        case .removedSynonyms: .removedSynonyms
        case .savedSearch: .savedSearch
        case .readingList: .readingList
        case .screening: .screening
        }
    }
}

/// A part that a record file tells of, and where.
public struct PartRecord: Sendable, Equatable {
    public var part: LibraryPart
    /// The physical line, from 1.
    public var line: Int
    /// The ordinal within the file, from 1, counted with the records.
    public var ordinal: Int

    public init(_ part: LibraryPart, line: Int, ordinal: Int) {
        self.part = part
        self.line = line
        self.ordinal = ordinal
    }
}
