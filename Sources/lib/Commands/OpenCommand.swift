import ArgumentParser
import Articles
import Foundation
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
            try Self.open(article, pdf: pdf)
        }
    }

    /// Opens an article's page or, where `pdf`, its open-access PDF.
    static func open(_ article: LibraryArticle, pdf: Bool) throws {
        guard let url = address(of: article.article, pdf: pdf) else {
            throw CommandFailure(
                pdf
                    ? "No open-access PDF of article \(article.id) is known. Without --pdf, lib open shows its page."
                    : "No address of article \(article.id) is known: it has no DOI, PMID or link.")
        }
        try open(url)
    }

    private static func address(of article: Article, pdf: Bool) -> String? {
        if pdf { return article.links.first { $0.kind == .pdf }?.url }
        let schemes: [Identifier.Scheme] = [.doi, .pmid, .pmcid, .arxiv, .openAlex, .semanticScholar]
        let identifier = schemes.lazy.compactMap { scheme in article.identifiers.first { $0.scheme == scheme }?.url }
            .first
        return article.links.first { $0.kind == .landing }?.url ?? identifier
    }

    /// The address comes from a record: only the web's own schemes are opened, and no shell sees it.
    private static func open(_ url: String) throws {
        guard url.hasPrefix("https://") || url.hasPrefix("http://") else {
            throw CommandFailure("The address \(TerminalText.safe(url)) is none of the web's; it was not opened.")
        }
        let browser = ProcessInfo.processInfo.environment["BROWSER"].flatMap(\.trimmedOrNil) ?? "xdg-open"
        guard let code = try Program.run(browser, [url]) else {
            throw CommandFailure("The browser \(browser) is not there. Name one in $BROWSER. The address is \(url)")
        }
        guard code == 0 else {
            throw CommandFailure("The browser \(browser) ended with code \(code). The address is \(url)")
        }
    }
}
