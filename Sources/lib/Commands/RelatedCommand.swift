import ArgumentParser
import Articles
import Store

struct RelatedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "related",
        abstract: "Find the articles that are most like one.",
        discussion: """
            By the words of titles, abstracts and keywords, and by MeSH headings: words that few articles have count \
            most. Each is shown with the words that both have.
            """)

    @Argument(
        help: ArgumentHelp("An id, a DOI, a PMC number, a citation key; or pmid:…, doi:…, key:….", valueName: "article")
    )
    var article: String

    @Option(help: ArgumentHelp("At most so many.", valueName: "number"))
    var limit = 10

    @Flag(help: "Print one JSON document.")
    var json = false

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit takes 1 or more.") }
    }

    func run() throws {
        let library = try shared.openLibrary()
        let console = shared.console
        let id = try library.id(of: ArticleReference(article))
        let related = try library.articles(relatedTo: id, limit: limit)
        if json {
            let results = related.map { ResultJSON.value($0) }
            try console.print(
                .object([JSONMember("article", .int(id)), JSONMember("results", .array(results))]))
        } else if related.isEmpty {
            console.note("No article of the library has telling words in common with article \(id).")
        } else {
            let view = ResultView(console: console)
            let texts = related.map { console.isTerminal ? view.block($0) : view.line($0.article) }
            try console.print(texts.joined(separator: "\n"))
        }
        if related.isEmpty { throw ExitCode(1) }
    }
}
