import Articles
import Testing

@testable import Export

/// Each style's examples, in the form of those in its manual.
@Suite struct ReferenceTests {
    private static func article(authors count: Int = 3, _ change: (inout Article) -> Void = { _ in }) -> LibraryArticle
    {
        var article = Article()
        article.title = "Solid-organ transplantation in patients with ALL"
        article.authorships = (0..<count).map {
            Authorship(Author(family: "Family\(Character(Unicode.Scalar(UInt8(65 + $0 % 26))))", given: "Sam D."))
        }
        var journal = Journal(name: "Journal of Examples")
        journal.abbreviations = ["J Ex"]
        article.journal = journal
        article.volume = "347"
        article.issue = "4"
        article.pages = "284-287"
        article.issueDate = PublicationDate(year: 2002, month: 7, day: 25)
        article.identifiers = [Identifier(.doi, "10.5555/ex.1"), Identifier(.pmid, "12140307")].compactMap(\.self)
        change(&article)
        return LibraryArticle(id: 1, citationKey: "key", added: "", article: article)
    }

    @Test func `An article of a journal`() {
        let article = Self.article()
        #expect(
            CitationStyle.vancouver.reference(article)
                == "FamilyA SD, FamilyB SD, FamilyC SD. Solid-organ transplantation in patients with ALL. J Ex. "
                + "2002 Jul 25;347(4):284-7. doi: 10.5555/ex.1. PMID: 12140307.")
        #expect(
            CitationStyle.ama.reference(article)
                == "FamilyA SD, FamilyB SD, FamilyC SD. Solid-organ transplantation in patients with ALL. J Ex. "
                + "2002;347(4):284-287. doi:10.5555/ex.1")
        #expect(
            CitationStyle.apa.reference(article)
                == "FamilyA, S. D., FamilyB, S. D., & FamilyC, S. D. (2002). Solid-organ transplantation in patients "
                + "with ALL. Journal of Examples, 347(4), 284–287. https://doi.org/10.5555/ex.1")
    }

    @Test(arguments: [(6, 6, 6), (7, 6, 3), (3_000, 6, 3)])
    func `Vancouver names six authors; AMA names six, or three of more`(count: Int, vancouver: Int, ama: Int) {
        let article = Self.article(authors: count)
        for (style, named) in [(CitationStyle.vancouver, vancouver), (.ama, ama)] {
            let authors = style.reference(article).prefix { $0 != "." }.split(separator: ", ")
            #expect(authors.count { $0.hasPrefix("Family") } == named)
            #expect((authors.last == "et al") == (count > 6))
        }
    }

    @Test func `APA names twenty authors; of more the first nineteen and the last`() {
        let twenty = CitationStyle.apa.reference(Self.article(authors: 20))
        #expect(twenty.hasPrefix("FamilyA, S. D., ") && twenty.contains(", & FamilyT, S. D. (2002)"))
        let more = CitationStyle.apa.reference(Self.article(authors: 26))
        #expect(more.contains("FamilyS, S. D., . . . FamilyZ, S. D. (2002)") && !more.contains("FamilyT"))
    }

    @Test func `A chapter stands in its book`() {
        let chapter = SampleArticles.chapter
        #expect(
            CitationStyle.vancouver.reference(chapter)
                == "Black and White B, Grey, Green G. <p>Leukemias</p>. In: Editor E, editor. Textbook of Examples. "
                + "Example Press; 2015. p. 12-15, 20.")
        #expect(
            CitationStyle.ama.reference(chapter)
                == "Black and White B, Grey, Green G. <p>Leukemias</p>. In: Editor E, ed. Textbook of Examples. "
                + "Example Press; 2015:12-15, 20.")
        #expect(
            CitationStyle.apa.reference(chapter)
                == "Black and White, B., & Grey, Green, G. (2015). <p>Leukemias</p>. In E. Editor (Ed.), Textbook of "
                + "Examples (pp. 12–15, 20). Example Press.")
    }

    @Test func `A book of editors, a thesis, a preprint`() {
        #expect(
            CitationStyle.apa.reference(SampleArticles.book)
                == "de Vries, J., III (Ed.). (1998). THE HANDBOOK OF ACUTE LEUKEMIA 3D.")
        let thesis = Self.article(authors: 1) { article in
            article.type = .thesis
            article.journal = Journal()
            article.journal?.publisher = "University of Examples"
            article.identifiers = []
            (article.volume, article.issue, article.pages) = (nil, nil, nil)
        }
        #expect(
            CitationStyle.vancouver.reference(thesis).hasSuffix(" [dissertation]. University of Examples; 2002 Jul 25.")
        )
        #expect(CitationStyle.apa.reference(thesis).hasSuffix(" [Doctoral dissertation, University of Examples]."))
        #expect(
            CitationStyle.ama.reference(SampleArticles.preprint).contains(
                "Preprint. arXiv. Posted online January 4, 2021."))
    }

    @Test(arguments: CitationStyle.allCases)
    func `Nothing but an identifier is a reference, too`(style: CitationStyle) {
        #expect(style.reference(SampleArticles.untitled).contains("[no title]"))
        #expect(style.reference(SampleArticles.untitled).contains("10.1000/untitled"))
    }

    @Test(arguments: CitationStyle.allCases)
    func `A retracted article says so`(style: CitationStyle) {
        #expect(style.reference(SampleArticles.trial).lowercased().contains("retracted"))
        #expect(!style.reference(SampleArticles.plain).lowercased().contains("retracted"))
    }

    @Test(arguments: [
        ("1194-1205", "1194-205"), ("284-287", "284-7"), ("12-15", "12-5"), ("99-101", "99-101"),
        ("S12-S15", "S12-S15"),
        ("e123", "e123"), ("5-5", "5-5"), ("12-15, 20", "12-15, 20"),
    ])
    func `Pages leave out what both ends have`(pages: String, expected: String) {
        #expect(ReferenceParts.abbreviated(pages) == expected)
    }
}
