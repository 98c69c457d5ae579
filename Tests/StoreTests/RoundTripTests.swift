import Articles
import Export
import Foundation
import Ingestion
import Testing

@testable import Store

/// What `lib export --format jsonl` writes, an empty library makes the same library of.
@Suite struct RoundTripTests {
    /// A library with everything that a line can carry.
    private static func full() throws -> TestLibrary {
        let library = try TestLibrary()
        try library.add([Samples.whole] + Samples.numbered(1...5), file: "first.txt")
        var later = Samples.whole
        later.volume = "13"
        later.citationCounts = [CitationCount(database: "Crossref", count: 41)]
        later.journal?.metrics = [JournalMetric(.impactFactor, "14.1", asOf: "2024")]
        try library.add(
            [later, Article("Apart", doi: "10.5555/1") { $0.identifiers += Samples.whole.identifiers }],
            file: "second.txt", day: "2026-02-01", additions: PersonalAdditions(tags: ["CNS", "to read"]))
        _ = try library.library.add([4, 1, 7, 2], toReadingList: "Relapse")
        _ = try library.library.add([2, 4], toReadingList: "Other")
        try library.execute(
            """
            INSERT INTO note VALUES (1, 'Compare *this*.', '\(TestLibrary.time)'), (3, 'Zwei', '\(TestLibrary.time)');
            UPDATE reading_list_entry SET note = 'First!' WHERE article_id = 4;
            UPDATE article SET status = 'reading', rating = 4 WHERE id = 2;
            INSERT INTO distinct_pair VALUES (2, 5), (1, 7);
            DELETE FROM article WHERE id = 6;
            INSERT INTO article_search (article_search) VALUES ('rebuild');
            """)
        try library.start("Dasatinib", over: "dasatinib")
        try library.decide(.include, on: [1], in: "Dasatinib")
        try library.decide(.exclude, reason: "not retrieved", on: [1], in: "Dasatinib", .fullText)
        try library.decide(.exclude, reason: "mice", on: [4], in: "Relapse")
        try library.decide(.maybe, on: [2], in: "Relapse")
        // As articles that are joined leave it.
        try library.execute(
            """
            INSERT INTO screening_decision SELECT screening_id, article_id, stage, 'include', NULL, decided
            FROM screening_decision WHERE article_id = 4
            """)
        return library
    }

    private static func lines(_ library: TestLibrary, _ ids: [Int]? = nil) throws -> String {
        var exporter = Exporter(.jsonl)
        try library.library.forEachArticle(ids ?? library.library.allIDs()) { exporter.write($0) }
        exporter.finish()
        return String(decoding: exporter.takeBytes(), as: UTF8.self)
    }

    @discardableResult
    private static func add(_ lines: String, to library: TestLibrary) throws -> ImportCounts {
        try library.add(file: library.folder.write(lines, to: "library.jsonl")).counts
    }

    @Test func `An empty library gives the same bytes back`() throws {
        let lines = try Self.lines(Self.full())
        let restored = try TestLibrary()
        #expect(try Self.add(lines, to: restored).added == 6)
        #expect(try Self.lines(restored) == lines)
        #expect(try restored.library.check().isEmpty)
        #expect(try restored.library.readingList("relapse").entries.map(\.article) == [4, 1, 7, 2])
        #expect(try restored.library.ids(matching: SearchRequest("compare")) == [1])
        #expect(try restored.library.screening("Dasatinib", at: .fullText).counts.excluded == 1)
        #expect(try restored.library.screening("Relapse", at: .title).counts.contradictory == 1)
    }

    @Test func `What merged articles were called, and which field is whose, comes back`() throws {
        let library = try TestLibrary(
            Article("Asparaginase", doi: "10.5555/1"), Article("Vincristine", doi: "10.5555/2"),
            Article("Asparaginase again", doi: "10.5555/3") { ($0.volume, $0.pages) = ("3", "4-5") })
        let key = try library.article(3).citationKey
        _ = try library.library.merge([1, 3], time: TestLibrary.time)
        try library.execute("INSERT OR REPLACE INTO field_origin VALUES (1, 'title', NULL)")
        let origins = try library.article(1).fieldOrigins
        #expect(origins.contains(FieldOrigin("title", source: nil)))
        #expect(origins.contains(FieldOrigin("volume", source: 2)))
        let lines = try Self.lines(library)
        let restored = try TestLibrary()
        try Self.add(lines, to: restored)
        #expect(try Self.lines(restored) == lines)
        #expect(try restored.library.id(of: .id(3)) == 1)
        #expect(try restored.library.id(of: .citationKey(key)) == 1)
        #expect(try restored.library.provenance(of: 1) == library.library.provenance(of: 1))
        // The number is given to no other article.
        try restored.add([Article("New", doi: "10.5555/4")])
        #expect(try restored.library.allIDs() == [1, 2, 4])
    }

    @Test func `Where articles get other numbers, only the old citation keys go on naming them`() throws {
        let library = try TestLibrary(Article("One", doi: "10.5555/1"), Article("Two", doi: "10.5555/2"))
        let key = try library.article(2).citationKey
        _ = try library.library.merge([1, 2], time: TestLibrary.time)
        let other = try TestLibrary(Article("Three", doi: "10.5555/3"), Article("Four", doi: "10.5555/4"))
        try Self.add(Self.lines(library), to: other)
        #expect(try other.library.id(of: .citationKey(key)) == 3)
        #expect(try other.library.id(of: .id(2)) == 2)
        #expect(try other.column("SELECT count(*) FROM article_alias") == ["0"])
    }

    @Test func `The fixtures come back as the same bytes`() throws {
        let lines = try Self.lines(TestLibrary.withFixtures())
        let restored = try TestLibrary()
        try Self.add(lines, to: restored)
        #expect(try Self.lines(restored) == lines)
        #expect(try restored.library.check().isEmpty)
    }

    @Test func `The same lines twice change nothing at all`() throws {
        let lines = try Self.lines(Self.full())
        let restored = try TestLibrary()
        try Self.add(lines, to: restored)
        let before = try restored.dump()
        #expect(try Self.add(lines, to: restored).unchanged == 6)
        #expect(try restored.dump() == before)
    }

    @Test func `A library's own lines change nothing in it`() throws {
        let library = try Self.full()
        let before = try library.dump()
        #expect(try Self.add(Self.lines(library), to: library).unchanged == 6)
        #expect(try library.dump() == before)
    }

    @Test func `A library that has articles gives new ids, and all else stays`() throws {
        let lines = try Self.lines(Self.full())
        let other = try TestLibrary(Article("Mine"), Article("Mine, too"))
        #expect(try Self.add(lines, to: other).added == 6)
        #expect(try other.library.allIDs() == Array(1...8))
        #expect(try other.library.readingList("Relapse").entries.map(\.article) == [6, 3, 8, 4])
        #expect(try other.article(4).differentFrom == [7])
        #expect(try other.article(3).note == "Compare *this*.")
        #expect(try other.library.check().isEmpty)
    }

    @Test func `Lines in another order make the same articles`() throws {
        let library = try Self.full()
        let ids = try library.library.allIDs()
        let restored = try TestLibrary()
        #expect(try Self.add(Self.lines(library, ids.reversed()), to: restored).added == 6)
        #expect(try Self.lines(restored) == Self.lines(library))
    }

    @Test func `Lines of two libraries with the same ids all go in`() throws {
        let one = try Self.lines(TestLibrary(Article("One"), Article("Two")))
        let other = try Self.lines(TestLibrary(Article("Three"), Article("Four")))
        let restored = try TestLibrary()
        #expect(try Self.add(one + other, to: restored).added == 4)
        #expect(try restored.library.allIDs().count == 4)
    }

    @Test func `An id beyond all measure doesn't use up the ids`() throws {
        var item = LibraryArticle(id: Int.max, citationKey: "a", added: TestLibrary.time, article: Article("One"))
        let library = try TestLibrary()
        try library.add(exported: [item])
        item.article = Article("Two")
        try library.add(exported: [item])
        try library.add([Article("Three")])
        #expect(try library.library.allIDs().count == 3)
    }

    @Test func `What the researcher wrote is not overwritten by older lines`() throws {
        let library = try Self.full()
        let lines = try Self.lines(library)
        try library.execute("UPDATE article SET status = 'read', rating = 1 WHERE id = 2; UPDATE note SET text = 'New'")
        try library.decide(.include, on: [4, 2], in: "Relapse")
        try library.execute("INSERT INTO article_search (article_search) VALUES ('rebuild')")
        let before = try library.dump()
        try Self.add(lines, to: library)
        #expect(try library.dump() == before)
    }
}
