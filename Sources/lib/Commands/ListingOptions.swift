import ArgumentParser
import Articles
import Export
import Store

/// The options of the commands that list articles: which ones, in what order, and how they are printed.
struct ListingOptions: ParsableArguments {
    @Option(help: ArgumentHelp("An author: \"agrawal v\", \"Vaibhav Agrawal\".", valueName: "name"))
    var author: String?

    @Option(help: ArgumentHelp("A journal's name, abbreviation or ISSN, or a part of its name.", valueName: "name"))
    var journal: String?

    @Option(help: ArgumentHelp("Not older: 2019, 2019-05, 2019-05-31.", valueName: "date"))
    var since: PublicationDate?

    @Option(help: ArgumentHelp("Not newer; a year counts to its end.", valueName: "date"))
    var until: PublicationDate?

    @Option(help: ArgumentHelp("Quartile of the journal: Q1, or several: Q1,Q2.", valueName: "quartile"))
    var jcr: Quartiles?

    @Option(help: ArgumentHelp("Impact factor of the journal, at least.", valueName: "number"))
    var minIf: Double?

    @Flag(help: "Only what everybody may read.")
    var openAccess = false

    @Option(help: "The order of the results.")
    var sort = SearchRequest.Sort.relevance

    @Flag(help: "Turn the order round.")
    var reverse = false

    @Option(help: ArgumentHelp("Skip so many results.", valueName: "number"))
    var offset = 0

    @Flag(help: "Print only how many articles match.")
    var count = false

    @Flag(help: "Only what was typed: no other spellings, synonyms or long forms.")
    var exact = false

    @Flag(
        help: """
            Print, instead of the articles, how many of all that match are of each year, journal, type, quartile, MeSH \
            heading and tag.
            """)
    var facets = false

    @Flag(help: "Print how the query was read, what each part finds, and the SQL.")
    var explain = false

    @Flag(help: "Print one JSON document.")
    var json = false

    @Option(help: ArgumentHelp("table, ids, or a format of lib export.", valueName: "format"))
    var format = ListFormat.table

    func validate() throws {
        if offset < 0 { throw ValidationError("--offset takes 0 or more.") }
        if json && format != .table { throw ValidationError("Choose --json or --format.") }
        if facets && (count || format != .table) {
            throw ValidationError("--facets prints no articles; leave out \(count ? "--count" : "--format").")
        }
        if explain && (count || format != .table) {
            throw ValidationError("--explain goes with a table or --json; leave out \(count ? "--count" : "--format").")
        }
    }

    func request(_ words: [String]) throws -> SearchRequest {
        // A word in one dash is text; a long option that is none is a slip of the hand.
        if let option = words.first(where: { $0.hasPrefix("--") && $0.count > 2 }) {
            throw ValidationError("Unknown option '\(option)'. To look for the text: lib search -- \(option)")
        }
        var request = SearchRequest(words.filter { $0 != "--" }.map(\.trimmed).joined(separator: " "))
        request.filter.author = author
        request.filter.journal = journal
        request.filter.since = since
        request.filter.until = until
        request.filter.quartiles = jcr?.values ?? []
        request.filter.minimumImpactFactor = minIf
        request.filter.isOpenAccess = openAccess ? true : nil
        request.sort = sort
        request.isReversed = reverse
        request.isExact = exact
        request.offset = offset
        return request
    }
}

extension ListingOptions {
    /// Those given that say which articles are meant; a saved search has only its words.
    var filterOptions: [String] {
        let given: [(String, Bool)] = [
            ("--author", author != nil), ("--journal", journal != nil), ("--since", since != nil),
            ("--until", until != nil), ("--jcr", jcr != nil), ("--min-if", minIf != nil), ("--open-access", openAccess),
        ]
        return given.filter(\.1).map(\.0)
    }
}

/// How a list is printed.
enum ListFormat: Equatable, ExpressibleByArgument {
    case table, ids
    case export(ExportFormat)

    init?(argument: String) {
        switch argument {
        case "table": self = .table
        case "ids": self = .ids
        default:
            guard let format = ExportFormat(rawValue: argument) else { return nil }
            self = .export(format)
        }
    }

    var defaultValueDescription: String { "table" }

    static var allValueStrings: [String] { ["table", "ids"] + ExportFormat.allCases.map(\.rawValue) }
}

/// Quartiles on the command line: `Q1` or `Q1,Q2`.
struct Quartiles: ExpressibleByArgument {
    let values: [String]

    init?(argument: String) {
        values = argument.uppercased().split(separator: ",").map { $0.hasPrefix("Q") ? String($0) : "Q\($0)" }
        guard !values.isEmpty, values.allSatisfy(["Q1", "Q2", "Q3", "Q4"].contains) else { return nil }
    }
}

extension SearchRequest.Sort: ExpressibleByArgument {}
extension ExportFormat: ExpressibleByArgument {}
extension CitationStyle: ExpressibleByArgument {}
extension ArticleOrder: ExpressibleByArgument {}

extension PublicationDate: ExpressibleByArgument {
    public init?(argument: String) {
        self.init(edtf: argument.replacing("/", with: "-"))
    }
}
