import Articles
import Export
import Store

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
                title: list.name, description: list.description, notes: Dictionary(notes) { first, _ in first })
            var exporter = Exporter(format, heading: heading)
            try library.forEachArticle(ids) { exporter.write($0) }
            exporter.finish()
            try console.print(exported: exporter.takeBytes())
        case .table: try printTable(list, in: library)
        }
    }

    private func printTable(_ list: ReadingList, in library: Library) throws {
        let view = ResultView(console: console)
        var table = Table([
            Table.Column("no.", isNumber: true), Table.Column("id", isNumber: true),
            Table.Column("year", isNumber: true),
            Table.Column("authors"), Table.Column("title", isFlexible: true),
        ])
        try library.forEachArticle(list.entries.map(\.article)) { article in
            table.rows.append([String(table.rows.count + 1)] + view.row(article))
        }
        if list.entries.isEmpty {
            console.note("The reading list \"\(list.name)\" is empty.")
            return
        }
        if console.isTerminal {
            console.note([list.name, list.description].compactMap(\.self).joined(separator: ": "))
        }
        try console.print(table.text(console))
    }

    private func json(_ list: ReadingList, in library: Library) throws -> JSONValue {
        var articles: [JSONValue] = []
        try library.forEachArticle(list.entries.map(\.article)) { article in
            guard case .object(var members) = ResultJSON.value(article) else { return }
            members.add("position", articles.count + 1)
            members.add("note", list.entries[articles.count].note)
            articles.append(.object(members))
        }
        var members = [JSONMember("name", .string(list.name))]
        members.add("description", list.description)
        members.add("created", list.created)
        members.append(JSONMember("articles", .array(articles)))
        return .object(members)
    }
}
