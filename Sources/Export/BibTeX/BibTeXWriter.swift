import Articles

/// Writes BibTeX (btxdoc, O. Patashnik, 1988) in UTF-8, which biber, BibTeX and their readers all take, or in ASCII.
///
/// `doi` and `url` go out verbatim, as biber and the url package want them; all other text is escaped for LaTeX.
/// Braces are balanced whatever the text holds.
struct BibTeXWriter: ArticleWriter {
    private let comments: BibTeXComments
    private var entry: BibTeXEntry

    init(heading: ExportHeading?, isASCII: Bool) {
        comments = BibTeXComments(heading: heading, isASCII: isASCII)
        entry = BibTeXEntry(isASCII: isASCII)
    }

    func begin(_ output: inout ByteBuffer) {
        comments.writeHeading(to: &output)
    }

    mutating func write(_ item: LibraryArticle, to output: inout ByteBuffer) {
        comments.write(before: item, to: &output)
        let type = BibTeXEntryType(item.article)
        entry.begin(type.rawValue, key: item.citationKey)
        entry.people(item.article)
        entry.title(item.article)
        publication(item.article, type)
        identifiers(item.article)
        content(item)
        entry.finish(to: &output)
    }

    private mutating func publication(_ article: Article, _ type: BibTeXEntryType) {
        if let field = type.containerField {
            entry.text(field, article.journal?.name)
        } else {
            entry.container(article.journal?.name)
        }
        entry.text("year", article.year.map(String.init))
        if let start = article.date?.start {
            entry.month(start)
        }
        entry.text("volume", article.volume)
        entry.text(type.issueField, article.issue)
        entry.pages(article.pages)
        entry.text("eid", article.articleNumber)
        entry.text(type.publisherField, article.journal?.publisher)
    }

    private mutating func identifiers(_ article: Article) {
        entry.verbatim("doi", article.doi)
        entry.verbatim("url", article.recordedAddress)
        entry.text("isbn", article.values(.isbn).joinedOrNil)
        entry.text("issn", article.journal?.issns.map(\.value).joinedOrNil)
        if let arxiv = article.identifier(.arxiv) {
            entry.verbatim("eprint", arxiv)
            entry.text("archiveprefix", "arXiv")
        }
        entry.text("pmid", article.identifier(.pmid))
        entry.text("pmcid", article.identifier(.pmcid))
    }

    private mutating func content(_ item: LibraryArticle) {
        entry.text("language", item.article.languages.joinedOrNil)
        entry.keywords(item.article.subjects)
        entry.text("abstract", item.article.abstract)
        if item.isRetracted { entry.text("note", "RETRACTED") }
    }
}

extension [String] {
    /// `a, b`; `nil` where there is none.
    var joinedOrNil: String? { isEmpty ? nil : joined(separator: ", ") }
}
