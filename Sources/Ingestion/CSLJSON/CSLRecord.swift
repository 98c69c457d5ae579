import Articles

/// An item of CSL-JSON (csl-data.json of CSL 1.0.2) on its way to an article: each variable that has a place is taken
/// out, what is left over becomes the record's other fields.
///
/// Crossref's JSON is CSL-JSON with lists for texts and members of its own, and what doi.org answers with is both at
/// once; so a work of Crossref is read here as well, its own members by ``readCrossrefMembers()``.
struct CSLRecord {
    var fields: JSONFields
    var article = Article()
    var journal = Journal()
    var key: String?
    private(set) var mark: RecordMark?
    var database: String?
    var date: String?
    /// Identifiers behind their schemes that stand in a note.
    var otherNames: [String] = []
    let isCrossref: Bool
    /// Whether a library of this program wrote it: then texts hold no markup, and nothing has to be found out.
    let isOwn: Bool

    /// - Parameter isCrossref: whether it is a work of Crossref, where that is known.
    init(_ value: JSONValue, isCrossref: Bool? = nil) {
        let item = CSLItems.item(value)
        fields = JSONFields(item)
        isOwn = fields.value("custom")?["lib"] != nil
        self.isCrossref = isCrossref ?? CrossrefWork.isOne(keys: item.names)
        readNote()
        readType()
        if self.isCrossref { readCrossrefMembers() }
        readTexts()
        readPeople()
        readPublication()
        readDates()
        readIdentifiers()
        readAddresses()
        readCounts()
        readReferences()
        readSource()
        settleType()
    }

    func record(_ text: RecordText) -> Record {
        var record = text.record(
            article, journal, otherFields: fields.rest, key: key, database: database, date: date,
            warnings: fields.warnings)
        record.mark = mark
        return record
    }

    /// A library of this program says so among the custom members; other ids are kept where they look like something
    /// that people cite by, and not like a number or an address.
    mutating func readMark(id: String?, citationKey: String?) {
        if isOwn { _ = fields.take("custom") }
        let isCited = citationKey != nil || id.map(Self.looksCited) ?? false
        if isOwn || isCited { mark = RecordMark(citationKey ?? id, isOwn ? .library : .list) }
    }

    private static func looksCited(_ id: String) -> Bool {
        guard let first = id.utf8.first, (97...122).contains(first | 0x20) else { return false }
        return !id.utf8.contains { ":/".utf8.contains($0) } && !id.hasPrefix("ITEM-")
    }

    /// Zotero's library catalog, which names the database or the site that the record came from.
    private mutating func readSource() {
        guard let source = fields.takeText("source") else { return }
        let name = DatabaseNames.normalized(source)
        if let database, database != name { fields.keep("source", .string(source)) }
        database = database ?? name
    }

    /// One line of a text variable, entities and markup read.
    mutating func takeLine(_ name: String) -> String? {
        fields.takeText(name).flatMap { isOwn ? $0 : HTMLText.line($0) }
    }

    /// Lines of a list, or the one line.
    mutating func takeLines(_ name: String) -> [String] {
        fields.takeStrings(name).compactMap { isOwn ? $0 : HTMLText.line($0) }
    }

    mutating func add(_ identifier: Identifier?) {
        guard let identifier, !article.identifiers.contains(identifier) else { return }
        article.identifiers.append(identifier)
    }

    mutating func add(_ relation: Relation) {
        if !article.relations.contains(relation) { article.relations.append(relation) }
    }
}

extension JSONValue {
    /// The names of an object's members that say something.
    var names: [String] {
        guard case .object(let members) = self else { return [] }
        return members.compactMap { $0.value.isMissing ? nil : $0.name }
    }

    /// The elements of a list, or the one value.
    var elements: [JSONValue] {
        if case .array(let values) = self { values } else { [self] }
    }
}
