/// What a record says of the article that it was in the library or bibliography from which it was exported.
public struct RecordMark: Sendable, Equatable {
    public enum Origin: Sendable {
        /// A library of this program: each of its marks is an article of its own.
        case library
        /// Somebody's bibliography, in which texts cite by these keys.
        case bibliography
        /// A list whose names may be keys or numbers of any kind: they say nothing about other records.
        case list
    }

    /// The name that the article is cited by.
    public var citationKey: String
    public var origin: Origin
    /// The number that the article had there.
    public var id: Int?
    public var tags: [String] = []
    public var status = ReadingStatus.unread

    /// `nil` where the text is no valid citation key.
    public init?(_ citationKey: String?, _ origin: Origin) {
        guard let citationKey, CitationKey.isValid(citationKey) else { return nil }
        self.citationKey = citationKey
        self.origin = origin
    }
}
