/// Why a library can't do what it was asked.
public enum LibraryError: Error, Equatable {
    case missing(path: String)
    case isFolder(path: String)
    case cannotCreate(path: String, reason: String)
    case cannotOpen(path: String, reason: String)
    case notALibrary(path: String)
    /// It was moved, removed or replaced while it was open.
    case moved(path: String)
    case newerVersion(path: String)
    /// It can't be brought up to date where it is.
    case olderVersion(path: String)
    /// Its creation was broken off.
    case unfinished(path: String)
    case damaged(path: String, detail: String)
    case noSuchArticle(String)
    case noSuchReadingList(String, similar: String?)
    case readingListExists(String)
    case notInReadingList(article: Int, list: String)
    /// There are verdicts on its articles.
    case readingListIsScreened(String, verdicts: Int)
    /// There is no reading list of that name either.
    case noSuchScreening(String, similar: String?)
    case screeningOfReadingList(String)
    case screeningOfOtherQuery(String, query: String)
    case notScreened(article: Int, screening: String)
    /// Its title wasn't judged yet, or was excluded.
    case notForFullText(article: Int)
    /// Numbers that must be the same are not.
    case countsDisagree(String)
    case noSuchSavedSearch(String, similar: String?)
    case savedSearchExists(String)
    case noSuchTag(String, similar: String?)
    /// Another process changed an article's note while it was being written.
    case noteChanged(article: Int)
    /// Another article has it, or had it.
    case citationKeyTaken(String, article: Int)
    case emptyName(what: String)
    /// It has no letter or digit.
    case invalidTerm(String)
    /// Two terms are one when they are folded, so there is nothing to be the synonym of the other.
    case sameTerm(String, String)
    case noSuchSynonym(String)
    case noSuchStep(Int)
    /// There is no step left to be taken back, or done again.
    case nothingToUndo
    case nothingToRedo
    case alreadyUndone(Int)
    case notUndone(Int)
    /// The history no longer keeps what it takes.
    case stepForgotten(Int)
    /// Another step, where it is known, changed the same things.
    case stepIsNeeded(Int, by: Int?)
    case notInTrash(String)
}
