extension Library {
    /// The trash, what was removed last first.
    public func trash() throws -> [TrashedArticle] {
        try reading { try ArticleTrash($0).contents() }
    }

    /// The removed article that an argument of the command line names.
    public func idInTrash(of reference: ArticleReference) throws -> Int {
        try reading { try ArticleTrash($0).id(of: reference) }
    }

    /// Moves articles to the trash, from where they come back as they were.
    public func remove(_ articles: [Int]) throws {
        try writing { try ArticleTrash($0).remove(articles) }
    }

    /// Brings articles back from the trash.
    public func restore(_ articles: [Int]) throws {
        try writing { try ArticleTrash($0).restore(articles) }
    }

    /// Destroys what is in the trash.
    ///
    /// - Returns: how many articles that were.
    public func emptyTrash() throws -> Int {
        try writing { try ArticleTrash($0).empty() }
    }
}
