import Articles
import Foundation
import Testing

@testable import Store

@Suite struct RepairTests {
    /// A library with something in every table that is made anew, and what the researcher wrote.
    private static func library() throws -> TestLibrary {
        let library = try TestLibrary.withFixtures()
        _ = try library.library.add([3, 1, 2], toReadingList: "List")
        try library.execute(
            """
            INSERT INTO note VALUES (1, 'Mine', '2026-01-01T00:00:00Z');
            INSERT INTO article_search (article_search) VALUES ('rebuild');
            """)
        return library
    }

    /// What is broken, what is said of it, and whether it can be made exactly as it was.
    static let damages: [(sql: String, findings: [String])] = [
        ("DELETE FROM word WHERE surface = 'leukemia'", ["1 word of the vocabulary is counted wrong."]),
        (
            "UPDATE word SET articles = articles + 1 WHERE surface < 'b'; INSERT INTO word VALUES ('ghost', 'ghost', 3)",
            ["words of the vocabulary are counted wrong."]
        ),
        ("UPDATE word SET stem = 'x' WHERE surface = 'relapse'", ["1 word of the vocabulary is counted wrong."]),
        ("UPDATE abbreviation SET articles = 99", ["abbreviations are counted wrong."]),
        ("DELETE FROM abbreviation", ["abbreviations are counted wrong."]),
        ("DELETE FROM matching_key WHERE article_id = 5", ["keys for finding duplicates are wrong."]),
        ("INSERT INTO matching_key VALUES (1, 5), (1, 999)", ["2 keys for finding duplicates are wrong."]),
        ("UPDATE author SET folded = 'x' WHERE id = 2", ["1 author is kept under another name than their own."]),
        ("INSERT INTO author (folded, family) VALUES ('nobody', 'Nobody')", ["1 author has no article."]),
        (
            "UPDATE article SET citations = 12345 WHERE id = 1",
            ["1 article shows another citation count than the highest that is known of it."]
        ),
        (
            "UPDATE journal SET impact_factor = 99 WHERE impact_factor IS NOT NULL",
            ["show another impact factor than their newest."]
        ),
        (
            "UPDATE reading_list_entry SET position = position * 10",
            ["1 reading list has gaps or doubles in its order."]
        ),
        (
            "UPDATE article SET authors = 'Nobody' WHERE id = 4",
            ["The search index differs from the articles.", "1 article shows other authors than it has."]
        ),
        (
            "UPDATE article_text SET extra_words = NULL WHERE extra_words IS NOT NULL",
            ["The search index differs", "have other extra words for the search index than their texts."]
        ),
        (
            "INSERT INTO article_search (article_search) VALUES ('delete-all')",
            ["The search index differs from the articles."]
        ),
        (
            """
            PRAGMA foreign_keys = OFF; INSERT INTO identifier VALUES ('doi', '10.5555/ghost', 999, 1);
            INSERT INTO citation_count VALUES (999, 'x', 3, '2026'); PRAGMA foreign_keys = ON
            """,
            ["1 row of citation_count points to a row of article", "1 row of identifier points to a row of article"]
        ),
    ]

    @Test(arguments: damages.indices)
    func `What follows from the articles is found, and made as it was`(index: Int) throws {
        let library = try Self.library()
        let before = try Self.rows(of: library)
        let (sql, expected) = Self.damages[index]
        try library.execute(sql)
        let found = try library.library.check().map(\.text)
        #expect(found.count == expected.count, "\(found)")
        for text in expected { #expect(found.contains { $0.contains(text) }, "\(text) in \(found)") }
        let report = try Library.repair(library.library.path, time: TestLibrary.time) { _ in true }
        #expect(report.found.map(\.text) == found && report.left.isEmpty)
        #expect(try library.library.check().isEmpty)
        #expect(try Self.rows(of: library) == before)
        #expect(try library.library.count(SearchRequest("blinatumomab")) == 24)
    }

    /// All but the index's own tables, whose inner order may be another.
    private static func rows(of library: TestLibrary) throws -> [String] {
        try library.dump().filter { !$0.hasPrefix("article_search") && !$0.hasPrefix("history") }
            // The history's numbers go on.
            .filter { !$0.hasPrefix("sqlite_sequence") }
    }

    @Test func `What the researcher wrote stays, whatever it points to`() throws {
        let library = try Self.library()
        try library.execute(
            """
            PRAGMA foreign_keys = OFF;
            INSERT INTO note VALUES (999, 'Mine, too', '2026-01-01T00:00:00Z');
            INSERT INTO reading_list_entry (reading_list_id, article_id, position) VALUES (1, 999, 4);
            DELETE FROM word;
            PRAGMA foreign_keys = ON
            """)
        let report = try Library.repair(library.library.path, time: TestLibrary.time) { _ in true }
        #expect(report.left.map(\.area) == [.references, .references])
        #expect(report.found.count == 3)
        #expect(try library.column("SELECT text FROM note WHERE article_id = 999") == ["Mine, too"])
        #expect(try library.column("SELECT count(*) FROM reading_list_entry") == ["4"])
    }

    @Test func `The library as it was is kept, and a sound one is left alone`() throws {
        let library = try Self.library()
        let path = library.library.path
        let before = try library.dump()
        let sound = try Library.repair(path, time: TestLibrary.time) { _ in true }
        #expect(sound == RepairReport(found: [], left: []))
        #expect(try library.dump() == before)
        try library.execute("DELETE FROM abbreviation")
        let kept = try #require(try Library.repair(path, time: TestLibrary.time, waiting: { _ in true }).kept)
        #expect(kept == "\(path).before-repair-2026-11-23T20-15-00Z.sqlite")
        #expect(try Library.open(kept) { _ in true }.check().map(\.area) == [.contents])
    }

    @Test func `An article whose author's row is lost keeps the name that it shows`() throws {
        let library = try TestLibrary(
            Article("One") { $0.authorships = [Authorship(Author(family: "Okafor", given: "Ngozi"))] })
        try library.execute("PRAGMA foreign_keys = OFF; DELETE FROM author; PRAGMA foreign_keys = ON")
        let report = try Library.repair(library.library.path, time: TestLibrary.time) { _ in true }
        #expect(!report.left.isEmpty)
        #expect(try library.column("SELECT authors FROM article") == ["Ngozi Okafor"])
    }
}
