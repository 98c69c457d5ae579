import Articles
import Testing

@testable import Store

/// Reading lists that come back with a library's own lines.
@Suite struct RestoredPlacementTests {
    /// `4 1 | Trials: 6 2 | Reviews: 3 5`
    private static func source() throws -> TestLibrary {
        let library = try TestLibrary()
        try library.add(Samples.numbered(1...6))
        _ = try library.library.add([4, 1], toReadingList: "List")
        _ = try library.library.add([6, 2], toReadingList: "List", section: "Trials", note: "A trial")
        _ = try library.library.add([3, 5], toReadingList: "List", section: "Reviews")
        return library
    }

    private static func lines(_ library: TestLibrary, _ ids: some Sequence<Int>) throws -> [LibraryArticle] {
        try ids.map { try library.article($0) }
    }

    private static func text(_ library: TestLibrary) throws -> [String] {
        try library.library.readingList("List").entries.map { entry in
            let title = try library.article(entry.article).article.title ?? ""
            return [title, entry.section, entry.note].compactMap(\.self).joined(separator: ", ")
        }
    }

    @Test func `A list comes back in its order, with sections and notes`() throws {
        let source = try Self.source()
        let library = try TestLibrary()
        try library.add(exported: Self.lines(source, 1...6))
        #expect(try Self.text(library) == Self.text(source))
        let sections = try library.library.readingList("list").sections.map(\.name)
        #expect(sections == ["Trials", "Reviews"])
        #expect(try Self.lines(library, 1...6).map(\.readingLists) == Self.lines(source, 1...6).map(\.readingLists))
        #expect(try library.library.check().isEmpty)
    }

    @Test func `A part of a list has no gaps`() throws {
        let source = try Self.source()
        let library = try TestLibrary()
        try library.add(exported: Self.lines(source, [3, 6, 1]))
        #expect(try library.library.readingList("List").entries.map(\.section) == [nil, "Trials", "Reviews"])
        #expect(try library.library.check().isEmpty)
    }

    @Test func `Two files of one import make the same list`() throws {
        let source = try Self.source()
        let library = try TestLibrary()
        let preparer = try BatchPreparer()
        try library.library.add(time: TestLibrary.time) { session in
            for ids in [[1, 3, 6], [2, 4, 5]] {
                let records = try Self.lines(source, ids).map { item in
                    var record = Record(item.article, number: item.id)
                    record.exported = item
                    return record
                }
                var batches = [preparer.batch(records)]
                let file = ImportFile(file: "\(ids)", format: "jsonl", database: nil, day: "2026-01-01")
                _ = try session.add(file) { batches.popLast() }
            }
        }
        #expect(try Self.text(library) == Self.text(source))
        #expect(try library.library.check().isEmpty)
    }

    @Test func `To a list that is there, articles are added behind what is in their section`() throws {
        let source = try Self.source()
        let library = try TestLibrary(Article("Mine"), Article("Mine, too"))
        _ = try library.library.add([1], toReadingList: "LIST", section: "Reviews")
        _ = try library.library.add([2], toReadingList: "list")
        try library.add(exported: Self.lines(source, 1...6))
        let entries = try library.library.readingList("List").entries
        #expect(entries.prefix(4).map(\.section) == [nil, nil, nil, "Reviews"])
        #expect(entries.map(\.article).first == 2 && entries[3].article == 1)
        #expect(try library.library.readingList("List").sections.map(\.name) == ["Reviews", "Trials"])
        #expect(try library.library.check().isEmpty)
    }

    @Test func `The same lines change nothing, and a place that is new is a change`() throws {
        let library = try Self.source()
        var lines = try Self.lines(library, 1...6)
        let before = try library.dump()
        #expect(try library.add(exported: lines).counts.unchanged == 6)
        #expect(try library.dump() == before)
        lines[0].readingLists.append(ReadingListPlacement(name: "New", position: 1, section: "S"))
        let counts = try library.add(exported: lines).counts
        #expect(counts.unchanged == 5 && counts.updated == 1)
        #expect(try library.library.readingList("New").entries.map(\.section) == ["S"])
    }

    @Test func `An empty note is none, and odd positions are as near as they can be`() throws {
        let source = try Self.source()
        var lines = try Self.lines(source, 1...4)
        for (index, position) in [Int.min, 7, 0, Int.max].enumerated() {
            lines[index].readingLists = [ReadingListPlacement(name: "List", position: position, note: "")]
            lines[index].fieldOrigins = [FieldOrigin("title", source: Int.min)]
        }
        let library = try TestLibrary()
        try library.add(exported: lines)
        let entries = try library.library.readingList("List").entries
        #expect(entries.map(\.article) == [1, 3, 2, 4] && entries.allSatisfy { $0.note == nil })
        #expect(try library.library.check().isEmpty)
    }

    @Test func `Names that differ in an accent are two lists`() throws {
        let library = try TestLibrary()
        let source = try TestLibrary(Article("One"), Article("Two"))
        var lines = try Self.lines(source, 1...2)
        lines[0].readingLists = [ReadingListPlacement(name: "Resume", position: 1)]
        lines[1].readingLists = [ReadingListPlacement(name: "Résumé", position: 1)]
        try library.add(exported: lines)
        #expect(try library.library.readingLists().map(\.articles) == [1, 1])
    }

    @Test func `What a file that breaks off told of lists is forgotten`() throws {
        struct BrokenOff: Error {}
        let source = try Self.source()
        let library = try TestLibrary()
        let preparer = try BatchPreparer()
        try library.library.add(time: TestLibrary.time) { session in
            for isBroken in [true, false] {
                let records = try Self.lines(source, isBroken ? [1, 2, 3] : [4, 5]).map { item in
                    var record = Record(item.article, number: item.id)
                    record.exported = item
                    return record
                }
                var batches = [preparer.batch(records)]
                let file = ImportFile(file: "\(isBroken)", format: "jsonl", database: nil, day: "2026-01-01")
                let add = {
                    _ = try session.add(file) {
                        if let batch = batches.popLast() { return batch }
                        if isBroken { throw BrokenOff() }
                        return nil
                    }
                }
                if isBroken { #expect(throws: BrokenOff.self) { try add() } } else { try add() }
            }
        }
        #expect(try library.library.readingList("List").entries.count == 2)
        #expect(try library.library.check().isEmpty)
    }
}
