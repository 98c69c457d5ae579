import Articles

/// What kind of work a record is about, and what its fields mean for that kind (EndNote's table of reference types).
struct EndNoteReferenceType {
    let type: ArticleType
    /// The roles of secondary, tertiary and subsidiary authors; `nil` where they are none that an article has.
    var secondary: Authorship.Role? = .editor
    var tertiary: Authorship.Role?
    var subsidiary: Authorship.Role?
    /// Whether the secondary title is what the work appeared in, or the series that it belongs to.
    var hasContainer = true
    /// Whether the field for pages says how many there are.
    var countsPages = false

    /// By the name, which programs agree on, else by EndNote's number, which they don't. A record that says neither is
    /// about an article of a journal.
    static func named(_ name: String, number: Int?) -> EndNoteReferenceType? {
        let key = name.folded
        return byName[key] ?? number.flatMap { names[$0] }.flatMap { byName[$0] }
    }

    static let journalArticle = EndNoteReferenceType(type: .journalArticle)
    static let generic = EndNoteReferenceType(type: .document)

    private static let book = EndNoteReferenceType(
        type: .book, secondary: .seriesEditor, tertiary: .editor, subsidiary: .translator, countsPages: true)
    private static let chapter = EndNoteReferenceType(
        type: .chapter, tertiary: .seriesEditor, subsidiary: .translator)
    private static let conferencePaper = EndNoteReferenceType(type: .conferencePaper, tertiary: .seriesEditor)
    private static let report = EndNoteReferenceType(type: .report, secondary: .seriesEditor, countsPages: true)
    private static let thesis = EndNoteReferenceType(
        type: .thesis, secondary: nil, hasContainer: false, countsPages: true)

    /// Without editors, and in nothing that an article can appear in.
    private static func plain(_ type: ArticleType) -> EndNoteReferenceType {
        EndNoteReferenceType(type: type, secondary: nil, hasContainer: false)
    }

    private static func entry(_ type: ArticleType) -> EndNoteReferenceType {
        EndNoteReferenceType(type: type, tertiary: .seriesEditor, subsidiary: .translator)
    }

    private static let byName: [String: EndNoteReferenceType] = [
        "journal article": journalArticle, "article": journalArticle, "journal": journalArticle,
        "electronic article": journalArticle, "article in press": journalArticle,
        "preprint": EndNoteReferenceType(type: .preprint),
        "magazine article": EndNoteReferenceType(type: .magazineArticle),
        "newspaper article": EndNoteReferenceType(type: .newspaperArticle), "book": book, "electronic book": book,
        "ancient text": book, "edited book": book,
        "classical work": EndNoteReferenceType(
            type: .classic, secondary: .seriesEditor, tertiary: .editor, subsidiary: .translator, countsPages: true),
        "book section": chapter, "book chapter": chapter, "electronic book section": chapter,
        "conference proceedings": conferencePaper, "conference paper": conferencePaper, "conference": conferencePaper,
        "in proceedings": conferencePaper, "thesis": thesis, "dissertation": thesis, "report": report,
        "technical report": report, "government document": report, "grant": plain(.document), "patent": plain(.patent),
        "standard": EndNoteReferenceType(type: .standard, secondary: nil), "dictionary": entry(.dictionaryEntry),
        "encyclopedia": entry(.encyclopediaEntry), "web page": EndNoteReferenceType(type: .webpage),
        "website": EndNoteReferenceType(type: .webpage), "blog": EndNoteReferenceType(type: .blogPost),
        "discussion forum": EndNoteReferenceType(type: .post), "social media": EndNoteReferenceType(type: .post),
        "online database": EndNoteReferenceType(type: .webpage),
        "aggregated database": EndNoteReferenceType(type: .webpage), "dataset": plain(.dataset),
        "computer program": plain(.software), "software": plain(.software),
        "serial": EndNoteReferenceType(type: .periodical),
        "pamphlet": EndNoteReferenceType(type: .pamphlet), "manuscript": plain(.manuscript),
        "unpublished work": EndNoteReferenceType(type: .manuscript),
        "press release": EndNoteReferenceType(type: .document), "catalog": EndNoteReferenceType(type: .book),
        "personal communication": plain(.personalCommunication), "interview": plain(.interview), "map": plain(.map),
        "figure": plain(.figure), "chart or table": plain(.figure), "equation": plain(.figure),
        "artwork": plain(.graphic), "audiovisual material": plain(.film), "film or broadcast": plain(.film),
        "multimedia application": plain(.film), "online multimedia": plain(.film), "podcast": plain(.broadcast),
        "television episode": plain(.broadcast), "music": plain(.song), "bill": plain(.bill), "case": plain(.legalCase),
        "hearing": plain(.hearing), "statute": plain(.legislation), "legal rule or regulation": plain(.regulation),
        "generic": generic,
    ]

    /// EndNote's numbers.
    private static let names: [Int: String] = [
        2: "artwork", 3: "audiovisual material", 4: "bill", 5: "book section", 6: "book", 7: "case",
        9: "computer program", 10: "conference proceedings", 12: "web page", 13: "generic", 14: "hearing",
        17: "journal article", 19: "magazine article", 20: "map", 21: "film or broadcast", 23: "newspaper article",
        25: "patent", 26: "personal communication", 27: "report", 28: "edited book", 31: "statute", 32: "thesis",
        34: "unpublished work", 36: "manuscript", 37: "figure", 38: "chart or table", 39: "equation",
        43: "electronic article", 44: "electronic book", 45: "online database", 46: "government document",
        47: "conference paper", 48: "online multimedia", 49: "classical work", 50: "legal rule or regulation",
        51: "ancient text", 52: "dictionary", 53: "encyclopedia", 54: "grant", 55: "aggregated database", 56: "blog",
        57: "serial", 58: "standard", 59: "dataset", 60: "electronic book section", 61: "music",
    ]
}
