import Articles

/// What kind of work a record is about, by its publication type (`PT`) and its document types (`DT`).
enum WebOfScienceTypes {
    /// - Parameters:
    ///   - publication: `J` journal, `B` book, `S` series, `C` conference, `P` patent, `D` data set.
    ///   - source: what it appeared in.
    ///   - isWholeBook: whether the title is that of the book.
    static func articleType(
        _ publication: String?, _ documents: [String], source: String?, isWholeBook: Bool
    ) -> ArticleType {
        let kinds = Set(documents.map { $0.lowercasedASCII })
        if publication == "P" { return .patent }
        if kinds.contains("book chapter") { return .chapter }
        if kinds.contains("book review") { return .bookReview }
        if kinds.contains("proceedings paper"), publication != "J" || kinds.count == 1 { return .conferencePaper }
        if publication == "C" { return .conferencePaper }
        if let found = documents.lazy.compactMap({ known[$0.lowercasedASCII] }).first { return found }
        if publication == "B" || publication == "S", documents.isEmpty, source.map(isConference) == true {
            return .conferencePaper
        }
        if publication == "B" { return isWholeBook ? .book : .chapter }
        return publication == "D" ? .dataset : PublicationTypes.articleType(documents)
    }

    private static let known: [String: ArticleType] = [
        "book": .book, "data set": .dataset, "data study": .dataset, "repository": .dataset, "thesis": .thesis,
        "thesis/dissertation": .thesis, "dissertation": .thesis, "awarded grant": .document, "preprint": .preprint,
        "report": .report, "software": .software,
    ]

    private static func isConference(_ source: String) -> Bool {
        let words = source.folded.split(separator: " ")
        return words.contains { ["conference", "symposium", "proceedings", "workshop", "congress"].contains($0) }
    }
}
