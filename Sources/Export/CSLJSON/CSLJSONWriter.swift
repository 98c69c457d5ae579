import Articles

/// Writes one JSON array of CSL-JSON items (schema of CSL 1.0.2), an item a line.
struct CSLJSONWriter: ArticleWriter {
    private var json = JSONWriter()
    private var isFirst = true

    mutating func begin(_ output: inout ByteBuffer) {
        output.write("[")
    }

    mutating func write(_ article: LibraryArticle, to output: inout ByteBuffer) {
        output.write(isFirst ? "\n" : ",\n")
        isFirst = false
        json.write(CSLItem.json(article))
        output.write(json.bytes)
        json.removeAll()
    }

    mutating func finish(_ output: inout ByteBuffer) {
        output.write(isFirst ? "]\n" : "\n]\n")
    }
}
