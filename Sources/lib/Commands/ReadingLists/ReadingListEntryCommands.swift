import ArgumentParser
import Articles
import Store
import Terminal

extension ReadingListCommand {
    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add", abstract: "Add articles at the end; the list is made where there is none.",
            discussion: """
                Without --section, they come to stand before all sections. What is in the list already stays where it is.
                """)

        @OptionGroup var list: ReadingListName
        @OptionGroup var arguments: ArticleArguments

        @OptionGroup var chosen: QueryOptions

        @Option(help: ArgumentHelp("To the end of this section, which is made where there is none.", valueName: "name"))
        var section: String?

        @Option(help: ArgumentHelp("Note this of each that is added.", valueName: "text"))
        var note: String?

        @Option(help: ArgumentHelp("Add them to this list, too. May be given several times.", valueName: "name"))
        var also: [String] = []

        @OptionGroup var shared: SharedOptions

        func validate() throws {
            if arguments.articles.isEmpty == (chosen.query == nil) {
                throw ValidationError("Name articles, or choose them with --query.")
            }
            if let section, section.trimmedOrNil == nil { throw ValidationError("A section needs a name.") }
        }

        func run() throws {
            let library = try shared.openLibrary()
            let ids = try chosen.ids(in: library, shared.console) ?? arguments.ids(in: library)
            if ids.isEmpty {
                shared.console.note("No article matches; nothing was added.")
                throw ExitCode(1)
            }
            let names = [list.name] + also
            let results = try library.add(ids, toReadingLists: names, section: section, note: note)
            for (name, result) in zip(names, results) {
                let known = ids.count - result.added
                shared.console.note(
                    "\(counted(result.added, "article")) added to \(result.isNew ? "the new " : "")\"\(name.trimmed)\""
                        + (section.map { ", section \"\($0.trimmed)\"" } ?? "")
                        + (known > 0 ? "; \(grouped(known)) \(known == 1 ? "was" : "were") in it already." : "."))
            }
        }
    }

    struct Remove: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "remove", abstract: "Take articles out of a reading list; they stay in the library.")

        @OptionGroup var list: ReadingListName
        @OptionGroup var arguments: ArticleArguments
        @OptionGroup var shared: SharedOptions

        func validate() throws {
            if arguments.articles.isEmpty { throw ValidationError("Name the articles to take out.") }
        }

        func run() throws {
            let library = try shared.openLibrary()
            let ids = try arguments.ids(in: library)
            try library.remove(ids, fromReadingList: list.name)
            shared.console.note("\(counted(ids.count, "article")) taken out of \(list.quoted).")
        }
    }

    struct Move: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "move", abstract: "Move articles within a reading list.",
            discussion: """
                Several are moved together and keep their order among themselves. They take the section of the place \
                that they are moved to.

                  lib reading-list move "CNS relapse" 15 --first
                  lib reading-list move "CNS relapse" 15 18 --after 12
                  lib reading-list move "CNS relapse" 15 --section Trials
                """)

        @OptionGroup var list: ReadingListName
        @OptionGroup var arguments: ArticleArguments

        @Option(help: ArgumentHelp("To this place, from 1.", valueName: "position"))
        var to: Int?

        @Option(help: ArgumentHelp("To before another article.", valueName: "article"))
        var before: String?

        @Option(help: ArgumentHelp("To behind another article.", valueName: "article"))
        var after: String?

        @Flag(help: "To the beginning: of the list, or of --section.")
        var first = false

        @Flag(help: "To the end: of the list, or of --section.")
        var last = false

        @Option(help: ArgumentHelp("Into this section, at its end.", valueName: "name"))
        var section: String?

        @Flag(help: "Out of its section: to before all sections.")
        var noSection = false

        @OptionGroup var shared: SharedOptions

        func validate() throws {
            if arguments.articles.isEmpty { throw ValidationError("Name the articles to move.") }
            let places = [to != nil, before != nil, after != nil, first, last].count { $0 }
            if section != nil || noSection {
                if section != nil, noSection { throw ValidationError("Choose --section or --no-section.") }
                if to != nil || before != nil || after != nil || places > 1 {
                    throw ValidationError("Into a section, articles go with --first or --last; leave the rest out.")
                }
            } else if places != 1 {
                throw ValidationError(
                    "Say where to: --to POSITION, --before ARTICLE, --after ARTICLE, --first, --last or --section NAME."
                )
            }
            if let to, to < 1 { throw ValidationError("Positions begin at 1.") }
        }

        func run() throws {
            let library = try shared.openLibrary()
            let ids = try arguments.ids(in: library)
            guard !ids.isEmpty else {
                shared.console.note("No article was named; nothing was moved.")
                throw ExitCode(1)
            }
            try library.move(ids, to: place(in: library), inReadingList: list.name)
            shared.console.note(try Self.report(ids, library.readingList(list.name), list.quoted))
        }

        private func place(in library: Library) throws -> ReadingListPlace {
            if section != nil || noSection { return .section(section, isAtStart: first) }
            if let before { return .before(try library.id(of: ArticleReference(before))) }
            if let after { return .after(try library.id(of: ArticleReference(after))) }
            if let to { return .position(to) }
            return first ? .first : .last
        }

        private static func report(_ ids: [Int], _ list: ReadingList, _ quoted: String) -> String {
            let moved = list.entries.enumerated().filter { ids.contains($0.element.article) }
            let positions = moved.map { $0.offset + 1 }
            let total = "of \(grouped(list.entries.count)) in \(quoted)"
            let section = moved.first?.element.section.map { ", section \"\($0)\"" } ?? ""
            guard let first = positions.first, let last = positions.last, positions.count > 1 else {
                return "Article \(ids[0]) is now no. \(positions.first ?? 1) \(total)\(section)."
            }
            let places =
                last - first == positions.count - 1
                ? "\(first)–\(last)" : positions.map(String.init).joined(separator: ", ")
            return "\(counted(ids.count, "article")) are now no. \(places) \(total)\(section)."
        }
    }

    struct Note: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "note", abstract: "Note something of an article in a reading list.",
            discussion: "It belongs to the article's place in this list; lib note is about the article itself.")

        @OptionGroup var list: ReadingListName

        @Argument(help: ArgumentHelp("The article.", valueName: "article"))
        var article: String

        @Argument(help: "The note, in quotes; without it, the note that there is is printed.")
        var text: String?

        @Flag(help: "Take the note away.")
        var clear = false

        @OptionGroup var shared: SharedOptions

        func validate() throws {
            if text != nil, clear { throw ValidationError("Write a note, or take it away with --clear.") }
            if let text, text.trimmedOrNil == nil { throw ValidationError("The note is empty; --clear takes it away.") }
        }

        func run() throws {
            let library = try shared.openLibrary()
            let id = try library.id(of: ArticleReference(article))
            if text == nil, !clear { return try show(id, library) }
            try library.setNote(text, of: id, inReadingList: list.name)
            shared.console.note(
                clear ? "Article \(id) has no note in \(list.quoted) now." : "Noted of article \(id) in \(list.quoted)."
            )
        }

        private func show(_ id: Int, _ library: Library) throws {
            guard let entry = try library.readingList(list.name).entries.first(where: { $0.article == id }) else {
                throw LibraryError.notInReadingList(article: id, list: list.name)
            }
            guard let note = entry.note else {
                shared.console.note("Nothing is noted of article \(id) in \(list.quoted).")
                throw ExitCode(1)
            }
            let console = shared.console
            try console.print(console.isTerminal ? TerminalText.safe(note, keepingLines: true) : note)
        }
    }
}
