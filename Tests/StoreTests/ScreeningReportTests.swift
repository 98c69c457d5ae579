import Articles
import TestSupport
import Testing

@testable import Store

/// The numbers of the PRISMA flow diagram.
@Suite struct ScreeningReportTests {
    private static func file(_ name: String, _ format: String, _ database: String?) -> ImportFile {
        ImportFile(file: name, format: format, database: database, day: "2026-01-01")
    }

    /// Two articles from two databases, one from a file that names none, one by hand.
    private static func library() throws -> TestLibrary {
        let library = try TestLibrary()
        try library.add(Samples.numbered(1...2).map { Record($0) }, file("a.nbib", "nbib", "PubMed"))
        try library.add(
            Samples.numbered(1...2) { article, _ in article.volume = "1" }.map { Record($0) },
            file("b.ris", "ris", "Embase"))
        try library.add(
            Samples.numbered(2...3) { article, _ in article.issue = "2" }.map { Record($0) },
            file("c.ris", "ris", nil))
        try library.add(exported: [
            LibraryArticle(id: 9, citationKey: "hand", added: TestLibrary.time, article: Article("By hand"))
        ])
        _ = try library.library.add([1, 2, 3, 4], toReadingList: "L")
        return library
    }

    @Test func `Records are counted where they were found, and duplicates once less`() throws {
        let report = try Self.library().library.screeningReport("L")
        #expect(report.identified.databases.map(\.name) == ["Embase", "PubMed"])
        #expect(report.identified.databases.map(\.records) == [2, 2])
        #expect(report.identified.otherSources == [IdentifiedRecords.Place(name: "ris", records: 2)])
        #expect(report.identified.byHand == 1 && report.identified.total == 7)
        #expect(report.title.articles == 4 && report.duplicatesRemoved == 3)
        #expect(report.title.open == 4 && report.fullText == nil && report.included == 0)
    }

    @Test func `A file that is added again changes nothing`() throws {
        let library = try Self.library()
        let before = try library.library.screeningReport("L")
        try library.add(Samples.numbered(1...2).map { Record($0) }, Self.file("again.nbib", "nbib", "PubMed"))
        #expect(try library.library.screeningReport("L") == before)
    }

    @Test func `The files that records came from are told, with all that was in them`() throws {
        let library = try Self.library()
        try library.library.remove([1, 4], fromReadingList: "L")
        let files = try library.library.screeningReport("L").identified.files
        #expect(files.map(\.file) == ["a.nbib", "b.ris", "c.ris"])
        #expect(files.map(\.databases) == [["PubMed"], ["Embase"], []])
        #expect(files.map(\.read) == [2, 2, 2] && files.map(\.records) == [1, 1, 2])
        #expect(files.allSatisfy { $0.imported == TestLibrary.time && $0.rejected == 0 })
    }

    @Test func `A record's own database goes before its file's`() throws {
        let library = try TestLibrary()
        var record = Record(Article("One"))
        record.database = "CENTRAL"
        try library.add([record], Self.file("a.ris", "ris", "Ovid"))
        _ = try library.library.add([1], toReadingList: "L")
        let identified = try library.library.screeningReport("L").identified
        #expect(identified.databases.map(\.name) == ["CENTRAL"] && identified.files.map(\.databases) == [["CENTRAL"]])
    }

    @Test func `Without full texts the titles say what is included; with them, they do`() throws {
        let library = try Self.library()
        try library.decide(.include, on: [1, 2], in: "L")
        try library.decide(.maybe, on: [3], in: "L")
        try library.decide(.exclude, reason: "mice", on: [4], in: "L")
        #expect(try library.library.screeningReport("L").included == 2)
        try library.decide(.include, on: [1], in: "L", .fullText)
        try library.decide(.exclude, reason: "mice", on: [2], in: "L", .fullText)
        let report = try library.library.screeningReport("L")
        #expect(report.included == 1 && report.fullText?.articles == 3 && report.assessed == 2)
        #expect(report.fullText?.open == 1 && report.title.decided == 4)
    }

    @Test func `A report that couldn't be had wasn't assessed`() throws {
        let library = try Self.library()
        try library.decide(.include, on: [1, 2, 3], in: "L")
        try library.decide(.exclude, reason: "Not Retrieved", on: [1], in: "L", .fullText)
        try library.decide(.exclude, reason: "mice", on: [2], in: "L", .fullText)
        let report = try library.library.screeningReport("L")
        #expect(report.notRetrieved == 1 && report.assessed == 1)
        #expect(report.exclusionsOfReports == [ScreeningCounts.Reason(reason: "mice", articles: 1)])
    }

    @Test func `A sum that doesn't add up is told`() throws {
        var report = try Self.library().library.screeningReport("L")
        #expect(report.imbalances.isEmpty)
        report.title.open -= 1
        #expect(report.imbalances == ["records: 4, its parts: 3"])
        report.title.open += 1
        report.identified.byHand = -4
        #expect(report.imbalances.count == 2 && report.imbalances[0].hasPrefix("records identified: 2"))
    }

    // MARK: - Whatever happens

    @Test(arguments: 0..<8) func `The numbers add up, whatever happens to the library`(seed: UInt64) throws {
        var events = try RandomReview(TestLibrary(), seed: seed)
        for _ in 0..<60 {
            try events.next()
            for name in ["List", "Query"] { try expectTrue(name, events.library) }
        }
        #expect(try events.library.library.screeningReport("List").identified.total > 0)
    }

    /// Compares a report with what the tables say.
    private func expectTrue(_ name: String, _ library: TestLibrary) throws {
        let report = try library.library.screeningReport(name)
        #expect(report.imbalances.isEmpty)
        let scope =
            name == "List"
            ? "SELECT article_id FROM reading_list_entry"
            : "SELECT id FROM article WHERE year >= 2020"
        let screening = "SELECT id FROM screening WHERE \(name == "List" ? "query IS NULL" : "name = 'Query'")"
        func count(_ sql: String) throws -> Int { Int(try library.column(sql)[0]) ?? -1 }
        func verdicts(_ stage: ScreeningStage, _ verdict: Verdict) -> String {
            """
            SELECT article_id FROM screening_decision
            WHERE screening_id IN (\(screening)) AND stage = '\(stage.rawValue)' AND article_id IN (\(scope))
            GROUP BY article_id HAVING count(*) = 1 AND max(verdict) = '\(verdict.rawValue)'
            """
        }
        let articles = try count("SELECT count(*) FROM (\(scope))")
        let sources = try count("SELECT count(*) FROM source WHERE article_id IN (\(scope))")
        let without = try count(
            "SELECT count(*) FROM article WHERE id IN (\(scope)) AND id NOT IN (SELECT article_id FROM source)")
        #expect(report.title.articles == articles)
        #expect(report.identified.total == sources + without && report.identified.byHand == without)
        #expect(report.identified.total == articles + report.duplicatesRemoved && report.duplicatesRemoved >= 0)
        for (verdict, counted) in [
            (Verdict.include, report.title.included), (.exclude, report.title.excluded), (.maybe, report.title.maybe),
        ] {
            #expect(try counted == count("SELECT count(*) FROM (\(verdicts(.title, verdict)))"))
        }
        #expect(
            articles == report.title.included + report.title.excluded + report.title.maybe + report.title.open)
        #expect(report.title.excluded == report.title.reasons.reduce(0) { $0 + $1.articles })
        guard let fullText = report.fullText else { return }
        let goesOn = "\(verdicts(.title, .include)) UNION ALL \(verdicts(.title, .maybe))"
        #expect(fullText.articles == report.title.included + report.title.maybe)
        for (verdict, counted) in [
            (Verdict.include, fullText.included), (.exclude, fullText.excluded), (.maybe, fullText.maybe),
        ] {
            let sql = "SELECT count(*) FROM (\(verdicts(.fullText, verdict))) WHERE article_id IN (\(goesOn))"
            #expect(try counted == count(sql))
        }
        let excluded = report.exclusionsOfReports.reduce(0) { $0 + $1.articles }
        #expect(fullText.articles == report.notRetrieved + report.assessed + fullText.open)
        #expect(report.assessed == fullText.included + fullText.maybe + excluded)
        #expect(report.included == fullText.included)
    }
}

/// A review, and all that can happen to its library meanwhile.
private struct RandomReview {
    let library: TestLibrary
    private var random: SeededGenerator
    private var imported: [(records: [Articles.Record], file: ImportFile)] = []
    private var handmade = 0

    init(_ library: TestLibrary, seed: UInt64) throws {
        self.library = library
        random = SeededGenerator(seed: seed)
        try library.start("Query", over: "year:2020..")
        try library.library.createReadingList("List", description: nil)
        for _ in 0..<4 { try add() }
    }

    mutating func next() throws {
        switch Int.random(in: 0..<20, using: &random) {
        case 0..<3: try add()
        case 3: try addAgain()
        case 4: try addByHand()
        case 5..<8: _ = try library.library.add(some(4), toReadingList: "List")
        case 8: try leaveList()
        case 9: try remove()
        case 10..<12: try merge()
        default: try decide()
        }
    }

    private func ids() throws -> [Int] { try library.library.allIDs() }

    private mutating func some(_ count: Int) throws -> [Int] { Array(try ids().shuffled(using: &random).prefix(count)) }

    private mutating func add() throws {
        let volume = Int.random(in: 1...5, using: &random)
        let works = (1...15).shuffled(using: &random).prefix(3)
        let records = works.map { work in
            Record(
                Article("Title \(work)", doi: "10.5555/\(work)") {
                    $0.issueDate = PublicationDate(year: 2017 + work % 7)
                    $0.volume = String(volume)
                }, number: work)
        }
        let database = ["PubMed", "Embase", "Scopus", nil].randomElement(using: &random) ?? nil
        let file = ImportFile(
            file: "file", format: Bool.random(using: &random) ? "ris" : "nbib", database: database, day: "2026-01-01")
        imported.append((records, file))
        try library.add(records, file)
    }

    private mutating func addAgain() throws {
        if let (records, file) = imported.randomElement(using: &random) { try library.add(records, file) }
    }

    private mutating func addByHand() throws {
        handmade += 1
        let article = Article("Handmade \(handmade)") { $0.issueDate = PublicationDate(year: 2021) }
        try library.add(exported: [
            LibraryArticle(id: 1, citationKey: "hand\(handmade)", added: TestLibrary.time, article: article)
        ])
    }

    private mutating func leaveList() throws {
        let entries = try library.library.readingList("List").entries
        if let entry = entries.randomElement(using: &random) {
            try library.library.remove([entry.article], fromReadingList: "List")
        }
    }

    private mutating func remove() throws {
        guard let article = try some(1).first else { return }
        try library.execute(
            """
            DELETE FROM article WHERE id = \(article);
            UPDATE reading_list_entry AS entry SET position = (
                SELECT count(*) FROM reading_list_entry WHERE position <= entry.position);
            INSERT INTO article_search (article_search) VALUES ('rebuild');
            """)
    }

    private mutating func merge() throws {
        let pair = try some(2)
        if pair.count == 2 { _ = try library.library.merge(pair, time: TestLibrary.time) }
    }

    private mutating func decide() throws {
        let name = Bool.random(using: &random) ? "List" : "Query"
        let stage: ScreeningStage = Int.random(in: 0..<3, using: &random) == 0 ? .fullText : .title
        let screening = try library.library.screening(name, at: stage)
        guard let article = screening.entries.randomElement(using: &random)?.article else { return }
        let verdict = (Verdict.allCases + [nil]).randomElement(using: &random) ?? nil
        let reasons = ["mice", "Mice", "fish", ScreeningDecision.notRetrieved]
        let reason = verdict == .exclude ? reasons.randomElement(using: &random) : nil
        try library.decide(verdict, reason: reason, on: [article], in: name, stage)
    }
}
