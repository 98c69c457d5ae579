import ArgumentParser
import Articles
import Store
import Terminal

struct TrashCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trash",
        abstract: "Removed articles.",
        discussion: """
              lib trash
              lib restore 12
              lib trash empty
            """,
        subcommands: [List.self, Empty.self],
        defaultSubcommand: List.self)

    static let subcommandNames = ["list", "empty"]
}

extension TrashCommand {
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "What is in the trash, what was removed last first.")

        @Flag(help: "Print JSON.")
        var json = false

        @OptionGroup var shared: SharedOptions

        func run() throws {
            let console = shared.console
            let articles = try shared.openLibrary().trash()
            if json { try console.print(.object([JSONMember("articles", .array(articles.map(Self.json)))])) }
            if articles.isEmpty {
                console.note("The trash is empty.")
                throw ExitCode(1)
            }
            if json { return }
            var table = Table([
                Table.Column("id", isNumber: true), Table.Column("removed"), Table.Column("title", isFlexible: true),
            ])
            table.rows = articles.map { [String($0.id), String($0.removed.prefix(10)), $0.title ?? "[no title]"] }
            try console.print(table.text(console))
        }

        private static func json(_ article: TrashedArticle) -> JSONValue {
            var members = [
                JSONMember("id", .int(article.id)), JSONMember("citationKey", .string(article.citationKey)),
            ]
            members.add("title", article.title)
            members.add("removed", article.removed)
            return .object(members)
        }
    }

    struct Empty: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "empty",
            abstract: "Destroy what is in the trash.",
            discussion: """
                A backup is made before; the newest two are kept beside the library. lib undo brings the articles back, \
                too, as long as the history keeps them. Files that are added later may bring the \
                articles in again.
                """)

        @Flag(help: "Don't ask.")
        var yes = false

        @OptionGroup var shared: SharedOptions

        func run() throws {
            let library = try shared.openLibrary()
            let console = shared.console
            let articles = try library.trash()
            if articles.isEmpty {
                console.note("The trash is empty.")
                throw ExitCode(1)
            }
            console.note("This destroys \(counted(articles.count, "article")) with all tags, notes and sources:")
            for article in articles.prefix(Self.shown) {
                let title = TerminalText.oneLine(article.title ?? "[no title]")
                console.note("  \(article.id)  \(TerminalText.truncated(title, to: console.width - 10))")
            }
            if articles.count > Self.shown {
                console.note("  … and \(grouped(articles.count - Self.shown)) more")
            }
            try Confirmation(console: console, isGiven: yes).ask("Destroy?")
            let backup = try library.automaticBackup(reason: "emptying-trash")
            console.note("\(counted(try library.emptyTrash(), "article")) destroyed. A backup from before is kept as")
            console.note("  \(backup.path)")
        }

        private static let shown = 10
    }
}
