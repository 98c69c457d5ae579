extension Library {
    /// Articles that are probably one, in groups, surest first.
    ///
    /// - Parameter progress: called now and then with the part that is done, 0…1.
    public func duplicates(progress: (Double) -> Void = { _ in }) throws -> [DuplicateGroup] {
        try reading { try DuplicateSearch($0).groups(progress: progress) }
    }

    /// Joins articles into the first, whose id, citation key and identifiers come first; the others' go on naming it.
    ///
    /// - Parameter time: now, `YYYY-MM-DDTHH:MM:SSZ`.
    public func merge(_ articles: [Int], time: String) throws -> MergeResult {
        try writing { try ArticleMerger($0).merge(articles, time: time) }
    }

    /// What speaks against two articles' being one; `nil` where nothing does.
    public func veto(against one: Int, _ other: Int) throws -> Veto? {
        try reading { try DuplicateSearch($0).veto(one, other) }
    }

    /// Remembers that no two of the articles are the same, so that they aren't proposed again.
    public func judgeDifferent(_ articles: [Int]) throws {
        try writing { database in
            let pairs = try DistinctPairs(database)
            for (index, one) in articles.enumerated() {
                for other in articles[(index + 1)...] { try pairs.add(one, other) }
            }
        }
    }
}
