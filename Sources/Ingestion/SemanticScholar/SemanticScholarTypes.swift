import Articles

/// What Semantic Scholar calls kinds of papers and subjects.
enum SemanticScholarTypes {
    /// By the publication types (`JournalArticle`, `Conference`, `Book`, …), of which a paper often has several, and
    /// by where it appeared.
    static func articleType(_ article: Article, venueType: String?) -> ArticleType {
        let types = Set(article.publicationTypes.map { $0.lowercasedASCII })
        let isInJournal = types.contains("journalarticle") && article.journal?.name != nil
        if let name = article.journal?.name {
            if PreprintServers.contains(name) { return .preprint }
            // The register takes some journals for conferences.
            if venueType == "conference" || types.isEmpty, VenueName(name).isMeeting { return .conferencePaper }
            if VenueName(name).isProceedings { return .conferencePaper }
        }
        if types.contains("conference") {
            return types.contains("journalarticle") && venueType == "journal" ? .journalArticle : .conferencePaper
        }
        if isInJournal { return .journalArticle }
        for (name, type) in others where types.contains(name) { return type }
        return .journalArticle
    }

    private static let others: [(String, ArticleType)] = [
        ("booksection", .chapter), ("book", .book), ("dataset", .dataset),
    ]

    /// Names of a list of texts, or of objects that name them, and whether all of it was understood.
    static func subjects(_ value: JSONValue) -> (names: [String], isAll: Bool) {
        let values = if case .array(let values) = value { values } else { [value] }
        let names = values.compactMap { value -> String? in
            if case .string = value { return value.text }
            return ["category", "topic", "name"].lazy.compactMap { value[$0]?.text }.first
        }
        return (names, names.count == values.count { !$0.isMissing })
    }
}

/// Volumes, into which Semantic Scholar writes more.
enum SemanticScholarVolume {
    /// `92 5` → volume 92, issue 5; `abs/2404.13957`, which the DBLP has for preprints, → arXiv.
    static func parts(_ text: String) -> (volume: String?, issue: String?, arxiv: Identifier?) {
        if text.hasPrefix("abs/") {
            let arxiv = Identifier(.arxiv, String(text.dropFirst(4)))
            return (arxiv == nil ? text : nil, nil, arxiv)
        }
        let words = text.parts(separatedBy: 0x20)
        guard words.count > 1, words[0].allSatisfy(\.isASCIIDigit), words[1] != "-" else { return (text, nil, nil) }
        let first = words[1].lowercasedASCII
        let isIssue = first.first?.isASCIIDigit ?? false || issueWords.contains { first.hasPrefix($0) }
        return isIssue ? (String(words[0]), words[1...].joined(separator: " "), nil) : (text, nil, nil)
    }

    private static let issueWords = ["suppl", "pt", "part", "spec", "no", "issue"]
}
