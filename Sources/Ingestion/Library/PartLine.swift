import Articles

/// Reads a line of what a library has beside its articles: `{"lib":1,"kind":"readingList","name":…, …}`.
enum PartLine {
    /// `nil` where the line is an article's.
    static func part(from value: JSONValue) throws(LibraryLineError) -> LibraryPart? {
        let fields = try LineFields(value)
        guard let kind: LibraryPart.Kind = try fields.choice("kind", "kind of line that this lib knows") else {
            return nil
        }
        let version = try required("lib", fields.int("lib"))
        guard (1...LibraryLine.version).contains(version) else { throw .newer(version) }
        switch kind {
        case .setting: return .setting(name: try name(fields), value: try required("value", fields.string("value")))
        case .synonyms: return .synonyms(try terms(fields))
        case .removedSynonyms: return .removedSynonyms(try terms(fields))
        case .savedSearch:
            return .savedSearch(
                name: try name(fields), query: try required("query", fields.string("query")),
                seen: try fields.int("seen") ?? 0)
        case .readingList:
            return .readingList(
                name: try name(fields), description: try fields.text("description"),
                sections: try fields.strings("sections").filter { $0.trimmedOrNil != nil }, created: try created(fields)
            )
        case .screening:
            return .screening(
                name: try name(fields), query: try fields.string("query"),
                isExact: try fields.bool("isExact") ?? false, created: try created(fields))
        }
    }

    private static func name(_ fields: LineFields) throws(LibraryLineError) -> String {
        guard let name = try required("name", fields.string("name")).trimmedOrNil else {
            throw .invalid("name", "is empty")
        }
        return name
    }

    private static func terms(_ fields: LineFields) throws(LibraryLineError) -> [String] {
        let terms = try fields.strings("terms")
        guard !terms.isEmpty else { throw .missing("terms") }
        return terms
    }

    private static func created(_ fields: LineFields) throws(LibraryLineError) -> String {
        try required("created", fields.string("created"))
    }
}
