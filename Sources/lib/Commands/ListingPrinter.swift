import ArgumentParser
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

    func printSearch(_ page: SearchPage, _ request: SearchRequest, in library: Library) throws {
        if options.count { return try console.print(String(page.total)) }
        let explanation = options.explain ? try library.explanation(of: request, isRanked: true) : nil
        if options.json { return try console.print(json(page, request, explanation)) }
        if let explanation { try printExplanation(explanation) }
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
        ResultSummary.header(page, request, width: console.width).forEach(console.note)
        let view = ResultView(console: console)
        guard console.isTerminal else {
            try console.print(page.results.map { view.line($0.article) }.joined(separator: "\n"))
            return ResultSummary.missing(page).forEach(console.note)
        }
        var text = ""
        var previous = SearchResult.Matches.all
        for result in page.results {
            if result.matches != previous, let heading = Self.heading(result.matches, page) {
                text += console.styled(heading, .heading) + "\n\n"
            }
            previous = result.matches
            text += view.block(result) + "\n"
        }
        try console.print(text)
        let summary = page.total == 0 ? ResultSummary.missing(page) : [ResultSummary.page(page, request)]
        for line in summary { console.note(line) }
    }

    private static func heading(_ matches: SearchResult.Matches, _ page: SearchPage) -> String? {
        switch matches {
        case .all: nil
        case .some: page.total == 0 ? "No article has all words; these have some:" : "These have some of the words:"
        case .related: "Related to these:"
        }
    }

    private func json(
        _ page: SearchPage, _ request: SearchRequest, _ explanation: SearchExplanation?
    ) -> JSONValue {
        let missing = page.missing.map { missing in
            var members = [JSONMember("word", .string(missing.word))]
            members.add("suggestion", missing.suggestion?.word)
            return JSONValue.object(members)
        }
        let isByDate = page.isNewestFirst || (request.sort == .date && !request.isReversed)
        var members = [
            JSONMember("query", .string(query)), JSONMember("total", .int(page.total)),
            JSONMember("order", .string(isByDate ? "newest" : request.sort.rawValue)),
            JSONMember("expansions", .array(page.expansions.map(ResultJSON.value))),
            JSONMember("results", .array(page.results.map(ResultJSON.value))),
            JSONMember("missing", .array(missing)),
            JSONMember("obstacles", .array(page.obstacles.map(ResultJSON.value))),
            JSONMember("warnings", .strings(page.warnings)),
        ]
        add(explanation, to: &members)
        return .object(members)
    }

    private func printExplanation(_ explanation: SearchExplanation) throws {
        try console.print(ExplanationView(console: console).text(explanation) + "\n")
    }

    private func add(_ explanation: SearchExplanation?, to members: inout [JSONMember]) {
        guard let explanation else { return }
        members.append(JSONMember("explain", ExplanationView(console: console).json(explanation)))
    }

    // MARK: - Facets

    /// - Parameter isRanked: the command is `lib search`.
    func printFacets(of request: SearchRequest, isRanked: Bool, in library: Library) throws {
        let facets = try library.facets(request)
        let explanation = options.explain ? try library.explanation(of: request, isRanked: isRanked) : nil
        let view = FacetsView(console: console)
        if options.json {
            var members = [
                JSONMember("query", .string(query)), JSONMember("total", .int(facets.total)),
                JSONMember("facets", view.json(facets)),
            ]
            add(explanation, to: &members)
            try console.print(.object(members))
        } else {
            if let explanation { try printExplanation(explanation) }
            if facets.total > 0 {
                try console.print(view.text(facets))
                console.note("\(counted(facets.total, "article")) \(facets.total == 1 ? "matches" : "match").")
            } else {
                try noteNothing(request, library)
            }
        }
        if facets.total == 0 { throw ExitCode(1) }
    }

    // MARK: - A list

    func printList(_ ids: [Int], total: Int, in library: Library, _ request: SearchRequest) throws {
        let explanation = options.explain ? try library.explanation(of: request, isRanked: false) : nil
        if options.json {
            var results: [JSONValue] = []
            try library.forEachArticle(ids) { results.append(ResultJSON.value($0)) }
            var members = [
                JSONMember("query", .string(query)), JSONMember("total", .int(total)),
                JSONMember("results", .array(results)),
            ]
            add(explanation, to: &members)
            return try console.print(.object(members))
        }
        if let explanation { try printExplanation(explanation) }
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
        if ids.isEmpty { return try noteNothing(request, library) }
        guard console.isTerminal else {
            return try library.forEachArticle(ids, .line) { try console.print(view.line($0)) }
        }
        var table = view.table()
        try library.forEachArticle(ids, .line) { table.rows.append(view.row($0)) }
        try console.print(table.text(console))
        let rest = total - request.offset - ids.count
        console.note(
            rest > 0
                ? "\(grouped(ids.count)) of \(counted(total, "article")). More: --offset \(request.offset + ids.count), or --limit \(total)."
                : "\(counted(total, "article")).")
    }

    private func noteNothing(_ request: SearchRequest, _ library: Library) throws {
        console.note(query.isEmpty ? "No article matches." : "No article matches \(query).")
        ResultSummary.obstacles(try library.obstacles(request), of: query, named: []).forEach(console.note)
    }
}
