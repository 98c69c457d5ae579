import Articles

/// An entry on its way to an article: each field that has a place is taken out, what is left over becomes the record's
/// other fields.
struct BibTeXRecord {
    let entry: BibTeXEntry
    var fields: BibTeXFields
    var article = Article()
    var journal = Journal()
    var warnings: [String]
    /// What has a place only as an other field and no name in the entry.
    var additions: [JSONMember] = []
    var database: String?

    /// The record that an entry is, or why it is none.
    static func event(_ entry: BibTeXEntry, _ text: RecordText) -> RecordEvent {
        if entry.type == "set" { return text.rejected("is a set of other entries and no record of its own") }
        var reading = BibTeXRecord(entry)
        return text.event(reading.record(text))
    }

    private init(_ entry: BibTeXEntry) {
        self.entry = entry
        fields = BibTeXFields(entry.fields)
        warnings = entry.warnings
        article.type = BibTeXEntryTypes.articleType(entry.type) ?? .document
    }

    private mutating func record(_ text: RecordText) -> Record {
        database = BibTeXDatabases.database(of: entry, &fields)
        readType()
        readTitle()
        readPeople()
        readContainer()
        readPublisher()
        readNumbers()
        readDates()
        readIdentifiers()
        readSerialNumbers()
        readNotes()
        readLinks()
        readContent()
        refineType()
        let date = revisionDate
        for name in fields.repeatedNames {
            warnings.append("has \"\(name)\" more than once; what differs was kept")
        }
        var record = text.record(
            article, journal, otherFields: fields.rest + additions, key: entry.key.trimmedOrNil, database: database,
            date: date, warnings: warnings)
        record.mark = RecordMark(record.key, .bibliography)
        if entry.borrowed != 0 {
            record.digest = Digest(of: UnsafeRawBufferPointer(text.bytes), seed: entry.borrowed)
        }
        return record
    }

    private var revisionDate: String? {
        for meaning in [BibTeXFieldMeaning.revisionDate, .creationDate] {
            let days = entry.fields.filter { $0.meaning == meaning }.compactMap { BibTeXDate.day($0.value) }
            if let day = days.max() { return day }
        }
        return nil
    }

    // MARK: - Taking values out

    /// A field's text on one line.
    mutating func takeLine(_ meaning: BibTeXFieldMeaning) -> String? {
        fields.take(meaning).flatMap { BibTeXText.line($0.value) }
    }

    /// Keeps a value that can't be understood as an other field, and says so.
    mutating func putBack(_ field: BibTeXField, _ problem: String) {
        fields.putBack(field)
        warnings.append("has \"\(field.name)\" that \(problem); it was kept as it is")
    }

    // MARK: - Types

    private mutating func readType() {
        let isKnown = BibTeXEntryTypes.isKnown(entry.type)
        if !isKnown { warnings.append("is of the unknown type \"\(entry.type)\"") }
        if !isKnown || BibTeXEntryTypes.saysMore(entry.type) {
            additions.append(JSONMember("entrytype", .string(entry.type)))
        }
        if let field = fields.take(.entrySubtype) {
            if let type = BibTeXEntryTypes.articleType(subtype: field.value) {
                article.type = type
            } else {
                fields.putBack(field)
            }
        }
        // Of a part of a book, `type` says what the parts are called.
        for meaning in [BibTeXFieldMeaning.type, .documentType] where article.type != .chapter {
            guard let field = fields.take(meaning), let text = BibTeXText.line(field.value) else { continue }
            let types = text.parts(separatedBy: UInt8(ascii: ";")).compactMap(\.trimmedOrNil)
            for type in types where type != entry.type {
                let name = BibTeXEntryTypes.localized[type.lowercasedASCII] ?? type
                if !article.publicationTypes.contains(name) { article.publicationTypes.append(name) }
            }
        }
        addThesis()
    }

    /// What a thesis is by its entry's type, where it doesn't say so in words.
    private mutating func addThesis() {
        guard let thesis = BibTeXEntryTypes.theses[entry.type] else { return }
        let isMaster = article.publicationTypes.contains { $0.lowercasedASCII.hasBytes("master") }
        if article.publicationTypes.isEmpty || entry.type == "mastersthesis" && !isMaster {
            article.publicationTypes.append(thesis)
        }
    }

    /// What else tells the kind of work: where it appeared, what a database says.
    private mutating func refineType() {
        if article.publicationTypes.contains("Book Review") { article.type = .bookReview }
        let name = journal.name?.lowercasedASCII ?? ""
        let isPreprint = PreprintServers.contains(name)
        // `arXiv preprint arXiv:2101.01234`
        if isPreprint, let number = name.split(separator: " ").last { addIfMissing(Identifier(.arxiv, String(number))) }
        switch article.type {
        case .journalArticle where isPreprint: article.type = .preprint
        case .document where article.identifier(.arxiv) != nil: article.type = .preprint
        case .document where !BibTeXEntryTypes.isKnown(entry.type) && journal.name != nil:
            article.type = entry.value(.booktitle) == nil ? .journalArticle : .chapter
        default: break
        }
    }

    // MARK: - Title and people

    private mutating func readTitle() {
        var title = BibTeXTitle(fields.take(.title)?.value ?? "")
        if let subtitle = fields.take(.subtitle) { title.append(BibTeXTitle(subtitle.value)) }
        // A volume without a title of its own; proceedings whose title is where their papers look for it.
        if title.plain == nil, let whole = fields.take(.maintitle) {
            title = BibTeXTitle(whole.value)
            if let subtitle = fields.take(.mainsubtitle) { title.append(BibTeXTitle(subtitle.value)) }
        }
        if title.plain == nil, [.book, .document].contains(article.type), let book = fields.take(.booktitle) {
            title = BibTeXTitle(book.value)
        } else if article.type == .book, let book = fields.take(.booktitle), BibTeXText.line(book.value) != title.plain
        {
            // A book says its own title once more for the chapters that refer to it.
            fields.putBack(book)
        }
        (article.title, article.titleMarkup) = (title.plain, title.markup)
    }

    private mutating func readPeople() {
        for (meaning, role) in [
            (BibTeXFieldMeaning.author, Authorship.Role.author), (.editor, .editor), (.translator, .translator),
        ] {
            for field in fields.takeAll(meaning) {
                let names = BibTeXNames(field.value)
                if names.authors.isEmpty, !names.isIncomplete { putBack(field, "names nobody") }
                article.authorships += names.authors.map { Authorship($0, role: role) }
                if names.isIncomplete { additions.append(JSONMember("\(role)sIncomplete", .bool(true))) }
            }
        }
        readORCIDs()
    }

    /// Web of Science has a list of names, each with its ORCID behind a slash; biblatex numbers the authors.
    private mutating func readORCIDs() {
        if let field = fields.take(.authorORCIDs), !setORCIDs(numbered: field.value) { fields.putBack(field) }
        if let field = fields.take(.orcids), !setORCIDs(named: field.value) { fields.putBack(field) }
    }

    /// `1="0000-0002-1825-0097"; 2="…"`
    private mutating func setORCIDs(numbered text: String) -> Bool {
        var areAllSet = true
        let indices = article.authorships.indices.filter { article.authorships[$0].role == .author }
        for part in text.parts(separatedBy: UInt8(ascii: ";")) {
            let sides = part.parts(separatedBy: BibTeXBytes.equals)
            let orcid = sides.last.flatMap { ORCIDText.normalized($0.filter { $0 != "\"" }) }
            if let number = sides.first.flatMap({ Int($0.trimmed) }), let orcid, number > 0, number <= indices.count {
                article.authorships[indices[number - 1]].author.orcid = orcid
            } else {
                areAllSet = false
            }
        }
        return areAllSet
    }

    /// `Berg, Vera/0000-0002-1825-0097`, one a line.
    private mutating func setORCIDs(named text: String) -> Bool {
        var areAllSet = true
        let names = article.authorships.enumerated().map { ($0.element.author.naturalName.folded, $0.offset) }
        let places = Dictionary(names) { first, _ in first }
        for line in text.parts(separatedBy: BibTeXBytes.lineEnd) where line.trimmedOrNil != nil {
            let sides = line.parts(separatedBy: UInt8(ascii: "/"))
            let name = sides.first.flatMap { BibTeXNames(String($0)).authors.first }
            let index = name.flatMap { places[$0.naturalName.folded] }
            if sides.count == 2, let index, let orcid = ORCIDText.normalized(sides[1].trimmed) {
                article.authorships[index].author.orcid = orcid
            } else {
                areAllSet = false
            }
        }
        return areAllSet
    }
}
