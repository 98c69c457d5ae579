import ArgumentParser
import Store

struct OpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Open an article's page in the browser ($BROWSER).")

    @OptionGroup var arguments: ArticleArguments

    @Flag(help: "Open the PDF that everybody may read.")
    var pdf = false

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if arguments.articles.isEmpty { throw ValidationError("Name an article: lib open ID") }
    }

    func run() throws {
        let library = try shared.openLibrary()
        for id in try arguments.ids(in: library) {
            guard let article = try library.article(id) else { continue }
            try ArticlePage.open(article, asPDF: pdf)
        }
    }
}
