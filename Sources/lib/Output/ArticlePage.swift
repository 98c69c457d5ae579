import Articles
import Foundation
import Terminal

/// An article's page on the web, or its open-access PDF.
enum ArticlePage {
    /// Opens it in the browser (`$BROWSER`).
    ///
    /// - Throws: ``CommandFailure`` where no address is known, or the browser fails.
    static func open(_ item: LibraryArticle, asPDF: Bool) throws {
        guard let url = address(of: item.article, asPDF: asPDF) else {
            throw CommandFailure(
                asPDF
                    ? "No open-access PDF of article \(item.id) is known. Without --pdf, lib open shows its page."
                    : "No address of article \(item.id) is known: it has no DOI, PMID or link.")
        }
        try open(url)
    }

    static func address(of article: Article, asPDF: Bool) -> String? {
        if asPDF { return article.links.first { $0.kind == .pdf }?.url }
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
