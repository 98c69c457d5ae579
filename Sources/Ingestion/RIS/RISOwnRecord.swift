import Articles

/// A record that a library of this program exported: it says what it says in one way only, and nothing has to be found
/// out. So what goes out as RIS comes back as it was, whatever it looks like.
struct RISOwnRecord {
    private var fields: RISFields
    private var article = Article()
    private var journal = Journal()

    /// What `DP` says in such a record.
    static let provider = "lib"

    /// Whether a record is one.
    static func isOne(_ fields: RISFields) -> Bool {
        fields.values("DP") == [provider]
    }

    init(_ fields: RISFields) {
        self.fields = fields
        readType()
        readPeople()
        readTexts()
        readPublication()
        readIdentifiers()
        readNotes()
    }

    mutating func record(_ text: RecordText) -> Record {
        let key = fields.takeOwn("ID").first
        _ = fields.takeOwn("DP")
        var record = text.record(
            article, journal, otherFields: fields.rest, key: key, database: nil, warnings: fields.warnings)
        record.mark = RecordMark(key, .library)
        return record
    }

    private mutating func readType() {
        let code = fields.takeOwn("TY").first
        // Elsewhere `VIDEO` is a film.
        article.type = code == "VIDEO" ? .broadcast : RISReferenceType(code).type
        article.publicationTypes = fields.takeOwn("M3")
    }

    /// `A2` is the editor of what a part is in, but the series' editor of a whole book.
    private mutating func readPeople() {
        let isPart = [.chapter, .conferencePaper, .dictionaryEntry, .encyclopediaEntry].contains(article.type)
        let isBook = article.type == .book || article.type == .classic
        let roles: [(RISTag, Authorship.Role)] = [
            ("AU", .author), ("ED", .editor), ("A2", isPart ? .editor : .seriesEditor),
            ("A3", isBook ? .editor : .seriesEditor), ("A4", .translator),
        ]
        for (tag, role) in roles {
            for name in fields.takeOwn(tag) { article.authorships.append(Authorship(Self.author(name), role: role)) }
        }
    }

    /// `Family, Given, Suffix`; a group has spaces and no comma.
    private static func author(_ name: String) -> Author {
        let parts = name.split(separator: ",", omittingEmptySubsequences: false).map { $0.trimmed }
        switch parts.count {
        case 1: return name.utf8.contains(0x20) ? Author(literal: name) : Author(family: name)
        case 2, 3:
            guard !parts[0].isEmpty else { return Author(literal: name) }
            let suffix = parts.count == 3 && !parts[2].isEmpty ? parts[2] : nil
            return Author(family: parts[0], given: parts[1].isEmpty ? nil : parts[1], suffix: suffix)
        default: return Author(literal: name)
        }
    }

    private mutating func readTexts() {
        article.title = fields.takeOwn("TI").first
        article.translatedTitle = fields.takeOwn("TT").first
        article.abstract = fields.takeOwn("AB").first
        article.keywords = fields.takeOwn("KW")
        article.languages = fields.takeOwn("LA")
    }

    private mutating func readPublication() {
        journal.name = fields.takeOwn("T2").first
        _ = fields.takeOwn("JF")
        journal.abbreviations = fields.takeOwn("JA")
        journal.publisher = fields.takeOwn("PB").first
        for number in fields.takeOwn("SN") {
            if let issn = ISSN(number) {
                journal.issns.append(issn)
            } else if let isbn = Identifier(.isbn, number) {
                article.identifiers.append(isbn)
            }
        }
        article.volume = fields.takeOwn("VL").first
        article.issue = fields.takeOwn("IS").first
        article.articleNumber = fields.takeOwn("C7").first
        let ends = fields.takeOwn("SP") + fields.takeOwn("EP")
        if !ends.isEmpty { article.pages = ends.joined(separator: "-") }
        let year = fields.takeOwn("PY").first
        article.issueDate = (fields.takeOwn("DA").first.flatMap(Self.date)) ?? year.flatMap(PublicationDate.init(edtf:))
    }

    /// `YYYY/MM/DD/other`, where the last part has what the others can't say: a range or a season, in words.
    private static func date(_ text: String) -> PublicationDate? {
        let parts = text.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        if parts.count == 4, !parts[3].isEmpty {
            let points = parts[3].split(separator: "-").compactMap { DateText.date(String($0))?.start }
            if points.count == 2 { return PublicationDate(points[0], through: points[1]) }
            return DateText.date("\(parts[0]) \(parts[3])")
        }
        return PublicationDate(edtf: parts.prefix(3).filter { !$0.isEmpty }.joined(separator: "-"))
    }

    private mutating func readIdentifiers() {
        let schemes: [(RISTag, Identifier.Scheme)] = [("DO", .doi), ("AN", .pmid), ("C2", .pmcid)]
        for (tag, scheme) in schemes {
            article.identifiers += fields.takeOwn(tag).compactMap { Identifier(scheme, $0) }
        }
        var addresses = fields.takeOwn("UR")
        // Where there is no page, an identifier's address stands there.
        if addresses == [article.identifiers.first?.url].compactMap(\.self) { addresses = [] }
        article.links = addresses.map { Link(.landing, $0) } + fields.takeOwn("L1").map { Link(.pdf, $0) }
    }

    private mutating func readNotes() {
        for note in fields.takeOwn("N1") where !RetractionNote.take(note, into: &article) { fields.keep("N1", note) }
    }
}
