import Articles

/// Where an article is from: its sources, what each gave, what the researcher wrote, and where they don't agree.
public struct Provenance: Sendable, Equatable {
    /// A source, and the fields that the article has from it.
    public struct Contribution: Sendable, Equatable {
        public var source: Source
        /// Names of fields, as in the JSON Lines export.
        public var fields: [String]
    }

    /// A field of which sources say something else than the article.
    public struct Difference: Sendable, Equatable {
        public var field: String
        /// The article's; `nil` where it has none.
        public var value: JSONValue?
        /// What sources say, by their numbers, from 0.
        public var others: [(source: Int, value: JSONValue)]

        public static func == (one: Difference, other: Difference) -> Bool {
            one.field == other.field && one.value == other.value
                && one.others.elementsEqual(other.others) { $0.source == $1.source && $0.value == $1.value }
        }
    }

    public var id: Int
    public var title: String?
    /// Oldest first.
    public var contributions: [Contribution]
    /// Names of the fields that the researcher wrote.
    public var written: [String]
    public var differences: [Difference]
}
