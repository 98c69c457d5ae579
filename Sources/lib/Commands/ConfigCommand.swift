import ArgumentParser
import Articles
import Store

struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Show the library's settings, or change one.",
        discussion: """
            citation-key is a pattern: {author}, {authors}, {year}, {yy}, {word}, {words}, {journal}, {volume}, {page}, \
            {pmid}, with a capital {Author}, {Authors}, {Word}, {Words}, and between them letters, digits and _-:.+/

              lib config citation-key '{Author}_{year}_{word}'

            It makes the keys of articles that come from now on; keys that were given stay.

            history-limit is how many bytes lib history keeps of what changed, so that lib undo can take it back.
            """)

    @Argument(help: "The setting.")
    var name: String?

    @Argument(help: "Its new value.")
    var value: String?

    @Flag(help: "Go back to the usual value.")
    var unset = false

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if let name, LibrarySetting(rawValue: name) == nil {
            let known = LibrarySetting.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("There is no setting '\(name)'. There is: \(known).")
        }
        if unset, name == nil || value != nil { throw ValidationError("--unset goes with a setting and no value.") }
    }

    func run() throws {
        let console = shared.console
        let library = try shared.openLibrary()
        let settings = name.flatMap(LibrarySetting.init).map { [$0] } ?? LibrarySetting.allCases
        if let setting = settings.first, unset {
            try library.unset(setting)
            console.note("\(setting.rawValue) is \(setting.usual) again.")
        } else if let setting = settings.first, let value {
            do {
                try library.set(setting, to: value)
            } catch let problem as SettingProblem {
                throw CommandFailure("\"\(problem.value)\" \(problem.reason). \(setting.rawValue) was left as it is.")
            }
            console.note("\(setting.rawValue) is \(value) from now on.")
        } else {
            try show(settings, in: library, console)
        }
    }

    private func show(_ settings: [LibrarySetting], in library: Library, _ console: Console) throws {
        if json {
            let members = try settings.map { setting in
                let chosen = try library.value(of: setting)
                return JSONMember(
                    setting.rawValue,
                    .object([
                        JSONMember("value", .string(chosen ?? setting.usual)),
                        JSONMember("isChosen", .bool(chosen != nil)),
                    ]))
            }
            return try console.print(.object([JSONMember("settings", .object(members))]))
        }
        if name != nil, let setting = settings.first {
            return try console.print(library.value(of: setting) ?? setting.usual)
        }
        var table = Table([
            Table.Column("setting"), Table.Column("value"), Table.Column("what it is", isFlexible: true),
        ])
        table.rows = try settings.map { [$0.rawValue, try library.value(of: $0) ?? $0.usual, $0.summary] }
        try console.print(table.text(console))
    }
}
