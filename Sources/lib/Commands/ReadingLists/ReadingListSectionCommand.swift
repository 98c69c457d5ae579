import ArgumentParser
import Articles
import Store

extension ReadingListCommand {
    struct Section: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "section", abstract: "Make, rename, move and delete sections of a reading list.",
            discussion: """
                Without a section's name, all of them are listed.

                  lib reading-list section "CNS relapse" Trials
                  lib reading-list section "CNS relapse" Trials --rename "Randomised trials"
                  lib reading-list section "CNS relapse" Trials --before Reviews
                """)

        @OptionGroup var list: ReadingListName

        @Argument(help: "The section; made where nothing else is said.")
        var section: String?

        @Option(help: ArgumentHelp("Give it another name.", valueName: "name"))
        var rename: String?

        @Flag(help: "Delete it; its articles stay in the list, before all sections.")
        var delete = false

        @Option(help: ArgumentHelp("Move it to before another section.", valueName: "section"))
        var before: String?

        @Option(help: ArgumentHelp("Move it to behind another section.", valueName: "section"))
        var after: String?

        @Flag(help: "Move it to before all others.")
        var first = false

        @Flag(help: "Move it to behind all others.")
        var last = false

        @Flag(help: "Print JSON; of all sections.")
        var json = false

        @OptionGroup var shared: SharedOptions

        func validate() throws {
            let changes = [rename != nil, delete, before != nil, after != nil, first, last].count { $0 }
            if section == nil, changes > 0 { throw ValidationError("Name the section.") }
            if changes > 1 { throw ValidationError("Choose one of --rename, --delete and the places.") }
            if json, section != nil { throw ValidationError("--json goes with the list of all sections.") }
        }

        func run() throws {
            let library = try shared.openLibrary()
            guard let section else { return try listAll(library) }
            let quoted = "Section \"\(section.trimmed)\""
            let note = shared.console.note
            if let rename {
                try library.renameSection(section, to: rename, inReadingList: list.name)
                note("\(quoted) of \(list.quoted) is now called \"\(rename.trimmed)\".")
            } else if delete {
                let count = try library.deleteSection(section, inReadingList: list.name)
                note(
                    "\(quoted) deleted; its \(counted(count, "article")) \(count == 1 ? "stays" : "stay") in "
                        + "\(list.quoted), before all sections.")
            } else if let place {
                try library.moveSection(section, to: place, inReadingList: list.name)
                let names = try library.readingList(list.name).sections.map(\.name)
                note("The sections of \(list.quoted) are now: \(names.joined(separator: ", "))")
            } else {
                try library.createSection(section, inReadingList: list.name)
                note(
                    "\(quoted) made in \(list.quoted). Fill it with: lib reading-list add \(list.quoted) ARTICLE… "
                        + "--section \"\(section.trimmed)\"")
            }
        }

        private var place: ReadingListSectionPlace? {
            if let before { return .before(before) }
            if let after { return .after(after) }
            return first ? .first : last ? .last : nil
        }

        private func listAll(_ library: Library) throws {
            let console = shared.console
            let sections = try library.readingList(list.name).sections
            if json {
                try console.print(.object([JSONMember("sections", .array(sections.map(ReadingListPrinter.json)))]))
            } else if sections.isEmpty {
                console.note(
                    "\(list.quoted) has no section. Make one with: lib reading-list section \(list.quoted) SECTION")
            } else {
                var table = Table([
                    Table.Column("articles", isNumber: true), Table.Column("read", isNumber: true),
                    Table.Column("section", isFlexible: true),
                ])
                table.rows = sections.map { [String($0.articles), String($0.read), $0.name] }
                try console.print(table.text(console))
            }
            if sections.isEmpty { throw ExitCode(1) }
        }
    }
}

extension ReadingListError {
    var text: String {
        switch self {
        case .noSuchSection(let name, let list, let similar):
            "\"\(list)\" has no section \"\(name)\"."
                + (similar.map(suggestion)
                    ?? " lib reading-list section \"\(list)\" shows those that there are.") + " Nothing was changed."
        case .sectionExists(let name, let list):
            "\"\(list.trimmed)\" has a section \"\(name)\" already. Nothing was changed."
        case .besideItself(let section):
            "Section \"\(section)\" can't stand beside itself. Nothing was changed."
        }
    }
}
