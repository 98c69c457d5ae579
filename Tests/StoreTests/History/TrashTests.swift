import Articles
import TestSupport
import Testing

@testable import Store

@Suite struct TrashTests {
    private func library() throws -> TestLibrary {
        let library = try TestLibrary(Samples.whole)
        try library.add(
            Samples.numbered(1...4), file: "more.txt", additions: PersonalAdditions(tags: ["CNS"], readingList: "L"))
        try library.library.judgeDifferent([2, 3])
        return library
    }

    @Test func `A removed article is nowhere but in the trash`() throws {
        let library = try library()
        try library.library.remove([1])
        #expect(try library.library.article(1) == nil)
        #expect(try library.library.trash().map(\.title) == [Samples.whole.title])
        #expect(try library.library.count(SearchRequest("")) == 4)
        #expect(try library.library.check() == [])
    }

    @Test func `It comes back as it was`() throws {
        let library = try library()
        let lines = try library.lines()
        let before = try library.contents()
        try library.library.remove([3, 1])
        #expect(try library.library.readingList("L").entries.map(\.article) == [2, 4, 5])
        try library.library.restore([1, 3])
        #expect(try library.lines() == lines)
        #expect(try library.contents().differences(from: before) == [])
        #expect(try library.library.check().isEmpty)
    }

    @Test func `A verdict on two articles comes back with the second of them`() throws {
        let library = try library()
        try library.library.remove([2])
        try library.library.remove([3])
        try library.library.restore([2])
        try library.library.restore([3])
        #expect(try library.column("SELECT article_id || ' ' || other_id FROM distinct_pair") == ["2 3"])
    }

    @Test func `A record of a removed article is in the trash, and not added`() throws {
        let library = try library()
        try library.library.remove([1])
        #expect(try library.add([Samples.whole]).counts.inTrash == 1)
        #expect(
            try library.add([Article("Otherwise") { $0.identifiers = Samples.whole.identifiers }]).counts.inTrash == 1)
        #expect(try library.library.allIDs().count == 4)
    }

    @Test func `So is the line that a library wrote of one without identifiers`() throws {
        let library = try TestLibrary(Article("A report without any number"))
        let line = try library.article(1)
        // What the line itself is in bytes is no record that the library knows.
        var edited = line
        edited.article.volume = "1"
        try library.library.remove([1])
        #expect(try library.add(exported: [edited]).counts.inTrash == 1)
        #expect(try library.library.allIDs().isEmpty)
        try library.library.restore([1])
        #expect(try library.article(1).sources == line.sources)
    }

    @Test func `A record that came in again by way of another article stays there`() throws {
        let library = try TestLibrary(Article("A report without any number"), Article("Another report"))
        var other = try library.article(2)
        other.sources += try library.article(1).sources
        try library.library.remove([1])
        // What is there already takes the record in.
        #expect(try library.add(exported: [other]).counts.updated == 1)
        try library.library.restore([1])
        #expect(try library.article(1).sources.isEmpty)
        #expect(try library.article(2).sources.count == 2)
        #expect(try library.library.check() == [])
    }

    @Test func `Once the trash is empty, the record is a new one`() throws {
        let library = try library()
        try library.library.remove([1])
        #expect(try library.library.emptyTrash() == 1)
        #expect(try library.library.trash().isEmpty)
        #expect(try library.add([Samples.whole]).counts.added == 1)
    }

    @Test func `What has been given away meanwhile stays with the new owner`() throws {
        let library = try library()
        let key = try library.article(1).citationKey
        try library.library.remove([1])
        let again = Article(Samples.whole.title) {
            $0.authorships = Samples.whole.authorships
            $0.issueDate = Samples.whole.issueDate
        }
        try library.add([again], file: "again")
        #expect(try library.article(6).citationKey == key)
        _ = try library.library.deleteReadingList("L")
        try library.library.remove([3])
        try library.library.restore([1, 3])
        #expect(try library.article(1).citationKey != key)
        #expect(try library.article(3).readingLists.isEmpty && library.article(3).tags == ["CNS"])
        #expect(try library.library.check().isEmpty)
    }

    @Test func `A journal that became another keeps its removed articles`() throws {
        let library = try TestLibrary()
        try library.add([Article("One") { $0.journal = Journal(name: "Blood Advances") }])
        try library.library.remove([1])
        try library.add(
            [
                Article("Two") { $0.journal = Self.journal("Blood Adv") },
                Article("Three") {
                    $0.journal = Self.journal("Blood Advances")
                },
            ], file: "b")
        try library.library.restore([1])
        #expect(try library.article(1).article.journal?.name == "Blood Advances")
        #expect(try library.library.check().isEmpty)
    }

    private static func journal(_ name: String) -> Journal {
        var journal = Journal(name: name)
        journal.issns = [ISSN("2473-9529")].compactMap(\.self)
        return journal
    }

    @Test func `A removed article is named by id, key or identifier`() throws {
        let library = try library()
        let key = try library.article(1).citationKey
        let identifier = try #require(Samples.whole.identifiers.first)
        try library.library.remove([1])
        for reference in [ArticleReference.id(1), .citationKey(key), .identifier(identifier)] {
            #expect(try library.library.idInTrash(of: reference) == 1)
        }
        #expect(throws: LibraryError.notInTrash("2")) { try library.library.idInTrash(of: .id(2)) }
    }
}
