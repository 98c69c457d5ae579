import Articles
import GRDB
import TestSupport
import Testing

@testable import Store

@Suite struct HistoryTests {
    private func library() throws -> TestLibrary {
        let library = try TestLibrary()
        library.library.command = "add records.txt"
        try library.add(Samples.numbered(1...6))
        return library
    }

    @Test func `A command is one step, with its text and what came of it`() throws {
        let library = try library()
        library.library.command = "remove 2 3"
        try library.library.remove([2, 3])
        let steps = try library.library.history()
        #expect(steps.map(\.command) == ["remove 2 3", "add records.txt"])
        #expect(steps.map(\.articles) == [2, 6])
        #expect(steps[1].imported?.added == 6 && steps[0].imported == nil)
        #expect(steps.allSatisfy { $0.undone == nil && $0.isKept && $0.time.hasSuffix("Z") })
    }

    @Test func `What changes nothing is no step`() throws {
        let library = try library()
        try library.add(Samples.numbered(1...6))
        try library.add(Samples.numbered(10...12), isDryRun: true)
        _ = try library.library.add([1], toReadingList: "L")
        _ = try library.library.add([1], toReadingList: "L")
        #expect(throws: LibraryError.self) { try library.library.createReadingList("L", description: nil) }
        #expect(try library.library.history().count == 2)
    }

    @Test func `All files of an import are one step`() throws {
        let library = try TestLibrary()
        let preparer = try BatchPreparer()
        try library.library.add(time: TestLibrary.time) { session in
            for number in 1...3 {
                var batches = [preparer.batch([Record(Samples.numbered(number...number)[0])])]
                _ = try session.add(ImportFile(file: "\(number)", format: "ris", database: nil, day: "2026-01-01")) {
                    batches.popLast()
                }
            }
        }
        #expect(try library.library.history().map(\.articles) == [3])
        _ = try library.library.undo(library.library.stepToUndo(nil))
        #expect(try library.library.allIDs().isEmpty)
        #expect(try library.library.check().isEmpty)
    }

    @Test func `A file that is broken off leaves nothing in the step of the others`() throws {
        struct Broken: Error {}
        let library = try TestLibrary()
        let preparer = try BatchPreparer()
        try library.library.add(time: TestLibrary.time) { session in
            for number in 1...3 {
                var batches = [preparer.batch([Record(Samples.numbered(number...number)[0])])]
                let file = ImportFile(file: "\(number)", format: "ris", database: nil, day: "2026-01-01")
                _ = try? session.add(file) {  // The second throws on purpose.
                    if batches.isEmpty && number == 2 { throw Broken() }
                    return batches.popLast()
                }
            }
        }
        #expect(try library.library.allIDs().count == 2)
        #expect(try library.library.history().map(\.articles) == [2])
        _ = try library.library.undo(library.library.stepToUndo(nil))
        #expect(try library.library.allIDs().isEmpty)
    }

    @Test func `An earlier step is taken back where nothing later touches the same`() throws {
        let library = try library()
        try library.library.remove([1])
        try library.library.remove([2])
        let first = try #require(library.library.history().first { $0.id == 2 })
        _ = try library.library.undo(first)
        #expect(try library.library.allIDs() == [1, 3, 4, 5, 6])
        _ = try library.library.redo(library.library.stepToRedo(nil))
        #expect(try library.library.allIDs() == [3, 4, 5, 6])
    }

    @Test func `An import stays while a later step uses one of its articles`() throws {
        let library = try library()
        _ = try library.library.add([4], toReadingList: "L")
        let step = try library.library.stepToUndo(1)
        #expect(throws: LibraryError.stepIsNeeded(1, by: 2)) { try library.library.undo(step) }
        #expect(try library.library.allIDs().count == 6)
        _ = try library.library.undo(library.library.stepToUndo(nil))
        _ = try library.library.undo(step)
        #expect(throws: LibraryError.stepIsNeeded(2, by: 1)) {
            try library.library.redo(library.library.stepToRedo(2))
        }
    }

    @Test func `A reading list that has grown since isn't taken back`() throws {
        let library = try library()
        try library.library.createReadingList("L", description: nil)
        _ = try library.library.add([4], toReadingList: "L")
        let made = try library.library.stepToUndo(2)
        #expect(throws: LibraryError.stepIsNeeded(2, by: 3)) { try library.library.undo(made) }
        #expect(try library.library.readingList("L").entries.map(\.article) == [4])
    }

    @Test func `What articles share stays for those that came later`() throws {
        let library = try TestLibrary()
        try library.add([
            Article("First") {
                $0.authorships = Samples.whole.authorships; $0.keywords = ["shared"]
            }
        ])
        try library.add(
            [
                Article("Second") {
                    $0.authorships = Samples.whole.authorships; $0.keywords = ["shared"]
                }
            ], file: "b")
        _ = try library.library.undo(library.library.stepToUndo(1))
        #expect(try library.library.allIDs() == [2])
        #expect(try library.article(2).article.authorships == Samples.whole.authorships)
        #expect(try library.library.check().isEmpty)
        _ = try library.library.undo(library.library.stepToUndo(2))
        #expect(try library.library.check() == [])
        for _ in 1...2 { _ = try library.library.redo(library.library.stepToRedo(nil)) }
        #expect(try library.library.allIDs() == [1, 2])
        #expect(try library.article(1).article.keywords == ["shared"])
    }

    @Test func `Steps that can't be reversed say why`() throws {
        let library = try library()
        #expect(throws: LibraryError.noSuchStep(9)) { try library.library.stepToUndo(9) }
        #expect(throws: LibraryError.nothingToRedo) { try library.library.stepToRedo(nil) }
        let step = try library.library.stepToUndo(nil)
        #expect(throws: LibraryError.notUndone(1)) { try library.library.redo(step) }
        _ = try library.library.undo(step)
        #expect(throws: LibraryError.alreadyUndone(1)) { try library.library.undo(step) }
        #expect(throws: LibraryError.nothingToUndo) { try library.library.stepToUndo(nil) }
    }

    @Test func `The oldest steps are forgotten first, and stay in the list`() throws {
        let library = try library()
        try library.execute("INSERT INTO setting VALUES ('history-limit', '700')")
        for article in 1...4 { try library.library.remove([article]) }
        let steps = try library.library.history()
        #expect(steps.count == 5 && steps[0].isKept && !steps[4].isKept)
        let kept = steps.filter(\.isKept).map(\.id)
        #expect(kept == kept.indices.map { 5 - $0 }, "the newest")
        #expect(
            try library.column("SELECT DISTINCT step_id FROM history_change ORDER BY step_id DESC")
                == kept.map(String.init))
        #expect(throws: LibraryError.stepForgotten(1)) { try library.library.undo(steps[4]) }
        #expect(try #require(Int(library.column("SELECT sum(size) FROM history_step")[0])) <= 700)
    }

    @Test func `A step that is larger than the limit isn't kept by halves`() throws {
        let library = try library()
        try library.execute("INSERT INTO setting VALUES ('history-limit', '100')")
        try library.library.remove([1, 2, 3])
        #expect(try library.library.history()[0].isKept == false)
        #expect(try library.column("SELECT count(*) FROM history_change") == ["0"])
    }

    @Test func `Undoing an import that is larger than the limit can't be redone, as is known before`() throws {
        let library = try library()
        try library.execute("INSERT INTO setting VALUES ('history-limit', '1000')")
        let step = try library.library.stepToUndo(nil)
        #expect(try library.library.canBeRedone(step) == false)
        #expect(try library.library.undo(step).canBeReversed == false)
        #expect(try library.library.allIDs().isEmpty)
        #expect(throws: LibraryError.stepForgotten(1)) { try library.library.redo(library.library.stepToRedo(nil)) }
    }

    @Test func `The history of an article has what added and changed it`() throws {
        let library = try library()
        try library.library.remove([2])
        try library.library.restore([2])
        _ = try library.library.add([3], toReadingList: "L")
        #expect(try library.library.history(of: 2).map(\.id) == [3, 2, 1])
        #expect(try library.library.history(of: 3).map(\.id) == [4, 1])
    }

    @Test func `The marker of a saved search is no step, and undo leaves it`() throws {
        let library = try library()
        _ = try library.library.saveSearch("article", as: "s")
        try library.add([Article("Newer")], file: "newer")
        try library.library.setSeen(7, ofSavedSearch: "s")
        #expect(try library.library.history().count == 3)
        try library.library.remove([1])
        _ = try library.library.undo(library.library.stepToUndo(nil))
        #expect(try library.column("SELECT seen_article_id FROM saved_search") == ["7"])
    }

    @Test func `Every table is followed, or follows from others`() throws {
        let tables = try TestLibrary().column(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        ).filter { !$0.hasPrefix("article_search_") }
        #expect(Set(tables) == TrackedTable.untracked.union(TrackedTable.kinds.map(\.name)))
    }

    @Test func `Every table of rows with ids of their own can be taken back`() {
        let kinds = TrackedTable.kinds.filter { $0.kind == .own || $0.kind == .shared }.map(\.name)
        #expect(Set(RowDeleter.sql.keys) == Set(kinds))
    }

    @Test func `The id of an article that was taken back isn't given to another`() throws {
        let library = try library()
        _ = try library.library.undo(library.library.stepToUndo(nil))
        try library.add([Article("Another")], file: "other")
        #expect(try library.library.allIDs() == [7])
    }
}
