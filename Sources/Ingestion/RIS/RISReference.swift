import Articles

/// A record's fields as an article. Each part of it is read in a file of its own.
struct RISReference {
    var fields: RISFields
    var type: RISReferenceType
    var article = Article()
    var journal = Journal()
    var database: String?
    var key: String?
    /// Of the record, `YYYY-MM-DD`.
    var date: String?
    /// What lists of the article hold already, so that long lists cost no more than their length.
    private var listed: Set<Listed> = []

    private struct Listed: Hashable {
        let list: RISTag
        let text: String
    }

    init(_ fields: RISFields, announcedDatabase: String?) {
        self.fields = fields
        type = RISReferenceType(self.fields.take("TY").first)
        if type.code.isEmpty { self.fields.warn("has no \"TY\" that says what kind of work it is") }
        if !type.isExact { self.fields.keep("TY", type.code) }
        readSource(announcedDatabase)
        readTitles()
        readPeople()
        readContainer()
        readSerialNumbers()
        readTypes()
        readDates()
        readIdentifiers()
        readNotes()
        readLinks()
        readPlaces()
        readAbstract()
        readSubjects()
        readKey()
    }

    func record(_ text: RecordText) -> Record {
        text.record(
            article, journal, otherFields: fields.rest, key: key, database: database, date: date,
            warnings: fields.warnings)
    }

    /// Whether a text comes for the first time to a list of the article.
    ///
    /// - Parameter list: the tag that stands for the list.
    mutating func isNew(_ text: String, in list: RISTag) -> Bool {
        listed.insert(Listed(list: list, text: text)).inserted
    }

    /// Adds an identifier, once.
    mutating func add(_ identifier: Identifier) {
        let list = RISTag(identifier.scheme.rawValue.utf8)
        if isNew(identifier.value, in: list) { article.identifiers.append(identifier) }
    }

    /// Adds the identifier that stands first among those of its scheme.
    mutating func addFirst(_ identifier: Identifier) {
        if isNew(identifier.value, in: RISTag(identifier.scheme.rawValue.utf8)) {
            article.identifiers.insert(identifier, at: 0)
        }
    }

    /// `M3` is the kind of work; some dialects have a DOI there.
    private mutating func readTypes() {
        article.type = type.type
        for text in fields.take("M3") + fields.take("PT") {
            if let doi = Identifier(.doi, text) {
                add(doi)
            } else if text.lowercasedASCII.hasPrefix("doi") {
                fields.keep("M3", text)
            } else if isNew(text, in: "M3") {
                article.publicationTypes.append(text)
            }
        }
        let named = PublicationTypes.articleType(article.publicationTypes)
        if type.isGeneric {
            let isPeriodical = !journal.issns.isEmpty || article.volume != nil || fields.has("VL") || fields.has("JF")
            article.type = named != .journalArticle ? named : isPeriodical ? .journalArticle : type.type
        } else if named == .preprint, type.type == .journalArticle {
            article.type = .preprint
        } else if type.code == "SER" {
            // A part of a series; a conference's papers are often in one. Without a series' name it is the whole.
            article.type = named == .conferencePaper ? named : journal.name == nil ? .book : .chapter
        }
    }
}
