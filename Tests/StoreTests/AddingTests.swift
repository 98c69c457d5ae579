import Articles
import TestSupport
import Testing

@testable import Store

@Suite struct AddingTests {
    @Test func `An article comes back as it was put in`() throws {
        let article = Samples.whole
        let library = try TestLibrary(article)
        var stored = try library.article(1).article
        // The library dates what the record leaves undated.
        for index in stored.citationCounts.indices { stored.citationCounts[index].seen = nil }
        #expect(stored.journal?.metrics.map(\.asOf) == ["2026-01-01", "2026-01-01", "2023"])
        stored.journal?.metrics = article.journal?.metrics ?? []
        #expect(stored == article)
    }

    @Test func `An article without anything but its title is one row and no text`() throws {
        let library = try TestLibrary(Article("Alone"))
        #expect(try library.article(1).article == Article("Alone"))
        #expect(try library.column("SELECT count(*) FROM article_text") == ["0"])
    }

    @Test func `A record's place, file, format and time are kept`() throws {
        let library = try TestLibrary()
        var record = Record(Article("One", doi: "10.5555/1"), number: 3)
        record.line = 17
        record.key = "smith2020"
        record.database = "Embase"
        let file = ImportFile(file: "export.ris", format: "ris", database: "PubMed", day: "2026-01-01")
        try library.add([record], file)
        let source = try #require(try library.article(1).sources.first)
        #expect(source.format == "ris" && source.file == "export.ris" && source.line == 17 && source.record == 3)
        #expect(source.key == "smith2020" && source.database == "Embase" && source.date == "2026-01-01")
        #expect(source.imported == TestLibrary.time && source.digest == record.digest)
    }

    @Test func `Each file says what became of its records`() throws {
        let library = try TestLibrary(Article("One", doi: "10.5555/1"), Article("Two", doi: "10.5555/2"))
        let counts = try library.add([
            Article("One", doi: "10.5555/1"), Article("Two", doi: "10.5555/2") { $0.volume = "7" }, Article("Three"),
        ]).counts
        #expect(counts.read == 3 && counts.unchanged == 1 && counts.updated == 1 && counts.added == 1)
        #expect(
            try library.column(
                "SELECT records_read || ' ' || added || ' ' || updated || ' ' || unchanged FROM import_file")
                == ["2 2 0 0", "3 1 1 1"])
    }

    @Test func `Records that were rejected while reading are counted`() throws {
        let library = try TestLibrary()
        let rejected = RejectedRecord(
            line: 1, ordinal: 1, reason: "has neither title, identifier, authors nor abstract")
        let preparer = try BatchPreparer()
        var batches = [preparer.batch([Record(Article("One"))], rejected: [rejected])]
        let file = ImportFile(file: "a", format: "scholar", database: nil, day: "2026-01-01")
        let counts = try library.library.add(time: TestLibrary.time) { try $0.add(file) { batches.popLast() }.0 }
        #expect(counts.rejected == 1 && counts.added == 1 && counts.read == 2)
    }

    @Test func `The same file twice changes nothing at all`() throws {
        let library = try TestLibrary.withFixtures()
        let before = try library.dump()
        for file in Fixtures.files(in: "library") {
            let counts = try library.add(file: file.path).counts
            #expect(counts.read == counts.unchanged)
        }
        #expect(try library.dump() == before)
    }

    @Test func `A record of equal content is known by its digest under any name`() throws {
        let library = try TestLibrary(Article("No identifier at all"))
        let counts = try library.add([Article("No identifier at all")], file: "copy.txt").counts
        #expect(counts.unchanged == 1)
        #expect(try library.column("SELECT count(*) FROM source") == ["1"])
    }

    @Test func `A new record that says nothing new is a source and no change`() throws {
        let library = try TestLibrary(Article("One", doi: "10.5555/1") { $0.volume = "7" })
        let counts = try library.add([Article(nil, doi: "10.5555/1")]).counts
        #expect(counts.unchanged == 1)
        #expect(try library.article(1).sources.count == 2)
    }

    @Test func `A dry run counts and leaves nothing`() throws {
        let library = try TestLibrary(Article("One", doi: "10.5555/1"))
        let before = try library.dump()
        let new = [Article(nil, doi: "10.5555/1") { $0.volume = "7" }, Article("Two")]
        let additions = PersonalAdditions(tags: ["new"], readingList: "To read")
        let counts = try library.add(new, additions: additions, isDryRun: true).counts
        #expect(counts.updated == 1 && counts.added == 1)
        #expect(try library.dump() == before)
        #expect(try library.add(new, additions: additions).counts == counts)
    }

    @Test func `Tags and a reading list are given to all articles of an import, known ones too`() throws {
        let library = try TestLibrary(Article("One", doi: "10.5555/1"))
        let additions = PersonalAdditions(tags: ["CNS", "cns"], readingList: "To read")
        try library.add([Article("Two"), Article("One", doi: "10.5555/1")], additions: additions)
        #expect(try library.article(1).tags == ["CNS"])
        #expect(try library.library.readingList("to read").entries.map(\.article) == [2, 1])
    }

    @Test func `Ids are never given twice`() throws {
        let library = try TestLibrary(Article("One"), Article("Two"))
        try library.execute("DELETE FROM article WHERE id = 2")
        try library.add([Article("Three")])
        #expect(try library.library.allIDs() == [1, 3])
    }
}
