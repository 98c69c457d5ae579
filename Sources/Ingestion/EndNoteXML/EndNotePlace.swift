import Articles

/// Where in its journal, book or series a work stands.
extension EndNoteRecord {
    mutating func readPlace() {
        journal.publisher = fields.takeText("publisher")?.lines.joined(separator: "; ").trimmedOrNil
        readVolume()
        readIssue()
        readPages()
        for text in fields.takeText("isbn")?.lines ?? [] { readNumbers(text) }
    }

    private mutating func readVolume() {
        guard let text = fields.takeLine("volume") else { return }
        // For a thesis, this is the degree.
        if type.type == .thesis { fields.keep("volume", text) } else { article.volume = text }
    }

    private mutating func readIssue() {
        let number = fields.takeLine("number")
        let issue = fields.takeLine("issue")
        article.issue = number ?? issue
        if let number, let issue, number != issue { fields.keep("issue", issue) }
    }

    private mutating func readPages() {
        let text = fields.takeLine("pages")
        let start = fields.takeLine("section")
        let isCount = type.countsPages && !(text ?? "").contains { "-–—".contains($0) }
        if let text, isCount {
            fields.keep("pages", text)
        } else if let text {
            (article.pages, article.articleNumber) = Pagination.read(text)
            if text.contains("://") || text.utf8.count > 60 {
                article.pages = nil
                fields.putBack("pages", text, "is no page")
            }
        }
        readStart(start)
        readArticleNumber()
    }

    /// For an article, the field for sections is where it starts.
    private mutating func readStart(_ start: String?) {
        guard let start else { return }
        guard type.type == .journalArticle else { return fields.keep("section", start) }
        if article.pages == nil, article.articleNumber == nil {
            (article.pages, article.articleNumber) = Pagination.read(start)
        } else if article.articleNumber != start, article.pages?.split(separator: "-").first.map(String.init) != start {
            fields.keep("section", start)
        }
    }

    private mutating func readArticleNumber() {
        guard type.type == .journalArticle, let number = fields.takeLine("custom7") else { return }
        if article.articleNumber == nil, number.contains(where: \.isNumber), !number.contains(" ") {
            article.articleNumber = number
        } else if article.articleNumber != number {
            fields.keep("custom7", number)
        }
    }

    // MARK: - ISSN and ISBN

    /// `1532-1827 (Electronic)`, `1939-1676 0891-6640`, `ISBN 9781780405001 (eBook)`, or a report's number.
    private mutating func readNumbers(_ text: String) {
        var medium: ISSN.Medium?
        var issns: [ISSN] = []
        var isbns: [Identifier] = []
        // Behind a number stands what it is of.
        for part in text.split(whereSeparator: { " ,;/".contains($0) }).reversed() {
            if part.contains("(") || part.hasSuffix(")") {
                medium = Self.medium(part.lowercasedASCII) ?? medium
            } else if let issn = ISSN(String(part), medium: medium) {
                issns.append(issn)
                medium = nil
            } else if let isbn = Identifier(.isbn, String(part)) {
                isbns.append(isbn)
            }
        }
        for issn in issns.reversed() where !journal.issns.contains(where: { $0.value == issn.value }) {
            journal.issns.append(issn)
        }
        if issns.isEmpty, isbns.isEmpty, let isbn = Identifier(.isbn, text) { isbns = [isbn] }
        for isbn in isbns.reversed() { add(isbn) }
        if issns.isEmpty, isbns.isEmpty {
            let isExpected = [.report, .patent, .standard, .document].contains(type.type)
            if isExpected { fields.keep("isbn", text) } else { fields.putBack("isbn", text, "is no ISSN or ISBN") }
        }
    }

    private static func medium(_ text: String) -> ISSN.Medium? {
        let media: [(String, ISSN.Medium)] = [
            ("electronic", .electronic), ("online", .electronic), ("print", .print), ("linking", .linking),
        ]
        return media.first { text.contains($0.0) }?.1
    }
}
