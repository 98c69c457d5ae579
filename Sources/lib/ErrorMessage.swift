import ArgumentParser
import Articles
import Foundation
import Ingestion
import Store
import Terminal

/// An error as a person reads it: what is wrong, where, and what to do; and the exit code that it means.
struct ErrorMessage {
    let text: String
    let code: Int32

    /// `nil` for what ArgumentParser has words for: help, version, wrong usage, an exit code.
    init?(_ error: any Error) {
        code = 2
        switch error {
        case let error as LibraryError: text = Self.text(error)
        case let error as RecordFileError: text = Self.text(error)
        case let error as BackupError: text = error.text
        case let error as RepairError: text = error.text
        case let error as ReadingListError: text = error.text
        case let error as CommandFailure: text = error.text
        case is JSONParser.Failure:
            text = "The library is damaged: a text in it that must be JSON is none. Run: lib check --repair"
        case is ExitCode, is CleanExit, is ValidationError: return nil
        default:
            let library = LibraryInUse.path.withLock { $0 } ?? "that is used"
            if let words = DatabaseFailure.text(error, library: library) {
                text = words
            } else if let error = error as? CocoaError {
                text = "\(error.localizedDescription)\(error.filePath.map { " (\($0))" } ?? "")"
            } else if Lib.exitCode(for: error) == .failure {
                text = "Something went wrong that lib has no words for. Run: lib check"
            } else {
                return nil
            }
        }
    }

    private static func text(_ error: LibraryError) -> String {
        switch error {
        case .missing(let path):
            "There is no library at \(path) yet. Start one with: lib add FILE…"
        case .isFolder(let path):
            "\(path) is a folder. Name the library's file: --library \(path)/library.sqlite"
        case .cannotCreate(let path, let reason):
            "The library \(path) can't be made: \(reason). Choose another place with --library."
        case .cannotOpen(let path, let reason):
            "The library \(path) can't be opened (\(reason)). Nothing was changed; look at the file and its folder, their "
                + "permissions and the disk."
        case .notALibrary(let path):
            "\(path) is no library of lib's. It was left as it is; name another file with --library. If it was one and is "
                + "damaged, bring a backup back: lib restore-backup FILE"
        case .moved(let path):
            "The library \(path) was moved, removed or replaced while lib was writing to it. Nothing of this step was kept; "
                + "see what is there now, and run it again."
        case .newerVersion(let path):
            "The library \(path) was written by a newer lib. It was left as it is; install the newer lib to use it. If there "
                + "never was one, it is damaged; bring a backup back: lib restore-backup FILE"
        case .olderVersion(let path):
            "The library \(path) was written by an older lib and can't be brought up to date here, since it can't be "
                + "written. Copy it to a place where it can be."
        case .unfinished(let path):
            "The making of the library \(path) was broken off. Finish it with: lib add FILE…"
        case .damaged(let path, let detail):
            "The library \(path) is damaged (\(detail)) and can't be opened.\n\(RecoveryText.advice(path))"
        case .noSuchArticle(let name):
            "There is no article \(name) in the library. lib search and lib list show ids."
        case .noSuchReadingList(let name, let similar):
            "There is no reading list \"\(name)\"."
                + (similar.map(suggestion) ?? " lib reading-list shows those that there are.")
        case .readingListExists(let name):
            "There is a reading list \"\(name)\" already. Add to it with: lib reading-list add \"\(name)\" ARTICLE…"
        case .notInReadingList(let article, let list):
            "Article \(article) is not in the reading list \"\(list)\". Nothing was changed."
        case .readingListIsScreened(let name, let verdicts):
            "The reading list \"\(name)\" is screened, and \(counted(verdicts, "verdict")) would go with it. Delete "
                + "the screening first: lib screen \"\(name)\" --delete. Nothing was changed."
        case .noSuchScreening(let name, let similar):
            "There is no screening and no reading list \"\(name)\"."
                + (similar.map(suggestion) ?? " lib screen shows the screenings.")
                + " To start one over a query: lib screen \"\(name)\" --query '…'"
        case .screeningOfReadingList(let name):
            "\"\(name)\" is a reading list, and lib screen \"\(name)\" screens its articles. Give the screening of a "
                + "query another name. Nothing was changed."
        case .screeningOfOtherQuery(let name, let query):
            "There is a screening \"\(name)\" already, of what \(query) finds. Leave --query out to go on with it, or "
                + "give the new one another name. Nothing was changed."
        case .notScreened(let article, let screening):
            "Article \(article) is not among those that \"\(screening)\" screens. Nothing was changed."
        case .notForFullText(let article):
            "Article \(article) can't be judged by its full text: its title is neither included nor maybe. Nothing was "
                + "changed."
        case .countsDisagree(let detail):
            "The numbers of the screening don't add up (\(detail)). Run: lib check"
        case .noSuchSavedSearch(let name, let similar):
            "There is no saved search \"\(name)\"."
                + (similar.map(suggestion) ?? " lib searches shows those that there are.")
                + " To look for the text: lib search '\"@\(name)\"'"
        case .savedSearchExists(let name):
            "There is a saved search \"\(name)\" already. Nothing was changed."
        case .noSuchTag(let name, let similar):
            "There is no tag \"\(name)\"."
                + (similar.map(suggestion) ?? " lib tags shows those that there are.")
                + " Nothing was changed."
        case .noteChanged(let article):
            "Somebody changed the note of article \(article) meanwhile: lib note \(article) --show. It was left as it is."
        case .citationKeyTaken(let key, let article):
            "The citation key \(key) is article \(article)'s: lib show \(article). Nothing was changed."
        case .emptyName(let what):
            "A \(what) needs a name."
        case .invalidTerm(let term):
            "There is no letter or digit in the term \"\(term)\". Nothing was changed."
        case .sameTerm(let one, let other):
            one == other
                ? "\"\(one)\" alone has no synonym; name two terms or more. Nothing was changed."
                : "\"\(one)\" and \"\(other)\" are found by each other already; they need no synonym. Nothing was changed."
        case .noSuchSynonym(let term):
            "\"\(term)\" is no synonym of anything. lib synonyms list shows those that there are. Nothing was changed."
        case .noSuchStep(let id):
            "There is no step \(id) in the history. lib history shows all."
        case .nothingToUndo:
            "There is nothing to undo."
        case .nothingToRedo:
            "There is nothing to do again: no step is undone."
        case .alreadyUndone(let id):
            "Step \(id) is undone already. To do it again: lib redo \(id)"
        case .notUndone(let id):
            "Step \(id) isn't undone. To take it back: lib undo \(id)"
        case .stepForgotten(let id):
            "Step \(id) can't be reversed: the history no longer keeps what it changed. It keeps the newest steps, up to a "
                + "size that is set by: lib config history-limit"
        case .stepIsNeeded(let id, let other):
            "Step \(id) can't be reversed, because "
                + (other.map { "step \($0) touches the same things; reverse that one first." }
                    ?? "something in the library depends on it.") + " Nothing was changed."
        case .notInTrash(let name):
            "There is no article \(name) in the trash. lib trash shows what is."
        }
    }

    static func text(_ error: RecordFileError) -> String {
        "\(error.file == "-" ? "Standard input" : error.file) \(reason(error.reason))"
    }

    /// What is wrong with a file, as a sentence's predicate, and what to do.
    static func reason(_ reason: RecordFileError.Reason) -> String {
        [sentence(reason), advice(reason)].compactMap(\.self).joined(separator: "\n")
    }

    /// What is wrong with a file, as a sentence's predicate.
    static func sentence(_ reason: RecordFileError.Reason) -> String {
        switch reason {
        case .notFound: "is not there."
        case .isFolder: "is a folder."
        case .notPermitted: "can't be read. Look at its permissions."
        case .readFailed(let detail): "can't be read: \(detail)"
        case .empty: "is empty: there are no records in it."
        case .damaged(let detail): "can't be read: \(detail). Get the file once more."
        case .growsBeyondMeasure(let ratio):
            "can't be read: decompressed, it grows to more than \(ratio) times its size, as no file of records does."
        case .encodingNotInstalled(let name):
            "is written in \(name), which this system can't convert. Save it as UTF-8 and add it again."
        case .noRecords(let format, let seeming):
            "has no record in the format \(format.rawValue)\(seeming.map { "; it seems to be \($0)" } ?? "")."
        case .unknownFormat(let seeming):
            "is no record file that lib knows\(seeming.map { "; it seems to be \($0)" } ?? "")."
        }
    }

    /// What to do, where the same is to be done about all files with which that is wrong.
    static func advice(_ reason: RecordFileError.Reason) -> String? {
        switch reason {
        case .noRecords: return "Leave --format away, and lib finds out what a file is."
        case .unknownFormat:
            let formats = RecordFormat.allCases.map(\.rawValue).joined(separator: ", ")
            return "lib reads \(formats); lib formats says more."
        case .growsBeyondMeasure:
            return
                "If you know where it is from and have room for it, decompress it with gunzip, and add what comes of it."
        default: return nil
        }
    }
}

/// Something that went wrong in the command itself, in words.
struct CommandFailure: Error {
    let text: String

    init(_ text: String) {
        self.text = text
    }
}

/// A name of the library that is like the one that was typed. It may be a record's, and have lines.
func suggestion(_ name: String) -> String { " Did you mean \"\(TerminalText.oneLine(name))\"?" }
