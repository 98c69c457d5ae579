import Articles
import Testing

@testable import Store

/// The keys under which articles are looked for.
@Suite struct MatchingKeysTests {
    static let titles = [
        "Asparaginase activity and outcome in adolescents with lymphoblastic leukemia",
        "HAEMATOLOGICAL tumours of oesophagus: randomised, oedema-free, zoned; the children's classes",
        "Outcome of 1,000 adolescents with T-ALL -- a report on it",
        "  Leading and trailing space, and a dot at the end.  ",
        "us as is bus buses gas of the ours aes oes",
        "Reply to a letter about the outcome of children",
        "The outcome of children with leukemia and their parents: a comment",
        "Erratum to: the outcome of children with leukemia and their parents",
        "Outcome of children with leukemia (Structured abstract)", "[Outcome of children with leukemia]. [German]",
        "Überleben von Kindern mit akuter lymphatischer Leukämie in fünf Ländern",
        "儿童急性淋巴细胞白血病的治疗 与 预后", "Editorial", "Case report", "Five words are too few", "", "—",
    ]

    @Test(arguments: titles) func `An ordinary title has the words that a close look finds`(title: String) {
        guard let words = TitleWords(ordinary: title) else { return }
        #expect(words == TitleForm(title).words)
    }

    @Test func `Only a title that may need a close look gets it`() {
        #expect(Self.titles.map { TitleWords(ordinary: $0) != nil }.prefix(6) == [true, true, true, true, true, false])
        #expect(Self.titles.dropFirst(5).allSatisfy { TitleWords(ordinary: $0) == nil })
    }

    /// They are stored in libraries.
    @Test func `Keys stay what they were`() {
        #expect(MatchingKeys(ComparisonTests.article).all == [-1864863503, 614394977, 818481032, 1168383180])
    }

    @Test func `Words are told apart in the letters that hold them`() {
        let words = TitleForm("Zoned tumours, haematological classes").words
        #expect(words.map { String(decoding: $0, as: UTF8.self) } == ["soned", "tumor", "hematological", "classe"])
        #expect(String(decoding: words.letters, as: UTF8.self) == "sonedtumorhematologicalclasse")
        #expect(words.longest == [3, 2, 0])
    }

    @Test func `A preprint has its title's key under another name, which what is published looks for`() {
        let published = MatchingKeys(ComparisonTests.article)
        let preprint = MatchingKeys(ComparisonTests.changed { $0.type = .preprint })
        #expect(published.versions.count == 1 && preprint.all.contains(published.versions[0]))
        #expect(!published.all.contains(published.versions[0]))
        #expect(Set(preprint.versions).isSubset(of: published.all))
    }

    @Test(arguments: [
        ("204-213", "204-13"), ("S204-S213", "204"), ("204–213", "204-213"), ("-204", "204"), ("e204", "204"),
    ])
    func `A place is known by its first page`(pages: String, other: String) {
        func key(_ pages: String) -> Int32? { MatchingKeys(ComparisonTests.changed { $0.pages = pages }).place }
        #expect(key(pages) != nil && key(pages) == key(other))
    }

    @Test(arguments: ["", "x", "-", "–"]) func `Pages without a number are no place`(pages: String) {
        #expect(MatchingKeys(ComparisonTests.changed { $0.pages = pages }).place == nil)
    }

    @Test func `What waits to be written is found, removed, and handed out in order`() {
        var keys = PendingKeys()
        for number in 1...1_000 { keys.add(Int32(number % 7) - 3, of: number) }
        #expect(keys.count == 1_000)
        #expect(keys.articles(with: 0).prefix(3) == [3, 10, 17])
        #expect(keys.remove(0, of: 10) && !keys.remove(0, of: 10))
        #expect(keys.articles(with: 0).prefix(3) == [3, 17, 24] && keys.count == 999)
        var sorted: [(key: Int32, article: Int)] = []
        keys.forEachInOrder { sorted.append((key: $0, article: $1)) }
        #expect(sorted.count == 999 && sorted.first?.key == -3 && sorted.first?.article == 7)
        #expect(zip(sorted, sorted.dropFirst()).allSatisfy { ($0.key, $0.article) < ($1.key, $1.article) })
        keys.add(.max, of: PendingKeys.greatestArticle)
        keys.add(.min, of: 1)
        #expect(keys.articles(with: .max) == [PendingKeys.greatestArticle] && keys.articles(with: .min) == [1])
        keys.removeAll()
        #expect(keys.count == 0 && keys.articles(with: 0).isEmpty)
    }
}
