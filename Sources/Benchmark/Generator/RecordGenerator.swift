/// Writes synthetic scholar records: the same ones for the same seed, whatever their number.
struct RecordGenerator {
    private let seed: UInt64
    private let vocabulary: Vocabulary
    private let authors: AuthorPool
    private let journals: JournalCatalog
    private var title = MarkedText()
    private var abstract = MarkedText()

    init(seed: UInt64) {
        self.seed = seed
        vocabulary = Vocabulary(seed: seed &+ 1)
        authors = AuthorPool()
        journals = JournalCatalog(seed: seed &+ 2)
    }

    /// Appends the record of a number, from 1: a line of JSON, then the text that follows it in scholar files.
    mutating func append(_ number: Int, to output: inout [UInt8]) {
        var random = SplitMix64(seed: seed &+ UInt64(number) &* 0x2545_F491_4F6C_DD1D)
        let journal = journals.journal(&random)
        let hasAbstract = writeTexts(&random)
        let citations = Self.citations(&random)
        appendObject(number, journal, hasAbstract: hasAbstract, citations: citations, to: &output, &random)
        output += "\n引用次数: \(citations)\n".utf8
        if hasAbstract {
            output += "Abstract\n".utf8
            output += abstract.plain
            output += "\n".utf8
        }
        if let description = journal.description { output += "期刊介绍:\n\(description)\n".utf8 }
        output += "\n".utf8
    }

    /// - Returns: whether there is an abstract; one article in twelve has none.
    private mutating func writeTexts(_ random: inout SplitMix64) -> Bool {
        let prose = Prose(vocabulary, &random)
        title.removeAll()
        abstract.removeAll()
        prose.title(words: random.number(in: 8...18), into: &title, &random)
        if random.chance(8) { return false }
        // Short ones are more frequent than long ones.
        let words = min(random.number(in: 120...260), random.number(in: 120...260))
        AbstractLayout.random(&random).write(words: words, prose, into: &abstract, &random)
        return true
    }

    private func appendObject(
        _ number: Int, _ journal: SyntheticJournal, hasAbstract: Bool, citations: Int, to output: inout [UInt8],
        _ random: inout SplitMix64
    ) {
        let doi = "10.5555/bench.\(String(number, radix: 36))"
        let start = random.number(in: 1...2_400)
        let volume = random.chance(20) ? " " : "\(random.number(in: 1...120))"
        let isOpen = random.chance(30)
        let pdf = isOpen && random.chance(60) ? "https://example.org/pdf/\(number).pdf" : ""
        output += "{\"title\":\"".utf8
        output += title.html
        output += "\",\"authors\":\(authorList(&random)),\"doi\":\"\(doi)\",\"DOIUrl\":null,\"url\":null,".utf8
        output += "\"abstract\":".utf8
        if hasAbstract {
            output += "\"".utf8
            output += abstract.html
            output += "\",".utf8
        } else {
            output += "null,".utf8
        }
        output +=
            """
            "PeriodicalId":\(journal.number),"journal":{"name":"\(journal.name)","volume":"\(volume)",\
            "pages":"\(start)-\(start + random.number(in: 2...18))"},"PeriodicalIF":\(journal.impactFactor),\
            "publicationDate":"\(Self.date(&random))","publicationTypes":\(Self.types(&random)),\
            "fieldsOfStudy":null,"isOpenAccess":\(isOpen),"openAccessPdf":"\(pdf)","citationCount":"\(citations)",\
            "resultStr":null,"platform":"Semanticscholar","paperid":null,"PeriodicalName":"\(journal.name)",\
            "FirstCategoryId":"3","ListUrlMain":"https://doi.org/\(doi)","RegionNum":\(journal.zone),\
            "RegionCategory":"医学","ArticlePicture":[],"TitleCN":null,"AbstractTextCN":null,"PMCID":null,\
            "EPubDate":"","PubModel":"","JCR":"\(journal.quartile)","JCRName":"\(journal.category)","Score":null,\
            "Total":0}
            """.utf8
    }

    private func authorList(_ random: inout SplitMix64) -> String {
        if random.chance(2) { return "null" }
        let count = min(random.number(in: 1...12), random.number(in: 1...16))
        return "\"" + (0..<count).map { _ in authors.name(&random) }.joined(separator: ", ") + "\""
    }

    /// Most articles are cited hardly, a few very often.
    private static func citations(_ random: inout SplitMix64) -> Int {
        Int(3 / (random.fraction() + 0.001)) - 2
    }

    /// From 1995 to 2025, with a day, a month or just the year.
    private static func date(_ random: inout SplitMix64) -> String {
        func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let year = 2_025 - min(random.below(31), random.below(31))
        let month = twoDigits(random.number(in: 1...12))
        let day = twoDigits(random.number(in: 1...28))
        switch random.below(10) {
        case 0: return "\(year)"
        case ..<3: return "\(year)-\(month)"
        default: return "\(year)-\(month)-\(day)"
        }
    }

    private static func types(_ random: inout SplitMix64) -> String {
        switch random.below(20) {
        case ..<12: "\"Journal Article\""
        case ..<15: "[\"Journal Article\",\"Review\"]"
        case ..<17: "[\"Clinical Trial, Phase II\",\"Journal Article\"]"
        case 17: "\"Case Reports\""
        case 18: "\"Randomized Controlled Trial\""
        default: "null"
        }
    }
}
