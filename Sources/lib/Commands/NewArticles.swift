import ArgumentParser
import Articles
import Store

/// `lib search @NAME --new`: what came in since the saved search was last asked so.
struct NewArticles {
    let name: String
    let options: ListingOptions
    /// All that is new, unless given.
    let limit: Int?

    func print(_ request: SearchRequest, in library: Library, _ console: Console) throws {
        let search = try library.savedSearch(name)
        // An import that goes on meanwhile is new the next time.
        let newest = try library.newestArticle()
        var request = request
        request.filter.ids = search.idsOfNew(upTo: newest) ?? (newest + 1)...(newest + 1)
        let total = try library.count(request)
        let printer = ListingPrinter(console: console, options: options, query: request.text)
        if options.facets, total > 0 { return try printer.printFacets(of: request, isRanked: true, in: library) }
        // No more than match: what has some of the words only isn't what was saved.
        request.limit = max(1, min(limit ?? total, total))
        let page = try library.search(request)
        page.warnings.forEach(console.note)
        if total > 0 || options.count || options.json { try printer.printSearch(page, request, in: library) }
        if total == 0 { console.note(try nothing(search, in: library)) }
        // Who asks for a number only has seen nothing.
        let isShown = !options.count && !options.facets && request.limit >= total
        if isShown, newest > search.seen { try library.setSeen(newest, ofSavedSearch: search.name) }
        if !isShown, !options.count, !options.facets {
            console.note("\(grouped(total - request.limit)) more are new; all stay new until all are shown.")
        }
        if total == 0 { throw ExitCode(1) }
    }

    private func nothing(_ search: SavedSearch, in library: Library) throws -> String {
        let day = try library.article(search.seen).map { " of \($0.added.prefix(10))" } ?? ""
        return "Nothing new since article \(search.seen)\(day) for \"\(search.name)\": \(search.query)"
    }
}
