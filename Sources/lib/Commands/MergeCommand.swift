import ArgumentParser
import Articles
import Store

struct MergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Join articles that are one.",
        discussion: """
            All become the first one named: it keeps its id, its citation key and its first DOI, takes what the others \
            say more, and has the tags, notes, reading lists and sources of all. The others' ids and citation keys go \
            on naming it.

              lib merge 12 57
            """)

    @OptionGroup var arguments: ArticleArguments

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if arguments.articles.isEmpty || (arguments.articles.count == 1 && arguments.articles != ["-"]) {
            throw ValidationError("Name two articles or more: lib merge A B…")
        }
    }

    func run() throws {
        let library = try shared.openLibrary()
        let console = shared.console
        let ids = try arguments.ids(in: library)
        guard ids.count > 1 else {
            console.note("These are one article; nothing was changed.")
            throw ExitCode(1)
        }
        let result = try library.merge(ids, time: Clock.moment())
        for warning in result.warnings { console.note(VetoText.text(warning)) }
        if json { return try console.print(Self.json(result)) }
        let names = result.merged.map(String.init).joined(separator: ", ")
        console.note(
            "\(counted(result.merged.count, "article")) joined into \(result.survivor); "
                + "\(names) \(result.merged.count == 1 ? "is a name" : "are names") of it now.")
    }

    private static func json(_ result: MergeResult) -> JSONValue {
        let warnings = result.warnings.map { warning in
            JSONValue.object([
                JSONMember("articles", .array([.int(warning.survivor), .int(warning.merged)])),
                JSONMember("reason", .string(VetoText.text(warning.veto))),
            ])
        }
        return .object([
            JSONMember("article", .int(result.survivor)),
            JSONMember("merged", .array(result.merged.map(JSONValue.int))),
            JSONMember("warnings", .array(warnings)),
        ])
    }
}
