import Articles
import GRDB

/// Brings back what a library had beside its articles. What this library has already stays as it is.
struct PartRestoration {
    private let database: Database
    private let personal: PersonalLayerWriter
    /// Whether the library had no article when the import began: then it becomes the other one.
    private let isNew: Bool

    init(_ database: Database, personal: PersonalLayerWriter, isNew: Bool) {
        self.database = database
        self.personal = personal
        self.isNew = isNew
    }

    /// - Returns: why the part can't be taken, as a sentence's predicate.
    func restore(_ part: LibraryPart) throws -> String? {
        switch part {
        case .setting(let name, let value): return try restore(setting: name, value)
        case .synonyms(let terms): return try restore(synonyms: terms)
        case .removedSynonyms(let terms): if isNew { try Synonyms(database).removePresent(terms) }
        case .savedSearch(let name, let query, let seen):
            let searches = SavedSearches(database)
            try searches.restore(
                SavedSearch(name: name, query: query, seen: isNew ? seen : try searches.newestArticle()))
        case .readingList(let name, let description, let sections, let created):
            try personal.restore(list: name, description: description, sections: sections, created: created)
        case .screening(let name, let query, let isExact, let created):
            try personal.restore(screening: name, query: query, isExact: isExact, created: created)
        }
        return nil
    }

    private func restore(setting name: String, _ value: String) throws -> String? {
        guard let setting = LibrarySetting(rawValue: name) else {
            return "chooses \"\(name)\", which this lib doesn't know; it was passed over"
        }
        if let problem = setting.problem(with: value) {
            return "chooses \"\(value)\" for \(name), which \(problem); it was passed over"
        }
        let table = SettingTable(database)
        if try table.value(of: name) == nil { try table.set(name, to: value) }
        return nil
    }

    private func restore(synonyms terms: [String]) throws -> String? {
        do {
            _ = try Synonyms(database).add(terms)
            return nil
        } catch is LibraryError {
            return "has synonyms that are not two or more terms with letters; they were passed over"
        }
    }
}
