import Articles
import Export
import Foundation
import Store

/// Prints lists of articles in all the forms that they have.
struct ListingPrinter {
    let console: Console
    let options: ListingOptions
    let query: String

    // MARK: - A search's page

    func printSearch(_ page: SearchPage, _ request: SearchRequest) throws {
        if options.count { return try console.print(String(page.total)) }
        if options.json { return try console.print(json(page)) }
        switch options.format {
        case .ids: try console.print(page.results.map { String($0.article.id) }.joined(separator: "\n"))
        case .export(let format):
            var exporter = Exporter(format)
            for result in page.results { exporter.write(result.article) }
            exporter.finish()
            try console.print(exported: exporter.takeBytes())
        case .table: try printTable(page, request)
        }
    }

    private func printTable(_ page: SearchPage, _ request: SearchRequest) throws {
        if page.results.isEmpty {
            for line in ResultSummary.nothingFound(page, request) { console.note(line) }
            return
        }
        let view = ResultView(console: console)
        guard console.isTerminal else {
            try console.print(page.results.map { view.line($0.article) }.joined(separator: "\n"))
            return ResultSummary.missing(page).forEach(console.note)
        }
        var text = ""
        var isSome = false
        for result in page.results {
            if result.matches == .some, !isSome {
                isSome = true
                let line =
                    page.total == 0 ? "No article has all words; these have some:" : "These have some of the words:"
                text += console.styled(line, .heading) + "\n\n"
            }
            text += view.block(result) + "\n"
        }
        try console.print(text)
        let summary = page.total == 0 ? ResultSummary.missing(page) : [ResultSummary.page(page, request)]
        for line in summary { console.note(line) }
    }

    private func json(_ page: SearchPage) -> JSONValue {
        .object([
            JSONMember("query", .string(query)), JSONMember("total", .int(page.total)),
            JSONMember("results", .array(page.results.map(ResultJSON.value))),
            JSONMember(
                "missing",
                .array(
                    page.missing.map { missing in
                        var members = [JSONMember("word", .string(missing.word))]
                        members.add("suggestion", missing.suggestion?.word)
                        return .object(members)
                    })),
        ])
    }

    // MARK: - A list

    func printList(_ ids: [Int], total: Int, in library: Library, _ request: SearchRequest) throws {
        if options.json {
            var results: [JSONValue] = []
            try library.forEachArticle(ids) { results.append(ResultJSON.value($0)) }
            return try console.print(
                .object([
                    JSONMember("query", .string(query)), JSONMember("total", .int(total)),
                    JSONMember("results", .array(results)),
                ]))
        }
        switch options.format {
        case .ids: try console.print(ids.map(String.init).joined(separator: "\n"))
        case .export(let format):
            var exporter = Exporter(format)
            try library.forEachArticle(ids) { article in
                exporter.write(article)
                if exporter.byteCount > 1 << 16 { try console.print(exported: exporter.takeBytes()) }
            }
            exporter.finish()
            try console.print(exported: exporter.takeBytes())
        case .table: try printListTable(ids, total, library, request)
        }
    }

    private func printListTable(_ ids: [Int], _ total: Int, _ library: Library, _ request: SearchRequest) throws {
        let view = ResultView(console: console)
        if ids.isEmpty {
            console.note(query.isEmpty ? "No article matches." : "No article matches \(query).")
            return
        }
        guard console.isTerminal else {
            return try library.forEachArticle(ids) { try console.print(view.line($0)) }
        }
        var table = view.table()
        try library.forEachArticle(ids) { table.rows.append(view.row($0)) }
        try console.print(table.text(console))
        let rest = total - request.offset - ids.count
        console.note(
            rest > 0
                ? "\(grouped(ids.count)) of \(counted(total, "article")). More: --offset \(request.offset + ids.count), or --limit \(total)."
                : "\(counted(total, "article")).")
    }
}
