import Articles
import Testing

@testable import Store

@Suite struct ReadingMarkTests {
    private let library: TestLibrary

    init() throws {
        library = try TestLibrary()
        try library.add(Samples.numbered(1...3))
    }

    @Test func `A status is set, and counted where it was another`() throws {
        #expect(try library.library.setStatus(.reading, of: [1, 2]) == 2)
        #expect(try library.library.setStatus(.reading, of: [1, 2, 3]) == 1)
        #expect(try library.library.setStatus(.unread, of: [1]) == 1)
        #expect(try (1...3).map { try library.article($0).status } == [.unread, .reading, .reading])
        #expect(try library.library.ids(matching: SearchRequest("is:unread")) == [1])
    }

    @Test func `A rating is set and taken away`() throws {
        #expect(try library.library.setRating(5, of: [1, 2]) == 2)
        #expect(try library.library.setRating(5, of: [2, 3]) == 1)
        #expect(try library.library.setRating(nil, of: [1]) == 1 && library.library.setRating(nil, of: [1]) == 0)
        #expect(try (1...3).map { try library.article($0).rating } == [nil, 5, 5])
        #expect(try Set(library.library.ids(matching: SearchRequest("rating:4.."))) == [2, 3])
    }
}
