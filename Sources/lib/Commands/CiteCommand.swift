import ArgumentParser
import Articles
import Export
import Store

struct CiteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cite", abstract: "Print formatted references, or citation keys.",
        discussion: """
            One a line, in the order in which the articles are named. A retracted article is marked, and warned of.

              lib cite 12 15 --style apa
              lib cite doi:10.5555/s00277-022-04817-x --key
            """)

    @OptionGroup var arguments: ArticleArguments

    @Option(help: "How the reference is formatted.")
    var style = CitationStyle.vancouver

    @Flag(help: "Print the citation keys.")
    var key = false

    @Flag(help: "Print JSON: an object with \"references\".")
    var json = false

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if arguments.articles.isEmpty { throw ValidationError("Name an article: lib cite ID") }
    }

    func run() throws {
        let library = try shared.openLibrary()
        let console = shared.console
        let articles = try arguments.ids(in: library).compactMap(library.article)
        if json {
            try console.print(.object([JSONMember("references", .array(articles.map(value)))]))
        } else if !articles.isEmpty {
            let lines = articles.map { key ? $0.citationKey : style.reference($0) }
            // Each stays on its line, to be copied.
            try console.print(exported: Array((lines.joined(separator: "\n") + "\n").utf8))
        }
        RetractionWarning.note(articles.filter(\.isRetracted).map(\.id), console)
        if articles.isEmpty { throw ExitCode(1) }
    }

    private func value(_ article: LibraryArticle) -> JSONValue {
        .object([
            JSONMember("id", .int(article.id)), JSONMember("citationKey", .string(article.citationKey)),
            JSONMember("style", .string(style.rawValue)), JSONMember("reference", .string(style.reference(article))),
            JSONMember("isRetracted", .bool(article.isRetracted)),
        ])
    }
}

/// Says which of the articles that go out were retracted.
enum RetractionWarning {
    /// So many are named.
    private static let most = 20

    static func note(_ articles: [Int], _ console: Console) {
        guard !articles.isEmpty else { return }
        let named = articles.prefix(most).map(String.init).joined(separator: ", ")
        let rest = articles.count > most ? " and \(articles.count - most) more" : ""
        console.note(
            articles.count == 1
                ? "Article \(named) was retracted."
                : "\(grouped(articles.count)) articles were retracted: \(named)\(rest).")
    }
}
