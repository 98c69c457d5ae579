import Articles

/// A record's fields on their way to an article.
struct WebOfScienceRecord {
    private var fields: TaggedFields
    private var article = Article()
    private var journal = Journal()
    /// `J` and the like.
    private var publication: String?
    private var key: String?
    private var date: String?

    /// - Parameters:
    ///   - bytes: where the fields' values stand.
    ///   - warnings: what was odd about the record as a whole.
    static func event(
        _ fields: [TaggedField], in bytes: UnsafeBufferPointer<UInt8>, _ record: RecordText, warnings: [String] = []
    ) -> RecordEvent {
        let text = FieldText(bytes: bytes, brokenWordLength: nil)
        var result = WebOfScienceRecord(TaggedFields(fields, text)).record(record)
        result.warnings = warnings + result.warnings
        return record.event(result)
    }

    private init(_ fields: TaggedFields) {
        self.fields = fields
        publication = self.fields.take("PT")
        readIdentifiers()
        readTexts()
        readAuthors()
        readJournal()
        readPages()
        readDates()
        readTypes()
        readSubjects()
        readCounts()
        keepLists()
    }

    private func record(_ text: RecordText) -> Record {
        var article = article
        article.identifiers = article.identifiers.uniqued
        return text.record(
            article, journal, otherFields: fields.rest, key: key, database: "Web of Science", date: date,
            warnings: fields.warnings)
    }

    // MARK: - Taking values out

    /// The parts of a list, which stand each on its own line or behind semicolons.
    private mutating func takeList(_ tag: FieldTag) -> [String] {
        fields.takeLines(tag).flatMap { $0.parts(separatedBy: UInt8(ascii: ";")).compactMap(\.trimmedOrNil) }
    }

    /// The parts of a list behind semicolons that was wrapped.
    private mutating func takeWrappedList(_ tag: FieldTag) -> [String] {
        fields.takeAll(tag).flatMap { $0.parts(separatedBy: UInt8(ascii: ";")).compactMap(\.trimmedOrNil) }
    }

    private mutating func addIdentifier(_ scheme: Identifier.Scheme, _ tag: FieldTag) {
        for text in fields.takeRaw(tag).flatMap({ scheme == .isbn ? $0.split(separator: ";").map(String.init) : [$0] })
        {
            if let identifier = Identifier(scheme, text) {
                article.identifiers.append(identifier)
            } else {
                fields.putBack(tag, text, "is no \(scheme.label)")
            }
        }
    }

    // MARK: - Fields

    private mutating func readIdentifiers() {
        addIdentifier(.doi, "DI")
        addIdentifier(.pmid, "PM")
        addIdentifier(.isbn, "BN")
        for number in fields.takeRaw("UT") {
            if key == nil { key = number }
            fields.keep("UT", number)
            if number.hasPrefix("MEDLINE:"), article.identifier(.pmid) == nil, let pmid = Identifier(.pmid, number) {
                article.identifiers.append(pmid)
            }
        }
        for text in fields.takeRaw("D2") {
            if let book = Identifier(.doi, text) {
                article.relations.append(Relation(.partOf, book))
            } else {
                fields.putBack("D2", text, "is no DOI")
            }
        }
        if article.doi != nil { fields.drop("DL") }
        for url in fields.takeRaw("UR") {
            if url.hasPrefix("http://") || url.hasPrefix("https://") {
                article.links.append(Link(.landing, url))
            } else {
                fields.keep("UR", url)
            }
        }
    }

    private mutating func readTexts() {
        let titles = fields.takeRaw("TI").uniqued
        if let title = titles.first { (article.title, article.titleMarkup) = HTMLText.title(title) }
        for title in titles.dropFirst() { fields.keep("TI", title) }
        article.abstract = fields.take("AB").map(InlineSections.paragraphs)
        // In the other languages of regional citation indexes; the first one has a place.
        for tag in ["X1", "Y1", "Z1", "FT"] as [FieldTag] where article.translatedTitle == nil {
            article.translatedTitle = fields.take(tag)
        }
        for tag in ["X4", "Y4", "Z4", "A2", "AK"] as [FieldTag] where article.translatedAbstract == nil {
            article.translatedAbstract = fields.take(tag)
        }
    }

    private mutating func readAuthors() {
        var (short, full) = (takeNames("AU"), takeNames("AF"))
        if short.isEmpty, full.isEmpty { (short, full) = (takeNames("BA"), takeNames("BF")) }
        var authors = WebOfScienceAuthors(short: short, full: full)
        for address in authors.addAddresses(fields.takeLines("C1")) { fields.keep("C1", address) }
        for entry in authors.addORCIDs(takeWrappedList("OI")) { fields.keep("OI", entry) }
        for entry in takeWrappedList("RI") where !WebOfScienceAuthors.isNameAlone(entry) { fields.keep("RI", entry) }
        article.authorships = authors.authorships
        article.authorships += takeList("CA").map { Authorship(Author(literal: $0)) }
        for (tag, role) in [("BE", .editor), ("ED", .editor), ("TR", .translator)] as [(FieldTag, Authorship.Role)] {
            article.authorships += takeNames(tag).map { Authorship(WebOfScienceAuthors.author($0), role: role) }
        }
    }

    private mutating func takeNames(_ tag: FieldTag) -> [String] {
        takeList(tag).filter { !["[Anonymous]", "Anonymous", "Anon"].contains($0) }
    }

    private mutating func readJournal() {
        let iso = fields.take("JI")
        journal.name = fields.take("SO").map { WebOfScienceJournalName.readable($0, abbreviation: iso) }
        for name in [iso, fields.take("J9")].compactMap(\.self) {
            let known = ([journal.name].compactMap(\.self) + journal.abbreviations).map(\.folded)
            if !known.contains(name.folded) { journal.abbreviations.append(name) }
        }
        for (tag, medium) in [("SN", ISSN.Medium.print), ("EI", .electronic)] as [(FieldTag, ISSN.Medium)] {
            for text in takeList(tag) {
                if let issn = ISSN(text, medium: medium) {
                    journal.issns.append(issn)
                } else {
                    fields.putBack(tag, text, "is no ISSN")
                }
            }
        }
        journal.publisher = fields.take("PU")
        journal.nlmID = fields.take("JC")
    }

    private mutating func readPages() {
        article.volume = fields.take("VL")
        var issue = [fields.take("IS")].compactMap(\.self)
        // A patent's number has the same tag.
        if let part = publication == "P" ? nil : fields.take("PN") { issue.append("Pt \(part)") }
        if let supplement = fields.take("SU") { issue.append(WebOfScienceIssue.supplement(supplement)) }
        article.issue = issue.isEmpty ? nil : issue.joined(separator: " ")
        if let number = fields.take("AR") {
            if number.hasPrefix("PMID"), let pmid = Identifier(.pmid, number) {
                article.identifiers.append(pmid)
            } else {
                article.articleNumber = WebOfScienceIssue.articleNumber(number)
            }
        }
        let (first, last, range) = (fields.take("BP"), fields.take("EP"), fields.take("PS"))
        article.pages = WebOfScienceIssue.pages(first: first, last: last)
        // Where a journal has no pages, the number may stand there.
        if last == nil || last == first, article.articleNumber == nil, let start = article.pages {
            (article.pages, article.articleNumber) = Pagination.read(start)
        }
        guard let pages = range.flatMap(PageRange.normalized) else { return }
        if article.pages == nil { article.pages = pages } else if article.pages != pages { fields.keep("PS", pages) }
    }

    private mutating func readDates() {
        let (day, year) = (fields.take("PD"), fields.take("PY"))
        article.issueDate = WebOfScienceIssue.date(day, year: year)
        if let year, article.issueDate == nil { fields.putBack("PY", year, "is no date") }
        if let day, article.issueDate.map({ $0.edtf == String($0.year) }) ?? true, day != year {
            fields.keep("PD", day)
        }
        let (early, earlyYear) = (fields.take("EA"), fields.take("EY"))
        article.electronicDate = WebOfScienceIssue.date(early, year: earlyYear)
        if let early, article.electronicDate == nil { fields.putBack("EA", early, "is no date") }
        if let exported = fields.take("DA") {
            let day = DateText.date(exported)
            if day?.start.day != nil { date = day?.start.edtf } else { fields.keep("DA", exported) }
        }
    }

    private mutating func readTypes() {
        article.publicationTypes = takeWrappedList("DT").filter { $0 != "-" }
        let isWholeBook = article.title?.folded == journal.name?.folded
        article.type = WebOfScienceTypes.articleType(
            publication, article.publicationTypes, source: journal.name, isWholeBook: isWholeBook)
        if article.type == .book, isWholeBook { journal.name = fields.take("SE") }
        let languages = takeList("LA")
        article.languages = Languages.codes(languages)
        for name in languages where Languages.code(name) == nil {
            fields.putBack("LA", name, "is no known language")
        }
    }

    private mutating func readSubjects() {
        article.keywords = takeWrappedList("DE")
        article.fieldsOfStudy = (takeWrappedList("WC") + takeWrappedList("SC")).uniqued
        for term in takeWrappedList("ID") { fields.keep("ID", term) }
        if let access = fields.take("OA") {
            article.isOpenAccess = true
            fields.keep("OA", access)
        }
    }

    private mutating func readCounts() {
        let counts = (core: fields.take("TC"), all: fields.take("Z9"))
        if let text = counts.core ?? counts.all {
            if let count = Int(text), count >= 0 {
                article.citationCounts = [CitationCount(database: "Web of Science", count: count)]
            } else {
                fields.putBack(counts.core == nil ? "Z9" : "TC", text, "is no number")
            }
        }
        if let all = counts.all, let core = counts.core, all != core { fields.keep("Z9", all) }
        // Other databases of the platform, most of which don't know the article.
        for tag in ["Z8", "ZA", "ZB", "ZR", "ZS"] as [FieldTag] {
            if let count = fields.take(tag), count != "0" { fields.keep(tag, count) }
        }
    }

    /// What stands one to a line, like cited references, stays so.
    private mutating func keepLists() {
        for reference in fields.takeLines("CR") { fields.keep("CR", reference) }
        for tag in ["EM", "BA", "BF", "GP"] as [FieldTag] {
            for part in takeList(tag) { fields.keep(tag, part) }
        }
    }
}
