import Articles
import Testing

@testable import Store

/// Authorships of new articles are written later than the articles; nobody may see that.
@Suite struct AuthorshipTests {
    private static func article(_ number: Int, authors: [String], affiliations: [String] = []) -> Article {
        Article("Asparaginase activity in cohort number \(number) of adolescents", doi: "10.5555/\(number)") {
            article in
            article.authorships = authors.map {
                Authorship(Author(family: $0, given: "Ada"), affiliations: affiliations)
            }
            article.issueDate = PublicationDate(year: 2019)
            article.volume = "12"
            article.pages = "\(number)-\(number + 9)"
        }
    }

    private static func names(_ library: TestLibrary, _ id: Int) throws -> [String] {
        try library.article(id).article.authorships.map(\.author.familyName)
    }

    @Test func `Authors and their affiliations are in their order`() throws {
        let library = try TestLibrary(
            Self.article(1, authors: ["Zuse", "Abel", "Moor"], affiliations: ["Leiden", "Aarhus"]),
            Self.article(2, authors: ["Moor", "Zuse"]))
        #expect(try Self.names(library, 1) == ["Zuse", "Abel", "Moor"])
        #expect(try Self.names(library, 2) == ["Moor", "Zuse"])
        #expect(
            try library.article(1).article.authorships.map(\.affiliations)
                == Array(repeating: ["Leiden", "Aarhus"], count: 3))
    }

    @Test func `A later record of the same file finds them`() throws {
        var other = Self.article(1, authors: ["Zuse", "Abel"])
        other.identifiers = []
        other.issue = "3"
        let library = try TestLibrary()
        let counts = try library.add([
            Self.article(1, authors: ["Zuse", "Abel"]), Self.article(2, authors: ["Abel"]), other,
        ])
        .counts
        #expect(counts.added == 2 && counts.updated == 1)
        #expect(try Self.names(library, 1) == ["Zuse", "Abel"])
        #expect(try library.article(1).article.issue == "3")
    }

    @Test func `A later record of the same file completes them, and who is gone stays where others need them`() throws {
        var less = Self.article(1, authors: [])
        less.authorships = []
        let library = try TestLibrary()
        try library.add([less, Self.article(2, authors: ["Abel"]), Self.article(1, authors: ["Zuse", "Abel"])])
        #expect(try Self.names(library, 1) == ["Zuse", "Abel"])
        #expect(try Self.names(library, 2) == ["Abel"])
        #expect(try library.column("SELECT count(*) FROM author") == ["2"])
    }

    @Test func `More than are gathered are written meanwhile`() throws {
        let many = (0..<45_000).map { "Name\($0 % 9_000)" }
        let library = try TestLibrary(Self.article(1, authors: many), Self.article(2, authors: ["Zuse"]))
        #expect(try library.column("SELECT count(*) FROM authorship") == ["45001"])
        #expect(try Self.names(library, 2) == ["Zuse"])
    }

    @Test func `A file that breaks off leaves none, and the next one is whole`() throws {
        struct Break: Error {}
        let library = try TestLibrary()
        let preparer = try BatchPreparer()
        let file = ImportFile(file: "a.txt", format: "scholar", database: nil, day: "2026-01-01")
        try library.library.add(time: TestLibrary.time) { session in
            var isFirst = true
            #expect(throws: Break.self) {
                try session.add(file) {
                    guard isFirst else { throw Break() }
                    isFirst = false
                    return preparer.batch([Record(Self.article(1, authors: ["Zuse"]))])
                }
            }
            var rest = [Record(Self.article(2, authors: ["Abel"]))]
            _ = try session.add(file) {
                defer { rest = [] }
                return rest.isEmpty ? nil : preparer.batch(rest)
            }
        }
        #expect(try library.column("SELECT family FROM authorship JOIN author ON author.id = author_id") == ["Abel"])
    }
}
