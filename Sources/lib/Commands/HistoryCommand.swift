import ArgumentParser
import Articles
import Store

struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "What changed the library, the newest first.",
        discussion: """
            With an article, only what added or changed it. What a step changed is kept for lib undo until the history \
            has grown to its limit (256 MiB; lib config history-limit); then the oldest steps can no longer be undone.
            """)

    @Argument(help: ArgumentHelp("An article: its id, DOI, PMC number or citation key.", valueName: "article"))
    var article: String?

    @Option(help: ArgumentHelp("How many steps.", valueName: "number"))
    var limit = 50

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit takes a number from 1.") }
    }

    func run() throws {
        let library = try shared.openLibrary()
        let console = shared.console
        let steps: [HistoryStep]
        if let article {
            steps = Array(try library.history(of: library.id(of: ArticleReference(article))).prefix(limit))
        } else {
            steps = try library.history(limit: limit)
        }
        if json { try console.print(.object([JSONMember("steps", .array(steps.map(HistoryView.json)))])) }
        if steps.isEmpty {
            console.note("The history is empty.")
            throw ExitCode(1)
        }
        if !json { try console.print(HistoryView.table(steps).text(console)) }
    }
}
