import ArgumentParser
import Articles
import Store

struct JournalsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journals", abstract: "Journals with their metrics, those with most articles first.")

    @Argument(help: ArgumentHelp("A part of the name.", valueName: "name"))
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
        let journals = try shared.openLibrary().journals(NameRequest(text, limit: limit))
        if json {
            let items = journals.items.map(Self.json)
            try console.print(
                .object([JSONMember("total", .int(journals.total)), JSONMember("journals", .array(items))]))
        } else {
            if !journals.items.isEmpty { try console.print(Self.table(journals.items).text(console)) }
            let shown = journals.items.count
            console.note(
                journals.total > shown
                    ? "\(grouped(shown)) of \(counted(journals.total, "journal")). More: --limit \(journals.total)"
                    : "\(counted(journals.total, "journal")).")
        }
        if journals.items.isEmpty { throw ExitCode(1) }
    }

    private static func table(_ journals: [JournalSummary]) -> Table {
        var table = Table([
            Table.Column("articles", isNumber: true), Table.Column("IF", isNumber: true), Table.Column("JCR"),
            Table.Column("CAS"), Table.Column("name", isFlexible: true),
        ])
        table.rows = journals.map { journal in
            [
                String(journal.articles), journal.impactFactor.map { "\($0)" } ?? "", journal.quartile ?? "",
                journal.casZone.map(String.init) ?? "", journal.name,
            ]
        }
        return table
    }

    private static func json(_ journal: JournalSummary) -> JSONValue {
        var members = [JSONMember("name", .string(journal.name)), JSONMember("articles", .int(journal.articles))]
        members.add("abbreviation", journal.abbreviation)
        members.add("issns", journal.issns)
        if let factor = journal.impactFactor { members.append(JSONMember("impactFactor", .number("\(factor)"))) }
        members.add("jcrQuartile", journal.quartile)
        members.add("jcrCategory", journal.category)
        members.add("casZone", journal.casZone)
        members.add("casCategory", journal.casCategory)
        members.add("description", journal.description)
        return .object(members)
    }
}
