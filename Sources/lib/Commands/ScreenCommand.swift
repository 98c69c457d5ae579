import ArgumentParser
import Articles
import Foundation
import Store

struct ScreenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "screen",
        abstract: "Decide, for a review, which articles are included.",
        discussion: """
            Walks through the articles of a reading list, or through those that a query finds: i includes, x excludes \
            and asks why, m is maybe, u takes back, s skips, o opens the page, q quits. Each decision is kept at once; \
            the next walk goes on where this one ended. --stage full-text goes through what the titles left.

              lib screen "CNS relapse"
              lib screen relapse --query 'blinatumomab AND relapse year:2015..'
              lib screen relapse --decide exclude --reason "wrong population" 18
              lib screen relapse --list include --format ids | lib rl add Included -
              lib screen relapse --report

            The report has the numbers of the PRISMA 2020 flow diagram. Where articles are joined that were judged \
            differently, the one that is left is to be judged once more.
            """)

    enum Choice: String, ExpressibleByArgument, CaseIterable {
        case include, exclude, maybe, open

        var verdict: Verdict? { Verdict(rawValue: rawValue) }
    }

    @Argument(
        help: ArgumentHelp("A reading list's name, or a screening's; without, all screenings.", valueName: "name"))
    var name: String?

    @OptionGroup var arguments: ArticleArguments
    @OptionGroup var chosen: QueryOptions

    @Option(help: "What is judged by: title (and abstract), or full-text.")
    var stage = ScreeningStage.title

    @Option(
        help: ArgumentHelp(
            "Decide about the articles named: include, exclude, maybe, or open again.", valueName: "verdict"))
    var decide: Choice?

    @Option(help: ArgumentHelp("Why they are excluded.", valueName: "text"))
    var reason: String?

    @Flag(help: "Walk through what was judged maybe.")
    var maybe = false

    @Option(help: ArgumentHelp("Print the articles that are include, exclude, maybe or open.", valueName: "verdict"))
    var list: Choice?

    @Option(help: ArgumentHelp("With --list: table, ids, or a format of lib export.", valueName: "format"))
    var format = ListFormat.table

    @Flag(help: "Print the numbers of the PRISMA 2020 flow diagram.")
    var report = false

    @Flag(help: "With --report: a Markdown table.")
    var markdown = false

    @Flag(help: "Print JSON: the report, the list, or all screenings.")
    var json = false

    @Flag(help: "Delete the screening with its verdicts; the articles stay.")
    var delete = false

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        let modes = [decide != nil, list != nil, report, maybe, delete].filter(\.self).count
        if modes > 1 { throw ValidationError("Choose one: --decide, --list, --report, --maybe or --delete.") }
        if name == nil, modes > 0 || chosen.query != nil {
            throw ValidationError("Name a reading list or a screening: lib screen NAME …")
        }
        if delete, chosen.query != nil { throw ValidationError("--delete takes no --query.") }
        if (decide == nil) != arguments.articles.isEmpty {
            throw ValidationError("Articles go with --decide: lib screen NAME --decide include ARTICLE…")
        }
        if reason != nil, decide != .exclude { throw ValidationError("--reason goes with --decide exclude.") }
        if let reason, reason.trimmedOrNil == nil { throw ValidationError("The reason is empty.") }
        if decide == .exclude, stage == .fullText, reason == nil {
            throw ValidationError("A full text is excluded for a reason: --reason TEXT")
        }
        if format != .table, list == nil { throw ValidationError("--format goes with --list.") }
        if markdown, !report || json { throw ValidationError("--markdown goes with --report, instead of --json.") }
        if json, name != nil, list == nil, !report {
            throw ValidationError("--json goes with --report, with --list, or without a name.")
        }
        if json, format != .table { throw ValidationError("Choose --json or --format.") }
    }

    func run() throws {
        let library = try shared.openLibrary()
        let console = shared.console
        guard let name else { return try overview(library, console) }
        if delete { return try delete(name, library, console) }
        let isNew = try start(name, library, console)
        if let decide { return try self.decide(decide.verdict, name, library, console) }
        if report { return try printReport(name, library, console) }
        let screening = try library.screening(name, at: stage)
        if let list {
            let printer = ScreeningPrinter(console: console)
            try printer.print(list.verdict, of: screening, in: library, asJSON: json, format)
            if !screening.entries.contains(where: { $0.standing.verdict == list.verdict }) { throw ExitCode(1) }
            return
        }
        try walk(screening, isNew: isNew, library, console)
    }

    // MARK: - What there is

    private func overview(_ library: Library, _ console: Console) throws {
        let screenings = try library.screenings()
        try ScreeningPrinter(console: console).print(screenings, asJSON: json)
        if screenings.isEmpty {
            console.note(
                """
                There is no screening yet. Start one of a reading list, or of what a query finds:
                  lib screen "READING LIST"
                  lib screen NAME --query '…'
                """)
            throw ExitCode(1)
        }
    }

    private func printReport(_ name: String, _ library: Library, _ console: Console) throws {
        let report = try library.screeningReport(name)
        if json { return try console.print(ScreeningJSON.report(report)) }
        if markdown { return try console.print(exported: Array(ScreeningReportView.markdown(report).utf8)) }
        try console.print(ScreeningReportView.text(report, console))
    }

    // MARK: - What changes it

    /// Starts a screening over the query, if there is one.
    ///
    /// - Returns: whether it is new.
    private func start(_ name: String, _ library: Library, _ console: Console) throws -> Bool {
        guard let query = chosen.query else { return false }
        var request = try library.resolved(SearchRequest(query))
        request.isExact = chosen.exact
        try library.warnings(about: request).forEach(console.note)
        let isNew = try library.startScreening(
            name, over: request.text, isExact: chosen.exact, time: Clock.moment())
        if isNew {
            let count = try library.count(request)
            let scope = ScreeningWords.scope(.query(request.text, isExact: chosen.exact))
            console.note("Screening \"\(name.trimmed)\" started over \(scope): \(counted(count, "article")).")
        }
        return isNew
    }

    private func decide(_ verdict: Verdict?, _ name: String, _ library: Library, _ console: Console) throws {
        let ids = try arguments.ids(in: library)
        let time = Clock.moment()
        let decision = verdict.map { ScreeningDecision(stage, $0, reason: reason?.trimmedOrNil, decided: time) }
        try library.decide(decision, at: stage, on: ids, in: name, time: time)
        let screening = try library.screening(name, at: stage)
        let words = verdict.map(ScreeningWords.past) ?? "open again"
        console.note(
            "\(counted(ids.count, "article")) \(words) in \"\(screening.name)\"; "
                + "\(grouped(screening.counts.open)) of \(grouped(screening.counts.articles)) are left.")
    }

    private func walk(_ screening: Screening, isNew: Bool, _ library: Library, _ console: Console) throws {
        if screening.entries.isEmpty {
            console.note(
                stage == .title
                    ? "\"\(screening.name)\" has no articles to screen."
                    : "No title of \"\(screening.name)\" is included or maybe yet.")
            throw ExitCode(1)
        }
        var walk = try ScreeningWalk(screening, in: library, console, isRevisit: maybe)
        if walk.isEmpty {
            if maybe { console.note("No article of \"\(screening.name)\" is maybe.") }
            ScreeningAdvice.lines(screening, screening.counts).forEach(console.note)
            throw ExitCode(1)
        }
        guard console.isTerminal, isatty(STDIN_FILENO) == 1 else {
            if isNew { return }
            throw CommandFailure(ScreeningAdvice.withoutTerminal(screening.name))
        }
        try walk.run()
    }

    private func delete(_ name: String, _ library: Library, _ console: Console) throws {
        let count = try library.deleteScreening(name)
        console.note(
            "Screening \"\(name.trimmed)\" deleted with \(counted(count, "verdict")); its articles stay in the library."
        )
    }
}

extension ScreeningStage: ExpressibleByArgument {}
