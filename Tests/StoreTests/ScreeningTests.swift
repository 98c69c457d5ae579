import Articles
import Testing

@testable import Store

@Suite struct ScreeningTests {
    private let library: TestLibrary
    private let list = "CNS relapse"

    init() throws {
        library = try TestLibrary()
        try library.add(Samples.numbered(1...6) { $0.abstract = $1 < 4 ? "Zebrafish." : "Mice." })
        _ = try library.library.add([4, 2, 5, 1], toReadingList: list)
    }

    private func verdicts(_ name: String, _ stage: ScreeningStage = .title) throws -> [Int: Verdict] {
        let entries = try library.library.screening(name, at: stage).entries
        return Dictionary(
            uniqueKeysWithValues: entries.compactMap { entry in entry.standing.verdict.map { (entry.article, $0) } })
    }

    // MARK: - What is screened

    @Test func `A reading list's articles are screened in its order, before anything was decided`() throws {
        let screening = try library.library.screening("cns RELAPSE ", at: .title)
        #expect(screening.name == list && screening.scope == .readingList && screening.created == nil)
        #expect(screening.entries.map(\.article) == [4, 2, 5, 1])
        #expect(screening.counts.open == 4 && screening.counts.decided == 0)
        #expect(try library.library.screenings().isEmpty)
    }

    @Test func `What comes to the list later is open, and what left it counts no more`() throws {
        try library.decide(.include, on: [4, 2], in: list)
        _ = try library.library.add([6], toReadingList: list)
        try library.library.remove([2], fromReadingList: list)
        let screening = try library.library.screening(list, at: .title)
        #expect(screening.entries.map(\.article) == [4, 5, 1, 6])
        #expect(screening.counts.included == 1 && screening.counts.open == 3 && screening.outside == 1)
        _ = try library.library.add([2], toReadingList: list)
        #expect(try verdicts(list) == [4: .include, 2: .include])
    }

    @Test func `A screening has the name that its list has now`() throws {
        try library.decide(.include, on: [4], in: list)
        try library.library.renameReadingList(list, to: "Meninges")
        #expect(try library.library.screenings().map(\.name) == ["Meninges"])
        #expect(try verdicts("Meninges") == [4: .include])
        #expect(throws: LibraryError.noSuchScreening(list, similar: nil)) { try verdicts(list) }
    }

    @Test func `What a query finds is screened, and what it finds later, too`() throws {
        #expect(try library.start("Fish", over: "zebrafish"))
        #expect(try Set(library.library.screening("fish", at: .title).entries.map(\.article)) == [1, 2, 3])
        try library.add([Article("Seventh", doi: "10.5555/7") { $0.abstract = "Zebrafish." }])
        #expect(try library.library.screening("fish", at: .title).counts.articles == 4)
        #expect(try library.library.screenings().map(\.scope) == [.query("zebrafish", isExact: false)])
    }

    @Test func `Started once more over the same query, it goes on; over another one, it is refused`() throws {
        #expect(try library.start("Fish", over: "zebrafish"))
        #expect(try !library.start("fish", over: "zebrafish"))
        #expect(throws: LibraryError.screeningOfOtherQuery("Fish", query: "zebrafish")) {
            try library.start("fish", over: "mice")
        }
        #expect(throws: LibraryError.screeningOfReadingList(list)) { try library.start(list, over: "mice") }
        #expect(throws: LibraryError.emptyName(what: "screening")) { try library.start(" ", over: "mice") }
    }

    @Test func `A name that nothing has gets the nearest one`() throws {
        #expect(throws: LibraryError.noSuchScreening("CNS relaps", similar: list)) { try verdicts("CNS relaps") }
    }

    // MARK: - Deciding

    @Test func `A later verdict takes the place of the earlier one, which is given back`() throws {
        #expect(try library.decide(.exclude, reason: "mice", on: [4], in: list) == [[]])
        let before = try library.decide(.include, on: [4, 5], in: list)
        #expect(before.map { $0.map(\.verdict) } == [[.exclude], []])
        #expect(try verdicts(list) == [4: .include, 5: .include])
        try library.library.restoreDecisions(before[0], at: .title, on: 4, in: list)
        try library.library.restoreDecisions(before[1], at: .title, on: 5, in: list)
        #expect(try verdicts(list) == [4: .exclude])
    }

    @Test func `An article can be made open again`() throws {
        try library.decide(.include, on: [4, 5], in: list)
        try library.decide(nil, on: [4], in: list)
        #expect(try verdicts(list) == [5: .include])
    }

    @Test func `About what isn't screened nothing is decided, about the others neither`() throws {
        let before = try library.dump()
        #expect(throws: LibraryError.notScreened(article: 3, screening: list)) {
            try library.decide(.include, on: [4, 3], in: list)
        }
        #expect(throws: LibraryError.noSuchArticle("9")) {
            try library.library.decide(
                ScreeningDecision(.title, .include, decided: TestLibrary.time), at: .title, on: [4, 9], in: list,
                time: TestLibrary.time, checkingScope: false)
        }
        #expect(try library.dump() == before)
    }

    @Test func `A reason in other capitals is the one that was given before`() throws {
        try library.decide(.exclude, reason: "Wrong population", on: [4], in: list)
        try library.decide(.exclude, reason: "wrong POPULATION", on: [2], in: list)
        try library.decide(.exclude, reason: "animals", on: [5], in: list, time: "2026-11-24T00:00:00Z")
        try library.decide(.exclude, on: [1], in: list)
        #expect(try library.library.screeningReasons(in: list) == ["Wrong population", "animals"])
        let reasons = try library.library.screening(list, at: .title).counts.reasons
        #expect(reasons.map(\.reason) == ["Wrong population", "animals", nil])
        #expect(reasons.map(\.articles) == [2, 1, 1])
    }

    // MARK: - Full texts

    @Test func `Full texts are those whose titles were included or maybe`() throws {
        try library.decide(.include, on: [4], in: list)
        try library.decide(.maybe, on: [2], in: list)
        try library.decide(.exclude, on: [5], in: list)
        let screening = try library.library.screening(list, at: .fullText)
        #expect(screening.entries.map(\.article) == [4, 2] && screening.counts.open == 2)
        for article in [5, 1] {
            #expect(throws: LibraryError.notForFullText(article: article)) {
                try library.decide(.include, on: [article], in: list, .fullText)
            }
        }
        try library.decide(.include, on: [2], in: list, .fullText)
        #expect(try verdicts(list, .fullText) == [2: .include])
        #expect(try verdicts(list) == [4: .include, 2: .maybe, 5: .exclude])
    }

    @Test func `A title that is excluded after all takes its full text out of the counts`() throws {
        try library.decide(.include, on: [4, 2], in: list)
        try library.decide(.include, on: [4], in: list, .fullText)
        try library.decide(.exclude, on: [4], in: list)
        #expect(try library.library.screeningReport(list).included == 0)
        try library.decide(.include, on: [4], in: list)
        #expect(try library.library.screeningReport(list).included == 1)
    }

    // MARK: - Going

    @Test func `Deleted, a screening takes its verdicts with it and nothing else`() throws {
        try library.decide(.include, on: [4, 2], in: list)
        #expect(try library.library.deleteScreening(list) == 2)
        #expect(try library.library.screenings().isEmpty)
        #expect(try library.library.readingList(list).entries.count == 4)
        #expect(throws: LibraryError.noSuchScreening(list, similar: nil)) {
            try library.library.deleteScreening(list)
        }
    }

    @Test func `A list with verdicts isn't deleted before its screening is`() throws {
        try library.decide(.include, on: [4, 2], in: list)
        #expect(throws: LibraryError.readingListIsScreened(list, verdicts: 2)) {
            try library.library.deleteReadingList(list)
        }
        try library.decide(nil, on: [4, 2], in: list)
        #expect(try library.library.deleteReadingList(list) == 4)
        #expect(try library.library.screenings().isEmpty && library.library.check().isEmpty)
    }

    @Test func `Everything is found by index`() throws {
        try library.decide(.include, on: [4, 2], in: list)
        let statements = try library.statements {
            try library.decide(.exclude, reason: "mice", on: [2], in: list)
            try library.decide(.include, on: [4], in: list, .fullText)
            _ = try library.library.screeningReport(list)
            _ = try library.library.standing(of: 4, in: list, at: .title)
            _ = try library.library.screeningReasons(in: list)
            _ = try library.library.merge([2, 4], time: TestLibrary.time)
            _ = try library.library.deleteScreening(list)
        }
        for statement in statements where statement.contains("screening") || statement.contains("import_file") {
            let scans = try library.plan(of: statement).filter {
                $0.hasPrefix("SCAN") && !$0.contains("VIRTUAL TABLE") && $0 != "SCAN CONSTANT ROW"
            }
            #expect(scans.isEmpty, "\(statement)")
        }
    }
}

/// What joining articles makes of what was decided about them.
@Suite struct ScreeningMergeTests {
    private let library: TestLibrary

    init() throws {
        library = try TestLibrary()
        for number in 1...3 { try library.add(Samples.numbered(number...number), file: "\(number).txt") }
        _ = try library.library.add([1, 2, 3], toReadingList: "L")
    }

    private func standing() throws -> ScreeningStanding {
        try library.library.standing(of: 1, in: "L", at: .title)
    }

    @Test(arguments: [Verdict.include, .exclude, .maybe])
    func `A verdict on one of them is a verdict on both`(verdict: Verdict) throws {
        try library.decide(verdict, on: [2], in: "L")
        _ = try library.library.merge([1, 2], time: TestLibrary.time)
        #expect(try standing().verdict == verdict)
    }

    @Test(arguments: [Verdict.include, .exclude, .maybe])
    func `The same verdict on both stays`(verdict: Verdict) throws {
        try library.decide(verdict, on: [1, 2], in: "L")
        _ = try library.library.merge([1, 2], time: TestLibrary.time)
        #expect(try standing().verdict == verdict)
    }

    @Test(arguments: [("mice", "fish", "mice"), (nil, "fish", "fish"), ("mice", nil, "mice"), (nil, nil, nil)])
    func `Of two reasons the survivor's stays`(own: String?, other: String?, left: String?) throws {
        try library.decide(.exclude, reason: own, on: [1], in: "L")
        try library.decide(.exclude, reason: other, on: [2], in: "L")
        _ = try library.library.merge([1, 2], time: TestLibrary.time)
        #expect(try standing().decision?.reason == left)
    }

    @Test(arguments: [(Verdict.include, Verdict.exclude), (.exclude, .include), (.maybe, .include), (.exclude, .maybe)])
    func `Verdicts that contradict each other make it open again, and both are told`(
        own: Verdict, other: Verdict
    ) throws {
        try library.decide(own, on: [1], in: "L")
        try library.decide(other, on: [2], in: "L")
        _ = try library.library.merge([1, 2], time: TestLibrary.time)
        guard case .contradictory(let decisions) = try standing() else {
            Issue.record("They don't contradict each other.")
            return
        }
        #expect(Set(decisions.map(\.verdict)) == [own, other])
        let counts = try library.library.screening("L", at: .title).counts
        #expect(counts.open == 2 && counts.contradictory == 1 && counts.decided == 0)
        #expect(try library.library.screening("L", at: .fullText).entries.isEmpty)
        try library.decide(.include, on: [1], in: "L")
        #expect(try standing().verdict == .include)
        #expect(try library.library.check().isEmpty)
    }

    @Test func `The records of both stay identified, and one more is a duplicate`() throws {
        let before = try library.library.screeningReport("L")
        _ = try library.library.merge([1, 2], time: TestLibrary.time)
        let after = try library.library.screeningReport("L")
        #expect(before.identified.total == 3 && before.duplicatesRemoved == 0)
        #expect(after.identified == before.identified && after.duplicatesRemoved == 1 && after.title.articles == 2)
    }
}

extension TestLibrary {
    @discardableResult
    func decide(
        _ verdict: Verdict?, reason: String? = nil, on articles: [Int], in name: String,
        _ stage: ScreeningStage = .title, time: String = TestLibrary.time
    ) throws -> [[ScreeningDecision]] {
        let decision = verdict.map { ScreeningDecision(stage, $0, reason: reason, decided: time) }
        return try library.decide(decision, at: stage, on: articles, in: name, time: time)
    }

    @discardableResult
    func start(_ name: String, over query: String) throws -> Bool {
        try library.startScreening(name, over: query, isExact: false, time: TestLibrary.time)
    }
}
