import Articles

extension PubMedRecord {
    /// Reads pages and tells them from the number of an article in a journal without pages, which stands as its page,
    /// as its publisher's item identifier, or as both.
    mutating func readPagination(_ source: XMLElement) {
        let pagination = source.first("Pagination")
        // `Electronic` and `Electronic-eCollection`, but not `Electronic-Print`: such a journal's single page is none.
        let hasPrint =
            !(source.attribute("PubModel")?.hasPrefix("Electronic") ?? false)
            || source.attribute("PubModel") == "Electronic-Print"
        if let text = pagination?.line("MedlinePgn") ?? Self.range(pagination) {
            if isArticleNumber(text) || (!hasPrint && Self.isNumber(text)) {
                article.articleNumber = text
            } else {
                article.pages = Self.pages(text)
            }
        }
        let place = article.articleNumber ?? article.pages
        publisherIDs.removeAll { Self.isSame($0, place) }
        if place == nil, let index = publisherIDs.firstIndex(where: Self.isNumber) {
            article.articleNumber = publisherIDs.remove(at: index)
        }
        // Most publishers' DOIs end in their own identifier.
        let doi = Self.plain(article.doi ?? "")
        kept.keep("pii", publisherIDs.filter { !Self.isEnd(of: doi, $0) })
    }

    private static func range(_ pagination: XMLElement?) -> String? {
        guard let start = pagination?.line("StartPage") else { return pagination?.line("EndPage") }
        return pagination?.line("EndPage").map { "\(start)-\($0)" } ?? start
    }

    /// One word that no page is numbered by: `e12345`, six digits or more, or what the publisher's item identifier or
    /// the DOI ends with behind a letter (`k3225`).
    private func isArticleNumber(_ text: String) -> Bool {
        guard Self.isNumber(text) else { return false }
        let digits = text.utf8.count { (48...57).contains($0) }
        if digits >= 6 || text.utf8.first.map({ $0 | 0x20 }) == UInt8(ascii: "e") { return true }
        if publisherIDs.contains(where: { Self.isSame($0, text) }) { return true }
        let isLettered = text.utf8.first.map { $0 > 57 } ?? false
        return isLettered && article.doi.map { $0.hasSuffix(".\(text.lowercasedASCII)") } ?? false
    }

    /// At most five letters, then at least two digits, then perhaps letters.
    private static func isNumber(_ text: String) -> Bool {
        let bytes = text.utf8
        let letters = bytes.prefix { (97...122).contains($0 | 0x20) }
        let digits = bytes.dropFirst(letters.count).prefix { (48...57).contains($0) }
        let rest = bytes.dropFirst(letters.count + digits.count)
        return letters.count <= 5 && (2...12).contains(digits.count) && rest.count <= 2
            && rest.allSatisfy { (97...122).contains($0 | 0x20) }
    }

    /// `e00216-22` is `e0021622`.
    private static func isSame(_ id: String, _ place: String?) -> Bool {
        place.map { plain(id) == plain($0) } ?? false
    }

    private static func isEnd(of doi: [UInt8], _ id: String) -> Bool {
        let id = plain(id)
        return doi.suffix(id.count).elementsEqual(id)
    }

    private static func plain(_ text: String) -> [UInt8] {
        text.lowercasedASCII.utf8.filter { (48...57).contains($0) || (97...122).contains($0) }
    }

    /// Several spans in full: `986-8; discussion 988-90` → `986-988; discussion 988-990`.
    static func pages(_ text: String) -> String? {
        let parts = text.split(separator: ";").map { part in
            part.split(separator: ",").map { span in
                let words = span.trimmed.parts(separatedBy: 0x20)
                guard let last = words.last, let pages = PageRange.normalized(String(last)) else { return span.trimmed }
                return (words.dropLast().map(String.init) + [pages]).joined(separator: " ")
            }.joined(separator: ", ")
        }
        return parts.joined(separator: "; ").trimmedOrNil
    }
}
