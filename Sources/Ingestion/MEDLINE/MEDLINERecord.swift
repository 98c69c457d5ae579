import Articles

/// A record's fields on their way to an article.
struct MEDLINERecord {
    private var fields: TaggedFields
    private var article = Article()
    private var journal = Journal()
    private var key: String?
    private var mark: RecordMark?
    private var ownType: ArticleType?
    private var database: String?
    private var date: String?

    /// Words too long for a line were broken at this length by PubMed until 2020.
    private static let brokenWordLength = 74

    /// - Parameter isCutOff: whether the file seems to end before the record does.
    static func event(_ layout: MEDLINELayout, _ record: RecordText, isCutOff: Bool) -> RecordEvent {
        let text = FieldText(bytes: record.bytes, brokenWordLength: brokenWordLength)
        var fields = MEDLINERecord(TaggedFields(layout.fields, text))
        for line in layout.strayLines {
            if let value = text.raw(line) { fields.fields.keep("text", value) }
        }
        var result = fields.record(record)
        if isCutOff { result.warnings.append("has no SO at its end, which the others have") }
        return record.event(result)
    }

    private init(_ fields: TaggedFields) {
        self.fields = fields
        readOrigin()
        readIdentifiers()
        readTitle()
        readAbstract()
        readAuthors()
        readJournal()
        readPlace()
        readDates()
        readTypes()
        readSubjects()
        readRelations()
    }

    private func record(_ text: RecordText) -> Record {
        var article = article
        article.identifiers = article.identifiers.uniqued
        var record = text.record(
            article, journal, otherFields: fields.rest, key: key, database: database, date: date,
            warnings: fields.warnings)
        record.mark = mark
        return record
    }

    // MARK: - Where the record comes from

    private mutating func readOrigin() {
        fields.drop("VN")
        if let name = fields.take("DB") { database = MEDLINEOrigin.database(ofOvid: name) }
        for owner in fields.takeRaw("OWN") {
            if owner == "ERIC" { database = owner } else { fields.keep("OWN", owner) }
        }
        if database == nil, fields.has("PMID") { database = "PubMed" }
        guard let revised = fields.takeRaw("LR").first else { return }
        if let day = DateText.date(revised), day.start.day != nil {
            date = day.start.edtf
        } else {
            fields.putBack("LR", revised, "is no date")
        }
    }

    private mutating func readIdentifiers() {
        readMark()
        for text in fields.takeRaw("PMID") {
            // A line that lost its tag may follow.
            let digits = text.prefix(while: \.isASCIIDigit)
            if key == nil { key = digits.isEmpty ? text : String(digits) }
            addIdentifier(.pmid, String(digits), "PMID", text)
            if let rest = text[digits.endIndex...].trimmedOrNil, !digits.isEmpty { fields.keep("text", rest) }
        }
        for text in fields.takeRaw("PMC") { addIdentifier(.pmcid, text, "PMC", text) }
        for text in fields.takeRaw("ISBN") + fields.takeRaw("IB") {
            addIdentifier(.isbn, String(text.prefix { $0 != "(" }), "ISBN", text)
        }
        for text in fields.takeRaw("SI") {
            if let trial = TrialIDs.identifier(text) ?? (mark == nil ? nil : Identifier(.trial, text)) {
                article.identifiers.append(trial)
            } else {
                fields.keep("SI", text)
            }
        }
        readLocations()
        if key == nil, database == "ERIC" { key = fields.take("OID") }
        guard key == nil, let number = fields.take("UI") ?? fields.take("AN") else { return }
        key = number
        if database == "PubMed", let pmid = Identifier(.pmid, number) { article.identifiers.append(pmid) }
    }

    /// A library of this program writes the citation key and the type of work as another identifier:
    /// `lib: berg2019blinatumomab article-journal`.
    private mutating func readMark() {
        // There it is the record's own number.
        if database == "ERIC" { return }
        for text in fields.takeRaw("OID") {
            let words = text.split(separator: " ").map(String.init)
            if words.count == 3, words[0] == "lib:", let own = RecordMark(words[1], .library) {
                mark = own
                fields.isPlain = true
                ownType = ArticleType(rawValue: words[2])
            } else {
                fields.keep("OID", text)
            }
        }
    }

    private mutating func readLocations() {
        let ids = MEDLINELocations(locations: fields.takeRaw("LID"), articleIDs: fields.takeRaw("AID"))
        for text in fields.takeRaw("DO") { addIdentifier(.doi, text, "DO", text) }
        article.identifiers.insert(contentsOf: ids.dois, at: 0)
        article.links = ids.links
        // HighWire's addresses of the abstract and of the whole text have numbers for tags.
        for (tag, text) in fields.takeInOrder(["UR", "4099", "4100"]) {
            if text.hasPrefix("http://") || text.hasPrefix("https://") {
                article.links.append(Link(.landing, text))
            } else {
                fields.keep(tag, text)
            }
        }
        article.articleNumber = ids.articleNumber
        for (tag, value) in ids.rest {
            if value.hasSuffix("[doi]") { fields.putBack(tag, value, "is no DOI") } else { fields.keep(tag, value) }
        }
        readPages(isNumberCertain: ids.isCertain)
    }

    private mutating func readPages(isNumberCertain: Bool) {
        guard let text = fields.take("PG") else { return }
        if text == article.articleNumber { return }
        if MEDLINEPages.isArticleNumber(text), article.articleNumber == nil {
            article.articleNumber = text
        } else {
            article.pages = mark == nil ? MEDLINEPages.pages(text) : text
            if !isNumberCertain, let number = article.articleNumber {
                // It has pages, so the publisher's number is none.
                fields.keep("LID", "\(number) [pii]")
                article.articleNumber = nil
            }
        }
    }

    private mutating func addIdentifier(_ scheme: Identifier.Scheme, _ text: String, _ tag: FieldTag, _ whole: String) {
        if let identifier = Identifier(scheme, text) {
            article.identifiers.append(identifier)
        } else {
            fields.putBack(tag, whole, "is no \(scheme.label)")
        }
    }

    // MARK: - Texts

    private mutating func readTitle() {
        let texts = fields.takeRaw("TI")
        let title = title(MEDLINEText.joined(texts))
        (article.title, article.titleMarkup) = (title.plain, title.markup)
        for text in fields.takeRaw("TT") {
            let vernacular = self.title(text)
            if article.title == nil, mark == nil {
                (article.title, article.titleMarkup) = (vernacular.plain, vernacular.markup)
            } else if let plain = vernacular.plain, plain != article.title, plain != article.translatedTitle {
                if article.translatedTitle == nil { article.translatedTitle = plain } else { fields.keep("TT", plain) }
            }
        }
    }

    private func title(_ text: String) -> NLMTitle {
        mark == nil ? NLMTitle(text) : NLMTitle.own(text)
    }

    private mutating func readAbstract() {
        let paragraphs = fields.takeAll("AB").map(plain).map(InlineSections.paragraphs)
        if !paragraphs.isEmpty { article.abstract = paragraphs.joined(separator: "\n\n") }
        for text in fields.takeAll("OAB").map(plain) {
            if article.translatedAbstract != nil || text.hasSuffix("Abstract available from the publisher.") {
                fields.keep("OAB", text)
            } else {
                article.translatedAbstract = InlineSections.paragraphs(text)
            }
        }
    }

    private func plain(_ text: String) -> String {
        mark == nil ? text : OwnMarkup.plain(text)
    }

    private mutating func readAuthors() {
        let authors = MEDLINEAuthors(fields.takeInOrder(MEDLINEAuthors.tags))
        article.authorships = authors.authorships
        for (tag, value) in authors.rest { fields.keep(tag, value) }
    }

    // MARK: - Where and when it appeared

    private mutating func readJournal() {
        let names = [fields.take("JT"), fields.take("JN"), fields.take("TA"), fields.take("JA")].compactMap(\.self)
        journal.name = names.first
        for name in names.dropFirst() where name.folded != journal.name?.folded { journal.abbreviations.append(name) }
        journal.nlmID = fields.take("JID")
        journal.publisher = fields.take("PB")
        for (tag, text) in fields.takeInOrder(["IS", "ISSN", "EISSN"]) {
            if let issn = MEDLINEText.issn(text, isElectronic: tag == "EISSN") {
                journal.issns.append(issn)
            } else {
                fields.putBack(tag, text, "is no ISSN")
            }
        }
        journal.issns = journal.issns.uniqued
        readBook()
    }

    private mutating func readBook() {
        guard let book = fields.takeRaw("BTI").first.map(title), let name = book.plain else { return }
        let isPart = article.title.map { $0.folded != name.folded } ?? false
        if ownType.map({ $0 == .chapter }) ?? isPart {
            article.type = .chapter
            if let series = journal.name { fields.keep("JT", series) }
            journal.name = name
        } else {
            article.type = .book
            (article.title, article.titleMarkup) = (name, book.markup)
            if journal.name == nil { journal.name = fields.take("CTI").flatMap { NLMTitle($0).plain } }
        }
    }

    private mutating func readPlace() {
        article.volume = fields.take("VI")
        article.issue = fields.take("IP")
    }

    private mutating func readDates() {
        article.issueDate = takeDate("DP") ?? takeDate("YR")
        article.electronicDate = takeDate("DEP")
        // It repeats what has been read.
        let isWhole = journal.name != nil && article.date != nil
        if isWhole, database == "PubMed" || article.pages != nil { fields.drop("SO") }
    }

    private mutating func takeDate(_ tag: FieldTag) -> PublicationDate? {
        guard let text = fields.take(tag) else { return nil }
        guard let date = DateText.date(text) else {
            fields.putBack(tag, text, "is no date")
            return nil
        }
        // It may say more: `1985 2nd Quart`.
        if date.end == nil, date.edtf == String(date.year), text != date.edtf { fields.keep(tag, text) }
        return date
    }

    // MARK: - What it is about

    private mutating func readTypes() {
        article.publicationTypes = fields.takeAll("PT").map(MEDLINETypes.name)
        let (isBook, isChapter) = (article.type == .book, article.type == .chapter)
        article.type = MEDLINETypes.articleType(article.publicationTypes, isBook: isBook, isChapter: isChapter)
        if article.type == .journalArticle, let name = journal.name, PreprintServers.contains(name) {
            article.type = .preprint
        }
        article.type = ownType ?? article.type
        let languages = fields.takeAll("LA") + fields.takeAll("LG")
        article.languages = Languages.codes(languages)
        for name in languages where Languages.code(name) == nil && name != "und" {
            if name == "mul" { fields.keep("LA", name) } else { fields.putBack("LA", name, "is no known language") }
        }
    }

    private mutating func readSubjects() {
        article.meshHeadings = fields.takeAll("MH").compactMap(MEDLINEHeading.heading)
        let keywords = fields.takeAll("OT") + fields.takeAll("KW")
        article.keywords = mark == nil ? keywords.compactMap(MEDLINEHeading.keyword).uniqued : keywords
        // That they are not NLM's goes without saying.
        for owner in fields.takeRaw("OTO") where owner != "NOTNLM" { fields.keep("OTO", owner) }
    }

    private mutating func readRelations() {
        let isPreprint = article.type == .preprint
        for (tag, text) in fields.takeInOrder(Array(MEDLINERelations.kinds.keys)) {
            if let relation = MEDLINERelations.relation(tag, text, isPreprint: isPreprint) {
                article.relations.append(relation)
            }
            // The citation has no place.
            fields.keep(tag, text)
        }
        article.relations = article.relations.uniqued
    }
}
