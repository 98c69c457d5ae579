import Articles

/// Abstracts as OpenAlex stores them: the positions of each word.
enum InvertedAbstract {
    /// An abstract of more bytes is none.
    private static let maximumLength = 1 << 20

    /// The words in order; positions without a word leave no gap. `nil` where the value is no such index.
    static func text(_ value: JSONValue) -> String? {
        var index = value
        // Snapshots have held it as text, and within it the index beside its length, as Microsoft's graph did.
        if let text = value.text {
            // A text that is no JSON is no index, whatever is wrong with it.
            guard let inner = try? JSONParser.parse(text) else { return nil }
            index = inner
        }
        if let inner = index["InvertedIndex"] { index = inner }
        guard case .object(let members) = index, let words = words(members) else { return nil }
        return words.sorted { $0.position < $1.position }.map(\.text).joined(separator: " ")
    }

    /// `nil` where a position is no number, or where few bytes stand for many.
    private static func words(_ members: [JSONMember]) -> [(position: Int, text: String)]? {
        var words: [(position: Int, text: String)] = []
        var length = 0
        for member in members {
            guard case .array(let positions) = member.value else { return nil }
            for position in positions {
                guard let number = position.wholeNumber, number >= 0 else { return nil }
                length += member.name.utf8.count + 1
                guard length <= maximumLength else { return nil }
                words.append((number, member.name))
            }
        }
        return words
    }
}
