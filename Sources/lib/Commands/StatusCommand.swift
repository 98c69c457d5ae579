import ArgumentParser
import Articles
import Store

struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Say how far you have come with articles: unread, reading, read.",
        usage: "lib status ARTICLE… unread|reading|read [--query <query>] [--exact] [--json]",
        discussion: """
            is:unread and status:reading find articles by it.

              lib status 12 15 read
              lib status --query 'journal:blood year:..2010' read
            """)

    @Argument(
        help: ArgumentHelp(
            "Articles by id, DOI, PMC number or citation key, - for ids from standard input; behind them the status.",
            valueName: "article or status"))
    var words: [String] = []

    @OptionGroup var chosen: QueryOptions

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        _ = try status()
        try chosen.validate(with: words.dropLast())
    }

    func run() throws {
        let status = try status()
        let library = try shared.openLibrary()
        let ids = try chosen.idsToChange(words.dropLast(), in: library, shared.console)
        let changed = try library.setStatus(status, of: ids)
        try MarkReport(member: "status", value: .string(status.rawValue), text: "\"\(status.rawValue)\"").print(
            changed: changed, of: ids.count, asJSON: json, shared.console)
    }

    private func status() throws -> ReadingStatus {
        let names = ReadingStatus.allCases.map(\.rawValue)
        guard let word = words.last else {
            throw ValidationError("Name articles and a status: lib status ARTICLE… \(names.joined(separator: "|"))")
        }
        if let status = ReadingStatus(rawValue: word.lowercased()) { return status }
        let nearest = names.first { EditDistance.between($0, word.lowercased()) <= 2 }
        throw ValidationError(
            "\"\(word)\" is no status."
                + (nearest.map { " Did you mean \($0)?" } ?? " It stands last: \(names.joined(separator: ", "))."))
    }
}
