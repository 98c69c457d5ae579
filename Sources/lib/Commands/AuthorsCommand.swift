import ArgumentParser
import Articles
import Store

struct AuthorsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "authors", abstract: "Authors, those with most articles first.")

    @Argument(help: ArgumentHelp("A part of the name, family name first.", valueName: "name"))
    var name: [String] = []

    @Option(help: ArgumentHelp("At most so many.", valueName: "number"))
    var limit = 50

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit takes 1 or more.") }
    }

    func run() throws {
        let console = shared.console
        let text = name.joined(separator: " ").trimmedOrNil
        let authors = try shared.openLibrary().authors(NameRequest(text, limit: limit))
        if json {
            try console.print(
                .object([
                    JSONMember("total", .int(authors.total)),
                    JSONMember("authors", .array(authors.items.map(Self.json))),
                ]))
        } else {
            var table = Table([
                Table.Column("articles", isNumber: true), Table.Column("years"), Table.Column("name", isFlexible: true),
            ])
            table.rows = authors.items.map { [String($0.articles), Self.years($0), $0.name] }
            if !authors.items.isEmpty { try console.print(table.text(console)) }
            let shown = authors.items.count
            console.note(
                authors.total > shown
                    ? "\(grouped(shown)) of \(counted(authors.total, "author")). More: --limit \(authors.total)"
                    : "\(counted(authors.total, "author")).")
        }
        if authors.items.isEmpty { throw ExitCode(1) }
    }

    private static func years(_ author: AuthorSummary) -> String {
        guard let first = author.firstYear, let last = author.lastYear else { return "" }
        return first == last ? String(first) : "\(first)–\(last)"
    }

    private static func json(_ author: AuthorSummary) -> JSONValue {
        var members = [JSONMember("name", .string(author.name)), JSONMember("articles", .int(author.articles))]
        members.add("orcid", author.orcid)
        members.add("firstYear", author.firstYear)
        members.add("lastYear", author.lastYear)
        return .object(members)
    }
}
