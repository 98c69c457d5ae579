import ArgumentParser
import Articles
import Store

struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List articles, newest in the library first.",
        discussion: "With a query, the articles that match all of it; @NAME is a saved one.")

    @Argument(parsing: .allUnrecognized, help: ArgumentHelp("What the articles must have.", valueName: "word"))
    var words: [String] = []

    @Option(help: ArgumentHelp("At most so many (on a terminal 50 unless given, else all).", valueName: "number"))
    var limit: Int?

    @OptionGroup var listing: ListingOptions
    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit takes 1 or more.") }
        _ = try listing.request(words)
    }

    func run() throws {
        let library = try shared.openLibrary()
        let console = shared.console
        var request = try library.resolved(listing.request(words))
        let printer = ListingPrinter(console: console, options: listing, query: request.text)
        request.limit = limit ?? (console.isTerminal && listing.format == .table && !listing.json ? 50 : Int.max)
        try library.warnings(about: request).forEach(console.note)
        if listing.facets { return try printer.printFacets(of: request, isRanked: false, in: library) }
        if listing.count {
            let total = try library.count(request)
            try console.print(String(total))
            if total == 0 { throw ExitCode(1) }
            return
        }
        let ids = try library.ids(matching: request)
        try printer.printList(ids, total: library.count(request), in: library, request)
        if ids.isEmpty { throw ExitCode(1) }
    }
}
