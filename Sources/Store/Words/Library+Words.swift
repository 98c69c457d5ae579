extension Library {
    /// Groups of synonyms; those with a term that has the words in it, if there are any.
    public func synonyms(with words: String?) throws -> [SynonymGroup] {
        try reading { try Synonyms($0).groups(with: words) }
    }

    /// Makes the terms of each list mean the same: all or, where one can't be taken, nothing.
    ///
    /// - Parameter failure: makes another error of one that the list of that index throws.
    @discardableResult
    public func addSynonyms(
        _ groups: [[String]], failure: (Int, LibraryError) -> any Error = { $1 }
    ) throws -> SynonymAddition {
        try writing { database in
            let synonyms = try Synonyms(database)
            var sum = SynonymAddition()
            for (index, terms) in groups.enumerated() {
                do { sum += try synonyms.add(terms) } catch let error as LibraryError { throw failure(index, error) }
            }
            return sum
        }
    }

    /// Takes terms out of their groups.
    public func removeSynonyms(_ terms: [String]) throws {
        try writing { try Synonyms($0).remove(terms) }
    }

    /// What the articles explain of abbreviations.
    public func abbreviations(_ request: NameRequest) throws -> NameListing<Abbreviation> {
        try reading { try Abbreviations($0).list(request) }
    }
}
