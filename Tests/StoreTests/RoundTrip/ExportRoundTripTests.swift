import Articles
import Export
import Foundation
import Ingestion
import TestSupport
import Testing

@testable import Store

/// What goes out in a format that is also read, an empty library makes the same export of.
@Suite struct ExportRoundTripTests {
    /// With the two that are read as another one.
    static let formats = ExportFormat.allCases.filter {
        RecordFormat(rawValue: $0.rawValue) != nil || $0 == .biblatex || $0 == .tsv
    }

    static func export(_ library: TestLibrary, as format: ExportFormat) throws -> String {
        var exporter = Exporter(format)
        try library.library.forEachArticle(library.library.allIDs()) { exporter.write($0) }
        exporter.finish()
        return String(decoding: exporter.takeBytes(), as: UTF8.self)
    }

    /// An empty library that an export was added to.
    static func library(of text: String, _ format: ExportFormat) throws -> TestLibrary {
        let library = try TestLibrary()
        try library.add(file: library.folder.write(text, to: "export.\(format.fileExtension)"))
        return library
    }

    private static func expectSameBytes(_ library: TestLibrary, as format: ExportFormat) throws {
        let first = try export(library, as: format)
        let second = try export(Self.library(of: first, format), as: format)
        if first == second { return }
        let (one, other) = (first.split(separator: "\n"), second.split(separator: "\n"))
        let line = zip(one, other).first { $0 != $1 }
        Issue.record("\(format.rawValue): \(one.count) lines, then \(other.count)\n\(line?.0 ?? "")\n\(line?.1 ?? "")")
    }

    @Test(arguments: formats) func `The library of the demo comes back as the same bytes`(format: ExportFormat) throws {
        try Self.expectSameBytes(TestLibrary.withFixtures(), as: format)
    }

    @Test(arguments: formats) func `Whatever the model can say comes back as the same bytes`(format: ExportFormat)
        throws
    {
        var generator = ArticleGenerator(seed: 6)
        let library = try TestLibrary()
        try library.add(exported: (0..<150).map { _ in generator.article() })
        #expect(try library.library.allIDs().count == 150)
        try Self.expectSameBytes(library, as: format)
    }

    /// What records say that others' files mean otherwise.
    @Test(arguments: formats) func `Odd values of real records come back as the same bytes`(format: ExportFormat) throws
    {
        func journal(_ abbreviation: String) -> Journal {
            var journal = Journal(name: "Genome Research")
            journal.abbreviations = [abbreviation]
            return journal
        }
        let articles = [
            Article("A report of the...", doi: "10.48550/arxiv.1303.3997") { article in
                article.identifiers.append(contentsOf: [Identifier(.arxiv, "1303.3997")].compactMap(\.self))
                article.links = [Link(.landing, "http://arxiv.org/abs/1303.3997")]
                (article.journal, article.pages) = (journal("Genome Res"), "??")
                article.authorships = [Authorship(Author(literal: "[Anonymous]"))]
                article.issueDate = PublicationDate(edtf: "2019-07-26/2019-01-01")
            },
            Article("Second") { article in
                (article.journal, article.pages, article.articleNumber) = (journal("Genome Res"), "e328", "e328")
                article.links = [Link(.landing, "ftp://example.org/a.pdf")]
            },
            Article("Third?..") { article in
                (article.journal, article.pages) = (journal("Genome Res."), "viii + 194")
            },
        ]
        let library = try TestLibrary()
        try library.add(
            exported: articles.enumerated().map { index, article in
                LibraryArticle(
                    id: index + 1, citationKey: "key\(index)", added: "2026-01-01T00:00:00Z", article: article)
            })
        try Self.expectSameBytes(library, as: format)
    }

    @Test(arguments: formats) func `Articles that agree in all that tells articles apart stay apart`(
        format: ExportFormat
    ) throws {
        var article = Article("The same title of two articles that were stored apart", doi: "10.5555/shared") {
            article in
            article.authorships = [Authorship(Author(family: "Berg", given: "Vera"))]
            article.journal = Journal(name: "Blood")
            article.issueDate = PublicationDate(year: 2020)
            (article.volume, article.pages) = ("12", "100-110")
        }
        let library = try TestLibrary()
        let base = CitationKey.base(for: article)
        let twins = (1...3).map { number in
            LibraryArticle(
                id: number, citationKey: base + CitationKey.suffix(number - 1), added: "2026-01-01T00:00:00Z",
                article: article)
        }
        article.identifiers = []
        let unidentified = (4...5).map { number in
            LibraryArticle(id: number, citationKey: "other\(number)x", added: "2026-01-01T00:00:00Z", article: article)
        }
        try library.add(exported: twins + unidentified)
        try #require(try library.library.allIDs().count == 5)
        try Self.expectSameBytes(library, as: format)
    }

    @Test(arguments: formats) func `Citation keys are kept`(format: ExportFormat) throws {
        let library = try TestLibrary()
        let item = LibraryArticle(
            id: 1, citationKey: "My:Key-1.a", added: "2026-01-01T00:00:00Z", article: Article("A title"))
        try library.add(exported: [item])
        let other = try Self.library(of: Self.export(library, as: format), format)
        #expect(try other.article(1).citationKey == "My:Key-1.a")
    }

    @Test func `A bibliography's second entry of one DOI joins, and its key goes on naming the article`() throws {
        let library = try TestLibrary()
        let text = """
            @article{first, title = {One}, doi = {10.5555/1}}
            @article{second, title = {One}, doi = {10.5555/1}}
            @article{third, title = {One}, year = 2020}
            """
        try library.add(file: library.folder.write(text, to: "refs.bib"))
        #expect(try library.library.allIDs().count == 2)
        #expect(
            try library.library.id(of: ArticleReference("second")) == library.library.id(of: ArticleReference("first")))
    }

    @Test func `Names in somebody's list keep no records apart`() throws {
        let library = try TestLibrary()
        let item =
            #"{"id": "%", "type": "article-journal", "title": "Dasatinib and blinatumomab in frail patients", "#
            + #""author": [{"family": "Berg", "given": "Vera"}, {"family": "Ito", "given": "Ken"}], "volume": "12", "#
            + #""page": "100-110", "issued": {"date-parts": [[2020]]}, "container-title": "Blood"}"#
        let text = "[\(item.replacing("%", with: "id_1")), \(item.replacing("%", with: "id_2"))]"
        try library.add(file: library.folder.write(text, to: "list.json"))
        #expect(try library.library.allIDs().count == 1)
    }
}
