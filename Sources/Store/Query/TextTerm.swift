/// Words that are looked for in the index.
struct TextTerm: Hashable {
    enum Form: Hashable {
        case word, phrase, prefix
        /// At most so many words between, in any order.
        case near(Int)
    }

    /// As typed, without quotes, asterisk, field and tag.
    var text: String
    var form: Form = .word
    /// Empty: all columns.
    var columns: [SearchColumn] = []
    /// Quoted, tagged or truncated: spellings may count, synonyms don't.
    var isExact = false
    /// In a long plain query a phrase is a boost, not a demand.
    var isBoost = false
}

/// A column of the search index.
enum SearchColumn: String {
    case title, abstract, keywords, authors, journal, translations, notes, extra
}
