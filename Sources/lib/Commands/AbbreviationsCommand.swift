import ArgumentParser
import Articles
import Store

struct AbbreviationsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "abbreviations",
        abstract: "Abbreviations that the articles explain.",
        discussion: """
            Learned from titles and abstracts: "acute lymphoblastic leukemia (ALL)". What an abbreviation mostly stands \
            for is found with it, and the other way round.
            """)

    @Argument(help: ArgumentHelp("An abbreviation, or words of what it stands for.", valueName: "word"))
    var words: [String] = []

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
        let text = words.joined(separator: " ").trimmedOrNil
        let found = try shared.openLibrary().abbreviations(NameRequest(text, limit: limit))
        if json {
            try console.print(
                .object([
                    JSONMember("total", .int(found.total)),
                    JSONMember("abbreviations", .array(found.items.map(Self.json))),
                ]))
        } else {
            if !found.items.isEmpty { try console.print(Self.table(found.items).text(console)) }
            let shown = found.items.count
            console.note(
                found.total > shown
                    ? "\(grouped(shown)) of \(counted(found.total, "abbreviation")). More: --limit \(found.total)"
                    : "\(counted(found.total, "abbreviation")).")
        }
        if found.items.isEmpty { throw ExitCode(1) }
    }

    /// A line for each meaning.
    private static func table(_ abbreviations: [Abbreviation]) -> Table {
        var table = Table([
            Table.Column("articles", isNumber: true), Table.Column("short"),
            Table.Column("stands for", isFlexible: true),
        ])
        table.rows = abbreviations.flatMap { abbreviation in
            abbreviation.meanings.map { [String($0.articles), abbreviation.shortForm, $0.longForm] }
        }
        return table
    }

    private static func json(_ abbreviation: Abbreviation) -> JSONValue {
        .object([
            JSONMember("shortForm", .string(abbreviation.shortForm)),
            JSONMember("articles", .int(abbreviation.articles)),
            JSONMember(
                "longForms",
                .array(
                    abbreviation.meanings.map {
                        .object([
                            JSONMember("longForm", .string($0.longForm)), JSONMember("articles", .int($0.articles)),
                        ])
                    })),
        ])
    }
}
