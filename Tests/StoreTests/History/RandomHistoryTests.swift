import Articles
import TestSupport
import Testing

@testable import Store

/// Whatever is done in whatever order, each step leads back to the state before it and forth to the state after it.
@Suite struct RandomHistoryTests {
    @Test(arguments: 1...8)
    func `A random walk is walked back and forth`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let library = try TestLibrary()
        var states = [try State(library)]
        for number in 1...14 {
            let steps = try library.library.history().count
            try Self.change(library, number, &generator)
            let made = try library.library.history().count - steps
            #expect(made <= 1)
            if made == 1 { states.append(try State(library)) }
        }
        try #require(states.count > 5)
        for state in states.dropLast().reversed() {
            _ = try library.library.undo(library.library.stepToUndo(nil))
            #expect(try library.contents().differences(from: state.contents) == [])
            #expect(try library.lines() == state.lines)
        }
        #expect(try library.library.check() == [])
        for state in states.dropFirst() {
            _ = try library.library.redo(library.library.stepToRedo(nil))
            #expect(try library.contents().differences(from: state.contents) == [])
            #expect(try library.lines() == state.lines)
        }
        #expect(try library.library.check() == [])
    }

    private struct State {
        let contents: [String]
        let lines: String

        init(_ library: TestLibrary) throws {
            contents = try library.contents()
            lines = try library.lines()
        }
    }

    private static func change(_ library: TestLibrary, _ number: Int, _ generator: inout SeededGenerator) throws {
        let ids = try library.library.allIDs().shuffled(using: &generator)
        let trash = try library.library.trash().map(\.id)
        switch Int.random(in: 0..<9, using: &generator) {
        case 0 where ids.count > 3: _ = try library.library.merge(Array(ids.prefix(3)), time: TestLibrary.time)
        case 1 where ids.count > 2: try library.library.remove(Array(ids.prefix(2)))
        case 2 where !trash.isEmpty: try library.library.restore([trash[0]])
        case 3 where !trash.isEmpty: _ = try library.library.emptyTrash()
        case 4 where !ids.isEmpty:
            _ = try library.library.add(
                Array(ids.prefix(4)), toReadingList: ["A", "B"].randomElement(using: &generator) ?? "")
        case 5 where ids.count > 3: try library.library.judgeDifferent(Array(ids.prefix(3)))
        case 6 where try !library.library.readingLists().isEmpty:
            _ = try library.library.deleteReadingList(library.library.readingLists()[0].name)
        default: try library.add(articles(&generator), file: "\(number)", day: "2026-02-\(10 + number)")
        }
    }

    /// New ones, known ones with other contents, journals that turn out to be one.
    private static func articles(_ generator: inout SeededGenerator) -> [Article] {
        (0..<6).map { _ in
            let number = Int.random(in: 1...25, using: &generator)
            var article = Article("Title \(number)", doi: "10.5555/\(number)")
            article.authorships = (0..<Int.random(in: 0...3, using: &generator)).map { _ in
                Authorship(
                    Author(family: ["Ito", "Sol", "Berg"].randomElement(using: &generator) ?? "", given: "A."),
                    affiliations: ["Leiden", "Utrecht"].shuffled(using: &generator).dropLast())
            }
            article.journal = Journal(name: ["Blood", "Blood Advances", "Lancet"].randomElement(using: &generator))
            if Bool.random(using: &generator) { article.journal?.issns = [ISSN("2473-9529")].compactMap(\.self) }
            if Bool.random(using: &generator) {
                article.journal?.metrics = [
                    JournalMetric(.impactFactor, "\(Int.random(in: 1...9, using: &generator)).5", asOf: "2024")
                ]
            }
            article.keywords = ["CNS", "MRD", "relapse"].shuffled(using: &generator).dropLast(
                Int.random(in: 0...3, using: &generator))
            if Bool.random(using: &generator) { article.volume = "\(number)" }
            if Bool.random(using: &generator) {
                article.abstract =
                    "Acute lymphoblastic leukemia (ALL) of kind \(Int.random(in: 1...9, using: &generator))."
            }
            if Bool.random(using: &generator) {
                article.citationCounts = [
                    CitationCount(database: "Crossref", count: Int.random(in: 1...99, using: &generator))
                ]
            }
            return article
        }
    }
}
