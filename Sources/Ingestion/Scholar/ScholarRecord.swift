import Articles

/// A scholar record's object on its way to an article: each key that has a place is taken out, what is left over
/// becomes the record's other fields.
struct ScholarRecord {
    private var fields: JSONFields
    private var article = Article()
    private var journal = Journal()
    private var key: String?
    private var database: String?

    init(_ value: JSONValue) {
        fields = JSONFields(value)
        database = fields.takeText("platform").map(DatabaseNames.normalized)
        readTexts()
        readAuthors()
        readIdentifiers()
        readLinks()
        readJournal()
        readDates()
        readTypes()
        readCounts()
    }

    /// Fills what the object lacks from the text behind it.
    mutating func read(_ text: ScholarText) {
        if article.citationCounts.isEmpty, let count = text.citationCount?.trimmedOrNil {
            if let number = Int(count), number >= 0 {
                article.citationCounts = [CitationCount(database: database ?? "", count: number)]
            } else {
                fields.keep("引用次数", .string(count))
            }
        }
        if article.abstract == nil { article.abstract = text.abstract }
        if journal.description == nil { journal.description = text.journalDescription }
        if let rest = text.unlabelled { fields.keep("text", .string(rest)) }
    }

    func record(_ text: RecordText) -> Record {
        text.record(article, journal, otherFields: fields.rest, key: key, database: database, warnings: fields.warnings)
    }

    // MARK: - Fields

    private mutating func readTexts() {
        if let title = fields.takeText("title") { (article.title, article.titleMarkup) = HTMLText.title(title) }
        article.abstract = fields.takeText("abstract").flatMap(HTMLText.plain)
        article.translatedTitle = fields.takeText("TitleCN").flatMap(HTMLText.line)
        article.translatedAbstract = fields.takeText("AbstractTextCN").flatMap(HTMLText.plain)
        // An article in Chinese repeats itself here.
        if article.translatedTitle == article.title { article.translatedTitle = nil }
        if article.translatedAbstract == article.abstract { article.translatedAbstract = nil }
    }

    private mutating func readAuthors() {
        guard let value = fields.take("authors") else { return }
        switch value {
        case .array(let values):
            let names = values.compactMap { ($0["name"]?.text ?? $0.text).flatMap(HTMLText.line) }
            article.authorships = AuthorNames.authors(names).map { Authorship($0) }
            // Ids and affiliations have no place yet.
            if values.contains(where: Self.saysMoreThanName) { fields.keep("authors", value) }
        default:
            guard let text = value.text.flatMap(HTMLText.plain) else {
                return fields.putBack("authors", value, "is no text")
            }
            let (authors, isIncomplete) = AuthorNames.list(text)
            article.authorships = authors.map { Authorship($0) }
            if isIncomplete { fields.keep("authorsIncomplete", .bool(true)) }
        }
    }

    private static func saysMoreThanName(_ author: JSONValue) -> Bool {
        guard case .object(let members) = author else { return author.text == nil }
        return members.contains { $0.name != "name" && !$0.value.isMissing }
    }

    private mutating func readIdentifiers() {
        let identifiers = [fields.takeIdentifier("doi", .doi), fields.takeIdentifier("PMCID", .pmcid)]
        article.identifiers = identifiers.compactMap(\.self)
        guard let id = fields.takeText("paperid") else { return }
        key = id
        if database == "Semantic Scholar" || database == nil, let identifier = Identifier(.semanticScholar, id) {
            article.identifiers.append(identifier)
        } else {
            fields.keep("paperid", .string(id))
        }
    }

    private mutating func readLinks() {
        for name in ["DOIUrl", "url", "ListUrlMain"] {
            guard let url = fields.takeText(name) else { continue }
            guard url.hasPrefix("http://") || url.hasPrefix("https://") else {
                fields.putBack(name, .string(url), "is no address")
                continue
            }
            let link = Link(.landing, url)
            if !article.links.contains(link) { article.links.append(link) }
            if article.doi == nil, url.contains("doi.org/"), let doi = Identifier(.doi, url) {
                article.identifiers.insert(doi, at: 0)
            }
        }
        guard let value = fields.take("openAccessPdf") else { return }
        let parts = fields.takeParts(of: value, "openAccessPdf", ["url"])
        if let url = value.text ?? parts["url"], url.hasPrefix("http://") || url.hasPrefix("https://") {
            article.links.append(Link(.pdf, url))
        } else if value.text != nil || parts["url"] != nil {
            fields.putBack("openAccessPdf", value, "is no address")
        }
    }

    private mutating func readJournal() {
        let periodical = fields.takeText("PeriodicalName").flatMap(HTMLText.line)
        if let value = fields.take("journal") {
            let parts = fields.takeParts(of: value, "journal", ["name", "volume", "pages"])
            journal.name = (value.text ?? parts["name"]).flatMap(HTMLText.line)
            article.volume = parts["volume"]
            article.pages = parts["pages"].flatMap(PageRange.normalized)
            if case .array = value { fields.putBack("journal", value, "is no text") }
        }
        if let periodical, periodical != journal.name, periodical.folded != journal.name?.folded {
            if journal.name == nil { journal.name = periodical } else { journal.abbreviations.append(periodical) }
        }
        if let id = fields.takeText("PeriodicalId") { journal.databaseIDs.append(JSONMember("scholar", .string(id))) }
        readMetrics()
    }

    private mutating func readMetrics() {
        if let value = fields.take("PeriodicalIF") {
            if let number = value.text.flatMap(Double.init), number >= 0, number < 1_000 {
                journal.metrics.append(JournalMetric(.impactFactor, "\(number)"))
            } else {
                fields.putBack("PeriodicalIF", value, "is no number")
            }
        }
        let category = fields.takeText("JCRName")
        if let quartile = fields.takeText("JCR") {
            let upper = quartile.uppercased()
            if ["Q1", "Q2", "Q3", "Q4"].contains(upper) {
                journal.metrics.append(JournalMetric(.jcrQuartile, upper, category: category))
            } else {
                fields.putBack("JCR", .string(quartile), "is no quartile")
            }
        }
        if let category, !journal.metrics.contains(where: { $0.kind == .jcrQuartile }) {
            fields.keep("JCRName", .string(category))
        }
        let region = fields.takeText("RegionCategory")
        if let value = fields.take("RegionNum") {
            if let zone = value.wholeNumber, (1...4).contains(zone) {
                journal.metrics.append(JournalMetric(.casZone, String(zone), category: region))
                return
            }
            fields.putBack("RegionNum", value, "is no zone from 1 to 4")
        }
        if let region { fields.keep("RegionCategory", .string(region)) }
    }

    private mutating func readDates() {
        article.issueDate = takeDate("publicationDate")
        article.electronicDate = takeDate("EPubDate")
    }

    private mutating func takeDate(_ name: String) -> PublicationDate? {
        guard let text = fields.takeText(name) else { return nil }
        if let date = DateText.date(text) { return date }
        fields.putBack(name, .string(text), "is no date")
        return nil
    }

    private mutating func readTypes() {
        // S2 joins types by a comma alone; MEDLINE's types have commas of their own, before a space.
        article.publicationTypes = fields.takeStrings("publicationTypes").flatMap(Self.split)
        article.fieldsOfStudy = fields.takeStrings("fieldsOfStudy").flatMap(Self.split)
        article.type = PublicationTypes.articleType(article.publicationTypes)
    }

    private static func split(_ text: String) -> [String] {
        guard text.utf8.contains(where: { ";|,".utf8.contains($0) }) else { return [text].compactMap(\.trimmedOrNil) }
        var parts: [String] = [""]
        for character in text {
            if character == ";" || character == "|" {
                parts.append("")
            } else if character == " ", parts[parts.count - 1].hasSuffix(",") {
                parts[parts.count - 1].append(character)
            } else if parts[parts.count - 1].hasSuffix(",") {
                parts[parts.count - 1].removeLast()
                parts.append(String(character))
            } else {
                parts[parts.count - 1].append(character)
            }
        }
        return parts.compactMap(\.trimmedOrNil)
    }

    private mutating func readCounts() {
        article.isOpenAccess = fields.takeFlag("isOpenAccess")
        guard let value = fields.take("citationCount") else { return }
        if let count = value.wholeNumber, count >= 0 {
            article.citationCounts = [CitationCount(database: database ?? "", count: count)]
        } else {
            fields.putBack("citationCount", value, "is no number")
        }
    }
}
