import Articles
import Export
import Foundation
import TestSupport
import Testing

@testable import Store

/// The README's table of what comes back of each field from each format, measured on an article that has all fields.
@Suite struct FieldTableTests {
    private static let formats: [ExportFormat] = [
        .jsonl, .bibtex, .biblatex, .ris, .cslJSON, .nbib, .endnoteXML, .csv,
    ]

    private typealias Field = (name: String, value: @Sendable (LibraryArticle) -> String)

    private static let fields: [Field] = [
        ("title", { $0.article.title ?? "" }),
        ("italics, sub- and superscripts in it", { $0.article.titleMarkup ?? "" }),
        ("translated title", { $0.article.translatedTitle ?? "" }),
        ("authors, groups among them", { names(.author, $0) }),
        ("editors", { names(.editor, $0) }),
        ("ORCID", { $0.article.authors.compactMap(\.orcid).joined() }),
        ("affiliations", { $0.article.authorships.flatMap(\.affiliations).joined(separator: "|") }),
        ("journal", { $0.article.journal?.name ?? "" }),
        ("its abbreviation", { $0.article.journal?.abbreviations.joined(separator: "|") ?? "" }),
        ("its ISSNs", { $0.article.journal?.issns.map(\.value).joined(separator: "|") ?? "" }),
        ("publisher", { $0.article.journal?.publisher ?? "" }),
        ("year", { $0.article.year.map(String.init) ?? "" }),
        ("month and day", { $0.article.issueDate.map { String($0.edtf.dropFirst(4)) } ?? "" }),
        ("electronic date", { $0.article.electronicDate?.edtf ?? "" }),
        ("volume", { $0.article.volume ?? "" }),
        ("issue", { $0.article.issue ?? "" }),
        ("pages", { $0.article.pages ?? "" }),
        ("article number", { $0.article.articleNumber ?? "" }),
        ("DOI", { $0.article.doi ?? "" }),
        ("PMID", { $0.article.identifier(.pmid) ?? "" }),
        ("PMCID", { $0.article.identifier(.pmcid) ?? "" }),
        ("arXiv", { $0.article.identifier(.arxiv) ?? "" }),
        ("trial registrations", { $0.article.identifier(.trial) ?? "" }),
        ("page on the net", { links(.landing, $0) }),
        ("PDF", { links(.pdf, $0) }),
        ("abstract", { $0.article.abstract?.replacing("\n\n", with: " ") ?? "" }),
        ("its paragraphs", { ($0.article.abstract ?? "").contains("\n\n") ? "kept" : "" }),
        ("keywords", { $0.article.keywords.joined(separator: "|") }),
        ("MeSH headings", { $0.article.meshHeadings.map { "\($0)" }.joined(separator: "|") }),
        ("languages", { $0.article.languages.joined(separator: "|") }),
        ("publication types", { $0.article.publicationTypes.joined(separator: "|") }),
        ("that it was retracted", { $0.isRetracted ? "retracted" : "" }),
        ("citation key", { $0.citationKey }),
        ("note", { $0.note ?? $0.article.otherFields.contains { ["N1", "notes"].contains($0.name) }.description }),
        ("tags, status", { "\($0.tags) \($0.status)" }),
        ("rating, reading lists", { "\($0.rating ?? 0) \($0.readingLists.map(\.name))" }),
    ]

    /// Without which an article can't be cited, found or judged.
    private static let required = [
        "title", "authors, groups among them", "journal", "year", "volume", "issue", "pages", "DOI", "PMID", "abstract",
        "keywords",
    ]

    private static func names(_ role: Authorship.Role, _ item: LibraryArticle) -> String {
        item.article.authorships.filter { $0.role == role }.map { "\($0.author.name)" }.joined(separator: "|")
    }

    private static func links(_ kind: Link.Kind, _ item: LibraryArticle) -> String {
        item.article.links.filter { $0.kind == kind }.map(\.url).joined(separator: "|")
    }

    private static let whole: LibraryArticle = {
        var article = Samples.whole
        article.type = .journalArticle
        article.abstract = "Background: SpO₂ fell below 90% in one child & α rose.\n\nResults: Nobody relapsed."
        article.articleNumber = "e12345"
        article.issueDate = PublicationDate(year: 2019, month: 11, day: 5)
        article.relations = Identifier(.pmid, "39999999").map { [Relation(.retractedBy, $0)] } ?? []
        article.identifiers += [Identifier(.arxiv, "2101.01234")].compactMap(\.self)
        article.languages = ["en", "zh"]
        article.citationCounts = []
        article.otherFields = []
        article.journal?.metrics = []
        var item = LibraryArticle(
            id: 1, citationKey: "My:Key", added: "2026-01-01T00:00:00Z", article: article)
        item.tags = ["CNS"]
        item.status = .reading
        item.note = "Read *this*."
        item.rating = 4
        item.readingLists = [ReadingListPlacement(name: "CNS", position: 1)]
        return item
    }()

    /// The rows of the table, measured.
    private static func rows() throws -> [[String]] {
        let library = try TestLibrary()
        try library.add(exported: [whole])
        let original = try library.article(1)
        let read = try formats.map { format in
            let other = try ExportRoundTripTests.library(of: ExportRoundTripTests.export(library, as: format), format)
            return try other.article(1)
        }
        return fields.map { field in
            let value = field.value(original)
            return [field.name]
                + read.map { copy in
                    let other = field.value(copy)
                    return other == value
                        ? "yes"
                        : other.isEmpty || other == "false" || other == "0 []" || other.hasPrefix("[]") ? "no" : "lossy"
                }
        }
    }

    @Test func `The README's table says what comes back`() throws {
        let head = [[""] + Self.formats.map { "`\($0.rawValue)`" }, ["---"] + Self.formats.map { _ in "---" }]
        let rows = try Self.rows()
        let table = (head + rows).map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
        let readme = try String(contentsOf: Repository.folder.appending(path: "README.md"), encoding: .utf8)
        #expect(readme.contains(table), "It should say:\n\(table)")
    }

    @Test func `What must come back does so from every format`() throws {
        for row in try Self.rows() where Self.required.contains(row[0]) {
            #expect(!row.contains("no") && !row.contains("lossy"), "\(row)")
        }
    }
}
