/// The name before an "and" in a list of authors: what is known of its words, which are those behind the last comma,
/// without going over them again at each "and".
struct NameBeforeAnd {
    private(set) var isGroup = false
    /// Whether it ends with a comma.
    private(set) var isEnded = false
    private(set) var wordCount = 0
    /// With the next one it may be a group's, as `Task Force` is.
    private var last: Substring = ""

    mutating func add(_ word: Substring) {
        isEnded = word.utf8.last == UInt8(ascii: ",")
        guard word.utf8.contains(UInt8(ascii: ",")) else { return addWithinName(word) }
        self = NameBeforeAnd(isEnded: isEnded)
        if !isEnded, let end = word.utf8.split(separator: UInt8(ascii: ",")).last { addWithinName(Substring(end)) }
    }

    private mutating func addWithinName(_ word: Substring) {
        wordCount += 1
        guard word.utf8.contains(where: AuthorNames.isLetter) else { return }
        isGroup = isGroup || AuthorNames.isGroup("\(last) \(word)")
        last = word
    }
}
