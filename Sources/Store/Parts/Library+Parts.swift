import Articles

extension Library {
    /// What the library has beside its articles: settings, synonyms, saved searches, reading lists, screenings.
    public func parts() throws -> [LibraryPart] {
        let standard = try Library.temporary().synonyms(with: nil)
        return try reading { try PartReader($0, standard: standard).parts() }
    }
}
