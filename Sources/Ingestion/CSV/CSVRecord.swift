import Articles

/// A row's fields on their way to an article.
struct CSVRecord {
    var fields: CSVFields
    var article = Article()
    var journal = Journal()
    var database: String?
    private var key: String?
    private var mark: RecordMark?
    private var revised: String?

    init(_ fields: CSVFields, _ nameList: CSVNameList) {
        self.fields = fields
        readOrigin()
        readTexts()
        readPeople(nameList)
        readCitation()
        readIdentifiers()
        readJournal()
        readDates()
        readPlaces()
        readTypes()
        readSubjects()
        readLinks()
        readCounts()
    }

    func record(_ text: RecordText) -> Record {
        var record = text.record(
            article, journal, otherFields: fields.rest, key: key, database: database, date: revised,
            warnings: fields.warnings)
        record.mark = mark
        return record
    }

    // MARK: - Fields

    private mutating func readOrigin() {
        database = fields.takeText(.database).map(DatabaseNames.normalized) ?? fields.dialect.database
        key = fields.takeText(.key).map(CSVCellText.withoutDecimals)
        if fields.dialect == .library { readMark() }
        if let field = fields.take(.revised) {
            // A time of day may follow.
            let day = field.values.first.flatMap { DateText.date(String($0.prefix { $0 != " " && $0 != "T" })) }?.edtf
            if day?.utf8.count == 10 { revised = day } else { fields.keep(field) }
        }
        guard key == nil else { return }
        switch fields.dialect {
        case .pubMed, .pubMedOfOld: key = fields.first(.pmid).flatMap { Identifier(.pmid, $0)?.value }
        case .openAlex: key = fields.first(.openAlex).flatMap { Identifier(.openAlex, $0)?.value }
        default: break
        }
    }

    /// What the article was in the library that exported the table.
    private mutating func readMark() {
        let id = fields.takeText(.exportedID).flatMap { Int($0) }
        let tags = fields.takeAll(.tags).flatMap { CSVList.escapedItems($0.values[0]).map(CSVList.unescaped) }
        let status = fields.takeText(.status).flatMap(ReadingStatus.init)
        mark = RecordMark(key, .library)
        mark?.id = id
        mark?.tags = tags
        mark?.status = status ?? .unread
    }

    private mutating func readTexts() {
        if let title = fields.takeText(.title) {
            (article.title, article.titleMarkup) = Self.title(title, fields.dialect)
        }
        article.abstract = fields.takeText(.abstract).flatMap(abstract)
        article.translatedTitle = fields.takeText(.translatedTitle).flatMap { Self.title($0, fields.dialect).plain }
        article.translatedAbstract = fields.takeText(.translatedAbstract).flatMap(abstract)
        if article.translatedTitle == article.title { article.translatedTitle = nil }
        if article.translatedAbstract == article.abstract { article.translatedAbstract = nil }
    }

    /// Our own export is plain text already.
    private static func title(_ text: String, _ dialect: CSVDialect) -> (plain: String?, markup: String?) {
        if dialect == .library { return (text, nil) }
        if text.utf8.count <= 20, ["[no title available]", "[no title]", "no title"].contains(text.lowercasedASCII) {
            return (nil, nil)
        }
        let title = NLMTitle(text)
        return (title.plain, title.markup)
    }

    private func abstract(_ text: String) -> String? {
        if fields.dialect == .library { return text }
        let lower = text.utf8.count < 40 ? text.lowercasedASCII : ""
        if ["[no abstract available]", "no abstract available", "no abstract available."].contains(lower) {
            return nil
        }
        return AbstractSections.read(text)
    }

    private mutating func readTypes() {
        var names: [String] = []
        var coded: ArticleType?
        if let field = fields.take(.type) {
            coded = CSVTypes.type(code: field.values[0], fields.dialect)
            if coded == nil {
                names = field.values
            }
        }
        for field in fields.takeAll(.publicationTypes) {
            names += field.values.flatMap { CSVList.literalItems($0) ?? $0.parts(separatedBy: 0x3B).map(\.trimmed) }
        }
        for name in names.compactMap(HTMLText.line) where !article.publicationTypes.contains(name) {
            article.publicationTypes.append(name)
        }
        // A code says what the work is; only the first of a database's names may say it more closely.
        let telling = article.publicationTypes.prefix(coded == nil ? .max : 1)
        let named = CSVTypes.type(names: Array(telling))
        article.type = coded.flatMap { $0 == .journalArticle ? nil : $0 } ?? named
        readRetraction()
    }

    /// A retraction is said in MEDLINE's words, since the notice itself isn't named.
    private mutating func readRetraction() {
        guard let field = fields.take(.retracted) else { return }
        let retracted = "Retracted Publication"
        switch field.values[0].lowercasedASCII {
        case "true", "1", "yes", "retracted":
            if !article.publicationTypes.contains(retracted) { article.publicationTypes.append(retracted) }
        case "false", "0", "no": break
        default: fields.putBack(field, "is neither true nor false")
        }
    }

    private mutating func readSubjects() {
        let isLibrary = fields.dialect == .library
        let terms: (String) -> [String] = { text in
            isLibrary
                ? CSVList.escapedItems(text).map(CSVList.unescaped) : CSVList.terms(text).compactMap(HTMLText.line)
        }
        var seen: Set<String> = []
        for meaning in [CSVMeaning.keywords, .indexTerms] {
            // Databases mix their own terms with the authors' in their other formats too.
            for field in fields.takeAll(meaning) {
                let items = field.values.count > 1 ? field.values : terms(field.values[0])
                article.keywords += items.filter { seen.insert(isLibrary ? $0 : $0.lowercased()).inserted }
                // Which of the terms a database thinks most of.
                if field.name.hasSuffix("(Major Focus)") { fields.keep(field) }
            }
        }
        for field in fields.takeAll(.mesh) {
            article.meshHeadings += field.values.flatMap(CSVList.terms).compactMap(CSVMeSH.heading)
        }
        for field in fields.takeAll(.fieldsOfStudy) {
            for item in field.values.flatMap(terms) where !article.fieldsOfStudy.contains(item) {
                article.fieldsOfStudy.append(item)
            }
        }
        for field in fields.takeAll(.language) {
            let names = field.values.flatMap { CSVList.terms($0) }
            let codes = Languages.codes(names)
            if codes.isEmpty { fields.putBack(field, "is no language") }
            for code in codes where !article.languages.contains(code) { article.languages.append(code) }
        }
    }

    private mutating func readCounts() {
        if let field = fields.take(.openAccess) { readOpenAccess(field) }
        if let count = fields.take(.citations, orSay: "is no number", CSVCellText.number), count >= 0 {
            article.citationCounts = [CitationCount(database: database ?? "", count: count)]
        }
    }

    /// `true`, `All Open Access; Gold Open Access`, `gold, Green Published`, `Closed`: whether it is, and what kind of
    /// open access it is stays where it says that.
    private mutating func readOpenAccess(_ field: CSVFields.Field) {
        let text = field.values.joined(separator: "; ").lowercasedASCII
        switch text {
        case "true", "1", "yes", "y", "t": article.isOpenAccess = true
        case "false", "0", "no", "n", "f": article.isOpenAccess = false
        default:
            let kinds = ["gold", "green", "bronze", "hybrid", "diamond", "open access", "all oa", "open"]
            if text.contains("closed") || text.contains("not open") || text.contains("subscription") {
                article.isOpenAccess = false
            } else if kinds.contains(where: text.contains) {
                article.isOpenAccess = true
            } else {
                return fields.putBack(field, "is neither true nor false")
            }
            fields.keep(field.name, field.values)
        }
    }
}
