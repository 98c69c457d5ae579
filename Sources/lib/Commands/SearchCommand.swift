import ArgumentParser
import Articles
import Store

struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find articles by their words.",
        discussion: """
            Words, "phrases", prefix*, -word, AND, OR, NOT, parentheses, "near each other"~5, and field:value, as in \
            author:"agrawal v" year:2020.. jcr:Q1,Q2 cites:100.. has:abstract is:review. Searches pasted from PubMed \
            (leukemia[tiab] AND 2020:2025[dp]) and Europe PMC work, too. For plain words, articles that match every \
            word come first; where they are few, those that match some follow, then related ones. What is no syntax \
            is text: CAR-T, BCR::ABL1 and 10.1182/… may be typed as they are.

              lib search 'CNS relapse author:agrawal year:2020..' --facets
              lib search --save cns 'CNS relapse'
              lib search @cns --new
            """)

    @Argument(parsing: .allUnrecognized, help: ArgumentHelp("What to look for.", valueName: "word"))
    var words: [String] = []

    @Option(help: ArgumentHelp("At most so many results (20 unless given; with --new all).", valueName: "number"))
    var limit: Int?

    @Option(help: ArgumentHelp("Keep the query under a name: lib search @NAME runs it.", valueName: "name"))
    var save: SavedSearchName?

    @Flag(help: "With @NAME: only what came in since it was saved or last run this way.")
    var new = false

    @OptionGroup var listing: ListingOptions
    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit takes 1 or more.") }
        let request = try listing.request(words)
        if request.text.trimmedOrNil == nil {
            throw ValidationError("Say what to look for: lib search WORD… (lib list shows all articles).")
        }
        if new, request.savedSearchName == nil {
            throw ValidationError("--new goes with a saved search: lib search @NAME --new")
        }
        if new, listing.offset > 0 { throw ValidationError("--new shows all that is new; leave out --offset.") }
        if save != nil, new { throw ValidationError("Choose --save or --new.") }
        if save != nil, let option = listing.filterOptions.first {
            throw ValidationError(
                "Only words are saved, without \(option). Say it in the query: author:, journal:, year:, jcr:, if:, oa:"
            )
        }
    }

    func run() throws {
        let library = try shared.openLibrary()
        let console = shared.console
        let typed = try listing.request(words)
        var request = try library.resolved(typed)
        if new, let name = typed.savedSearchName {
            return try NewArticles(name: name, options: listing, limit: limit).print(request, in: library, console)
        }
        request.limit = listing.count ? 1 : limit ?? request.limit
        request.reach = reach
        request.detail = detail
        if !listing.json { request.mostRelated = Self.mostRelatedShown }
        let replaced = try save.flatMap { try library.saveSearch(request.text, as: $0.text) }
        defer { if let save { console.note(Self.saved(as: save.text, request.text, replacing: replaced)) } }
        let printer = ListingPrinter(console: console, options: listing, query: request.text)
        if listing.facets {
            try library.warnings(about: request).forEach(console.note)
            return try printer.printFacets(of: request, isRanked: true, in: library)
        }
        let page = try library.search(request)
        page.warnings.forEach(console.note)
        try printer.printSearch(page, request, in: library)
        if page.results.isEmpty || (listing.count && page.total == 0) { throw ExitCode(1) }
    }

    /// Who looks at a few results shouldn't have to look for them above many that are only related.
    private static let mostRelatedShown = 5

    /// A list that is handed on is what was asked for; only who looks at it, or is told how each matches, gets more.
    private var reach: SearchRequest.Reach {
        if listing.json { return .related }
        if listing.format != .table { return .all }
        return shared.console.isTerminal ? .related : .some
    }

    /// On a terminal results are shown in full.
    private var detail: ArticleDetail {
        if listing.json { return .whole }
        return switch listing.format {
        case .ids: .line
        case .table: shared.console.isTerminal ? .whole : .line
        case .export: .whole
        }
    }

    private static func saved(as name: String, _ query: String, replacing replaced: String?) -> String {
        let before = replaced.flatMap { $0 == query ? nil : " It was: \($0)" } ?? ""
        return "Saved as \"\(name)\"; run it with: lib search '@\(name)'.\(before)"
    }
}
