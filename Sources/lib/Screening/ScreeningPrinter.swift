import Articles
import Export
import Store

/// Prints screenings, and a screening's articles that stand one way, in all the forms that they have.
struct ScreeningPrinter {
    let console: Console

    func print(_ screenings: [Screening], asJSON: Bool) throws {
        if asJSON { return try console.print(ScreeningJSON.overview(screenings)) }
        var table = Table([
            Table.Column("articles", isNumber: true), Table.Column("included", isNumber: true),
            Table.Column("excluded", isNumber: true), Table.Column("maybe", isNumber: true),
            Table.Column("left", isNumber: true), Table.Column("name"), Table.Column("screens", isFlexible: true),
        ])
        table.rows = screenings.map { screening in
            let counts = screening.counts
            let numbers = [counts.articles, counts.included, counts.excluded, counts.maybe, counts.open]
            return numbers.map(String.init) + [screening.name, ScreeningWords.scope(screening.scope)]
        }
        if !screenings.isEmpty { try console.print(table.text(console)) }
    }

    /// - Parameter verdict: `nil` for those that are still to be judged.
    func print(_ verdict: Verdict?, of screening: Screening, in library: Library, asJSON: Bool, _ format: ListFormat)
        throws
    {
        let entries = screening.entries.filter { $0.standing.verdict == verdict }
        let standings = Dictionary(entries.map { ($0.article, $0.standing) }) { first, _ in first }
        let ids = entries.map(\.article)
        let words = verdict.map(ScreeningWords.past) ?? "open"
        if asJSON {
            var articles: [JSONValue] = []
            try library.forEachArticle(ids) { articles.append(ScreeningJSON.article($0, standings[$0.id] ?? .open)) }
            var members = ScreeningJSON.head(screening.name, screening.scope, screening.created)
            members.add("stage", screening.stage.rawValue)
            members.append(JSONMember("articles", .array(articles)))
            return try console.print(.object(members))
        }
        switch format {
        case .ids: try console.print(ids.map(String.init).joined(separator: "\n"))
        case .export(let format):
            let reasons = entries.compactMap { entry in entry.standing.decision?.reason.map { (entry.article, $0) } }
            let heading = ExportHeading(
                title: "\(screening.name): \(words)", notes: Dictionary(reasons) { first, _ in first })
            var exporter = Exporter(format, heading: heading)
            try library.forEachArticle(ids) { article in
                exporter.write(article)
                if exporter.byteCount > 1 << 16 { try console.print(exported: exporter.takeBytes()) }
            }
            exporter.finish()
            try console.print(exported: exporter.takeBytes())
        case .table:
            if ids.isEmpty { return console.note("No article of \"\(screening.name)\" is \(words).") }
            let hasReasons = verdict == .exclude
            let view = ResultView(console: console)
            var table = Table(view.table().columns + (hasReasons ? [Table.Column("reason")] : []))
            try library.forEachArticle(ids, .line) { item in
                let reason = hasReasons ? [standings[item.id]?.decision?.reason ?? ""] : []
                table.rows.append(view.row(item) + reason)
            }
            try console.print(table.text(console))
        }
    }
}
