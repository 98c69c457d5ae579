import Articles
import TestSupport

/// Makes articles with everything that the model can say, of texts that are hard to write and to read back.
struct ArticleGenerator {
    private var random: SeededGenerator
    private var count = 0

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
    }

    mutating func article() -> LibraryArticle {
        count += 1
        var article = Article()
        article.type = pick(ArticleType.allCases)
        article.title = chance(0.95) ? words(1...9) : nil
        if chance(0.3) { addMarkup(to: &article) }
        if chance(0.2) { article.translatedTitle = words(1...5) }
        if chance(0.7) { article.abstract = paragraphs() }
        if chance(0.1) { article.translatedAbstract = paragraphs() }
        addPeople(to: &article)
        if chance(0.9) { article.journal = journal() }
        addPlace(to: &article)
        addIdentifiers(to: &article)
        addSubjects(to: &article)
        article.removeUnstorable()
        let key = chance(0.5) ? CitationKey.base(for: article) + CitationKey.suffix(count) : "Key:\(count)-x_y.z"
        var item = LibraryArticle(id: count, citationKey: key, added: "2026-01-01T00:00:00Z", article: article)
        if chance(0.3) { item.tags = ["CNS", "to; read"] }
        if chance(0.3) { item.note = "# Mine\n\n- \(words(2...4))" }
        item.status = pick(ReadingStatus.allCases)
        return item
    }

    // MARK: - Chance

    private mutating func chance(_ probability: Double) -> Bool {
        Double.random(in: 0..<1, using: &random) < probability
    }

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: 0..<elements.count, using: &random)]
    }

    private mutating func words(_ range: ClosedRange<Int>) -> String {
        (0..<Int.random(in: range, using: &random)).map { _ in pick(Self.pieces) }.joined(separator: " ")
    }

    private mutating func paragraphs() -> String {
        (0..<Int.random(in: 1...3, using: &random)).map { _ in words(3...20) }.joined(separator: "\n\n")
    }

    private static let pieces = [
        "Blinatumomab", "in", "the", "α/β-globin", "SpO₂", "CD8⁺", "a_b", "50%", "#1", "$5", "\\frac", "{x}", "}", "{",
        "<b>bold</b>", "p<0.05", "p < 0.05", "&", "&amp;", "R&D", "AT&T;", "“quoted”", "\"q\"", "it's", "''", "--", "—",
        "–", "儿童", "علاج", "🧬", "TY -", "ER -", "@article{x,", "=1+1", "'=x", "~", "^2", "`", "x;", "a,", "|", "[x]",
        "(y)", "e12345", "iPSC", "BCR::ABL1", "Philadelphia", "U.S.", "1.0", "NA", "null", "http://example.org/a_b",
        "ﬁn",
        "H₂O", "5′", "…", "</i>", "<!--", "\\&", "%20", "Ünal", "\\'e", "$x$", "Background:", "RESULTS:", "?", "!",
        "a:",
    ]

    // MARK: - Parts

    private mutating func addMarkup(to article: inout Article) {
        guard let title = article.title else { return }
        func escaped(_ text: String) -> String {
            text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        }
        let tag = pick(["i", "b", "sub", "sup"])
        article.title = title + " ABL1 end"
        article.titleMarkup = escaped(title) + " <\(tag)>ABL1</\(tag)> end"
    }

    private mutating func addPeople(to article: inout Article) {
        let number = chance(0.1) ? 0 : Int.random(in: 1...6, using: &random)
        article.authorships = (0..<number).map { _ in Authorship(person()) }
        if chance(0.2) { article.authorships.append(Authorship(person(), role: .editor)) }
        if chance(0.1) { article.authorships.append(Authorship(person(), role: .translator)) }
        if chance(0.1) { article.authorships.append(Authorship(person(), role: .seriesEditor)) }
        guard number > 0, chance(0.3) else { return }
        article.authorships[0].author.orcid = "0000-0002-1825-0097"
        article.authorships[0].affiliations = ["Department of Examples; Example University, Utrecht"]
    }

    private mutating func person() -> Author {
        if chance(0.15) { return Author(literal: pick(Self.groups)) }
        let given: String? = chance(0.9) ? pick(Self.givenNames) : nil
        return Author(family: pick(Self.families), given: given, suffix: chance(0.1) ? pick(["Jr.", "III"]) : nil)
    }

    private static let families = [
        "Müller", "van der Berg", "O'Neil", "García Márquez", "Li", "Žižková", "Black and White", "Ho; Ha",
        "Grey, Green", "王", "Smith-Jones", "de la Cruz", "Bijnsdorp", "Plato", "Ünal", "حداد", "B&B", "A_B",
    ]
    private static let givenNames = ["Vera A.", "J.-P.", "SR", "JR", "IV", "小明", "X", "vera", "Ä.", "J. R. R.", "ليلى"]
    private static let groups = [
        "WHO", "World Health Organization", "R&D Network", "Children's Oncology Group, ALL Committee and Partners",
        "Smith, Jones", "Barnes and Noble", "Berg & Partners", "Data, Inc.",
    ]

    private mutating func journal() -> Journal {
        let (name, abbreviation, issn) = pick(Self.journals)
        var journal = Journal(name: name)
        journal.abbreviations = [abbreviation].compactMap(\.self)
        journal.issns = [ISSN(issn)].compactMap(\.self)
        journal.publisher = "Press of \(name)"
        return journal
    }

    private static let journals: [(String, String?, String)] = [
        ("Journal of Examples & Counter-Examples", "J Ex Counterex", "0028-4793"), ("中华血液学杂志", nil, "1533-4406"),
        ("Blood; a journal, with {signs} _ #", "Bl_d", "1042-8194"),
        ("Proceedings of the 3rd Meeting", nil, "0006-4971"),
    ]

    private mutating func addPlace(to article: inout Article) {
        if chance(0.8) { article.volume = pick(["12", "12 Suppl 1", "A", "- 1", "+2"]) }
        if chance(0.6) { article.issue = pick(["3", "3-4", "S1", "=4"]) }
        if chance(0.8) { article.pages = pick(["1194-1205", "S12-S15", "12-15, 20", "5", "1194-1205", "iv-x"]) }
        if chance(0.2) { article.articleNumber = pick(["e12345", "104521", "386"]) }
        let dates = ["2019", "2019-11", "2019-11-05", "2000-24", "2019-11/2019-12", "2018-12/2019-01", "1998/1999"]
        if chance(0.9) { article.issueDate = PublicationDate(edtf: pick(dates)) }
        if chance(0.3) { article.electronicDate = PublicationDate(edtf: pick(["2018-09-15", "2018-09", "2018"])) }
    }

    private mutating func addIdentifiers(to article: inout Article) {
        var identifiers: [Identifier?] = []
        if chance(0.8) { identifiers.append(Identifier(.doi, "10.5555/a(\(count))<x>;2-#_y%3")) }
        if chance(0.6) { identifiers.append(Identifier(.pmid, "\(90_000_000 + count)")) }
        if chance(0.3) { identifiers.append(Identifier(.pmcid, "PMC\(9_000_000 + count)")) }
        if chance(0.2) { identifiers.append(Identifier(.arxiv, "2101.\(10_000 + count)")) }
        if chance(0.2) { identifiers.append(Identifier(.isbn, "9780306406157")) }
        if chance(0.2) { identifiers.append(Identifier(.trial, "NCT01234567")) }
        article.identifiers = identifiers.compactMap(\.self)
        if article.title == nil, article.doi == nil { article.title = "Something" }
        if chance(0.4) { article.links.append(Link(.landing, "https://example.org/\(count)?a=b&c=%25")) }
        if chance(0.2) { article.links.append(Link(.pdf, "https://example.org/\(count).pdf")) }
        if chance(0.1), let target = Identifier(.pmid, "39999999") {
            article.relations = [Relation(.retractedBy, target)]
        }
    }

    private mutating func addSubjects(to article: inout Article) {
        if chance(0.5) { article.keywords = [words(1...2), "leukemia, lymphoblastic", "B-ALL"] }
        if chance(0.3) {
            article.meshHeadings = [
                MeSHHeading(name: "Leukemia, Lymphoid", isMajor: true, qualifiers: [.init(name: "genetics")]),
                MeSHHeading(name: "Humans"),
            ]
        }
        if chance(0.5) { article.languages = pick([["en"], ["de", "en"], ["zh"]]) }
        if chance(0.5) { article.publicationTypes = ["Journal Article", "Randomized Controlled Trial"] }
        if chance(0.3) { article.isOpenAccess = chance(0.5) }
    }
}
