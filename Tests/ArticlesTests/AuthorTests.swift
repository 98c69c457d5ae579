import Articles
import Testing

@Suite struct AuthorTests {
    @Test(
        arguments: [
            (
                Author(family: "van der Berg", given: "Vera A.", suffix: "Jr."), "Vera A. van der Berg Jr.",
                "van der Berg VA Jr"
            ),
            (Author(family: "Smith", given: "JP"), "JP Smith", "Smith JP"),
            (Author(family: "Charbonnaud", given: "Émilie"), "Émilie Charbonnaud", "Charbonnaud É"),
            (Author(family: "Plato"), "Plato", "Plato"),
            (Author(family: "King", suffix: "III"), "King III", "King III"),
            (Author(family: "王", given: "小明"), "王小明", "王小明"), (Author(family: "김", given: "철수"), "김철수", "김철수"),
            (Author(family: "Wang", given: "小明"), "小明 Wang", "Wang 小"),
            (Author(literal: "Children's Oncology Group"), "Children's Oncology Group", "Children's Oncology Group"),
        ] as [(Author, String, String)])
    func `A name has a natural and a short form`(author: Author, natural: String, short: String) {
        #expect(author.naturalName == natural)
        #expect(author.shortName == short)
    }

    @Test(arguments: [
        ("Jean-Paul A.", "JPA"), ("J.-P.", "JP"), ("J. R. R.", "JRR"), ("JRR", "JRR"), ("Xiao‐Ming", "XM"),
        ("Mary\u{A0}Ann", "MA"), ("émilie", "É"), ("Al", "A"), ("", ""),
    ])
    func `Initials are the first letters of given names`(given: String, initials: String) {
        #expect(Author.initials(given) == initials)
    }

    @Test(arguments: [
        ("王小明", true), ("ひらがな", true), ("カタカナ", true), ("한글", true), ("𠮷田", true), ("々", true), ("王 明", false),
        ("Wang", false), ("", false), ("王·明", false),
    ])
    func `Han, kana and Hangul are written without spaces`(text: String, isCJK: Bool) {
        #expect(text.isCJK == isCJK)
    }

    @Test func `Editors and translators are no authors`() {
        var article = Article()
        article.authorships = [
            Authorship(Author(family: "Editor"), role: .editor), Authorship(Author(family: "Writer")),
            Authorship(Author(family: "Translator"), role: .translator),
        ]
        #expect(article.authors.map(\.familyName) == ["Writer"])
    }

    @Test func `An article is stored if it has a title, an identifier, an author or an abstract`() {
        var (titled, identified, authored, abstracted) = (Article(), Article(), Article(), Article())
        titled.title = "T"
        identified.identifiers = [Identifier(normalized: "1", .pmid)]
        authored.authorships = [Authorship(Author(family: "A"))]
        abstracted.abstract = "A."
        #expect([titled, identified, authored, abstracted].map(\.isStorable) == [true, true, true, true])
        #expect(!Article().isStorable)
    }
}
