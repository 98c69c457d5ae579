import Articles
import Testing

@testable import Store

@Suite struct ReadingListTests {
    private let library: TestLibrary
    private let name = "CNS relapse"

    init() throws {
        library = try TestLibrary()
        try library.add(Samples.numbered(1...6))
        _ = try library.library.add([4, 2, 5, 1], toReadingList: name)
    }

    private var order: [Int] {
        get throws {
            let list = try library.library.readingList(name)
            let positions = try library.column("SELECT position FROM reading_list_entry ORDER BY position")
            #expect(
                positions == (1...max(1, list.entries.count)).map(String.init).prefix(list.entries.count).map(\.self))
            return list.entries.map(\.article)
        }
    }

    @Test func `Articles stand in the order in which they were added`() throws {
        #expect(try order == [4, 2, 5, 1])
    }

    @Test func `What is in the list already stays where it is`() throws {
        let (added, isNew) = try library.library.add([5, 6], toReadingList: "cns RELAPSE ")
        #expect(added == 1 && !isNew)
        #expect(try order == [4, 2, 5, 1, 6])
    }

    @Test(arguments: [
        (ReadingListPlace.position(1), [1, 4, 2, 5]), (.position(2), [4, 1, 2, 5]), (.position(99), [4, 2, 5, 1]),
        (.position(Int.max), [4, 2, 5, 1]), (.before(2), [4, 1, 2, 5]), (.after(4), [4, 1, 2, 5]),
        (.after(5), [4, 2, 5, 1]), (.before(1), [4, 2, 5, 1]),
    ])
    func `An article is moved`(place: ReadingListPlace, expected: [Int]) throws {
        try library.library.move([1], to: place, inReadingList: name)
        #expect(try order == expected)
    }

    @Test func `An article is moved down`() throws {
        try library.library.move([4], to: .position(3), inReadingList: name)
        #expect(try order == [2, 5, 4, 1])
        try library.library.move([2], to: .after(1), inReadingList: name)
        #expect(try order == [5, 4, 1, 2])
    }

    @Test func `Only what is in the list can be moved or taken out, and then nothing is changed`() throws {
        #expect(throws: LibraryError.notInReadingList(article: 6, list: name)) {
            try library.library.move([6], to: .position(1), inReadingList: name)
        }
        #expect(throws: LibraryError.notInReadingList(article: 3, list: name)) {
            try library.library.move([1], to: .before(3), inReadingList: name)
        }
        #expect(throws: LibraryError.notInReadingList(article: 3, list: name)) {
            try library.library.remove([2, 3], fromReadingList: name)
        }
        #expect(try order == [4, 2, 5, 1])
    }

    @Test func `Taking out closes the gap`() throws {
        try library.library.remove([2, 1], fromReadingList: name)
        #expect(try order == [4, 5])
        try library.library.remove([4, 5], fromReadingList: name)
        #expect(try order.isEmpty)
    }

    @Test func `A list is renamed, in other letters too`() throws {
        try library.library.renameReadingList(name, to: " Meninges ")
        try library.library.renameReadingList("meninges", to: "MENINGES")
        #expect(try library.library.readingLists().map(\.name) == ["MENINGES"])
    }

    @Test func `A name is given once`() throws {
        try library.library.createReadingList("Other", description: " Why ")
        #expect(try library.library.readingList("other").description == "Why")
        #expect(throws: LibraryError.readingListExists("cns Relapse")) {
            try library.library.createReadingList("cns Relapse", description: nil)
        }
        #expect(throws: LibraryError.readingListExists("other")) {
            try library.library.renameReadingList(name, to: "other")
        }
        #expect(throws: LibraryError.emptyName(what: "reading list")) {
            try library.library.renameReadingList(name, to: " ")
        }
    }

    @Test func `A list is deleted and its articles stay`() throws {
        #expect(try library.library.deleteReadingList(name) == 4)
        #expect(try library.library.readingLists().isEmpty)
        #expect(try library.library.allIDs().count == 6)
    }

    @Test func `The overview counts articles and what was read`() throws {
        try library.execute("UPDATE article SET status = 'read' WHERE id IN (2, 6)")
        try library.library.createReadingList("Another", description: nil)
        let lists = try library.library.readingLists()
        #expect(lists.map(\.name) == ["Another", name])
        #expect(lists.map(\.articles) == [0, 4] && lists.map(\.read) == [0, 1])
    }

    @Test(arguments: [("cns relaps", "CNS relapse"), ("relapse", "CNS relapse"), ("xyz", nil)])
    func `A name that is none gets the nearest one`(name: String, similar: String?) {
        #expect(throws: LibraryError.noSuchReadingList(name, similar: similar)) {
            try library.library.readingList(name)
        }
    }
}
