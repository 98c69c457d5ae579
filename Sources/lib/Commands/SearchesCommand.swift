import ArgumentParser
import Articles
import Store

struct SearchesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "searches",
        abstract: "Saved searches.",
        discussion: """
              lib search --save blina 'blinatumomab year:2020..'
              lib search @blina --new
              lib export --query @blina --format ris
            """,
        subcommands: [List.self, Rename.self, Delete.self],
        defaultSubcommand: List.self)

    static let subcommandNames = ["list", "rename", "delete"]
}

/// A saved search's name on the command line, with or without its `@`.
struct SavedSearchName: ExpressibleByArgument {
    let text: String

    init?(argument: String) {
        text = String(argument.trimmed.drop { $0 == "@" }).trimmed
        if text.isEmpty { return nil }
    }
}

extension SearchesCommand {
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "All saved searches, with what they find now.")

        @Flag(help: "Print JSON.")
        var json = false

        @OptionGroup var shared: SharedOptions

        func run() throws {
            let console = shared.console
            let searches = try shared.openLibrary().savedSearches()
            if json { try console.print(.object([JSONMember("searches", .array(searches.map(Self.json)))])) }
            if searches.isEmpty {
                console.note("There is no saved search yet. Save one with: lib search --save NAME WORD…")
                throw ExitCode(1)
            }
            if json { return }
            var table = Table([
                Table.Column("articles", isNumber: true), Table.Column("new", isNumber: true), Table.Column("name"),
                Table.Column("query", isFlexible: true),
            ])
            table.rows = searches.map { [String($0.articles), String($0.new), $0.search.name, $0.search.query] }
            try console.print(table.text(console))
        }

        private static func json(_ summary: SavedSearchSummary) -> JSONValue {
            .object([
                JSONMember("name", .string(summary.search.name)), JSONMember("query", .string(summary.search.query)),
                JSONMember("articles", .int(summary.articles)), JSONMember("new", .int(summary.new)),
            ])
        }
    }

    struct Rename: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "rename", abstract: "Give a saved search another name.")

        @Argument(help: "The saved search's name.")
        var name: SavedSearchName

        @Argument(help: "The new name.")
        var newName: SavedSearchName

        @OptionGroup var shared: SharedOptions

        func run() throws {
            try shared.openLibrary().renameSavedSearch(name.text, to: newName.text)
            shared.console.note("\"\(name.text)\" is now called \"\(newName.text)\".")
        }
    }

    struct Delete: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "delete", abstract: "Delete a saved search; its articles stay in the library.")

        @Argument(help: "The saved search's name.")
        var name: SavedSearchName

        @OptionGroup var shared: SharedOptions

        func run() throws {
            try shared.openLibrary().deleteSavedSearch(name.text)
            shared.console.note("Saved search \"\(name.text)\" deleted; its articles stay in the library.")
        }
    }
}
