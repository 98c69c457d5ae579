/// An invented article with what the formats of databases say of one.
struct SyntheticRecord {
    let number: Int
    let title: String
    let abstract: String
    /// Family name and given names.
    let authors: [(family: String, given: String)]
    let affiliation: String
    let journal: SyntheticJournal
    let year: Int
    let volume: Int
    let startPage: Int
    let pages: Int
    let keywords: [String]
    /// MeSH headings as MEDLINE writes them.
    let headings: [String]

    var doi: String { "10.5555/bench.\(String(number, radix: 36))" }
    var pmid: Int { 30_000_000 + number }
}

/// Makes synthetic records for other formats than the scholar one: the same ones for the same seed.
struct SyntheticRecords {
    private let seed: UInt64
    private let vocabulary: Vocabulary
    private let authors = AuthorPool()
    private let journals: JournalCatalog
    private let catalog: HeadingCatalog

    init(seed: UInt64) {
        self.seed = seed
        vocabulary = Vocabulary(seed: seed &+ 1)
        catalog = HeadingCatalog(vocabulary, seed: seed &+ 3)
        journals = JournalCatalog(seed: seed &+ 2)
    }

    /// The record of a number, from 1.
    func record(_ number: Int) -> SyntheticRecord {
        var random = SplitMix64(seed: seed &+ UInt64(number) &* 0x2545_F491_4F6C_DD1D)
        let prose = Prose(vocabulary, &random)
        var title = MarkedText()
        prose.title(words: random.number(in: 8...18), into: &title, &random)
        var abstract = MarkedText()
        prose.sentences(words: random.number(in: 120...260), into: &abstract, &random)
        let journal = journals.journal(&random)
        let names = (0..<random.number(in: 1...12)).map { _ in authors.name(&random) }
        return SyntheticRecord(
            number: number, title: Self.text(title), abstract: Self.text(abstract),
            authors: names.map(Self.parts),
            affiliation: "Department of \(journal.category), University of \(number % 97)",
            journal: journal, year: 2_025 - random.below(31), volume: random.number(in: 1...120),
            startPage: random.number(in: 1...2_400), pages: random.number(in: 2...18),
            keywords: (0..<random.number(in: 3...12)).map { _ in
                String(decoding: vocabulary.contentWords[vocabulary.contentRank(&random)], as: UTF8.self)
            }, headings: catalog.headings(&random))
    }

    private static func text(_ text: MarkedText) -> String { String(decoding: text.plain, as: UTF8.self) }

    private static func parts(_ name: String) -> (family: String, given: String) {
        let words = name.split(separator: " ")
        return (String(words.last ?? ""), words.dropLast().joined(separator: " "))
    }
}
