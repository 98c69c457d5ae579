import Articles
import Export

/// Invented articles that hold what is awkward to write: every one stands for something real exports contain.
enum SampleArticles {
    static let all = [
        trial, plain, groups, chapter, preprint, untitled, chinese, rightToLeft, book,
    ]

    static let heading = ExportHeading(
        title: "CNS relapse #1", description: "What to read first.\n\nAsk @anna about the rest.",
        notes: [1: "Start here: the *primary* endpoint.\n\n1. Also the appendix."])

    /// A full record of a retracted trial, with markup, Greek, sub- and superscripts, an article that is in a list.
    static let trial: LibraryArticle = {
        var article = Article()
        article.title = "Blinatumomab & iPSC-derived CD8+ T cells in BCR::ABL1-positive B-ALL: a 50% _dose_ {trial}"
        article.titleMarkup =
            "Blinatumomab & iPSC-derived CD8<sup>+</sup> T cells in <i>BCR::ABL1</i>-positive B-ALL: "
            + "a 50% _dose_ {trial}"
        article.translatedTitle = "Blinatumomab bei B-ALL"
        article.abstract =
            "BACKGROUND: Costs of $3 #1 \\ ~5^2 <0.05 “quoted” \"straight\" — dash.\n\nTY  - RESULTS: α/β = 1·5 🧬; H₂O."
        article.authorships = [
            Authorship(
                Author(family: "van der Berg", given: "Vera A.", orcid: "0000-0002-1825-0097"),
                affiliations: ["Department of Examples, Example University, Utrecht", "Example Centre"]),
            Authorship(Author(family: "O'Neil", given: "Seán", suffix: "Jr.")),
            Authorship(Author(family: "García Márquez", given: "José")),
            Authorship(Author(literal: "Children's Oncology Group, ALL Committee and Partners")),
            Authorship(Author(family: "Müller-Lüdenscheidt", given: "Ä.")),
            Authorship(Author(family: "Žižková", given: "Zdeňka")),
            Authorship(Author(family: "Plato")),
        ]
        article.journal = journal
        article.volume = "12"
        article.issue = "3"
        article.pages = "1194-1205"
        article.issueDate = PublicationDate(year: 2019, month: 11, day: 5)
        article.electronicDate = PublicationDate(year: 2019, month: 9)
        article.publicationTypes = ["Journal Article", "Randomized Controlled Trial"]
        article.languages = ["en", "de"]
        article.keywords = ["B-ALL", "leukemia, lymphoblastic", "=SUM(A1)", "a;b\\c"]
        article.meshHeadings = [
            MeSHHeading(
                name: "Precursor Cell Lymphoblastic Leukemia-Lymphoma", isMajor: true,
                qualifiers: [.init(name: "drug therapy", isMajor: true), .init(name: "mortality")])
        ]
        article.fieldsOfStudy = ["Medicine"]
        article.identifiers = [
            Identifier(.doi, "10.1182/blood(2019)00<1>_x#y"), Identifier(.pmid, "31234567"),
            Identifier(.pmcid, "PMC7654321"), Identifier(.semanticScholar, "0f1e2d"),
            Identifier(.trial, "NCT01234567"),
        ].compactMap(\.self)
        article.links = [
            Link(.landing, "https://example.org/a_b?c=d&e=50%25"), Link(.pdf, "https://example.org/a.pdf"),
        ]
        article.isOpenAccess = true
        article.citationCounts = [CitationCount(database: "Semantic Scholar", count: 42, seen: "2025-02-01")]
        article.relations = Identifier(.pmid, "39999999").map { [Relation(.retractedBy, $0)] } ?? []
        article.otherFields = [
            JSONMember("tldr", .object([JSONMember("model", .null), JSONMember("text", .string("Short."))])),
            JSONMember("influence", .number("2.2000")), JSONMember("empty", .array([])),
        ]
        var item = LibraryArticle(
            id: 1, citationKey: "vandenberg2019blinatumomab", added: "2026-11-23T20:15:00Z", article: article)
        item.sources = [scholar, pubmed]
        item.tags = ["CNS", "to read"]
        item.note = "# My view\n\n- *promising*\n- ask @anna"
        item.status = .reading
        item.rating = 4
        item.readingLists = [ReadingListPlacement(name: "CNS relapse", position: 1, note: "Start here.")]
        item.isRetracted = true
        item.differentFrom = [7, 9]
        return item
    }()

    static let journal: Journal = {
        var journal = Journal(name: "Journal of Examples & Counter-Examples")
        journal.abbreviations = ["J Ex Counterex", "JECE"]
        journal.issns = [ISSN("0028-4793", medium: .print), ISSN("1533-4406", medium: .electronic)].compactMap(\.self)
        journal.nlmID = "0255562"
        journal.publisher = "Example Press"
        journal.description = "Examples, mostly."
        journal.databaseIDs = [JSONMember("Semantic Scholar", .string("v-12"))]
        journal.metrics = [
            JournalMetric(.impactFactor, "10.1", asOf: "2023"), JournalMetric(.impactFactor, "12.3", asOf: "2024"),
            JournalMetric(.jcrQuartile, "Q2", category: "Oncology", asOf: "2024"),
            JournalMetric(.jcrQuartile, "Q1", category: "Hematology", asOf: "2024"),
        ]
        return journal
    }()

    private static let scholar = Source(
        format: "scholar", file: "downloads/export.json", line: 17, record: 2, key: "0f1e2d",
        database: "Semantic Scholar", digest: Digest(high: 0x0123_4567_89AB_CDEF, low: 42), date: "2025-02-01",
        imported: "2026-11-23T20:15:00Z")

    private static let pubmed: Source = {
        var source = Source(
            format: "ris", file: "-", line: 1, record: 1, key: nil, database: nil, digest: Digest(high: 1, low: 2),
            date: nil, imported: "2026-11-24T08:00:00Z")
        source.differing = [JSONMember("pages", .string("1194-205")), JSONMember("keywords", .strings(["ALL"]))]
        return source
    }()

    /// A sentence-case title with names, a range of months, an article number and no DOI.
    static let plain: LibraryArticle = {
        var article = Article()
        article.type = .review
        article.title = "Vitamin D in Down syndrome and hepatitis B: A review of Kaplan–Meier curves"
        article.authorships = [Authorship(Author(family: "Ho", given: "A"))]
        article.journal = Journal(name: "Examples")
        article.articleNumber = "e12345"
        article.issueDate = PublicationDate(edtf: "2021-11/2021-12")
        article.meshHeadings = [MeSHHeading(name: "Vitamin D"), MeSHHeading(name: "Humans")]
        article.identifiers = [Identifier(.pmid, "40000001")].compactMap(\.self)
        return LibraryArticle(id: 2, citationKey: "ho2021vitamin", added: "2026-11-23T20:15:01Z", article: article)
    }()

    /// A conference paper by groups alone, of a season, in Title Case.
    static let groups: LibraryArticle = {
        var article = Article()
        article.type = .conferencePaper
        article.title = "Whole-Genome Sequencing of A Cohort: T-Cell Results"
        article.authorships = [
            Authorship(Author(literal: "World Health Organization")), Authorship(Author(literal: "R&D Network")),
        ]
        article.journal = Journal(name: "Proceedings of the 3rd Example Meeting")
        article.pages = "S12-S15"
        article.issueDate = PublicationDate(edtf: "2000-24")
        article.identifiers = [Identifier(.doi, "10.1000/meeting.3")].compactMap(\.self)
        return LibraryArticle(id: 3, citationKey: "world2000whole", added: "2026-11-23T20:15:02Z", article: article)
    }()

    /// A chapter with editors of book and series, a translator and an ISBN.
    static let chapter: LibraryArticle = {
        var article = Article()
        article.type = .chapter
        article.title = "<p>Leukemias</p>"
        article.authorships = [
            Authorship(Author(family: "Black and White", given: "B")),
            Authorship(Author(family: "Grey, Green", given: "G")),
            Authorship(Author(family: "Editor", given: "Ed"), role: .editor),
            Authorship(Author(family: "Series", given: "Sue"), role: .seriesEditor),
            Authorship(Author(family: "Translator", given: "Tom"), role: .translator),
        ]
        var book = Journal(name: "Textbook of Examples")
        book.publisher = "Example Press"
        article.journal = book
        article.pages = "12-15, 20"
        article.issueDate = PublicationDate(year: 2015)
        article.identifiers = [Identifier(.isbn, "978-0-306-40615-7")].compactMap(\.self)
        return LibraryArticle(id: 4, citationKey: "black2015leukemias", added: "2026-11-23T20:15:03Z", article: article)
    }()

    /// An arXiv preprint with an electronic date only, protected words, and markup that isn't closed.
    static let preprint: LibraryArticle = {
        var article = Article()
        article.type = .preprint
        article.title = "+1: Deep learning for p < 0.05 in Philadelphia"
        article.titleMarkup =
            "+1: Deep learning for <b>p < 0.05</i> in <span class=\"nocase\"><i>Philadelphia</i></span>"
        article.authorships = [Authorship(Author(family: "Nguyễn", given: "Văn An"))]
        article.journal = Journal(name: "arXiv")
        article.electronicDate = PublicationDate(year: 2021, month: 1, day: 4)
        article.identifiers = [Identifier(.arxiv, "2101.01234")].compactMap(\.self)
        article.isOpenAccess = false
        var item = LibraryArticle(
            id: 5, citationKey: "nguyen2021deep", added: "2026-11-23T20:15:04Z", article: article)
        item.status = .read
        return item
    }()

    /// Neither title, nor author, nor year.
    static let untitled: LibraryArticle = {
        var article = Article()
        article.identifiers = [Identifier(.doi, "10.1000/untitled")].compactMap(\.self)
        return LibraryArticle(id: 6, citationKey: "anonnd", added: "2026-11-23T20:15:05Z", article: article)
    }()

    static let chinese: LibraryArticle = {
        var article = Article()
        article.title = "儿童急性淋巴细胞白血病的治疗"
        article.translatedTitle = "Treatment of childhood ALL"
        article.translatedAbstract = "In English."
        article.authorships = [
            Authorship(Author(family: "王", given: "小明")), Authorship(Author(family: "李", given: "芳")),
        ]
        article.journal = Journal(name: "中华血液学杂志")
        article.issueDate = PublicationDate(edtf: "2018-12/2019-01")
        article.languages = ["zh"]
        return LibraryArticle(id: 7, citationKey: "wang2018ertong", added: "2026-11-23T20:15:06Z", article: article)
    }()

    /// Right-to-left text, line ends that few know of, and text that looks like each format's own syntax.
    static let rightToLeft: LibraryArticle = {
        var article = Article()
        article.title = "علاج اللوكيميا\u{2028}ER  - \u{85}@article{x, title = {y}}"
        article.abstract = "'=1+1\nER  - \r\n\r\nTY  - JOUR"
        article.authorships = [Authorship(Author(family: "حداد", given: "ليلى"))]
        article.journal = Journal()
        article.volume = "- 1"
        var item = LibraryArticle(id: 8, citationKey: "haddadnd", added: "2026-11-23T20:15:07Z", article: article)
        item.tags = ["@tag", "'-x"]
        return item
    }()

    static let book: LibraryArticle = {
        var article = Article()
        article.type = .book
        article.title = "THE HANDBOOK OF ACUTE LEUKEMIA 3D"
        article.authorships = [Authorship(Author(family: "de Vries", given: "Jan", suffix: "III"), role: .editor)]
        article.issueDate = PublicationDate(year: 1998)
        article.links = [Link(.landing, "javascript:alert(1)")]
        return LibraryArticle(
            id: 9, citationKey: "devries1998handbook", added: "2026-11-23T20:15:08Z", article: article)
    }()
}
