import Articles
import Testing

@testable import Store

@Suite struct SavedSearchTests {
    private let library: TestLibrary

    init() throws {
        library = try TestLibrary(Article("CNS relapse"), Article("Remission"))
        _ = try library.library.saveSearch("relapse", as: " Relapses ")
    }

    @Test func `It stands for its query wherever one is taken, in any case of letters`() throws {
        for text in ["@Relapses", " @relapses ", "@RELAPSES"] {
            let request = try library.library.resolved(SearchRequest(text))
            #expect(request.text == "relapse")
        }
        for text in ["relapse", "@", "a @relapses", ""] {
            #expect(try library.library.resolved(SearchRequest(text)).text == text)
        }
    }

    @Test func `Where there is none of that name, the nearest is offered`() throws {
        #expect(throws: LibraryError.noSuchSavedSearch("relaps", similar: "Relapses")) {
            try library.library.resolved(SearchRequest("@relaps"))
        }
        #expect(throws: LibraryError.noSuchSavedSearch("tumor", similar: nil)) {
            try library.library.deleteSavedSearch("tumor")
        }
    }

    @Test func `What is there when it is saved isn't new, what comes later is until it is seen`() throws {
        func counts() throws -> [Int] { try library.library.savedSearches().flatMap { [$0.articles, $0.new] } }
        #expect(try counts() == [1, 0])
        try library.add([Article("Late relapse"), Article("Nothing of it")])
        #expect(try counts() == [2, 1])
        var request = SearchRequest("relapse")
        let newest = try library.library.newestArticle()
        request.filter.ids = try library.library.savedSearch("relapses").idsOfNew(upTo: newest)
        #expect(try library.library.ids(matching: request) == [3])
        #expect(try library.library.search(request).results.map(\.article.id) == [3])
        try library.library.setSeen(newest, ofSavedSearch: "relapses")
        #expect(try counts() == [2, 0])
        try library.library.setSeen(1, ofSavedSearch: "relapses")
        #expect(try counts() == [2, 0])
    }

    @Test func `The same query saved again keeps what is new; another one has seen all`() throws {
        try library.add([Article("Late relapse of leukemia")])
        #expect(try library.library.saveSearch("relapse", as: "relapses") == "relapse")
        #expect(try library.library.savedSearches().map(\.new) == [1])
        #expect(try library.library.saveSearch("leukemia", as: "relapses") == "relapse")
        #expect(try library.library.savedSearches().map(\.new) == [0])
        #expect(try library.library.savedSearches().map(\.search.name) == ["Relapses"])
    }

    @Test func `Names are changed and searches deleted, and no name is taken twice`() throws {
        _ = try library.library.saveSearch("remission", as: "b")
        #expect(throws: LibraryError.savedSearchExists("b")) {
            try library.library.renameSavedSearch("relapses", to: "B")
        }
        try library.library.renameSavedSearch("relapses", to: "RELAPSES")
        #expect(try library.library.savedSearches().map(\.search.name) == ["b", "RELAPSES"])
        try library.library.deleteSavedSearch("relapses")
        #expect(try library.library.savedSearches().map(\.search.name) == ["b"])
        #expect(throws: LibraryError.emptyName(what: "saved search")) { try library.library.saveSearch("x", as: " ") }
    }

    @Test func `What was seen is no step of history, all else is`() throws {
        let steps = try library.library.history().count
        try library.library.setSeen(library.library.newestArticle(), ofSavedSearch: "relapses")
        #expect(try library.library.history().count == steps)
        _ = try library.library.saveSearch("other", as: "relapses")
        #expect(try library.library.history().count == steps + 1)
    }
}
