import Articles

/// A record of EndNote's XML on its way to an article.
struct EndNoteRecord {
    var fields: EndNoteFields
    var article = Article()
    var journal = Journal()
    var type = EndNoteReferenceType.journalArticle
    /// The name that the record gives its type.
    var typeName = ""
    var database: String?
    /// The number that a database gave the record, where it is no identifier.
    var accession: String?
    private var key: String?

    init(_ element: XMLElement) {
        fields = EndNoteFields(element)
    }

    mutating func read() {
        readHead()
        readType()
        readTitles()
        readContributors()
        readPlace()
        readDates()
        readSubjects()
        readDatabase()
        readIdentifiers()
        readLinks()
        readTexts()
        article.identifiers = article.identifiers.uniqued
        let doi = article.identifiers.filter { $0.scheme == .doi }
        article.identifiers = doi + article.identifiers.filter { $0.scheme != .doi }
    }

    func record(_ text: RecordText) -> Record {
        text.record(article, journal, otherFields: fields.rest, key: key, database: database, warnings: fields.warnings)
    }

    // MARK: - Fields

    /// What the record is called in the library that it was exported from. That library's file, its key of the record
    /// and the program say nothing about the article.
    private mutating func readHead() {
        let number = fields.takeLine("rec-number")
        let label = fields.takeLine("label")
        key = number ?? label
        if number != nil { fields.keep("label", label) }
        for name in ["database", "source-app", "foreign-keys"] as [StaticString] { _ = fields.take(name) }
    }

    private mutating func readType() {
        guard let element = fields.takeEvenEmpty("ref-type") else { return }
        let number = EndNoteText(element).line
        typeName = element.attribute("name") ?? number.flatMap { Int($0) == nil ? $0 : nil } ?? ""
        if let found = EndNoteReferenceType.named(typeName, number: number.flatMap { Int($0) }) {
            type = found
        } else {
            type = .generic
            fields.putBack("ref-type", typeName.isEmpty ? number ?? "" : typeName, "is no known type")
        }
        article.type = type.type
    }

    private mutating func readSubjects() {
        readKeywords()
        article.publicationTypes = fields.takeText("work-type")?.lines ?? []
        if let text = fields.takeText("language") {
            let codes = Languages.codes(text.lines.flatMap { $0.split { ";,/".contains($0) }.map(String.init) })
            if codes.isEmpty { fields.keep("language", text.line) } else { article.languages = codes }
        }
    }

    private mutating func readKeywords() {
        guard let keywords = fields.take("keywords") else { return }
        let elements = keywords.children(named: "keyword")
        if !elements.isEmpty { fields.keepOthers(in: keywords, except: [], lists: ["keyword"]) }
        for line in (elements.isEmpty ? [keywords] : elements).flatMap({ EndNoteText($0).lines }) {
            for keyword in line.parts(separatedBy: UInt8(ascii: ";")).compactMap(\.trimmedOrNil) {
                if let trial = Self.trial(keyword) {
                    add(trial)
                } else {
                    article.keywords.append(keyword)
                }
            }
        }
        article.keywords = article.keywords.uniqued
    }

    /// Embase's keywords begin with the numbers of trials.
    private static func trial(_ keyword: String) -> Identifier? {
        let digits = keyword.utf8.count { (48...57).contains($0) }
        return digits > 4 && !keyword.contains(" ") ? TrialIDs.identifier(keyword) : nil
    }

    private mutating func readTexts() {
        article.abstract = fields.takeText("abstract")?.paragraphs.map(InlineSections.paragraphs)
        if let notes = fields.takeText("notes")?.plain {
            article.citationCounts = EndNoteNotes.citationCounts(in: notes)
            fields.keep("notes", notes)
        }
        readAddress()
    }

    /// Of all authors, or of the first or the corresponding one: nobody can tell unless there is only one.
    private mutating func readAddress() {
        guard let text = fields.takeText("auth-address") else { return }
        let isAddress =
            text.lines.count == 1 && article.authorships.count == 1
            && article.authorships[0].role == .author && type.type == .journalArticle
        if isAddress {
            article.authorships[0].affiliations = text.lines
        } else {
            fields.keep("auth-address", text.plain)
        }
    }
}
