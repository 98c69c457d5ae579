/// Words, written one after the other in a text.
struct WordList: Sendable {
    let words: [String]

    init(_ text: String) {
        words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    }
}
