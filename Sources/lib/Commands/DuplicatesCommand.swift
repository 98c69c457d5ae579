import ArgumentParser
import Articles
import Store

struct DuplicatesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "duplicates", abstract: "Find articles that are probably one.")

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let groups = try shared.openLibrary().duplicates()
        try shared.console.print(.object([JSONMember("groups", .array(groups.map(Self.json)))]))
        if groups.isEmpty { throw ExitCode(1) }
    }

    private static func json(_ group: DuplicateGroup) -> JSONValue {
        .object([
            JSONMember("articles", .array(group.articles.map(JSONValue.int))),
            JSONMember("confidence", .number("\(group.confidence)")), JSONMember("reasons", .strings(group.reasons)),
        ])
    }
}
