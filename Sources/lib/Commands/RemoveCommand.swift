import ArgumentParser
import Articles
import Store

struct RemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Move articles to the trash.",
        discussion: """
            They come back as they were, with tags, notes and places in reading lists: lib restore ID. Files that are \
            added later don't bring them back.
            """)

    @OptionGroup var arguments: ArticleArguments

    @OptionGroup var chosen: QueryOptions

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if arguments.articles.isEmpty != (chosen.query == nil) { return }
        throw ValidationError("Name articles or a query: lib remove ID…, or lib remove --query QUERY")
    }

    func run() throws {
        let library = try shared.openLibrary()
        let console = shared.console
        let ids = try chosen.ids(in: library, console) ?? arguments.ids(in: library)
        if ids.isEmpty {
            console.note("No article was named; nothing was changed.")
            throw ExitCode(1)
        }
        try library.remove(ids)
        if json { return try console.print(.object([JSONMember("removed", .array(ids.map(JSONValue.int)))])) }
        console.note(
            "\(counted(ids.count, "article")) moved to the trash. To bring \(ids.count == 1 ? "it" : "them") back: "
                + "lib undo, or lib restore \(ids.count == 1 ? String(ids[0]) : "ID…")")
    }
}

struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Bring articles back from the trash.")

    @Argument(
        help: ArgumentHelp("Ids, DOIs, PMC numbers, citation keys of what lib trash shows.", valueName: "article"))
    var articles: [String] = []

    @Flag(help: "Bring all back.")
    var all = false

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if articles.isEmpty == all { return }
        throw ValidationError("Name articles that lib trash shows, or --all.")
    }

    func run() throws {
        let library = try shared.openLibrary()
        let console = shared.console
        var ids: [Int] = []
        for id in try all
            ? library.trash().map(\.id) : articles.map({ try library.idInTrash(of: ArticleReference($0)) })
        where !ids.contains(id) {
            ids.append(id)
        }
        if ids.isEmpty {
            console.note("The trash is empty.")
            throw ExitCode(1)
        }
        try library.restore(ids)
        if json { return try console.print(.object([JSONMember("restored", .array(ids.map(JSONValue.int)))])) }
        console.note("\(counted(ids.count, "article")) brought back from the trash.")
    }
}
