/// A query as it is typed, and as SQLite's shell would be told.
struct SearchQuery: Equatable {
    enum Kind: String, CaseIterable {
        case oneWord = "one word"
        case twoWords = "two words"
        case threeWords = "three words"
        case phrase = "phrase"
        case prefix = "prefix"
        case author = "word and author"
    }

    let kind: Kind
    let band: FrequencyBand
    let words: [String]
    /// As `author.folded` has it.
    var author: String?

    /// Whether it is words and nothing else.
    var isPlain: Bool { [.oneWord, .twoWords, .threeWords].contains(kind) }

    /// What is typed behind `lib search`.
    var text: String {
        switch kind {
        case .phrase: "\"\(words.joined(separator: " "))\""
        case .prefix: "\(words[0])*"
        default: words.joined(separator: " ")
        }
    }

    var arguments: [String] {
        (author.map { ["--author", $0] } ?? []) + ["--", text]
    }
}
