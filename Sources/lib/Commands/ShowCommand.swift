import ArgumentParser
import Articles
import Export
import Store

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show all that the library knows of an article.")

    @OptionGroup var arguments: ArticleArguments

    @Flag(help: "Show where it is from: its sources, which fields each gave, which you wrote, and what differs.")
    var sources = false

    @Flag(help: "Print JSON: an object with \"articles\".")
    var json = false

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if arguments.articles.isEmpty { throw ValidationError("Name an article: lib show ID") }
    }

    func run() throws {
        let library = try shared.openLibrary()
        let console = shared.console
        let ids = try arguments.ids(in: library)
        if sources { return try printSources(of: ids, in: library, console) }
        let articles = try ids.compactMap(library.article)
        if json {
            try console.print(.object([JSONMember("articles", .array(articles.map(Self.json)))]))
        } else {
            let view = ArticleView(console: console)
            try console.print(articles.map(view.text).joined(separator: "\n"))
        }
        if articles.isEmpty { throw ExitCode(1) }
    }

    private func printSources(of ids: [Int], in library: Library, _ console: Console) throws {
        let all = try ids.compactMap(library.provenance)
        if json {
            try console.print(.object([JSONMember("articles", .array(all.map(ProvenanceJSON.object)))]))
        } else {
            try console.print(all.map(ProvenanceView(console: console).text).joined(separator: "\n"))
        }
        if all.isEmpty { throw ExitCode(1) }
    }

    /// The whole article as in a line of JSON Lines.
    private static func json(_ article: LibraryArticle) throws -> JSONValue {
        var exporter = Exporter(.jsonl)
        exporter.write(article)
        exporter.finish()
        return try JSONParser.parse(String(decoding: exporter.takeBytes(), as: UTF8.self))
    }
}
