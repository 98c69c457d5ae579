import Articles

/// A library's article as one JSON object: `{"lib":1,"id":12,"citationKey":…, …}`.
enum LibraryArticleJSON {
    static func object(_ item: LibraryArticle) -> JSONValue {
        var members: [JSONMember] = []
        members.reserveCapacity(48)
        members.add("lib", JSONLinesWriter.version)
        members.add("id", item.id)
        members.add("citationKey", item.citationKey)
        members.add("added", item.added)
        ArticleJSON.add(item.article, to: &members)
        members.add("sources", item.sources.map(source))
        members.add("tags", item.tags)
        members.add("note", item.note)
        if item.status != .unread { members.add("status", item.status.rawValue) }
        members.add("rating", item.rating)
        members.add("readingLists", item.readingLists.map(placement))
        members.add("differentFrom", item.differentFrom.map(JSONValue.int))
        members.add("verdicts", item.verdicts.map(verdict))
        members.add("formerIDs", item.formerIDs.map(JSONValue.int))
        members.add("formerCitationKeys", item.formerCitationKeys)
        members.add("fieldOrigins", item.fieldOrigins.map(origin))
        if item.isRetracted { members.add("isRetracted", true) }
        return .object(members)
    }

    private static func source(_ source: Source) -> JSONValue {
        var members: [JSONMember] = []
        members.reserveCapacity(10)
        members.add("format", source.format)
        members.add("file", source.file)
        members.add("line", source.line)
        members.add("record", source.record)
        members.add("key", source.key)
        members.add("database", source.database)
        members.add("digest", source.digest.hex)
        members.add("date", source.date)
        members.add("imported", source.imported)
        if !source.differing.isEmpty { members.append(JSONMember("differing", .object(source.differing))) }
        return .object(members)
    }

    private static func verdict(_ verdict: ScreeningVerdict) -> JSONValue {
        var members: [JSONMember] = []
        members.add("screening", verdict.screening)
        // An empty query is one, too: it finds everything.
        if let query = verdict.query { members.append(JSONMember("query", .string(query))) }
        if verdict.isExact { members.add("isExact", true) }
        members.add("stage", verdict.decision.stage.rawValue)
        members.add("verdict", verdict.decision.verdict.rawValue)
        members.add("reason", verdict.decision.reason)
        members.add("decided", verdict.decision.decided)
        return .object(members)
    }

    /// Without a source where the researcher wrote the field.
    private static func origin(_ origin: FieldOrigin) -> JSONValue {
        var members = [JSONMember("field", .string(origin.field))]
        members.add("source", origin.source)
        return .object(members)
    }

    private static func placement(_ placement: ReadingListPlacement) -> JSONValue {
        var members: [JSONMember] = []
        members.add("name", placement.name)
        members.add("position", placement.position)
        members.add("note", placement.note)
        members.add("section", placement.section)
        return .object(members)
    }
}
