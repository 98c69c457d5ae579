import Articles
import Testing

@testable import Store

/// What an import remembers from one file to the next is true only as long as nobody else changes the library.
@Suite struct AddingBesideOthersTests {
    private let library: TestLibrary
    /// Another process, as far as SQLite can tell.
    private let other: Library

    init() throws {
        library = try TestLibrary()
        other = try Library.open(library.library.path) { _ in true }
    }

    /// Adds files of one article each in one import.
    ///
    /// - Parameter meanwhile: what another process does behind the first.
    private func add(_ articles: Article..., meanwhile: () throws -> Void) throws -> [ImportCounts] {
        let preparer = try BatchPreparer()
        return try library.library.add(time: TestLibrary.time) { session in
            try articles.enumerated().map { number, article in
                if number == 1 { try meanwhile() }
                var batches = [preparer.batch([Record(article, number: number + 1)])]
                let file = ImportFile(file: "\(number)", format: "scholar", database: nil, day: "2026-01-01")
                return try session.add(file) { batches.popLast() }.0
            }
        }
    }

    private static func article(_ doi: String, by family: String) -> Article {
        Article("Title \(doi)", doi: doi) { article in
            article.authorships = [Authorship(Author(family: family, given: "Ann"), affiliations: ["In \(family)"])]
            article.journal = Journal(name: "Journal of \(family)")
            article.keywords = ["about \(family)"]
        }
    }

    @Test func `Ids of rows that another process has taken away and given to others aren't used`() throws {
        let articles = ["10.5555/1", "10.5555/3"].map { Self.article($0, by: "Ho") }
        _ = try add(articles[0], articles[1]) {
            _ = try other.undo(other.stepToUndo(nil))
            try other.add(time: TestLibrary.time) { session in
                var batches = [try BatchPreparer().batch([Record(Self.article("10.5555/2", by: "Berg"))])]
                let file = ImportFile(file: "x", format: "scholar", database: nil, day: "2026-01-01")
                _ = try session.add(file) { batches.popLast() }
            }
        }
        let ids = try library.library.allIDs()
        let dois = try ids.flatMap { try library.article($0).article.identifiers.map(\.value) }
        #expect(dois == ["10.5555/2", "10.5555/3"])
        #expect(try library.article(ids[1]).article.withoutIdentifiers == articles[1].withoutIdentifiers)
        #expect(try library.library.check().isEmpty)
        // What was undone stays a step by itself.
        #expect(try library.library.history().map { $0.undone != nil } == [false, false, true])
    }

    @Test func `What another process puts into the trash isn't added`() throws {
        let one = Self.article("10.5555/1", by: "Ho")
        let counts = try add(one, one) { try other.remove([1]) }
        #expect(counts.map(\.inTrash) == [0, 1])
    }

    @Test func `What another process changes in between is no reason for a second import`() throws {
        _ = try add(Self.article("10.5555/1", by: "Ho"), Self.article("10.5555/2", by: "Ho")) {
            try other.remove([1])
        }
        #expect(try library.column("SELECT count(*) FROM import") == ["1"])
        #expect(try library.column("SELECT count(*) FROM author") == ["1"])
        #expect(try library.library.history().count == 2)
    }
}

extension Article {
    fileprivate var withoutIdentifiers: Article {
        var article = self
        article.identifiers = []
        return article
    }
}
