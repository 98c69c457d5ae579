import Articles

/// What the researcher adds to articles: tags, notes, status, rating.
extension Library {
    /// All tags, by name.
    public func tags() throws -> [TagSummary] {
        try reading { try Tags($0).all() }
    }

    /// Gives articles tags and takes tags from them. A tag that no article has any more goes, as long as
    /// the trash is empty.
    ///
    /// - Throws: ``LibraryError/noSuchTag(_:similar:)`` where one to be taken away is none; then nothing is changed.
    public func tag(_ articles: [Int], adding: [String], removing: [String]) throws -> TagChange {
        try writing { try Tags($0).change(articles, adding: adding, removing: removing) }
    }

    /// Gives a tag another name; where another tag has that name, the two become one.
    public func renameTag(_ name: String, to newName: String) throws -> TagRenaming {
        try writing { try Tags($0).rename(name, to: newName) }
    }

    /// - Returns: how many articles had the tag; they stay in the library.
    public func deleteTag(_ name: String) throws -> Int {
        try writing { try Tags($0).delete(name) }
    }

    /// The article's note; `nil` where it has none.
    public func note(of article: Int) throws -> Note? {
        try reading { try Notes($0).note(of: article) }
    }

    /// Makes a text the article's note; an empty one deletes it.
    ///
    /// - Parameter time: now, `YYYY-MM-DDTHH:MM:SSZ`.
    public func setNote(_ text: String, of article: Int, time: String) throws -> NoteChange {
        try writing { try Notes($0).write(text, to: article, time: time) }
    }

    /// Makes a text the article's note, where that is still what its writer saw.
    ///
    /// - Throws: ``LibraryError/noteChanged(article:)`` where it isn't; then nothing is changed.
    public func setNote(_ text: String, of article: Int, insteadOf known: Note?, time: String) throws -> NoteChange {
        try writing { try Notes($0).write(text, to: article, insteadOf: known, time: time) }
    }

    /// Adds a paragraph to the article's note.
    public func appendToNote(_ text: String, of article: Int, time: String) throws -> NoteChange {
        try writing { try Notes($0).append(text, to: article, time: time) }
    }

    /// - Returns: how many articles had another status.
    public func setStatus(_ status: ReadingStatus, of articles: [Int]) throws -> Int {
        try writing { try ReadingMarks($0).set(status, of: articles) }
    }

    /// - Parameter rating: one to five; `nil` for none.
    /// - Returns: how many articles had another rating.
    public func setRating(_ rating: Int?, of articles: [Int]) throws -> Int {
        try writing { try ReadingMarks($0).set(rating, of: articles) }
    }
}
