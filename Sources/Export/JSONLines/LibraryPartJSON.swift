import Articles

/// A line of what a library has beside its articles: `{"lib":1,"kind":"savedSearch","name":…, …}`.
enum LibraryPartJSON {
    static func object(_ part: LibraryPart) -> JSONValue {
        var members = [JSONMember("lib", .int(JSONLinesWriter.version))]
        members.add("kind", part.kind.rawValue)
        switch part {
        case .setting(let name, let value):
            members.add("name", name)
            members.add("value", value)
        case .synonyms(let terms), .removedSynonyms(let terms):
            members.add("terms", terms)
        case .savedSearch(let name, let query, let seen):
            members.add("name", name)
            members.add("query", query)
            members.add("seen", seen)
        case .readingList(let name, let description, let sections, let created):
            members.add("name", name)
            members.add("description", description)
            members.add("sections", sections)
            members.add("created", created)
        case .screening(let name, let query, let isExact, let created):
            members.add("name", name)
            members.add("query", query)
            if isExact { members.add("isExact", true) }
            members.add("created", created)
        }
        return .object(members)
    }
}
