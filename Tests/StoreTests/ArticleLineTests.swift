import Articles
import Testing

@testable import Store

@Suite struct ArticleLineTests {
    /// What a line shows of an article.
    private struct Line: Equatable {
        let id: Int, key: String, added: String, type: ArticleType, title: String?, date: PublicationDate?
        let authors: [Author], journal: String?, isRetracted: Bool

        init(_ item: LibraryArticle) {
            let article = item.article
            (id, key, added, type) = (item.id, item.citationKey, item.added, article.type)
            (title, date, journal) = (article.title, article.date, article.journal?.name)
            (authors, isRetracted) = (Array(article.authors.prefix(2)), item.isRetracted)
        }
    }

    private static func lines(_ library: TestLibrary, _ detail: ArticleDetail) throws -> [Line] {
        var lines: [Line] = []
        try library.library.forEachArticle(library.library.allIDs(), detail) { lines.append(Line($0)) }
        return lines
    }

    @Test func `A line shows what the whole article has`() throws {
        let library = try TestLibrary.withFixtures()
        let lines = try Self.lines(library, .line)
        #expect(lines.count > 10 && lines.contains { $0.authors.count == 2 })
        #expect(try lines == Self.lines(library, .whole))
    }

    @Test func `Editors are no authors, a retraction is seen, and a journal may have no name`() throws {
        let library = try TestLibrary(
            Article("Edited", doi: "10.5555/1") {
                $0.authorships = [
                    Authorship(Author(family: "Aker"), role: .editor),
                    Authorship(Author(family: "Berg"), role: .author),
                ]
                $0.journal = Journal()
                $0.journal?.publisher = "A press"
            },
            Article("Taken back", doi: "10.5555/2") { $0.publicationTypes = ["Retracted Publication"] },
            Article(nil, doi: "10.5555/3") { $0.electronicDate = PublicationDate(edtf: "2020-03") })
        let lines = try Self.lines(library, .line)
        #expect(lines.map(\.authors.count) == [1, 0, 0] && lines.map(\.isRetracted) == [false, true, false])
        #expect(lines.map(\.date?.year) == [nil, nil, 2020] && lines.map(\.title) == ["Edited", "Taken back", nil])
        #expect(try lines == Self.lines(library, .whole))
    }
}
