import Articles

/// Writes BibTeX (btxdoc, O. Patashnik, 1988) in UTF-8, which biber, BibTeX and their readers all take.
///
/// `doi` and `url` go out verbatim, as biber and the url package want them; all other text is escaped for LaTeX.
/// Braces are balanced whatever the text holds.
struct BibTeXWriter: ArticleWriter {
    private let heading: ExportHeading?
    private var entry = BibTeXEntry()

    init(heading: ExportHeading?) {
        self.heading = heading
    }

    func begin(_ output: inout ByteBuffer) {
        guard let heading else { return }
        comment(heading.title, to: &output)
        for paragraph in heading.description?.paragraphs ?? [] { comment(paragraph, to: &output) }
        output.write("\n")
    }

    mutating func write(_ item: LibraryArticle, to output: inout ByteBuffer) {
        for paragraph in heading?.notes[item.id]?.paragraphs ?? [] { comment(paragraph, to: &output) }
        entry.begin(BibTeXEntryType(item.article), key: item.citationKey)
        people(item.article)
        publication(item.article)
        identifiers(item.article)
        content(item)
        entry.finish(to: &output)
    }

    /// BibTeX takes everything outside of entries for a comment, but for `@`, which begins an entry.
    private func comment(_ text: String, to output: inout ByteBuffer) {
        output.write("% ")
        output.write(text.onOneLine) { $0 == UInt8(ascii: "@") ? "(at)" : nil }
        output.write("\n")
    }

    private mutating func people(_ article: Article) {
        entry.names("author", article.people(.author))
        entry.names("editor", article.people(.editor))
        entry.names("translator", article.people(.translator))
        entry.title(article)
    }

    private mutating func publication(_ article: Article) {
        entry.text(entry.type.containerField, article.journal?.name)
        entry.text("year", article.year.map(String.init))
        if let start = article.date?.start {
            entry.month(start)
        }
        entry.text("volume", article.volume)
        entry.text("number", article.issue)
        entry.text("pages", article.pages.map(BibTeXText.pageRange))
        entry.text("eid", article.articleNumber)
        entry.text(entry.type.publisherField, article.journal?.publisher)
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
