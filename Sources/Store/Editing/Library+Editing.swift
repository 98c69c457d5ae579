import Articles

extension Library {
    /// Writes what a researcher edited; what an import changed meanwhile in other fields stays.
    ///
    /// - Parameter time: now, `YYYY-MM-DDTHH:MM:SSZ`.
    /// - Throws: ``LibraryError/citationKeyTaken(_:article:)``, ``LibraryError/noSuchArticle(_:)``; then nothing is
    ///   changed.
    public func edit(_ article: Int, _ edit: ArticleEdit, time: String) throws -> EditResult {
        try writing { try ArticleEditor($0).edit(article, edit, day: String(time.prefix(10))) }
    }
}
