import Articles
import Testing

@testable import Store

@Suite struct TransactionTests {
    private struct BrokenOff: Error {}

    private static func file(_ name: String) -> ImportFile {
        ImportFile(file: name, format: "scholar", database: nil, day: "2026-01-01")
    }

    /// Adds files in one import; each is a list of batches, and `nil` among them is where reading breaks off.
    private static func add(_ files: [[[Article]?]], to library: TestLibrary, isDryRun: Bool = false) throws
        -> [ImportCounts?]
    {
        let preparer = try BatchPreparer()
        return try library.library.add(time: TestLibrary.time, isDryRun: isDryRun) { session in
            try files.enumerated().map { number, batches in
                var rest = batches[...]
                do {
                    return try session.add(file("\(number)")) {
                        guard let next = rest.popFirst() else { return nil }
                        guard let articles = next else { throw BrokenOff() }
                        return preparer.batch(articles.map { Record($0) })
                    }.0
                } catch is BrokenOff {
                    return nil
                }
            }
        }
    }

    /// With rows in many tables, which the writers remember.
    private static func articles(_ numbers: ClosedRange<Int>) -> [Article] {
        Samples.numbered(numbers) { article, _ in
            article.journal = Samples.journal
            article.authorships = [Authorship(Author(family: "Ho", given: "Ann"), affiliations: ["Leiden"])]
            article.keywords = ["asparaginase"]
        }
    }

    private static let broken: [[Article]?] = [
        articles(1...3), [Article("One", doi: "10.5555/1") { $0.abstract = "More text" }], nil,
    ]

    @Test func `A file that breaks off leaves nothing, and those before and behind it stay`() throws {
        let after = Self.articles(2...4)
        let library = try TestLibrary()
        let counts = try Self.add([[[Article("First")]], Self.broken, [after]], to: library)
        #expect(counts.map { $0?.added } == [1, nil, 3])
        let undisturbed = try TestLibrary()
        _ = try Self.add([[[Article("First")]], [], [after]], to: undisturbed)
        // The two were made at two moments.
        for library in [library, undisturbed] { try library.execute("UPDATE history_step SET time = ''") }
        #expect(try library.dump() == undisturbed.dump())
        #expect(try library.library.check().isEmpty)
    }

    @Test func `A file that breaks off leaves the library as it was`() throws {
        let library = try TestLibrary(Article("One", doi: "10.5555/1"))
        let before = try library.dump()
        _ = try Self.add([Self.broken], to: library)
        #expect(try library.dump() == before)
    }

    @Test func `A file that SQLite refuses in its middle leaves nothing, and the next one's words are counted right`()
        throws
    {
        let library = try TestLibrary(Article("Leukemia", doi: "10.5555/1"))
        let preparer = try BatchPreparer()
        try library.library.add(time: TestLibrary.time) { session in
            // Empty text is against the schema's rules.
            var batches = [preparer.batch([Record(Article("Relapse")), Record(Article("Bad") { $0.volume = "" })])]
            #expect(throws: (any Error).self) { try session.add(Self.file("bad")) { batches.popLast() } }
            batches = [
                preparer.batch([
                    Record(Article("Vincristine")), Record(Article(nil, doi: "10.5555/1") { $0.volume = "7" }),
                ])
            ]
            _ = try session.add(Self.file("good")) { batches.popLast() }
        }
        #expect(try library.library.allIDs() == [1, 2])
        #expect(try library.column("SELECT surface FROM word ORDER BY 1") == ["leukemia", "vincristine"])
    }

    @Test func `In a dry run too, a file that breaks off leaves nothing for the next one`() throws {
        let library = try TestLibrary()
        let before = try library.dump()
        let counts = try Self.add([Self.broken, [Samples.numbered(1...3)]], to: library, isDryRun: true)
        #expect(counts.map { $0?.added } == [nil, 3])
        #expect(try library.dump() == before)
    }

    @Test func `An import that adds no row leaves no trace of itself`() throws {
        let library = try TestLibrary()
        let before = try library.dump()
        _ = try Self.add([[], [[]], [nil]], to: library)
        #expect(try library.dump() == before)
    }

    @Test func `The files of one command are one import`() throws {
        let library = try TestLibrary()
        _ = try Self.add([[[Article("One")]], [nil], [[Article("Two")]]], to: library)
        #expect(try library.column("SELECT count(*) FROM import") == ["1"])
        #expect(try library.column("SELECT file FROM import_file ORDER BY id") == ["0", "2"])
    }
}
