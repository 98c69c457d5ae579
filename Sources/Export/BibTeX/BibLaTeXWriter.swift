import Articles

/// Writes BibLaTeX (P. Lehman and others, manual of version 3.19, chapter 2), for biber.
struct BibLaTeXWriter: ArticleWriter {
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
        let type = BibLaTeXEntryType(item.article)
        entry.begin(type.rawValue, key: item.citationKey)
        entry.people(item.article)
        entry.title(item.article)
        publication(item.article, type)
        numbers(item.article, type)
        identifiers(item.article)
        content(item)
        entry.finish(to: &output)
    }

    private mutating func publication(_ article: Article, _ type: BibLaTeXEntryType) {
        let name = article.journal?.name
        if let field = type.containerField {
            entry.text(field, name)
        } else if name != nil {
            entry.container(name)
        }
        if type == .article || type == .review { entry.text("shortjournal", article.journal?.abbreviation) }
        switch type {
        case .thesis: entry.text("type", BibLaTeXThesis.type(of: article))
        default: entry.text("entrysubtype", Self.subtypes[article.type])
        }
        entry.text("date", article.date?.edtf)
    }

    private static let subtypes: [ArticleType: String] = [
        .magazineArticle: "magazine", .newspaperArticle: "newspaper", .broadcast: "tvbroadcast",
    ]

    private mutating func numbers(_ article: Article, _ type: BibLaTeXEntryType) {
        entry.text("volume", article.volume)
        entry.text(type.issueField, article.issue)
        entry.pages(article.pages)
        entry.text("eid", article.articleNumber)
        // The data model has room for one number of each kind, and none where a work has no such thing.
        let isInJournal = type == .article || type == .review
        if !isInJournal {
            entry.text(type.publisherField, article.journal?.publisher)
            if type != .report { entry.text("isbn", article.values(.isbn).first) }
        }
        if isInJournal || type == .periodical { entry.text("issn", article.journal?.issns.first?.value) }
    }

    /// An entry has one `eprint`: arXiv's number, which is the text itself, else PubMed's.
    private mutating func identifiers(_ article: Article) {
        entry.verbatim("doi", article.doi)
        entry.verbatim("url", article.recordedAddress)
        let pmid = article.identifier(.pmid)
        if let arxiv = article.identifier(.arxiv) {
            entry.verbatim("eprint", arxiv)
            entry.text("eprinttype", "arxiv")
            entry.text("pmid", pmid)
        } else if let pmid {
            entry.verbatim("eprint", pmid)
            entry.text("eprinttype", "pubmed")
        }
        entry.text("pmcid", article.identifier(.pmcid))
    }

    private mutating func content(_ item: LibraryArticle) {
        entry.text("language", item.article.languages.joinedOrNil)
        entry.keywords(item.article.subjects)
        entry.text("abstract", item.article.abstract)
        if item.isRetracted { entry.text("note", "RETRACTED") }
    }
}

/// What kind of thesis an article is, in biblatex's words.
enum BibLaTeXThesis {
    static func type(of article: Article) -> String {
        let types = article.publicationTypes.map(\.lowercasedASCII)
        if types.contains(where: { $0.contains("master") }) { return "mathesis" }
        if types.contains(where: { $0.contains("bachelor") }) { return "bathesis" }
        return "phdthesis"
    }
}
