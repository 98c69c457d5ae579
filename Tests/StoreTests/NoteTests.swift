import Articles
import Testing

@testable import Store

@Suite struct NoteTests {
    private let library: TestLibrary

    init() throws {
        library = try TestLibrary()
        try library.add(Samples.numbered(1...2))
    }

    private func set(_ text: String, time: String = TestLibrary.time) throws -> NoteChange {
        try library.library.setNote(text, of: 1, time: time)
    }

    private func found(_ word: String) throws -> [Int] { try library.library.ids(matching: SearchRequest(word)) }

    @Test func `A note is kept with its time, changed and deleted`() throws {
        #expect(try library.library.note(of: 1) == nil)
        #expect(try set("First.\n") == .added)
        #expect(try library.library.note(of: 1) == Note(text: "First.", changed: TestLibrary.time))
        #expect(try set("Second.", time: "2026-12-01T00:00:00Z") == .replaced)
        #expect(try library.library.note(of: 1) == Note(text: "Second.", changed: "2026-12-01T00:00:00Z"))
        #expect(try set("  \n") == .deleted)
        #expect(try library.library.note(of: 1) == nil && library.article(1).note == nil)
    }

    @Test func `Its words are found at once, and not any more when it is gone`() throws {
        _ = try set("Compare with **zyxwv** arms")
        #expect(try found("zyxwv") == [1] && found("note:zyxwv") == [1] && found("has:note") == [1])
        _ = try set("Another")
        #expect(try found("zyxwv").isEmpty && found("another") == [1])
        _ = try set("")
        #expect(try found("another").isEmpty && found("has:note").isEmpty)
        #expect(try library.library.check().isEmpty)
    }

    @Test func `A paragraph goes behind what is there`() throws {
        #expect(try library.library.appendToNote(" One. ", of: 1, time: TestLibrary.time) == .added)
        #expect(try library.library.appendToNote("Two.", of: 1, time: TestLibrary.time) == .extended)
        #expect(try library.article(1).note == "One.\n\nTwo.")
        #expect(try library.library.appendToNote(" ", of: 1, time: TestLibrary.time) == .unchanged)
    }

    @Test func `What is as it was is not written`() throws {
        _ = try set("The same.")
        let before = try library.dump()
        #expect(try set("The same. ", time: "2027-01-01T00:00:00Z") == .unchanged)
        #expect(try library.library.setNote("", of: 2, time: TestLibrary.time) == .unchanged)
        #expect(try library.dump() == before)
    }

    @Test func `Windows' line ends become line ends`() throws {
        _ = try set("One.\r\n\r\nTwo.\r\n")
        #expect(try library.article(1).note == "One.\n\nTwo.")
    }

    @Test func `A note that another process changed meanwhile is not written over`() throws {
        _ = try set("Seen.")
        let seen = try library.library.note(of: 1)
        _ = try set("Theirs.")
        #expect(throws: LibraryError.noteChanged(article: 1)) {
            _ = try library.library.setNote("Mine.", of: 1, insteadOf: seen, time: TestLibrary.time)
        }
        #expect(try library.article(1).note == "Theirs.")
    }

    @Test func `An article that isn't there has no note`() throws {
        #expect(throws: LibraryError.noSuchArticle("9")) { _ = try library.library.note(of: 9) }
        #expect(throws: LibraryError.noSuchArticle("9")) {
            _ = try library.library.setNote("x", of: 9, time: TestLibrary.time)
        }
    }
}
