import Articles
import Testing

@Suite struct CitationKeyTests {
    @Test(
        arguments: [
            (
                Author(family: "Agrawal", given: "Vaibhav"), 2025, "Extramedullary sites of disease",
                "agrawal2025extramedullary"
            ),
            (Author(family: "van der Berg"), 2019, "The role of CAR-T", "vanderberg2019role"),
            (Author(family: "O'Neil"), 2019, "A, B and CNS relapse", "oneil2019cns"),
            (Author(family: "Žižková-Ryšavá"), 2001, "Über Ångström", "zizkovarysava2001uber"),
            (Author(family: "Strauß"), 2001, "Ærø", "strauss2001aero"),
            (Author(family: "王", given: "小明"), 2018, "儿童白血病", "wang2018er"),
            (Author(family: "Иванов"), 2018, "Лечение", "ivanov2018lecenie"),
            (Author(literal: "World Health Organization"), 2020, "Classification", "world2020classification"),
            (Author(family: "Ho"), nil, "Vitamin D", "hondvitamin"), (nil, 2018, "Relapse", "anon2018relapse"),
            (nil, nil, nil, "anonnd"), (Author(family: "Ho"), 2018, "Of the", "ho2018of"),
            (Author(family: "Ho"), 2018, "6-Mercaptopurine", "ho2018mercaptopurine"),
            (Author(family: "—"), 2018, "?!", "anon2018"), (Author(family: "007"), 2018, nil, "anon0072018"),
        ] as [(Author?, Int?, String?, String)])
    func `A key is made of family name, year and first telling word`(
        author: Author?, year: Int?, title: String?, key: String
    ) {
        var article = Article()
        article.authorships = author.map { [Authorship($0)] } ?? []
        article.issueDate = year.flatMap { PublicationDate(year: $0) }
        article.title = title
        #expect(CitationKey.base(for: article) == key)
        #expect(CitationKey.isValid(CitationKey.base(for: article)))
    }

    @Test func `A key stays short`() {
        var article = Article()
        article.authorships = [Authorship(Author(family: String(repeating: "ab", count: 200)))]
        article.title = String(repeating: "x", count: 500)
        #expect(CitationKey.base(for: article).count == 40 + 2 + 30)
    }

    @Test func `Suffixes run from a to z, then in two letters`() {
        let counts = [0, 1, 2, 26, 27, 28, 52, 53, 702, 703]
        #expect(counts.map(CitationKey.suffix) == ["", "a", "b", "z", "aa", "ab", "az", "ba", "zz", "aaa"])
        #expect(Set((0..<2_000).map(CitationKey.suffix)).count == 2_000)
    }

    @Test(arguments: ["agrawal2025", "Smith:2019", "a", "12a", "doi.org/10.1+x", "a_b-c"])
    func `Letters, digits and signs that every reader takes are kept`(key: String) {
        #expect(CitationKey.isValid(key))
    }

    @Test(arguments: ["", "2019", "a b", "müller", "a{b", "a,b", "a%", "a\\", "a~", String(repeating: "a", count: 121)])
    func `Other keys are made anew`(key: String) {
        #expect(!CitationKey.isValid(key))
    }
}
