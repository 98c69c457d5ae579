import Articles
import Testing

@testable import Editing

/// What edited texts make of an article, and what is said where they can't.
@Suite struct EditedTextTests {
    private let shown = ArticleTextTests.draft

    private func edited(_ text: String, replacing old: String, with new: String) throws -> Article {
        #expect(text.contains(old))
        return try #require(try ArticleText.draft(from: text.replacing(old, with: new), editing: shown)).article
    }

    /// With one thing replaced in the article's text.
    private func edited(_ old: String, _ new: String) throws -> Article {
        try edited(ArticleText.text(of: shown), replacing: old, with: new)
    }

    private func mistakes(_ old: String, _ new: String) throws -> [EditingError.Mistake] {
        let text = ArticleText.text(of: shown)
        #expect(text.contains(old))
        do {
            _ = try ArticleText.draft(from: text.replacing(old, with: new), editing: shown)
            return []
        } catch {
            return error.mistakes
        }
    }

    // MARK: - What is understood

    @Test func `A title may be broken over lines, and have any sign`() throws {
        let article = try edited("  Dasatinib in BCR::ABL1-positive ALL: a trial\n", "  # One:\n  \"two\"\n")
        #expect(article.title == "# One: \"two\"")
    }

    @Test func `Authors are lines`() throws {
        let article = try edited(
            "  - Ho, Ann\n",
            """
              - Agrawal, Vaibhav
              - agrawal,v, Jr., 0000-0002-1825-0097 (translator)
              - Nordic Group
              - {family: Okafor, given: Ngozi, affiliations: [Lagos; Ikeja]}
              - Lindqvist, Per: Uppsala; Sweden

            """)
        #expect(
            article.authorships[1...5] == [
                Authorship(Author(family: "Agrawal", given: "Vaibhav")),
                Authorship(
                    Author(family: "agrawal", given: "v", suffix: "Jr.", orcid: "0000-0002-1825-0097"),
                    role: .translator
                ),
                Authorship(Author(literal: "Nordic Group")),
                Authorship(Author(family: "Okafor", given: "Ngozi"), affiliations: ["Lagos; Ikeja"]),
                Authorship(Author(family: "Lindqvist", given: "Per"), affiliations: ["Uppsala; Sweden"]),
            ])
        #expect(article.authorships.first == shown.article.authorships.first)
    }

    @Test func `What is left empty or deleted is removed, and what was not shown stays`() throws {
        let article = try edited("volume: 012\nissue:\npages: 1194-1205\n", "volume:\n")
        #expect(article.volume == nil && article.pages == nil)
        var other = shown
        other.article.otherFields = [JSONMember("Score", .number("2.20"))]
        other.article.citationCounts = [CitationCount(database: "Crossref", count: 4)]
        let text = ArticleText.text(of: other).replacing("  - no\n", with: "")
        let draft = try #require(try ArticleText.draft(from: text, editing: other))
        #expect(draft.article.keywords == ["CNS relapse"])
        #expect(draft.article.otherFields == other.article.otherFields)
        #expect(draft.article.citationCounts == other.article.citationCounts)
    }

    @Test func `Fields that were not shown may be added`() throws {
        let article = try edited("abstract: |-\n", "translatedTitle: 标题\nArticle-Number: e12\nabstract: |-\n")
        #expect(article.translatedTitle == "标题" && article.articleNumber == "e12")
    }

    @Test func `Identifiers and links are checked and brought into their form`() throws {
        let article = try edited(
            "  - pmid: 31234567\nlinks:\n",
            """
              - https://doi.org/10.5555/SECOND
              - PMID: 0077
              - pmc123
            links:
              - https://example.org/page

            """)
        #expect(article.identifiers.map(\.value) == ["10.5555/whole", "10.5555/second", "77", "PMC123"])
        #expect(article.links.map(\.kind) == [.landing, .pdf])
    }

    @Test func `A value is the text that stands there`() throws {
        let article = try edited("volume: 012\nissue:\n", "volume: 1e3\nissue: no\n")
        #expect(article.volume == "1e3" && article.issue == "no")
        #expect(try edited("isOpenAccess: yes", "isOpenAccess: false").isOpenAccess == false)
        #expect(try edited("pages: 1194-1205", "pages: 1194–1205").pages == "1194-1205")
    }

    @Test func `Windows' line ends and a byte order mark are nothing`() throws {
        let text = "\u{FEFF}" + ArticleText.text(of: shown).replacing("\n", with: "\r\n")
        #expect(try ArticleText.draft(from: text, editing: shown) == shown)
    }

    @Test(arguments: ["", "\n \n", "# Only a comment\n"]) func `Nothing is nothing`(text: String) throws {
        #expect(try ArticleText.draft(from: text, editing: shown) == nil)
    }

    // MARK: - Titles and their markup

    @Test func `Markup goes with the title that it belonged to`() throws {
        let article = try edited("  Dasatinib in BCR::ABL1-positive ALL: a trial\n", "  Another\n")
        #expect(article.title == "Another" && article.titleMarkup == nil)
    }

    @Test func `A title follows its edited markup`() throws {
        let article = try edited("<i>BCR::ABL1</i>-positive", "<i>ABL1</i> &amp; CD8<sup>+</sup>")
        #expect(article.title == "Dasatinib in ABL1 & CD8+ ALL: a trial")
        #expect(article.titleMarkup == "Dasatinib in <i>ABL1</i> &amp; CD8<sup>+</sup> ALL: a trial")
    }

    @Test func `A title and its markup must be one`() throws {
        let both = try mistakes("positive ALL", "positive CML").count
        #expect(both == 0)
        let text = "title: One\ntitleMarkup: <i>Two</i>\n"
        #expect(throws: EditingError.self) { try ArticleText.draft(from: text, editing: shown) }
    }

    // MARK: - What is wrong

    @Test(
        arguments: [
            ("issueDate: 2019-11/2019-12", "issueDate: 2019-13", "\"2019-13\" is no date: \(DateText.examples)"),
            ("  - doi: 10.5555/whole", "  - doi: 5555", "\"5555\" is no DOI"),
            ("  - doi: 10.5555/whole", "  - dio: 10.5555/x", "\"dio\" is no kind of identifier. Did you mean doi?"),
            ("volume: 012", "volum: 012", "\"volum\" is no field. Did you mean volume?"),
            ("volume: 012", "note: x", "note is written with lib note"),
            ("volume: 012", "volume: [1, 2]", "volume takes one text, not several"),
            ("type: paper-conference", "type: jurnal", "\"jurnal\" is no type of work: "),
            ("isOpenAccess: yes", "isOpenAccess: perhaps", "isOpenAccess is yes, no or empty, and not \"perhaps\""),
            ("  - Ho, Ann", "  - Ho, Ann, X, Y", "\"Ho, Ann, X, Y\" has more commas than Family, Given, Suffix"),
            ("  - Ho, Ann", "  - \", Ann\"", "an author has no family name before the comma"),
            ("  - en", "  - English", "\"English\" is no language code such as en, zh or pt-BR"),
            ("https://example.org/whole.pdf", "whole.pdf", "\"whole.pdf\" is no address such as https://"),
            ("corrected by:", "corected by:", "\"corected by\" is no kind of relation. Did you mean corrected by?"),
            ("citationKey: berg2019dasatinib", "citationKey: 12", "\"12\" can't be a citation key"),
            ("citationKey: berg2019dasatinib", "citationKey:", "an article always has a citationKey"),
            ("journal: Journal of", "journal: Journal: of", "a colon with a space behind it needs quotes"),
            ("volume: 012", "volume: \"012", "the quote that begins the value is not closed"),
            ("volume: 012", "volume 012", "there is no colon behind the field's name"),
            ("volume: 012", "title: x", "title is there twice"),
            ("volume: 012", "volume: @x", "a value that begins with a sign needs quotes"),
        ])
    func `A mistake is told with its line and what is wrong`(old: String, new: String, text: String) throws {
        let mistakes = try mistakes(old, new)
        let mistake = try #require(mistakes.first)
        #expect(mistakes.count == 1 && mistake.text.hasPrefix(text), "\(mistakes)")
        let lines = ArticleText.text(of: shown).replacing(old, with: new).split(
            separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(mistake.line)
        #expect(lines[line - 1].contains(new.split(separator: "\n")[0]), "\(line)")
    }

    @Test func `All mistakes are told, in the order of their lines`() throws {
        let text = ArticleText.text(of: shown).replacing("volume: 012", with: "volume: 1\nmonth: 3")
            .replacing("  - doi: 10.5555/whole", with: "  - doi: x").replacing(
                "type: paper-conference", with: "type: x")
        let error = #expect(throws: EditingError.self) { try ArticleText.draft(from: text, editing: shown) }
        #expect(error?.mistakes.compactMap(\.line) == [2, 17, 23])
    }

    @Test func `An article has something`() throws {
        let error = #expect(throws: EditingError.self) {
            try ArticleText.draft(from: "citationKey: a\ntype: book\n", editing: shown)
        }
        #expect(error?.mistakes.map(\.text) == ["an article needs a title, an identifier, an author or an abstract"])
    }

    @Test func `A text that is no list of fields is told so`() {
        for text in ["just words", "- a\n- b"] {
            let error = #expect(throws: EditingError.self) { try ArticleText.draft(from: text, editing: shown) }
            #expect(error?.mistakes == [EditingError.Mistake(line: 1, text: "a field is written name: value")])
        }
    }
}
