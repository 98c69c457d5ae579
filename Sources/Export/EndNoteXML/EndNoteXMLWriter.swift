import Articles

/// Writes EndNote's XML (its RSXML document type), a record a line.
///
/// The citation key is the record's label. A group ends in a comma, which is how EndNote keeps a name whole.
struct EndNoteXMLWriter: ArticleWriter {
    private var record = EndNoteXMLRecord()

    func begin(_ output: inout ByteBuffer) {
        output.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xml><records>\n")
    }

    mutating func write(_ item: LibraryArticle, to output: inout ByteBuffer) {
        let article = item.article
        let type = EndNoteType(article.type)
        record.raw("<record><source-app name=\"lib\" version=\"1\">lib</source-app>")
        record.raw("<ref-type name=\"\(type.name)\">\(type.number)</ref-type>")
        people(article, type)
        titles(article)
        place(article, type)
        keywords(article)
        dates(article)
        numbers(article)
        record.text("label", item.citationKey)
        addresses(article)
        record.text("electronic-resource-num", article.values(.doi).first)
        record.lines("abstract", article.abstract?.paragraphs ?? [])
        record.lines("notes", item.notes)
        record.text("work-type", article.workType)
        record.text("language", article.languages.joinedOrNil)
        record.raw("</record>\n")
        record.finish(to: &output)
    }

    func finish(_ output: inout ByteBuffer) {
        output.write("</records></xml>\n")
    }

    private mutating func people(_ article: Article, _ type: EndNoteType) {
        let roles = [.author] + type.groups.map(\.0)
        guard article.authorships.contains(where: { roles.contains($0.role) }) else { return }
        record.raw("<contributors>")
        record.names("authors", article.people(.author))
        for (role, group) in type.groups { record.names(group, article.people(role)) }
        record.raw("</contributors>")
    }

    private mutating func titles(_ article: Article) {
        record.raw("<titles>")
        if let title = article.markedTitle { record.title(title) }
        record.text("secondary-title", article.journal?.name)
        record.text("alt-title", article.journal?.abbreviation)
        record.text("translated-title", article.translatedTitle)
        record.raw("</titles>")
    }

    private mutating func place(_ article: Article, _ type: EndNoteType) {
        if let journal = article.journal, journal.name != nil, type.isPeriodical {
            record.raw("<periodical>")
            record.text("full-title", journal.name)
            record.text("abbr-1", journal.abbreviation)
            record.raw("</periodical>")
        }
        record.text("pages", article.pages ?? article.articleNumber)
        record.text("volume", article.volume)
        record.text("number", article.issue)
        if article.type == .journalArticle, article.issueDate != nil, let day = article.electronicDate?.edtf,
            day.utf8.count == 10
        {
            record.text("edition", day.replacing("-", with: "/"))
        }
    }

    private mutating func keywords(_ article: Article) {
        // A semicolon separates keywords wherever it stands.
        let keywords = article.subjects.flatMap { $0.parts(separatedBy: UInt8(ascii: ";")).compactMap(\.trimmedOrNil) }
            .uniqued
        guard !keywords.isEmpty else { return }
        record.raw("<keywords>")
        for keyword in keywords { record.text("keyword", keyword) }
        record.raw("</keywords>")
    }

    private mutating func dates(_ article: Article) {
        guard let date = article.date else { return }
        record.raw("<dates>")
        record.text("year", String(date.year))
        if let words = Self.words(date) {
            record.raw("<pub-dates>")
            record.text("date", words)
            record.raw("</pub-dates>")
        }
        record.raw("</dates>")
    }

    /// What stands behind the year: `Nov 5`, `Nov-Dec`; with years where it goes beyond one.
    private static func words(_ date: PublicationDate) -> String? {
        guard let end = date.end else { return date.start.withinYear }
        return end.year == date.year ? String(date.medline.dropFirst(5)) : date.medline
    }

    private mutating func numbers(_ article: Article) {
        record.text("publisher", article.journal?.publisher)
        record.lines("isbn", (article.journal?.issns ?? []).map(\.value) + article.values(.isbn))
        record.text("accession-num", article.identifier(.pmid).map { "PMID: \($0)" })
        record.text("custom2", article.identifier(.pmcid))
        if article.type == .journalArticle, article.pages != nil { record.text("custom7", article.articleNumber) }
    }

    private mutating func addresses(_ article: Article) {
        let pages = article.ownPages
        let pdfs = article.addresses(.pdf)
        guard !pages.isEmpty || !pdfs.isEmpty else { return }
        record.raw("<urls>")
        for (group, addresses) in [("related-urls", pages), ("pdf-urls", pdfs)] where !addresses.isEmpty {
            record.raw("<\(group)>")
            for address in addresses { record.text("url", address) }
            record.raw("</\(group)>")
        }
        record.raw("</urls>")
    }
}
