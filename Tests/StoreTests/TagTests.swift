import Articles
import Testing

@testable import Store

@Suite struct TagTests {
    private func library() throws -> TestLibrary {
        let library = try TestLibrary()
        try library.add(Samples.numbered(1...4))
        return library
    }

    private func names(_ library: TestLibrary) throws -> [String] { try library.library.tags().map(\.name) }

    @Test func `Articles get tags and lose tags, and it is counted what changed`() throws {
        let library = try library()
        var change = try library.library.tag([1, 2, 3], adding: ["cns", "to do"], removing: [])
        #expect(change.changed == 3 && change.removed.isEmpty)
        #expect(change.added.map(\.articles) == [3, 3])
        change = try library.library.tag([3, 4], adding: ["cns"], removing: ["to do"])
        #expect(change.changed == 2)
        #expect(change.added == [TagChange.Count(name: "cns", articles: 1)])
        #expect(change.removed == [TagChange.Count(name: "to do", articles: 1)])
        #expect(try library.article(3).tags == ["cns"])
        #expect(
            try library.library.tags()
                == [TagSummary(name: "cns", articles: 4), TagSummary(name: "to do", articles: 2)])
        #expect(try library.library.check().isEmpty)
    }

    @Test func `A tag in other letters is the same tag`() throws {
        let library = try library()
        _ = try library.library.tag([1], adding: ["CNS"], removing: [])
        let change = try library.library.tag([1, 2], adding: ["cns"], removing: [])
        #expect(change.added == [TagChange.Count(name: "CNS", articles: 1)])
        #expect(try names(library) == ["CNS"])
    }

    @Test func `A tag that no article has any more goes`() throws {
        let library = try library()
        _ = try library.library.tag([1, 2], adding: ["cns"], removing: [])
        _ = try library.library.tag([1], adding: [], removing: ["cns"])
        #expect(try names(library) == ["cns"])
        _ = try library.library.tag([2], adding: [], removing: ["CNS"])
        #expect(try names(library).isEmpty)
    }

    @Test func `A tag that isn't there can't be taken away, and nothing is changed`() throws {
        let library = try library()
        _ = try library.library.tag([1], adding: ["old"], removing: [])
        let before = try library.dump()
        #expect(throws: LibraryError.noSuchTag("odl", similar: "old")) {
            _ = try library.library.tag([1, 2], adding: ["new"], removing: ["odl"])
        }
        #expect(throws: LibraryError.emptyName(what: "tag")) {
            _ = try library.library.tag([1], adding: [" "], removing: [])
        }
        #expect(try library.dump() == before)
    }

    @Test func `A renamed tag stays with its articles`() throws {
        let library = try library()
        _ = try library.library.tag([1, 2], adding: ["cns"], removing: [])
        #expect(try library.library.renameTag("cns", to: " CNS ") == .renamed)
        #expect(try library.library.renameTag("CNS", to: "CNS") == .unchanged)
        #expect(try library.article(2).tags == ["CNS"])
        #expect(throws: LibraryError.emptyName(what: "tag")) { _ = try library.library.renameTag("CNS", to: "") }
    }

    @Test func `A tag that gets another one's name becomes one with it`() throws {
        let library = try library()
        _ = try library.library.tag([1, 2], adding: ["old"], removing: [])
        _ = try library.library.tag([2, 3], adding: ["new"], removing: [])
        #expect(try library.library.renameTag("old", to: "NEW") == .joined(articles: 3))
        #expect(try library.library.tags() == [TagSummary(name: "new", articles: 3)])
        #expect(try library.column("SELECT count(*) FROM article_tag") == ["3"])
    }

    @Test func `A deleted tag leaves its articles`() throws {
        let library = try library()
        _ = try library.library.tag([1, 2], adding: ["old", "kept"], removing: [])
        #expect(try library.library.deleteTag("OLD") == 2)
        #expect(try names(library) == ["kept"] && library.library.allIDs().count == 4)
        #expect(throws: LibraryError.noSuchTag("old", similar: nil)) { _ = try library.library.deleteTag("old") }
    }

    @Test func `Tags find their articles`() throws {
        let library = try library()
        _ = try library.library.tag([2, 4], adding: ["CNS relapse"], removing: [])
        #expect(try Set(library.library.ids(matching: SearchRequest("tag:\"cns relapse\""))) == [2, 4])
    }
}
