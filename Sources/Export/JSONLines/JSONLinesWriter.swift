import Articles

/// Writes the library's own form: one whole article a line, from which it can be restored.
///
/// A missing value is left out. The keys are camelCase and stable; a line's format version says which ones a
/// reader must know.
struct JSONLinesWriter: ArticleWriter {
    /// Raised when a reader that does not know the new form would misread it; not for a new key.
    static let version = 1

    private var json = JSONWriter()

    mutating func write(_ article: LibraryArticle, to output: inout ByteBuffer) {
        write(LibraryArticleJSON.object(article), &output)
    }

    mutating func write(_ part: LibraryPart, to output: inout ByteBuffer) {
        write(LibraryPartJSON.object(part), &output)
    }

    private mutating func write(_ line: JSONValue, _ output: inout ByteBuffer) {
        json.write(line)
        output.write(json.bytes)
        output.write("\n")
        json.removeAll()
    }
}
