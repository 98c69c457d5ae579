import Articles

/// Reads back what a library exported as JSON Lines: `{"lib":1,"id":12,"citationKey":…, …}`.
///
/// What is in a line is read to the letter: nothing is trimmed or guessed, so that reading what was written gives
/// the same article again. Members that only repeat others for people (`year`, `doi`, `pmid`, `pmcid`) are passed
/// over. So are members that this version doesn't know, in lines of its own format version as well, since new ones
/// don't raise it; ``unknownMembers(of:)`` names them for a warning. A line of a newer format version is an error:
/// the version is raised only where an older reader would misread it.
enum LibraryLine {
    /// The newest format version that is read.
    static let version = 1

    static func article(from value: JSONValue) throws(LibraryLineError) -> LibraryArticle {
        let fields = try LineFields(value)
        let version = try required("lib", fields.int("lib"))
        guard (1...Self.version).contains(version) else { throw .newer(version) }
        var item = LibraryArticle(
            id: try required("id", fields.int("id")),
            citationKey: try required("citationKey", fields.string("citationKey")),
            added: try required("added", fields.string("added")), article: try ArticleLine.article(fields))
        item.sources = try sources(fields)
        item.tags = try fields.strings("tags").filter { !$0.isEmpty }
        item.note = try fields.text("note")
        item.status = try fields.choice("status", "reading status") ?? .unread
        item.rating = try fields.int("rating", within: 1...5)
        item.readingLists = try fields.objects("readingLists", placement)
        item.differentFrom = try fields.ints("differentFrom")
        item.verdicts = try fields.objects("verdicts", verdict)
        item.formerIDs = try fields.ints("formerIDs")
        item.formerCitationKeys = try fields.strings("formerCitationKeys")
        item.fieldOrigins = try fields.objects("fieldOrigins", origin)
        item.isRetracted = try fields.bool("isRetracted") ?? false
        return item
    }

    /// The names of the line's own members that no part of this reader knows, in their order.
    static func unknownMembers(of value: JSONValue) -> [String] {
        guard case .object(let members) = value else { return [] }
        return members.map(\.name).filter { !knownMembers.contains($0) }
    }

    private static func sources(_ fields: LineFields) throws(LibraryLineError) -> [Source] {
        let sources = try fields.objects("sources", source)
        // A library knows a record by its digest.
        guard Set(sources.map(\.digest)).count == sources.count else {
            throw .invalid("sources", "have one digest more than once")
        }
        return sources
    }

    private static func source(_ fields: LineFields) throws(LibraryLineError) -> Source {
        guard let digest = Digest(hex: try required("digest", fields.string("digest"))) else {
            throw .invalid("digest", "is not 32 hexadecimal digits")
        }
        var source = Source(
            format: try required("format", fields.string("format")),
            file: try required("file", fields.string("file")), line: try required("line", fields.int("line")),
            record: try required("record", fields.int("record")), key: try fields.string("key"),
            database: try fields.string("database"), digest: digest, date: try fields.string("date"),
            imported: try required("imported", fields.string("imported")))
        source.differing = try fields.object("differing")
        return source
    }

    private static func origin(_ fields: LineFields) throws(LibraryLineError) -> FieldOrigin {
        FieldOrigin(
            try required("field", fields.string("field")),
            source: try fields.int("source", within: LineFields.ordinals))
    }

    private static func placement(_ fields: LineFields) throws(LibraryLineError) -> ReadingListPlacement {
        let name = try required("name", fields.string("name"))
        guard !name.isEmpty else { throw .invalid("name", "is empty") }
        return ReadingListPlacement(
            name: name, position: try required("position", fields.int("position", within: LineFields.ordinals)),
            note: try fields.text("note"), section: try fields.text("section"))
    }

    private static func verdict(_ fields: LineFields) throws(LibraryLineError) -> ScreeningVerdict {
        let stage: ScreeningStage = try required("stage", fields.choice("stage", "stage of a screening"))
        let kind: Verdict = try required("verdict", fields.choice("verdict", "verdict"))
        let reason = try fields.text("reason")
        guard kind == .exclude || reason == nil else { throw .invalid("reason", "is given for no exclusion") }
        guard kind != .exclude || stage == .title || reason != nil else { throw .missing("reason") }
        let screening = try required("screening", fields.string("screening"))
        guard !screening.isEmpty else { throw .invalid("screening", "is empty") }
        let decision = ScreeningDecision(
            stage, kind, reason: reason, decided: try required("decided", fields.string("decided")))
        return ScreeningVerdict(
            screening: screening, query: try fields.string("query"), isExact: try fields.bool("isExact") ?? false,
            decision)
    }

    private static let knownMembers: Set<String> = [
        "lib", "id", "citationKey", "added", "type", "title", "titleMarkup", "translatedTitle", "abstract",
        "translatedAbstract", "authors", "journal", "volume", "issue", "pages", "articleNumber", "issueDate",
        "electronicDate", "year", "doi", "pmid", "pmcid", "identifiers", "publicationTypes", "languages", "keywords",
        "meshHeadings", "fieldsOfStudy", "links", "isOpenAccess", "citationCounts", "relations", "otherFields",
        "sources", "tags", "note", "status", "rating", "readingLists", "differentFrom", "verdicts",
        "isRetracted", "formerIDs", "formerCitationKeys", "fieldOrigins",
    ]
}
