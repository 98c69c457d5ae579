import ArgumentParser
import Articles
import Export
import Store
import Terminal

extension ReadingListCommand {
    struct Next: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "next", abstract: "The first article of a reading list that is unread.",
            discussion: "Without a name, of each list that has one.")

        @Argument(help: ArgumentHelp("The reading list's name.", valueName: "name"))
        var name: String?

        @Flag(help: "Open its page in the browser ($BROWSER).")
        var open = false

        @Flag(help: "Print JSON.")
        var json = false

        @Option(help: ArgumentHelp("table, ids, or a format of lib export.", valueName: "format"))
        var format = ListFormat.table

        @OptionGroup var shared: SharedOptions

        func validate() throws {
            if json, format != .table { throw ValidationError("Choose --json or --format.") }
        }

        func run() throws {
            let library = try shared.openLibrary()
            let names = try name.map { [$0] } ?? library.readingLists().map(\.name)
            let found = try names.compactMap { try Self.unread(in: $0, library) }
            if open, found.count > 1 {
                throw CommandFailure(
                    "Several reading lists have an unread article; say which: lib reading-list next NAME --open")
            }
            if json {
                try shared.console.print(.object([JSONMember("next", .array(found.map(\.json)))]))
            } else if !found.isEmpty {
                try print(found)
            } else {
                shared.console.note(try nothingUnread(library))
            }
            guard !found.isEmpty else { throw ExitCode(1) }
            if open, let unread = found.first { try ArticlePage.open(unread.article, asPDF: false) }
        }

        private static func unread(in name: String, _ library: Library) throws -> Unread? {
            guard let id = try library.nextUnread(inReadingList: name), let article = try library.article(id) else {
                return nil
            }
            let list = try library.readingList(name)
            // Another process may have taken it out of the list meanwhile.
            return list.entries.firstIndex { $0.article == id }.map { Unread(list: list, article: article, index: $0) }
        }

        private func nothingUnread(_ library: Library) throws -> String {
            guard let name else {
                return try library.readingLists().isEmpty
                    ? "There is no reading list yet. Start one with: lib reading-list add NAME ARTICLE…"
                    : "No reading list has an unread article."
            }
            let list = try library.readingList(name)
            return list.entries.isEmpty
                ? "The reading list \"\(list.name)\" is empty."
                : "No article of \"\(list.name)\" is unread; \(grouped(list.read)) of \(grouped(list.entries.count)) read."
        }

        private func print(_ found: [Unread]) throws {
            let console = shared.console
            switch format {
            case .ids: try console.print(found.map { String($0.article.id) }.joined(separator: "\n"))
            case .export(let format):
                var exporter = Exporter(format)
                for unread in found { exporter.write(unread.article) }
                exporter.finish()
                try console.print(exported: exporter.takeBytes())
            case .table:
                let view = ResultView(console: console)
                guard console.isTerminal else {
                    // For programs: as a line of a search, then the list and the place in it.
                    let lines = found.map { unread in
                        "\(view.line(unread.article))\t\(TerminalText.oneLine(unread.list.name))\t\(unread.position)"
                    }
                    return try console.print(lines.joined(separator: "\n"))
                }
                let blocks = found.map { unread in
                    console.styled(TerminalText.safe(unread.heading), .bold) + "\n" + view.block(unread.article)
                }
                try console.print(blocks.joined(separator: "\n"))
            }
        }
    }

    /// An article and the list that it is the next one of.
    private struct Unread {
        let list: ReadingList
        let article: LibraryArticle
        /// The article's, among the list's entries.
        let index: Int

        var position: Int { index + 1 }

        /// `CNS relapse: no. 2 of 3, 1 read`
        var heading: String {
            let section = list.entries[index].section.map { ", \($0)" } ?? ""
            return
                "\(list.name)\(section): no. \(position) of \(grouped(list.entries.count)), \(grouped(list.read)) read"
        }

        var json: JSONValue {
            guard case .object(var members) = ResultJSON.value(article) else { return .null }
            members.add("list", list.name)
            members.add("position", position)
            members.add("note", list.entries[index].note)
            members.add("section", list.entries[index].section)
            return .object(members)
        }
    }
}
