import Articles

extension RISReference {
    /// Volume, issue, pages, article number.
    mutating func readPlaces() {
        article.volume = takeFirst(["VL", "VO"])
        article.issue = takeFirst(["IS"])
        // Elsewhere it is the name of a conference.
        if article.issue == nil, fields.values("CP").allSatisfy({ $0.utf8.count <= 8 }) {
            article.issue = takeFirst(["CP"])
        }
        splitVolume()
        readArticleNumber()
        readPages()
        readNumber()
    }

    /// The first of the values; others that differ are kept.
    private mutating func takeFirst(_ tags: [RISTag]) -> String? {
        var first: String?
        for tag in tags {
            for text in fields.take(tag) {
                if first == nil { first = text } else if text != first { fields.keep(tag, text) }
            }
        }
        return first
    }

    /// `50(2)` is volume and issue.
    private mutating func splitVolume() {
        guard let volume = article.volume, volume.utf8.last == UInt8(ascii: ")"), let open = volume.firstIndex(of: "("),
            let number = volume[..<open].trimmedOrNil, number.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let issue = volume[volume.index(after: open)...].dropLast().trimmedOrNil,
            article.issue == nil || article.issue == issue
        else { return }
        (article.volume, article.issue) = (number, issue)
    }

    private mutating func readArticleNumber() {
        switch type.type {
        case .journalArticle, .conferencePaper, .magazineArticle, .preprint, .document, .dataset: break
        default: return
        }
        for text in fields.take("C7") {
            if let trial = TrialIDs.identifier(text) {
                add(trial)
            } else if article.articleNumber == nil {
                article.articleNumber = text
            } else if article.articleNumber != text {
                fields.keep("C7", text)
            }
        }
    }

    /// `SP` and `EP`; or the whole range in `SP`; or the article's number there.
    private mutating func readPages() {
        // For a book it is the number of pages.
        if type.hasExtent, !fields.has("EP"), !fields.values("SP").contains(where: Self.isRange) { return }
        guard let first = takeFirst(["SP", "PG"]) else { return }
        let last = takeFirst(["EP"])
        if let number = Self.articleNumber(first), last.map({ $0 == first }) ?? true {
            if article.articleNumber == nil {
                article.articleNumber = number
            } else if article.articleNumber != number {
                article.pages = number
            }
        } else if let last, !Self.ends(first, with: last) {
            // Where a hyphen belongs to the numbers, another sign stands between them: `S21-1–S21-8`.
            let hasHyphen = Self.isRange(first) || Self.isRange(last)
            let isFull = first.utf8.count == last.utf8.count && first != last
            article.pages =
                hasHyphen
                ? "\(first)–\(last)" : isFull ? "\(first)-\(last)" : PageRange.normalized("\(first)-\(last)")
        } else {
            article.pages = PageRange.normalized(first)
        }
    }

    /// `474-481` ends with `481`.
    private static func ends(_ pages: String, with last: String) -> Bool {
        isRange(pages) && PageRange.normalized(pages)?.hasSuffix("-\(last)") ?? false
    }

    private static func isRange(_ pages: String) -> Bool {
        guard pages.hasBytes("-") || pages.utf8.contains(0xE2) else { return false }
        return pages.dropFirst().dropLast().contains { "-\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}".contains($0) }
    }

    /// `e0205444`, `pii: E1392`, `Article 12`.
    private static func articleNumber(_ text: String) -> String? {
        if let first = text.utf8.first, "pPaA".utf8.contains(first) {
            for label in ["pii:", "pii ", "article id ", "article no. ", "art. no. ", "article number ", "article "]
            where text.lowercased().hasPrefix(label) {
                return text.dropFirst(label.count).trimmedOrNil
            }
        }
        return Pagination.isArticleNumber(text) ? text : nil
    }

    /// `M1` is a number of some kind: that of the issue where no other field has it, or the article's.
    private mutating func readNumber() {
        guard type.container == .periodical, let text = fields.values("M1").first, text.utf8.count <= 12 else { return }
        if text == article.issue || text == article.articleNumber || text == article.pages {
            _ = fields.take("M1")
        } else if "eE".utf8.contains(text.utf8.first ?? 0), article.articleNumber == nil,
            let number = Self.articleNumber(text)
        {
            article.articleNumber = number
            _ = fields.take("M1")
        } else if article.issue == nil, text.utf8.count <= 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            article.issue = text
            _ = fields.take("M1")
        }
    }
}
