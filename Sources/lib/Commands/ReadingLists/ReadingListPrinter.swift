import Articles
import Export
import Store
import Terminal

/// Prints a reading list in all the forms that it has.
struct ReadingListPrinter {
    let console: Console

    func print(_ list: ReadingList, in library: Library, asJSON: Bool, _ format: ListFormat) throws {
        let ids = list.entries.map(\.article)
        if asJSON { return try console.print(json(list, in: library)) }
        switch format {
        case .ids: try console.print(ids.map(String.init).joined(separator: "\n"))
        case .export(let format):
            let notes = list.entries.compactMap { entry in entry.note.map { (entry.article, $0) } }
            let heading = ExportHeading(
                title: list.name, description: list.description, notes: Dictionary(notes) { first, _ in first },
                sections: list.sectionHeadings)
            var exporter = Exporter(format, heading: heading)
            try library.forEachArticle(ids) { exporter.write($0) }
            exporter.finish()
            try console.print(exported: exporter.takeBytes())
        case .table: try printTable(list, in: library)
        }
    }

    /// Those that are still there: another process may have taken some away since the list was read.
    private func forEachArticle(
        of list: ReadingList, in library: Library, _ detail: ArticleDetail,
        _ body: (LibraryArticle, ReadingList.Entry) throws -> Void
    ) throws {
        let entries = Dictionary(list.entries.map { ($0.article, $0) }) { first, _ in first }
        try library.forEachArticle(list.entries.map(\.article), detail) { article in
            if let entry = entries[article.id] { try body(article, entry) }
        }
    }

    private func printTable(_ list: ReadingList, in library: Library) throws {
        let view = ResultView(console: console)
        var table = Table([
            Table.Column("no.", isNumber: true), Table.Column("id", isNumber: true),
            Table.Column("year", isNumber: true),
            Table.Column("authors"), Table.Column("title", isFlexible: true),
        ])
        var entries: [ReadingList.Entry] = []
        try forEachArticle(of: list, in: library, .line) { article, entry in
            table.rows.append([String(table.rows.count + 1)] + view.row(article))
            entries.append(entry)
        }
        if entries.isEmpty {
            console.note("The reading list \"\(list.name)\" is empty.")
            return
        }
        guard console.isTerminal else { return try console.print(lines(table.rows, entries)) }
        let progress = list.read > 0 ? "\(grouped(list.read)) of \(grouped(entries.count)) read" : nil
        let name = [list.name, progress].compactMap(\.self).joined(separator: ", ")
        console.note([name, list.description].compactMap(\.self).joined(separator: ": "))
        try console.print(withSectionsAndNotes(table.text(console), list.sections, entries))
    }

    /// For programs: a line per article, behind its title its section and its note.
    private func lines(_ rows: [[String]], _ entries: [ReadingList.Entry]) -> String {
        zip(rows, entries).map { row, entry in
            (row + [entry.section ?? "", entry.note ?? ""]).map(TerminalText.oneLine).joined(separator: "\t") + "\n"
        }.joined()
    }

    /// Puts headings between the table's lines where a section begins, and notes below the lines that they are about.
    private func withSectionsAndNotes(
        _ table: String, _ sections: [ReadingListSection], _ entries: [ReadingList.Entry]
    ) -> String {
        var lines = table.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var result = [lines.removeFirst()]
        // Empty sections stand where they would begin.
        var sections = sections.map(\.name)[...]
        var current: String?
        for (line, entry) in zip(lines, entries) {
            while entry.section != current, let next = sections.popFirst() {
                result.append(heading(next))
                current = next
            }
            result.append(line)
            if let note = entry.note { result += self.note(note) }
        }
        result += sections.map(heading)
        return result.joined(separator: "\n") + "\n"
    }

    private func heading(_ section: String) -> String {
        console.styled(TerminalText.truncated(TerminalText.safe(section), to: console.width), .bold)
    }

    private func note(_ text: String) -> [String] {
        WrappedText(width: min(console.width, 110), indent: "     ")
            .lines([WrappedText.Run(TerminalText.safe(text), .dim)], console)
    }

    private func json(_ list: ReadingList, in library: Library) throws -> JSONValue {
        var articles: [JSONValue] = []
        try forEachArticle(of: list, in: library, .whole) { article, entry in
            guard case .object(var members) = ResultJSON.value(article) else { return }
            members.add("position", articles.count + 1)
            members.add("note", entry.note)
            members.add("section", entry.section)
            articles.append(.object(members))
        }
        var members = [JSONMember("name", .string(list.name))]
        members.add("description", list.description)
        members.add("created", list.created)
        members.add("read", list.read)
        members.add("sections", list.sections.map(Self.json))
        members.append(JSONMember("articles", .array(articles)))
        return .object(members)
    }

    static func json(_ section: ReadingListSection) -> JSONValue {
        .object([
            JSONMember("name", .string(section.name)), JSONMember("articles", .int(section.articles)),
            JSONMember("read", .int(section.read)),
        ])
    }
}
