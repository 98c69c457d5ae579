extension Library {
    /// The request itself or, where its text is `@NAME`, the one that was saved under that name.
    public func resolved(_ request: SearchRequest) throws -> SearchRequest {
        guard let name = request.savedSearchName else { return request }
        var resolved = request
        resolved.text = try savedSearch(name).query
        return resolved
    }

    public func savedSearch(_ name: String) throws -> SavedSearch {
        try reading { try SavedSearches($0).search(named: name) }
    }

    /// All saved searches, with what they find now.
    public func savedSearches() throws -> [SavedSearchSummary] {
        try reading { try SavedSearches($0).summaries() }
    }

    /// Keeps a query under a name. What is in the library now isn't new to it.
    ///
    /// - Returns: the query that had the name before.
    public func saveSearch(_ query: String, as name: String) throws -> String? {
        try writing { try SavedSearches($0).save(query, as: name) }
    }

    public func renameSavedSearch(_ name: String, to newName: String) throws {
        try writing { try SavedSearches($0).rename(name, to: newName) }
    }

    public func deleteSavedSearch(_ name: String) throws {
        try writing { try SavedSearches($0).delete(name) }
    }

    /// From now on only articles that come after one are new to a saved search.
    public func setSeen(_ article: Int, ofSavedSearch name: String) throws {
        try writingWithoutHistory { try SavedSearches($0).setSeen(article, of: name) }
    }

    /// The id of the article that came last; 0 where there is none.
    public func newestArticle() throws -> Int {
        try reading { try SavedSearches($0).newestArticle() }
    }
}
