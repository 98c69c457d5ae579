import Articles
import GRDB
import TestSupport
import Testing

@testable import Store

/// A change is taken back exactly: the same rows in every table, a true index, the same export.
@Suite struct UndoTests {
    /// Everything in this list is done to a library of all fixtures, taken back, and done again.
    static let changes: [(name: String, run: @Sendable (TestLibrary) throws -> Void)] = [
        ("an import of new articles", { try $0.add(Samples.numbered(1...40), file: "new.txt") }),
        (
            "an import that completes articles",
            { library in
                let known = try library.library.allIDs().prefix(8).compactMap {
                    try library.library.article($0)?.article
                }
                try library.add(
                    known.map { article in
                        var article = article
                        article.volume = "77"
                        article.abstract = (article.abstract ?? "") + " A leukaemia (XYZ) without a name (WAN)."
                        article.citationCounts = [CitationCount(database: "Crossref", count: 4_100, seen: "2027-01-01")]
                        article.keywords += ["completed"]
                        article.journal?.metrics = [JournalMetric(.impactFactor, "99.5", asOf: "2031")]
                        return article
                    }, file: "later.txt", day: "2027-01-01",
                    additions: PersonalAdditions(tags: ["added", "later"], readingList: "From later"))
            }
        ),
        (
            "a merge",
            { library in
                let ids = try library.library.allIDs()
                _ = try library.library.merge([ids[3], ids[1], ids[7]], time: TestLibrary.time)
            }
        ),
        ("a removal", { library in try library.library.remove(Array(library.library.allIDs().prefix(5))) }),
        (
            "a removal and a restoration",
            { library in
                let ids = try library.library.allIDs()
                try library.library.remove([ids[2], ids[4]])
                try library.library.restore([ids[2]])
            }
        ),
        (
            "emptying the trash",
            { library in
                try library.library.remove(Array(library.library.allIDs().prefix(2)))
                _ = try library.library.emptyTrash()
            }
        ),
        (
            "a reading list",
            { library in
                let ids = try library.library.allIDs()
                _ = try library.library.add([ids[3], ids[0]], toReadingList: "New list")
                try library.library.move(ids[0], to: .position(1), inReadingList: "New list")
                try library.library.renameReadingList("Everything", to: "All")
                try library.library.remove([ids[0]], fromReadingList: "All")
            }
        ),
        ("the end of a reading list", { _ = try $0.library.deleteReadingList("Everything") }),
        ("verdicts", { library in try library.library.judgeDifferent(Array(library.library.allIDs().prefix(3))) }),
        (
            "saved searches",
            { library in
                _ = try library.library.saveSearch("blinatumomab", as: "new one")
                _ = try library.library.saveSearch("car-t", as: "kept")
                try library.library.renameSavedSearch("kept", to: "renamed")
                try library.library.deleteSavedSearch("new one")
            }
        ),
        (
            "synonyms",
            { library in
                try library.library.addSynonyms([["relapse", "recurrence"], ["blinatumomab", "the bispecific one"]])
                try library.library.removeSynonyms(["Blincyto"])
            }
        ),
    ]

    /// All fixtures, with something of everything that a researcher adds.
    static func library() throws -> TestLibrary {
        let library = try TestLibrary.withFixtures()
        let ids = try library.library.allIDs()
        _ = try library.library.add(Array(ids.prefix(9)), toReadingList: "Everything")
        _ = try library.library.saveSearch("infant", as: "kept")
        try library.library.judgeDifferent([ids[1], ids[5]])
        try library.add(
            Samples.numbered(50...53), file: "tagged.txt", additions: PersonalAdditions(tags: ["later", "CNS"]))
        return library
    }

    @Test(arguments: changes.indices)
    func `A change is taken back and done again exactly`(index: Int) throws {
        let change = Self.changes[index]
        let library = try Self.library()
        let before = try library.contents()
        let linesBefore = try library.lines()
        let stepsBefore = try library.library.history().count
        try change.run(library)
        let after = try library.contents()
        let linesAfter = try library.lines()
        #expect(after != before, "\(change.name) changes nothing")
        let steps = try library.library.history().count - stepsBefore
        try #require(steps > 0)
        for round in 1...2 {
            for _ in 0..<steps { #expect(try library.library.undo(library.library.stepToUndo(nil)).canBeReversed) }
            #expect(try library.contents().differences(from: before) == [], "\(change.name), undone \(round)")
            #expect(try library.lines() == linesBefore)
            #expect(try library.library.check().isEmpty)
            for _ in 0..<steps { _ = try library.library.redo(library.library.stepToRedo(nil)) }
            #expect(try library.contents().differences(from: after) == [], "\(change.name), done again \(round)")
            #expect(try library.lines() == linesAfter)
            #expect(try library.library.check().isEmpty)
        }
    }
}
