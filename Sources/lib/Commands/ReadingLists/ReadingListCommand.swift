import ArgumentParser
import Articles
import Store

struct ReadingListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reading-list",
        abstract: "Ordered lists of articles.",
        discussion: """
              lib reading-list add "CNS relapse" 12 15 18 --section Trials
              lib reading-list move "CNS relapse" 18 --first
              lib reading-list next "CNS relapse" --open
            """,
        subcommands: [
            Overview.self, Show.self, Next.self, Create.self, Describe.self, Add.self, Remove.self, Move.self,
            Note.self, Section.self, Rename.self, Copy.self, Delete.self,
        ],
        defaultSubcommand: Overview.self,
        aliases: ["rl"])

    static let subcommandNames = [
        "list", "show", "next", "create", "describe", "add", "remove", "move", "note", "section", "rename", "copy",
        "delete",
    ]
}

/// A reading list's name, the first argument of most of its commands.
struct ReadingListName: ParsableArguments {
    @Argument(help: ArgumentHelp("The reading list's name.", valueName: "name"))
    var name: String

    /// As it is said in messages.
    var quoted: String { "\"\(name.trimmed)\"" }
}

extension ReadingListCommand {
    struct Overview: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "All reading lists, and how far they are read.")

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
            try console.print(console.isTerminal ? Self.table(lists, console) : Self.lines(lists, console))
        }

        private static func table(_ lists: [ReadingListSummary], _ console: Console) -> String {
            var table = Table([
                Table.Column("read", isNumber: true), Table.Column("name"),
                Table.Column("description", isFlexible: true),
            ])
            table.rows = lists.map { list in
                ["\(grouped(list.read)) of \(grouped(list.articles))", list.name, list.description ?? ""]
            }
            return table.text(console)
        }

        /// For programs: articles, read, name, description.
        private static func lines(_ lists: [ReadingListSummary], _ console: Console) -> String {
            var table = Table([
                Table.Column("articles"), Table.Column("read"), Table.Column("name"), Table.Column("description"),
            ])
            table.rows = lists.map { [String($0.articles), String($0.read), $0.name, $0.description ?? ""] }
            return table.text(console)
        }

        private static func json(_ list: ReadingListSummary) -> JSONValue {
            var members = [JSONMember("name", .string(list.name))]
            members.add("description", list.description)
            members.add("created", list.created)
            members.add("articles", list.articles)
            members.add("read", list.read)
            members.add("sections", list.sections.map(ReadingListPrinter.json))
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
                "Reading list \(list.quoted) made. Add to it with: lib reading-list add \(list.quoted) ARTICLE…")
        }
    }

    struct Describe: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "describe", abstract: "Say what a reading list is for.")

        @OptionGroup var list: ReadingListName

        @Argument(help: "The description, in quotes.")
        var text: String?

        @Flag(help: "Take the description away.")
        var clear = false

        @OptionGroup var shared: SharedOptions

        func validate() throws {
            if (text?.trimmedOrNil == nil) != clear {
                throw ValidationError("Write the description in quotes, or take it away with --clear.")
            }
        }

        func run() throws {
            try shared.openLibrary().describeReadingList(list.name, as: text)
            shared.console.note(clear ? "\(list.quoted) has no description now." : "\(list.quoted) is described.")
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
            shared.console.note("\(list.quoted) is now called \"\(newName.trimmed)\".")
        }
    }

    struct Copy: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "copy", abstract: "Make a list with the articles, sections and notes of another.")

        @OptionGroup var list: ReadingListName

        @Argument(help: "The new list's name.")
        var newName: String

        @OptionGroup var shared: SharedOptions

        func run() throws {
            let count = try shared.openLibrary().copyReadingList(list.name, to: newName)
            shared.console.note("\"\(newName.trimmed)\" made, with the \(counted(count, "article")) of \(list.quoted).")
        }
    }

    struct Delete: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "delete", abstract: "Delete reading lists; their articles stay in the library.")

        @Argument(help: ArgumentHelp("The reading lists' names.", valueName: "name"))
        var names: [String]

        @OptionGroup var shared: SharedOptions

        func validate() throws {
            if names.isEmpty { throw ValidationError("Name the reading list to delete.") }
        }

        func run() throws {
            let counts = try shared.openLibrary().deleteReadingLists(names)
            for (name, count) in zip(names, counts) {
                shared.console.note(
                    "Reading list \"\(name.trimmed)\" deleted; its \(counted(count, "article")) "
                        + "\(count == 1 ? "stays" : "stay") in the library.")
            }
        }
    }
}
