/// What an `@` in a file begins.
enum BibTeXBlock {
    case entry(BibTeXEntry)
    /// `@string`: names and their values.
    case strings([(name: String, value: String)])
    /// `@comment`, `@preamble`.
    case ignored
    /// An entry that can't be read, and why, as a sentence's predicate.
    case broken(String)
    /// An entry that is longer than a record may be.
    case tooLong
    /// Text, as in an address of electronic mail.
    case text
}
