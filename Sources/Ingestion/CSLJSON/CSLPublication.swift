import Articles

extension CSLRecord {
    /// Where it appeared: journal or book, volume, issue, pages, dates.
    mutating func readPublication() {
        readJournalNames()
        readISSNs()
        if journal.publisher == nil { journal.publisher = takeLine("publisher") }
        article.volume = takeLine("volume")
        article.issue = takeLine("issue") ?? article.issue
        article.pages = takeLine("page").flatMap { isOwn ? $0 : PageRange.normalized($0) }
        readFirstPage()
        readNumber()
    }

    private mutating func readJournalNames() {
        var names = takeLines("container-title")
        // A chapter's book and the book's series; a journal's name and its abbreviation, in either order.
        if names.count > 1, Self.booksAndPapers.contains(article.type) {
            fields.keep("container-title", .strings(Array(names.dropFirst())))
            names = Array(names.prefix(1))
        }
        journal.name = names.max { $0.count < $1.count } ?? journal.name
        names += takeLines("container-title-short") + takeLines("short-container-title")
        names += takeLines("journalAbbreviation")
        for name in names where name != journal.name && !journal.abbreviations.contains(name) {
            journal.abbreviations.append(name)
        }
        if journal.name == nil, !journal.abbreviations.isEmpty { journal.name = journal.abbreviations.removeFirst() }
        if journal.name == nil { journal.name = takeLine("collection-title") }
    }

    private static let booksAndPapers: Set<ArticleType> = [
        .chapter, .conferencePaper, .book, .entry, .encyclopediaEntry, .dictionaryEntry,
    ]

    private mutating func readISSNs() {
        let texts = fields.takeStrings("ISSN")
        let parts = texts.flatMap { $0.split { ",; |".contains($0) } }.map(String.init)
        for part in parts {
            if let issn = ISSN(part), !journal.issns.contains(where: { $0.value == issn.value }) {
                journal.issns.append(issn)
            }
        }
        let unread = parts.filter { ISSN($0) == nil && (journal.issns.isEmpty || $0.contains(where: \.isNumber)) }
        if !unread.isEmpty { fields.putBack("ISSN", .string(unread.joined(separator: " ")), "is no ISSN") }
    }

    private mutating func readFirstPage() {
        guard let first = takeLine("page-first") else { return }
        guard let pages = article.pages else { return article.pages = PageRange.normalized(first) }
        if pages != first, !pages.hasPrefix("\(first)-") { fields.keep("page-first", .string(first)) }
    }

    /// A trial's registration, a preprint's number at arXiv, or the number that stands for pages. That of a report, a
    /// patent or a law has no place.
    private mutating func readNumber() {
        guard let number = takeLine("number") else { return }
        if isOwn {
            let arxiv = article.type == .preprint && number.hasPrefix("arXiv:") ? Identifier(.arxiv, number) : nil
            if let arxiv { add(arxiv) } else { article.articleNumber = number }
        } else if let trial = TrialIDs.identifier(number) {
            add(trial)
        } else if isArXiv, let identifier = Identifier(.arxiv, number) {
            add(identifier)
        } else if Self.numberedArticles.contains(article.type), article.articleNumber == nil {
            article.articleNumber = number
        } else if number != article.articleNumber {
            fields.keep("number", .string(number))
        }
    }

    private var isArXiv: Bool {
        [journal.name, journal.publisher].contains { $0?.lowercasedASCII == "arxiv" } || article.type == .preprint
    }

    private static let numberedArticles: Set<ArticleType> = [
        .journalArticle, .magazineArticle, .newspaperArticle, .preprint, .review, .bookReview, .conferencePaper,
    ]

    // MARK: - Dates

    mutating func readDates() {
        if let date = takeDate("issued"), article.issueDate == nil, article.electronicDate == nil || !isCrossref {
            article.issueDate = date
        }
        if article.electronicDate == nil {
            article.electronicDate = takeDate("available-date") ?? takeDate("epub-date")
        }
    }

    /// A date; what can't be said of it in a date is kept beside it.
    mutating func takeDate(_ name: String) -> PublicationDate? {
        guard let value = fields.take(name) else { return nil }
        switch CSLDate(value) {
        case .nothing: return nil
        case .date(let date, let isWhole):
            if !isWhole { fields.keep(name, value) }
            return date
        case .unreadable:
            fields.putBack(name, value, "is no date")
            return nil
        }
    }
}
