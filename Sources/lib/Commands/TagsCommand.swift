import ArgumentParser
import Articles
import Store

struct TagsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tags",
        abstract: "All tags: list, rename, delete.",
        discussion: """
            lib tag gives articles tags. A tag that no article has any more goes, as long as the trash is empty.

              lib tags rename cns "CNS relapse"
              lib list tag:cns
            """,
        subcommands: [List.self, Rename.self, Delete.self],
        defaultSubcommand: List.self)

    static let subcommandNames = ["list", "rename", "delete"]
}

extension TagsCommand {
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "All tags, and how many articles have each.")

        @Flag(help: "Print JSON.")
        var json = false

        @OptionGroup var shared: SharedOptions

        func run() throws {
            let console = shared.console
            let tags = try shared.openLibrary().tags()
            if json { try console.print(.object([JSONMember("tags", .array(tags.map(Self.json)))])) }
            if tags.isEmpty {
                console.note("There is no tag yet. Tag articles with: lib tag ARTICLE… +NAME")
                throw ExitCode(1)
            }
            if json { return }
            var table = Table([Table.Column("articles", isNumber: true), Table.Column("name", isFlexible: true)])
            table.rows = tags.map { [String($0.articles), $0.name] }
            try console.print(table.text(console))
        }

        private static func json(_ tag: TagSummary) -> JSONValue {
            .object([JSONMember("name", .string(tag.name)), JSONMember("articles", .int(tag.articles))])
        }
    }

    struct Rename: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "rename", abstract: "Give a tag another name; where that is a tag's, the two become one.")

        @Argument(help: "The tag's name.")
        var name: String

        @Argument(help: "The new name.")
        var newName: String

        @OptionGroup var shared: SharedOptions

        func run() throws {
            let console = shared.console
            switch try shared.openLibrary().renameTag(name, to: newName) {
            case .renamed: console.note("\"\(name.trimmed)\" is now called \"\(newName.trimmed)\".")
            case .joined(let articles):
                console.note(
                    "\"\(name.trimmed)\" was joined into \"\(newName.trimmed)\", which \(counted(articles, "article")) \(articles == 1 ? "has" : "have") now."
                )
            case .unchanged:
                console.note("The tag is called \"\(newName.trimmed)\" already; nothing was changed.")
                throw ExitCode(1)
            }
        }
    }

    struct Delete: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "delete", abstract: "Delete a tag; its articles stay in the library.")

        @Argument(help: "The tag's name.")
        var name: String

        @OptionGroup var shared: SharedOptions

        func run() throws {
            let count = try shared.openLibrary().deleteTag(name)
            shared.console.note(
                "Tag \"\(name.trimmed)\" deleted; its \(counted(count, "article")) \(count == 1 ? "stays" : "stay") in the library."
            )
        }
    }
}
