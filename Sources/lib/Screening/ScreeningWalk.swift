import Articles
import Store

/// Walks a person at a terminal through the articles of a screening. Each decision is kept at once, so that nothing is
/// lost, whatever ends the walk.
struct ScreeningWalk {
    private let library: Library
    private let console: Console
    private var screening: Screening
    private let isRevisit: Bool
    /// What is walked through, as places in the screening.
    private let places: [Int]
    private var counts: ScreeningCounts
    private var reasons: ReasonPrompt
    private var decided: [(index: Int, before: [ScreeningDecision])] = []
    private var skipped: Set<Int> = []

    private static let keys = "i include, x exclude, m maybe, u undo, s skip, o open, q quit: "

    /// - Parameter isRevisit: through what was judged maybe, instead of through what wasn't judged.
    init(_ screening: Screening, in library: Library, _ console: Console, isRevisit: Bool) throws {
        self.library = library
        self.console = console
        self.screening = screening
        self.isRevisit = isRevisit
        places = screening.entries.indices.filter {
            Self.isWanted(screening.entries[$0].standing, isRevisit)
        }
        counts = screening.counts
        reasons = ReasonPrompt(
            console: console, stage: screening.stage, known: try library.screeningReasons(in: screening.name))
    }

    var isEmpty: Bool { places.isEmpty }

    private static func isWanted(_ standing: ScreeningStanding, _ isRevisit: Bool) -> Bool {
        isRevisit ? standing.verdict == .maybe : standing.decision == nil
    }

    mutating func run() throws {
        var index = 0
        while index < places.count, let next = try judge(index) { index = next }
        conclude()
    }

    // MARK: - One article

    /// - Returns: where to go on; `nil` to quit.
    private mutating func judge(_ index: Int) throws -> Int? {
        let article = screening.entries[places[index]].article
        let standing = try library.standing(of: article, in: screening.name, at: screening.stage)
        set(standing, at: index)
        // Another terminal may have judged it meanwhile, joined it with another article or removed it.
        guard Self.isWanted(standing, isRevisit), let item = try library.article(article) else { return index + 1 }
        try show(item, standing, index)
        while let key = try KeyPrompt(console: console).key(Self.keys, of: "ixmusoq") {
            switch key {
            case "i": return try decide(.include, index)
            case "m": return try decide(.maybe, index)
            case "x":
                switch try reasons.ask() {
                case .reason(let reason): return try decide(.exclude, reason: reason, index)
                case .back: continue
                case .end: return nil
                }
            case "u":
                if let last = try takeBack() { return last }
                console.note("Nothing was decided in this walk that could be taken back.")
            case "s":
                skipped.insert(index)
                return index + 1
            case "o": open(item)
            default: return nil
            }
        }
        return nil
    }

    private func show(_ item: LibraryArticle, _ standing: ScreeningStanding, _ index: Int) throws {
        let place = places[index]
        let stage = screening.stage == .fullText ? " by full text" : ""
        let head = "\(grouped(place + 1)) of \(grouped(counts.articles))\(stage) · \(ScreeningWords.counts(counts))"
        var lit = (
            title: item.article.title.map { HighlightedText(text: $0, highlights: []) },
            abstract: item.article.abstract.map { HighlightedText(text: $0, highlights: []) }
        )
        if let request = screening.scope.request { lit = try library.highlighted(item, for: request) }
        let text = ScreeningArticleView(console: console).text(item, lit, standing)
        try console.ask("\n" + console.styled(head, .heading) + "\n" + text)
    }

    private mutating func decide(_ verdict: Verdict, reason: String? = nil, _ index: Int) throws -> Int {
        let article = screening.entries[places[index]].article
        let time = Clock.moment()
        let decision = ScreeningDecision(screening.stage, verdict, reason: reason, decided: time)
        do {
            let before = try library.decide(
                decision, at: screening.stage, on: [article], in: screening.name, time: time, checkingScope: false)
            decided.append((index, before[0]))
            skipped.remove(index)
            set(.decided(decision), at: index)
        } catch LibraryError.noSuchArticle {
            console.note("Article \(article) is no longer in the library; nothing was decided.")
        }
        return index + 1
    }

    /// - Returns: where the article is whose decision was taken back.
    private mutating func takeBack() throws -> Int? {
        guard let last = decided.popLast() else { return nil }
        let article = screening.entries[places[last.index]].article
        try library.restoreDecisions(last.before, at: screening.stage, on: article, in: screening.name)
        return last.index
    }

    private func open(_ item: LibraryArticle) {
        let isPDF = screening.stage == .fullText && ArticlePage.address(of: item.article, asPDF: true) != nil
        do {
            try ArticlePage.open(item, asPDF: isPDF)
        } catch {
            console.note((error as? CommandFailure)?.text ?? "The browser can't be started.")
        }
    }

    private mutating func set(_ standing: ScreeningStanding, at index: Int) {
        guard screening.entries[places[index]].standing != standing else { return }
        screening.entries[places[index]].standing = standing
        counts = screening.counts
    }

    // MARK: - The end

    private func conclude() {
        let verdicts = decided.compactMap { screening.entries[places[$0.index]].standing.verdict }
        var parts = Verdict.allCases.compactMap { verdict -> String? in
            let count = verdicts.count { $0 == verdict }
            return count == 0 ? nil : "\(grouped(count)) \(ScreeningWords.past(verdict))"
        }
        if verdicts.isEmpty { parts = ["Nothing decided"] }
        if !skipped.isEmpty { parts.append("\(grouped(skipped.count)) skipped") }
        console.note("\n\(parts.joined(separator: ", ")).")
        ScreeningAdvice.lines(screening, counts).forEach(console.note)
    }
}
