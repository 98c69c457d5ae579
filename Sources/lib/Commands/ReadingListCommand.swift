import ArgumentParser
import Articles
import Store

struct ReadingListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reading-list",
        abstract: "Ordered lists of articles.",
        subcommands: [
            Overview.self, Show.self, Create.self, Add.self, Remove.self, Move.self, Rename.self, Delete.self,
        ],
        defaultSubcommand: Overview.self,
        aliases: ["rl"])

    static let subcommandNames = ["list", "show", "create", "add", "remove", "move", "rename", "delete"]
}

/// A reading list's name, the first argument of most of its commands.
struct ReadingListName: ParsableArguments {
    @Argument(help: ArgumentHelp("The reading list's name.", valueName: "name"))
    var name: String
}

extension ReadingListCommand {
    struct Overview: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "All reading lists.")

        @Flag(help: "Print JSON.")
        var json = false

        @OptionGroup var shared: SharedOptions

        func run() throws {
            let console = shared.console
            let lists = try shared.openLibrary().readingLists()
            if json { try console.print(.object([JSONMember("readingLists", .array(lists.map(Self.json)))])) }
            if lists.isEmpty {
                console.note("There is no reading list yet. Start one with: lib reading-list add NAME ARTICLE…")
                throw ExitCode(1)
            }
            if json { return }
            var table = Table([
                Table.Column("articles", isNumber: true), Table.Column("read", isNumber: true), Table.Column("name"),
                Table.Column("description", isFlexible: true),
            ])
            table.rows = lists.map { [String($0.articles), String($0.read), $0.name, $0.description ?? ""] }
            try console.print(table.text(console))
        }

        private static func json(_ list: ReadingListSummary) -> JSONValue {
            var members = [JSONMember("name", .string(list.name))]
            members.add("description", list.description)
            members.add("created", list.created)
            members.add("articles", list.articles)
            members.add("read", list.read)
            return .object(members)
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "A reading list's articles, in order.")

        @OptionGroup var list: ReadingListName

        @Flag(help: "Print JSON.")
        var json = false

        @Option(help: ArgumentHelp("table, ids, or a format of lib export.", valueName: "format"))
        var format = ListFormat.table

        @OptionGroup var shared: SharedOptions

        func run() throws {
            let library = try shared.openLibrary()
            let readingList = try library.readingList(list.name)
            try ReadingListPrinter(console: shared.console).print(readingList, in: library, asJSON: json, format)
            if readingList.entries.isEmpty { throw ExitCode(1) }
        }
    }

    struct Create: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "create", abstract: "Make an empty reading list.")

        @OptionGroup var list: ReadingListName

        @Option(help: ArgumentHelp("What the list is for.", valueName: "text"))
        var description: String?

        @OptionGroup var shared: SharedOptions

        func run() throws {
            try shared.openLibrary().createReadingList(list.name, description: description)
            shared.console.note(
                "Reading list \"\(list.name.trimmed)\" made. Add to it with: lib reading-list add \"\(list.name.trimmed)\" ARTICLE…"
            )
        }
    }

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add", abstract: "Add articles at the end; the list is made where there is none.")

        @OptionGroup var list: ReadingListName
        @OptionGroup var arguments: ArticleArguments

        @OptionGroup var chosen: QueryOptions

        @OptionGroup var shared: SharedOptions

        func validate() throws {
            if arguments.articles.isEmpty == (chosen.query == nil) {
                throw ValidationError("Name articles, or choose them with --query.")
            }
        }

        func run() throws {
            let library = try shared.openLibrary()
            let ids = try chosen.ids(in: library, shared.console) ?? arguments.ids(in: library)
            if ids.isEmpty {
                shared.console.note("No article matches; nothing was added.")
                throw ExitCode(1)
            }
            let (added, isNew) = try library.add(ids, toReadingList: list.name)
            let known = ids.count - added
            shared.console.note(
                "\(counted(added, "article")) added to \(isNew ? "the new " : "")\"\(list.name.trimmed)\""
                    + (known > 0 ? "; \(grouped(known)) \(known == 1 ? "was" : "were") in it already." : "."))
        }
    }

    struct Remove: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "remove", abstract: "Take articles out of a reading list; they stay in the library.")

        @OptionGroup var list: ReadingListName
        @OptionGroup var arguments: ArticleArguments
        @OptionGroup var shared: SharedOptions

        func validate() throws {
            if arguments.articles.isEmpty { throw ValidationError("Name the articles to take out.") }
        }

        func run() throws {
            let library = try shared.openLibrary()
            let ids = try arguments.ids(in: library)
            try library.remove(ids, fromReadingList: list.name)
            shared.console.note("\(counted(ids.count, "article")) taken out of \"\(list.name.trimmed)\".")
        }
    }

    struct Move: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "move", abstract: "Move an article within a reading list.",
            discussion: "  lib reading-list move \"CNS relapse\" 15 --to 1")

        @OptionGroup var list: ReadingListName

        @Argument(help: ArgumentHelp("The article to move.", valueName: "article"))
        var article: String

        @Option(help: ArgumentHelp("To this place, from 1.", valueName: "position"))
        var to: Int?

        @Option(help: ArgumentHelp("To before another article.", valueName: "article"))
        var before: String?

        @Option(help: ArgumentHelp("To behind another article.", valueName: "article"))
        var after: String?

        @OptionGroup var shared: SharedOptions

        func validate() throws {
            if [to != nil, before != nil, after != nil].filter({ $0 }).count != 1 {
                throw ValidationError("Say where to: --to POSITION, --before ARTICLE or --after ARTICLE.")
            }
            if let to, to < 1 { throw ValidationError("Positions begin at 1.") }
        }

        func run() throws {
            let library = try shared.openLibrary()
            let id = try library.id(of: ArticleReference(article))
            try library.move([id], to: place(in: library), inReadingList: list.name)
            let entries = try library.readingList(list.name).entries
            let position = (entries.firstIndex { $0.article == id } ?? 0) + 1
            shared.console.note("Article \(id) is now no. \(position) of \(entries.count) in \"\(list.name.trimmed)\".")
        }

        private func place(in library: Library) throws -> ReadingListPlace {
            if let before { return .before(try library.id(of: ArticleReference(before))) }
            if let after { return .after(try library.id(of: ArticleReference(after))) }
            return .position(to ?? 1)
        }
    }

    struct Rename: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "rename", abstract: "Give a reading list another name.")

        @OptionGroup var list: ReadingListName

        @Argument(help: "The new name.")
        var newName: String

        @OptionGroup var shared: SharedOptions

        func run() throws {
            try shared.openLibrary().renameReadingList(list.name, to: newName)
            shared.console.note("\"\(list.name.trimmed)\" is now called \"\(newName.trimmed)\".")
        }
    }

    struct Delete: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "delete", abstract: "Delete a reading list; its articles stay in the library.")

        @OptionGroup var list: ReadingListName
        @OptionGroup var shared: SharedOptions

        func run() throws {
            let count = try shared.openLibrary().deleteReadingList(list.name)
            shared.console.note(
                "Reading list \"\(list.name.trimmed)\" deleted; its \(counted(count, "article")) stay in the library.")
        }
    }
}
