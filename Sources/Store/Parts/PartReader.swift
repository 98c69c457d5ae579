import Articles
import GRDB

/// Reads what a library has beside its articles, each kind in the order of its names.
struct PartReader {
    private let database: Database
    /// The synonyms that every library begins with.
    private let standard: [SynonymGroup]

    init(_ database: Database, standard: [SynonymGroup]) {
        self.database = database
        self.standard = standard
    }

    func parts() throws -> [LibraryPart] {
        try settings() + synonyms() + savedSearches() + readingLists() + screenings()
    }

    private func settings() throws -> [LibraryPart] {
        let table = SettingTable(database)
        return try LibrarySetting.allCases.compactMap { setting in
            try table.value(of: setting.rawValue).map { .setting(name: setting.rawValue, value: $0) }
        }
    }

    /// What differs from the synonyms that every library begins with.
    private func synonyms() throws -> [LibraryPart] {
        let groups = try Synonyms(database).groups(with: nil).map(Self.terms)
        let usual = standard.map(Self.terms)
        let present = Set(groups.joined())
        let removed = usual.joined().filter { !present.contains($0) }
        let known = Set(usual)
        return (removed.isEmpty ? [] : [.removedSynonyms(removed)])
            + groups.filter { !known.contains($0) }.map(LibraryPart.synonyms)
    }

    private static func terms(_ group: SynonymGroup) -> [String] { group.terms.map(\.term) }

    private func savedSearches() throws -> [LibraryPart] {
        try SavedSearches(database).all().map { .savedSearch(name: $0.name, query: $0.query, seen: $0.seen) }
    }

    private func readingLists() throws -> [LibraryPart] {
        try ReadingLists(database).all().map { list in
            .readingList(
                name: list.name, description: list.description, sections: list.sections.map(\.name),
                created: list.created)
        }
    }

    private func screenings() throws -> [LibraryPart] {
        try ScreeningTable(database).all().map { row in
            .screening(
                name: row.name, query: row.scope.request?.text, isExact: row.scope.request?.isExact ?? false,
                created: row.created ?? "")
        }
    }
}
