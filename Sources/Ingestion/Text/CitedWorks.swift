import Articles

/// The works that an article cites, as an other field: each by an identifier where it has one, else in words. They have
/// no place in an article, and lists of references are longer than all else that a record says; so they are kept as
/// short as they can be.
struct CitedWorks {
    private var texts: [String] = []
    private var length = 0
    /// How many there are, whether they are kept or not.
    private(set) var count = 0

    /// Lists of more bytes are cut off: few reviews have as long ones, and what isn't kept is counted all the same.
    private static let maximumLength = 64 << 10

    /// - Parameter text: a work's identifier or citation; `nil` where nothing is known of it.
    mutating func add(_ text: String?) {
        count += 1
        guard let text, length + text.utf8.count <= Self.maximumLength else { return }
        length += text.utf8.count
        texts.append(text)
    }

    /// `nil` where nothing is known of any.
    var value: JSONValue? { texts.isEmpty ? nil : .strings(texts) }
}
