import Articles

/// What kind of work a record is about, by its publication types and by what else it has.
enum MEDLINETypes {
    /// - Parameter isChapter: whether it has a title and that of a book.
    static func articleType(_ types: [String], isBook: Bool, isChapter: Bool) -> ArticleType {
        if isChapter { return .chapter }
        if isBook { return .book }
        let known = PublicationTypes.articleType(types)
        if known != .journalArticle || types.contains(where: { $0.hasPrefix("Journal Article") }) { return known }
        return types.lazy.compactMap { type in eric.first { type.hasPrefix($0.prefix) }?.type }.first ?? known
    }

    /// Publishers send some types in capitals: `JOURNAL ARTICLE` → `Journal Article`.
    static func name(_ type: String) -> String {
        guard type.utf8.count > 3, type.utf8.allSatisfy({ $0 == 0x20 || (65...90).contains($0) }) else { return type }
        return type.parts(separatedBy: 0x20).map { $0.prefix(1) + $0.dropFirst().lowercasedASCII }
            .joined(separator: " ")
    }

    /// How ERIC's types of what appeared in no journal begin.
    private static let eric: [(prefix: String, type: ArticleType)] = [
        ("Dissertations/Theses", .thesis), ("Books", .book), ("Speeches/Meeting Papers", .conferencePaper),
        ("Collected Works - Proceedings", .book), ("Collected Works - General", .book), ("Reports", .report),
        ("Numerical/Quantitative Data", .dataset), ("Information Analyses", .report), ("ERIC Publications", .report),
        ("Guides", .report), ("Legal/Legislative", .legislation),
    ]
}
