import GRDB

extension Library {
    public func readingLists() throws -> [ReadingListSummary] {
        try reading { try ReadingLists($0).all() }
    }

    public func readingList(_ name: String) throws -> ReadingList {
        try reading { try ReadingLists($0).list(named: name) }
    }

    /// The first article of a list that is unread; `nil` where there is none.
    public func nextUnread(inReadingList name: String) throws -> Int? {
        try reading { try ReadingLists($0).next(in: name) }
    }

    public func createReadingList(_ name: String, description: String?) throws {
        try writing { try ReadingLists($0).create(name, description: description) }
    }

    /// - Parameter description: `nil` takes it away.
    public func describeReadingList(_ name: String, as description: String?) throws {
        try writing { try ReadingLists($0).describe(name, as: description) }
    }

    public func renameReadingList(_ name: String, to newName: String) throws {
        try writing { try ReadingLists($0).rename(name, to: newName) }
    }

    /// Makes a list with the articles, notes and sections of another.
    ///
    /// - Returns: how many articles are in it.
    public func copyReadingList(_ name: String, to newName: String) throws -> Int {
        try writing { try ReadingLists($0).copy(name, to: newName) }
    }

    /// - Returns: how many articles were in each; they stay in the library.
    public func deleteReadingLists(_ names: [String]) throws -> [Int] {
        try writing { database in try names.map { try ReadingLists(database).delete($0) } }
    }

    public func deleteReadingList(_ name: String) throws -> Int {
        try deleteReadingLists([name])[0]
    }

    // MARK: - Entries

    /// Adds articles at the end of a section, or of what stands before all sections; list and section are made where
    /// there are none.
    ///
    /// - Parameter note: what is noted of each that wasn't in the list before.
    /// - Returns: how many were not in it before, and whether the list is new.
    public func add(
        _ articles: [Int], toReadingList name: String, section: String? = nil, note: String? = nil
    ) throws -> (added: Int, isNew: Bool) {
        try writing { try ReadingLists($0).add(articles, to: name, section: section, note: note) }
    }

    /// Adds articles to several lists, all or none.
    public func add(
        _ articles: [Int], toReadingLists names: [String], section: String?, note: String?
    ) throws -> [(added: Int, isNew: Bool)] {
        try writing { database in
            try names.map { try ReadingLists(database).add(articles, to: $0, section: section, note: note) }
        }
    }

    public func remove(_ articles: [Int], fromReadingList name: String) throws {
        try writing { try ReadingLists($0).remove(articles, from: name) }
    }

    /// Moves articles together; among themselves they keep their order.
    public func move(_ articles: [Int], to place: ReadingListPlace, inReadingList name: String) throws {
        try writing { try ReadingLists($0).move(articles, to: place, in: name) }
    }

    public func move(_ article: Int, to place: ReadingListPlace, inReadingList name: String) throws {
        try move([article], to: place, inReadingList: name)
    }

    /// - Parameter note: `nil` takes it away.
    public func setNote(_ note: String?, of article: Int, inReadingList name: String) throws {
        try writing { try ReadingLists($0).setNote(note, of: article, in: name) }
    }

    // MARK: - Sections

    /// Makes a section, the last one.
    public func createSection(_ section: String, inReadingList name: String) throws {
        try writing { try ReadingListSections(ReadingLists($0)).create(section, in: name) }
    }

    public func renameSection(_ section: String, to newName: String, inReadingList name: String) throws {
        try writing { try ReadingListSections(ReadingLists($0)).rename(section, to: newName, in: name) }
    }

    /// - Returns: how many articles were in it; they stay in the list, before all sections.
    public func deleteSection(_ section: String, inReadingList name: String) throws -> Int {
        try writing { try ReadingListSections(ReadingLists($0)).delete(section, in: name) }
    }

    /// Moves a section with its articles.
    public func moveSection(_ section: String, to place: ReadingListSectionPlace, inReadingList name: String) throws {
        try writing { try ReadingListSections(ReadingLists($0)).move(section, to: place, in: name) }
    }
}
