import Articles

/// Invented articles.
enum Samples {
    /// One that has something in every field.
    static let whole: Article = {
        var article = Article("Dasatinib in BCR::ABL1-positive ALL", doi: "10.5555/whole")
        article.type = .conferencePaper
        article.titleMarkup = "Dasatinib in <i>BCR::ABL1</i>-positive ALL"
        article.translatedTitle = "达沙替尼治疗急性淋巴细胞白血病"
        article.abstract = "Background: SpO₂ fell below 90% in one child.\n\nResults: Nobody relapsed. “Nul\u{0}l.”"
        article.translatedAbstract = "背景。"
        article.authorships = [
            Authorship(
                Author(family: "van der Berg", given: "Vera A.", suffix: "Jr.", orcid: "0000-0002-1825-0097"),
                affiliations: ["Leiden", "Utrecht"]),
            Authorship(Author(literal: "ALL Study Group")),
            Authorship(Author(family: "Plato"), role: .editor, affiliations: ["Leiden"]),
        ]
        article.journal = journal
        article.volume = "12"
        article.issue = "3"
        article.pages = "1194-1205"
        article.articleNumber = "e12345"
        article.issueDate = PublicationDate(edtf: "2019-11/2019-12")
        article.electronicDate = PublicationDate(edtf: "2019-08-05")
        article.publicationTypes = ["Journal Article", "Randomized Controlled Trial"]
        article.languages = ["en", "zh"]
        article.keywords = ["tyrosine kinase", "CNS relapse"]
        article.meshHeadings = [
            MeSHHeading(
                name: "Dasatinib", isMajor: true,
                qualifiers: [
                    MeSHHeading.Qualifier(name: "therapeutic use", isMajor: true),
                    MeSHHeading.Qualifier(name: "adverse effects"),
                ]),
            MeSHHeading(name: "Humans"),
        ]
        article.fieldsOfStudy = ["Medicine"]
        article.identifiers += [
            Identifier(normalized: "31234567", .pmid), Identifier(normalized: "PMC7654321", .pmcid),
            Identifier(normalized: "NCT01234567", .trial),
        ]
        article.links = [Link(.landing, "https://example.org/whole"), Link(.pdf, "https://example.org/whole.pdf")]
        article.isOpenAccess = true
        article.citationCounts = [
            CitationCount(database: "Crossref", count: 40), CitationCount(database: "", count: 7),
        ]
        .sorted { $0.database < $1.database }
        article.relations = [Relation(.correctedBy, Identifier(normalized: "10.5555/correction", .doi))]
        article.otherFields = [
            JSONMember("Score", .number("2.2000")), JSONMember("nested", .object([JSONMember("a", .null)])),
        ]
        return article
    }()

    static let journal: Journal = {
        var journal = Journal(name: "Journal of Invented Haematology")
        journal.abbreviations = ["J Invent Haematol"]
        journal.issns = [ISSN("0028-4793", medium: .print), ISSN("1533-4406", medium: .electronic)].compactMap(\.self)
        journal.nlmID = "0255562"
        journal.publisher = "Invented Press"
        journal.description = "About blood."
        journal.databaseIDs = [JSONMember("Semantic Scholar", .string("23410"))]
        journal.metrics = [
            JournalMetric(.casZone, "1", category: "医学"),
            JournalMetric(.jcrQuartile, "Q1", category: "HEMATOLOGY"),
            JournalMetric(.impactFactor, "12.3", asOf: "2023"),
        ]
        return journal
    }()

    /// `Record` and everything that a bench of tests needs is an article with a number.
    static func numbered(_ numbers: ClosedRange<Int>, _ change: (inout Article, Int) -> Void = { _, _ in }) -> [Article]
    {
        numbers.map { number in
            Article("Title \(number)", doi: "10.5555/\(number)") { change(&$0, number) }
        }
    }
}
