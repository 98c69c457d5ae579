import Articles

/// A scholar record's object on its way to an article: each key that has a place is taken out, what is left over
/// becomes the record's other fields.
struct ScholarRecord {
    private var members: [JSONMember]
    private var article = Article()
    private var journal = Journal()
    private var key: String?
    private var database: String?
    private var warnings: [String] = []

    init(_ value: JSONValue) {
        if case .object(let members) = value { self.members = members } else { members = [] }
        database = takeText("platform").map(DatabaseNames.normalized)
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
                members.append(JSONMember("引用次数", .string(count)))
            }
        }
        if article.abstract == nil { article.abstract = text.abstract }
        if journal.description == nil { journal.description = text.journalDescription }
        if let rest = text.unlabelled { members.append(JSONMember("text", .string(rest))) }
    }

    func record(_ text: RecordText) -> Record {
        var article = article
        if !journal.isEmpty { article.journal = journal }
        article.otherFields = members.filter { !$0.value.isMissing }
        var record = text.record(article)
        record.key = key
        record.database = database
        record.warnings = warnings + record.warnings
        return record
    }

    // MARK: - Taking values out

    /// The value of a key, which is then no other field. A value that is missing is `nil`.
    private mutating func take(_ name: String) -> JSONValue? {
        guard let index = members.firstIndex(where: { $0.name == name }) else { return nil }
        let value = members.remove(at: index).value
        return value.isMissing ? nil : value
    }

    private mutating func takeText(_ name: String) -> String? {
        guard let value = take(name) else { return nil }
        if let text = value.text { return text }
        putBack(name, value, "is no text")
        return nil
    }

    /// Strings of a list, or the one string.
    private mutating func takeStrings(_ name: String) -> [String] {
        guard let value = take(name) else { return [] }
        let values = if case .array(let values) = value { values } else { [value] }
        let texts = values.compactMap(\.text)
        if texts.count < values.count(where: { !$0.isMissing }) { putBack(name, value, "is no text") }
        return texts
    }

    /// Takes the texts of some parts of an object; what else it says becomes other fields, as `journal.issue`.
    private mutating func takeParts(of value: JSONValue, _ name: String, _ wanted: [String]) -> [String: String] {
        guard case .object(let parts) = value else { return [:] }
        var texts: [String: String] = [:]
        for part in parts where !part.value.isMissing {
            if wanted.contains(part.name), texts[part.name] == nil, let text = part.value.text {
                texts[part.name] = text
            } else {
                members.append(JSONMember("\(name).\(part.name)", part.value))
            }
        }
        return texts
    }

    /// Keeps a value that can't be understood as an other field, and says so.
    private mutating func putBack(_ name: String, _ value: JSONValue, _ problem: String) {
        members.append(JSONMember(name, value))
        warnings.append("has \"\(name)\" that \(problem); it was kept as it is")
    }

    // MARK: - Fields

    private mutating func readTexts() {
        if let title = takeText("title") { (article.title, article.titleMarkup) = HTMLText.title(title) }
        article.abstract = takeText("abstract").flatMap(HTMLText.plain)
        article.translatedTitle = takeText("TitleCN").flatMap(HTMLText.line)
        article.translatedAbstract = takeText("AbstractTextCN").flatMap(HTMLText.plain)
        // An article in Chinese repeats itself here.
        if article.translatedTitle == article.title { article.translatedTitle = nil }
        if article.translatedAbstract == article.abstract { article.translatedAbstract = nil }
    }

    private mutating func readAuthors() {
        guard let value = take("authors") else { return }
        switch value {
        case .array(let values):
            let names = values.compactMap { ($0["name"]?.text ?? $0.text).flatMap(HTMLText.line) }
            article.authorships = AuthorNames.authors(names).map { Authorship($0) }
            // Ids and affiliations have no place yet.
            if values.contains(where: Self.saysMoreThanName) { members.append(JSONMember("authors", value)) }
        default:
            guard let text = value.text.flatMap(HTMLText.plain) else { return putBack("authors", value, "is no text") }
            let (authors, isIncomplete) = AuthorNames.list(text)
            article.authorships = authors.map { Authorship($0) }
            if isIncomplete { members.append(JSONMember("authorsIncomplete", .bool(true))) }
        }
    }

    private static func saysMoreThanName(_ author: JSONValue) -> Bool {
        guard case .object(let members) = author else { return author.text == nil }
        return members.contains { $0.name != "name" && !$0.value.isMissing }
    }

    private mutating func readIdentifiers() {
        takeIdentifier("doi", .doi)
        takeIdentifier("PMCID", .pmcid)
        guard let id = takeText("paperid") else { return }
        key = id
        if database == "Semantic Scholar" || database == nil, let identifier = Identifier(.semanticScholar, id) {
            article.identifiers.append(identifier)
        } else {
            members.append(JSONMember("paperid", .string(id)))
        }
    }

    private mutating func takeIdentifier(_ name: String, _ scheme: Identifier.Scheme) {
        guard let text = takeText(name) else { return }
        if let identifier = Identifier(scheme, text) {
            article.identifiers.append(identifier)
        } else {
            putBack(name, .string(text), "is no \(scheme.label)")
        }
    }

    private mutating func readLinks() {
        for name in ["DOIUrl", "url", "ListUrlMain"] {
            guard let url = takeText(name) else { continue }
            guard url.hasPrefix("http://") || url.hasPrefix("https://") else {
                putBack(name, .string(url), "is no address")
                continue
            }
            let link = Link(.landing, url)
            if !article.links.contains(link) { article.links.append(link) }
            if article.doi == nil, url.contains("doi.org/"), let doi = Identifier(.doi, url) {
                article.identifiers.insert(doi, at: 0)
            }
        }
        guard let value = take("openAccessPdf") else { return }
        let parts = takeParts(of: value, "openAccessPdf", ["url"])
        if let url = value.text ?? parts["url"], url.hasPrefix("http://") || url.hasPrefix("https://") {
            article.links.append(Link(.pdf, url))
        } else if value.text != nil || parts["url"] != nil {
            putBack("openAccessPdf", value, "is no address")
        }
    }

    private mutating func readJournal() {
        let periodical = takeText("PeriodicalName").flatMap(HTMLText.line)
        if let value = take("journal") {
            let parts = takeParts(of: value, "journal", ["name", "volume", "pages"])
            journal.name = (value.text ?? parts["name"]).flatMap(HTMLText.line)
            article.volume = parts["volume"]
            article.pages = parts["pages"].flatMap(PageRange.normalized)
            if case .array = value { putBack("journal", value, "is no text") }
        }
        if let periodical, periodical.folded != journal.name?.folded {
            if journal.name == nil { journal.name = periodical } else { journal.abbreviations.append(periodical) }
        }
        if let id = takeText("PeriodicalId") { journal.databaseIDs.append(JSONMember("scholar", .string(id))) }
        readMetrics()
    }

    private mutating func readMetrics() {
        if let value = take("PeriodicalIF") {
            if let number = value.text.flatMap(Double.init), number >= 0, number < 1_000 {
                journal.metrics.append(JournalMetric(.impactFactor, "\(number)"))
            } else {
                putBack("PeriodicalIF", value, "is no number")
            }
        }
        let category = takeText("JCRName")
        if let quartile = takeText("JCR") {
            let upper = quartile.uppercased()
            if ["Q1", "Q2", "Q3", "Q4"].contains(upper) {
                journal.metrics.append(JournalMetric(.jcrQuartile, upper, category: category))
            } else {
                putBack("JCR", .string(quartile), "is no quartile")
            }
        }
        if let category, !journal.metrics.contains(where: { $0.kind == .jcrQuartile }) {
            members.append(JSONMember("JCRName", .string(category)))
        }
        let region = takeText("RegionCategory")
        if let value = take("RegionNum") {
            if let zone = value.wholeNumber, (1...4).contains(zone) {
                journal.metrics.append(JournalMetric(.casZone, String(zone), category: region))
                return
            }
            putBack("RegionNum", value, "is no zone from 1 to 4")
        }
        if let region { members.append(JSONMember("RegionCategory", .string(region))) }
    }

    private mutating func readDates() {
        article.issueDate = takeDate("publicationDate")
        article.electronicDate = takeDate("EPubDate")
    }

    private mutating func takeDate(_ name: String) -> PublicationDate? {
        guard let text = takeText(name) else { return nil }
        if let date = DateText.date(text) { return date }
        putBack(name, .string(text), "is no date")
        return nil
    }

    private mutating func readTypes() {
        // S2 joins types by a comma alone; MEDLINE's types have commas of their own, before a space.
        article.publicationTypes = takeStrings("publicationTypes").flatMap(Self.split)
        article.fieldsOfStudy = takeStrings("fieldsOfStudy").flatMap(Self.split)
        article.type = PublicationTypes.articleType(article.publicationTypes)
    }

    private static func split(_ text: String) -> [String] {
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
        if let value = take("isOpenAccess") {
            switch value {
            case .bool(let flag): article.isOpenAccess = flag
            default:
                switch value.text?.lowercasedASCII {
                case "true", "1", "yes": article.isOpenAccess = true
                case "false", "0", "no": article.isOpenAccess = false
                default: putBack("isOpenAccess", value, "is neither true nor false")
                }
            }
        }
        guard let value = take("citationCount") else { return }
        if let count = value.wholeNumber, count >= 0 {
            article.citationCounts = [CitationCount(database: database ?? "", count: count)]
        } else {
            putBack("citationCount", value, "is no number")
        }
    }
}
