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
            word come first; where they are few, those that match some follow. What is no syntax is text: CAR-T, \
            BCR::ABL1 and 10.1182/… may be typed as they are.
            """)

    @Argument(parsing: .allUnrecognized, help: ArgumentHelp("What to look for.", valueName: "word"))
    var words: [String] = []

    @Option(help: ArgumentHelp("At most so many results.", valueName: "number"))
    var limit = 20

    @OptionGroup var listing: ListingOptions
    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit takes 1 or more.") }
        if try listing.request(words).text.trimmedOrNil == nil {
            throw ValidationError("Say what to look for: lib search WORD… (lib list shows all articles).")
        }
    }

    func run() throws {
        let library = try shared.openLibrary()
        var request = try listing.request(words)
        request.limit = listing.count ? 1 : limit
        request.reach = reach
        let page = try library.search(request)
        page.warnings.forEach(shared.console.note)
        let printer = ListingPrinter(console: shared.console, options: listing, query: request.text)
        try printer.printSearch(page, request)
        if page.results.isEmpty || (listing.count && page.total == 0) { throw ExitCode(1) }
    }

    /// A list that is handed on is what was asked for; only who looks at it, or is told how each matches, gets more.
    private var reach: SearchRequest.Reach {
        if listing.json { return .related }
        if listing.format != .table { return .all }
        return shared.console.isTerminal ? .related : .some
    }
}
