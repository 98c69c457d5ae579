import Articles
import Ingestion
import TestSupport
import Testing

@testable import Editing

@Suite struct ArticleTextTests {
    static let draft: ArticleDraft = {
        var article = Article()
        article.type = .conferencePaper
        article.title = "Dasatinib in BCR::ABL1-positive ALL: a trial"
        article.titleMarkup = "Dasatinib in <i>BCR::ABL1</i>-positive ALL: a trial"
        article.abstract = "Background: SpO₂ fell.\n\n# Results: nobody \"relapsed\"."
        article.authorships = [
            Authorship(
                Author(family: "van der Berg", given: "Vera A.", suffix: "Jr.", orcid: "0000-0002-1825-0097"),
                affiliations: ["Leiden: the hospital", "Utrecht"]),
            Authorship(Author(family: "Ho", given: "Ann")), Authorship(Author(literal: "ALL Study Group")),
            Authorship(Author(family: "Plato"), role: .editor), Authorship(Author(literal: "Blood, Sweat and Co")),
        ]
        article.journal = Journal(name: "Journal of Invented Haematology")
        article.volume = "012"
        article.pages = "1194-1205"
        article.issueDate = PublicationDate(edtf: "2019-11/2019-12")
        article.identifiers = [
            Identifier(normalized: "10.5555/whole", .doi), Identifier(normalized: "31234567", .pmid),
        ]
        article.links = [Link(.pdf, "https://example.org/whole.pdf")]
        article.isOpenAccess = true
        article.languages = ["en"]
        article.keywords = ["CNS relapse", "no"]
        article.meshHeadings = [
            MeSHHeading(
                name: "Dasatinib", isMajor: true, qualifiers: [MeSHHeading.Qualifier(name: "adverse effects")])
        ]
        article.relations = [Relation(.correctedBy, Identifier(normalized: "10.5555/correction", .doi))]
        return ArticleDraft(article: article, citationKey: "berg2019dasatinib")
    }()

    @Test func `An article is pleasant to edit`() {
        #expect(
            ArticleText.text(of: Self.draft, heading: ["Article 12."]) == """
                # Article 12.

                citationKey: berg2019dasatinib
                type: paper-conference
                title: >-
                  Dasatinib in BCR::ABL1-positive ALL: a trial
                titleMarkup: >-
                  Dasatinib in <i>BCR::ABL1</i>-positive ALL: a trial
                authors:
                  - van der Berg, Vera A., Jr., 0000-0002-1825-0097:
                      - "Leiden: the hospital"
                      - Utrecht
                  - Ho, Ann
                  - ALL Study Group
                  - Plato, (editor)
                  - literal: Blood, Sweat and Co
                journal: Journal of Invented Haematology
                volume: 012
                issue:
                pages: 1194-1205
                issueDate: 2019-11/2019-12
                electronicDate:
                identifiers:
                  - doi: 10.5555/whole
                  - pmid: 31234567
                links:
                  - pdf: https://example.org/whole.pdf
                isOpenAccess: yes
                languages:
                  - en
                keywords:
                  - CNS relapse
                  - no
                meshHeadings:
                  - Dasatinib*/adverse effects
                relations:
                  - corrected by: doi:10.5555/correction
                abstract: |-
                  Background: SpO₂ fell.

                  # Results: nobody "relapsed".

                """)
    }

    @Test func `A text that nobody touched is the article`() throws {
        #expect(try ArticleText.draft(from: ArticleText.text(of: Self.draft), editing: Self.draft) == Self.draft)
    }

    @Test func `An article without anything is prompted for what most have`() throws {
        let empty = ArticleDraft(article: Article(), citationKey: "anon")
        let text = ArticleText.text(of: empty)
        #expect(
            text == """
                citationKey: anon
                type: article-journal
                title: >-
                authors:
                journal:
                volume:
                issue:
                pages:
                issueDate:
                electronicDate:
                identifiers:
                links:
                keywords:
                abstract: |-

                """)
        let filled = text.replacing("title: >-", with: "title: >-\n  One:\n  two").replacing(
            "volume:", with: "volume: 3")
        let draft = try #require(try ArticleText.draft(from: filled, editing: empty))
        #expect(draft.article.title == "One: two" && draft.article.volume == "3")
    }

    @Test(arguments: Fixtures.files(in: "library")) func `Every article comes back to the letter`(file: Fixture) throws
    {
        let reader = try RecordReader(file.path)
        var count = 0
        while let event = try reader.next() {
            guard case .record(let record) = event else { continue }
            count += 1
            try expectRoundTrip(record.article)
        }
        #expect(count > 0)
    }

    @Test func `Odd articles come back to the letter`() throws {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<1_000 { try expectRoundTrip(.odd(&generator)) }
    }

    @Test(arguments: ["e: \u{360}!", "a \u{301}# b", "a:\u{301} b", "a #\u{301}"])
    func `Combining marks don't hide what is syntax`(text: String) throws {
        var article = Article()
        article.title = text
        article.authorships = [Authorship(Author(family: "Berg", given: text), affiliations: [text])]
        try expectRoundTrip(article)
    }

    private func expectRoundTrip(_ article: Article, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let draft = ArticleDraft(article: article, citationKey: "key")
        let text = ArticleText.text(of: draft, heading: ["A comment"])
        let read = try #require(try ArticleText.draft(from: text, editing: draft))
        // "é" in two forms are equal Strings.
        let isSame = "\(read)".utf8.elementsEqual("\(draft)".utf8)
        #expect(isSame, "\(text)", sourceLocation: sourceLocation)
    }
}

extension Article {
    /// With texts that are hard for YAML in every field.
    fileprivate static func odd(_ generator: inout SeededGenerator) -> Article {
        let pieces = [
            "a", "B", "7", " ", "  ", "\n", "\n\n", ": ", ":", "# ", " #", "- ", "-", "? ", "|", ">", ">-", "\"", "'",
            "\\", "{", "}", "[", "]", ",", ", ", "&", "*", "!", "%", "@", "`", "~", "null", "yes", "no", "true",
            "---", "...", "\t", "é", "e\u{301}", "ß", "β", "血", "😀", "\u{0}", "\u{1F}", "\u{7F}", "\u{85}", "\u{A0}",
            "\u{2028}", "\u{202E}", "\r", "\r\n", "1e3", "0x1F", "2024-01-01", "<i>", "<<", "=", ";",
            "/", "(editor)", "0000-0002-1825-0097", "literal", "family", "doi:10.5555/1",
        ]
        func text() -> String? {
            let count = Int.random(in: 0...6, using: &generator)
            let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
            return text.trimmed.isEmpty ? nil : text
        }
        func texts() -> [String] { (0..<Int.random(in: 0...3, using: &generator)).compactMap { _ in text() } }
        var article = Article()
        article.title = text() ?? "Title"
        article.translatedTitle = text()
        article.abstract = text()
        article.translatedAbstract = text()
        article.volume = text()
        article.issue = text()
        article.pages = text()
        article.articleNumber = text()
        article.journal = text().map { Journal(name: $0) }
        article.keywords = texts()
        article.publicationTypes = texts()
        article.fieldsOfStudy = texts()
        article.authorships = texts().map { name in
            let isPerson = Bool.random(using: &generator)
            let author =
                isPerson ? Author(family: name, given: text(), suffix: text()) : Author(literal: name)
            let role = Authorship.Role.allCases.randomElement(using: &generator) ?? .author
            return Authorship(author, role: role, affiliations: texts())
        }
        article.meshHeadings = texts().map { name in
            MeSHHeading(
                name: name, isMajor: Bool.random(using: &generator),
                qualifiers: texts().map { MeSHHeading.Qualifier(name: $0, isMajor: Bool.random(using: &generator)) })
        }
        article.identifiers = texts().map { Identifier(normalized: $0.trimmed, .semanticScholar) }.uniqued
        article.links = texts().map { Link(.landing, $0.trimmed) }.uniqued
        return article
    }
}
