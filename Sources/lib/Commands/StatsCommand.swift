import ArgumentParser
import Articles
import Store

struct StatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "stats", abstract: "The library in numbers.")

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let console = shared.console
        let statistics = try shared.openLibrary().statistics()
        if json { return try console.print(Self.json(statistics)) }
        try console.print(StatisticsView(console: console).text(statistics))
    }

    private static func json(_ statistics: Statistics) -> JSONValue {
        func counts(_ counts: [Statistics.Count]) -> JSONValue {
            .array(
                counts.map {
                    .object([JSONMember("name", .string($0.name)), JSONMember("articles", .int($0.articles))])
                })
        }
        return .object([
            JSONMember("articles", .int(statistics.articles)),
            JSONMember("withAbstract", .int(statistics.withAbstract)),
            JSONMember("withDOI", .int(statistics.withDOI)), JSONMember("openAccess", .int(statistics.openAccess)),
            JSONMember("unread", .int(statistics.unread)), JSONMember("authors", .int(statistics.authors)),
            JSONMember("journals", .int(statistics.journals)),
            JSONMember("readingLists", .int(statistics.readingLists)),
            JSONMember("tags", .int(statistics.tags)), JSONMember("sources", .int(statistics.sources)),
            JSONMember("bytes", .int(statistics.bytes)), JSONMember("perYear", counts(statistics.perYear)),
            JSONMember("topJournals", counts(statistics.topJournals)),
            JSONMember("topAuthors", counts(statistics.topAuthors)),
            JSONMember("quartiles", counts(statistics.quartiles)),
            JSONMember("perDatabase", counts(statistics.perDatabase)),
        ])
    }
}
