import Articles
import TestSupport
import Testing

@testable import Ingestion

/// Each format's complete fixture fills every field of an article that the format can carry.
@Suite struct CompleteFixtureTests {
    private static let everything: Set<String> = [
        "title", "titleMarkup", "translatedTitle", "abstract", "translatedAbstract", "authors", "suffix", "group",
        "orcid", "affiliation", "editor", "translator", "journal", "abbreviation", "issn", "nlmID", "publisher",
        "metric", "volume", "issue", "pages", "articleNumber", "issueDate", "electronicDate", "publicationType",
        "language", "keyword", "mesh", "majorMesh", "qualifier", "fieldOfStudy", "doi", "pmid", "pmcid", "arxiv",
        "isbn", "s2", "openalex", "trial", "landing", "pdf", "openAccess", "citationCount", "relation", "other",
    ]

    /// With what no record of the format says.
    private static let files: [(file: String, missing: Set<String>)] = [
        (
            "wos/complete.txt",
            [
                "metric", "mesh", "majorMesh", "qualifier", "pmcid", "arxiv", "s2", "openalex", "trial", "pdf",
            ]
        ),
        (
            "crossref/complete.json",
            [
                "translatedAbstract", "nlmID", "metric", "keyword", "mesh", "majorMesh", "qualifier", "pmid", "pmcid",
                "arxiv", "s2", "openalex",
            ]
        ),
        (
            "openalex/complete.json",
            [
                "translatedTitle", "translatedAbstract", "editor", "translator", "nlmID", "metric", "electronicDate",
                "arxiv", "isbn", "s2", "trial", "relation",
            ]
        ),
        (
            "semantic-scholar/complete.json",
            [
                "translatedTitle", "translatedAbstract", "editor", "translator", "nlmID", "publisher", "metric",
                "electronicDate", "language", "keyword", "mesh", "majorMesh", "qualifier", "isbn", "openalex", "trial",
                "relation",
            ]
        ),
        (
            "csl-json/complete.json",
            [
                "nlmID", "metric", "mesh", "majorMesh", "qualifier", "fieldOfStudy", "s2", "openalex", "trial", "pdf",
                "openAccess",
            ]
        ),
        ("csv/complete.csv", ["relation"]),
        (
            "pubmed-xml/complete.xml",
            ["citationCount", "fieldOfStudy", "metric", "openAccess", "openalex", "pdf", "s2", "translator"]
        ),
        (
            "nbib/complete.nbib",
            ["arxiv", "citationCount", "fieldOfStudy", "metric", "openAccess", "openalex", "pdf", "s2", "translator"]
        ), ("ris/complete.ris", ["fieldOfStudy", "metric", "openAccess", "openalex", "orcid", "relation", "s2"]),
        (
            "bibtex/complete.bib",
            [
                "affiliation", "majorMesh", "mesh", "metric", "nlmID", "openalex", "pdf", "qualifier", "relation", "s2",
                "translatedAbstract", "translatedTitle", "trial",
            ]
        ),
        (
            "endnote-xml/complete.xml",
            [
                "fieldOfStudy", "majorMesh", "mesh", "metric", "nlmID", "openAccess", "openalex", "orcid", "qualifier",
                "relation", "s2", "translatedAbstract",
            ]
        ),
        (
            "europepmc-json/complete.json",
            [
                "arxiv", "editor", "fieldOfStudy", "metric", "openalex", "s2", "translatedAbstract", "translatedTitle",
                "translator", "trial",
            ]
        ),
        (
            "europepmc-xml/complete.xml",
            [
                "arxiv", "editor", "fieldOfStudy", "metric", "openalex", "s2", "translatedAbstract", "translatedTitle",
                "translator", "trial",
            ]
        ),
    ]

    @Test(arguments: files)
    func `Every field that the format can carry comes out`(file: String, missing: Set<String>) throws {
        let fixture = try #require(Fixtures.files(in: String(file.prefix { $0 != "/" })).first { $0.name == file })
        let records = try events(in: fixture.path).map { try $0.record }
        let filled = records.reduce(into: Set<String>()) { $0.formUnion(Self.filled($1.article)) }
        #expect(Self.everything.subtracting(filled).sorted() == missing.sorted())
        #expect(records.flatMap(\.warnings) == [])
    }

    private static func filled(_ article: Article) -> Set<String> {
        let journal = article.journal ?? Journal()
        let texts: [(String, String?)] = [
            ("title", article.title), ("titleMarkup", article.titleMarkup),
            ("translatedTitle", article.translatedTitle),
            ("abstract", article.abstract), ("translatedAbstract", article.translatedAbstract),
            ("volume", article.volume), ("issue", article.issue), ("pages", article.pages),
            ("articleNumber", article.articleNumber), ("issueDate", article.issueDate?.edtf),
            ("electronicDate", article.electronicDate?.edtf), ("journal", journal.name), ("nlmID", journal.nlmID),
            ("publisher", journal.publisher),
        ]
        let lists: [(String, Bool)] = [
            ("authors", article.authors.isEmpty), ("abbreviation", journal.abbreviations.isEmpty),
            ("issn", journal.issns.isEmpty), ("metric", journal.metrics.isEmpty),
            ("publicationType", article.publicationTypes.isEmpty), ("language", article.languages.isEmpty),
            ("keyword", article.keywords.isEmpty), ("mesh", article.meshHeadings.isEmpty),
            ("fieldOfStudy", article.fieldsOfStudy.isEmpty), ("openAccess", article.isOpenAccess == nil),
            ("citationCount", article.citationCounts.isEmpty), ("relation", article.relations.isEmpty),
            ("other", article.otherFields.isEmpty),
        ]
        var filled = Set(texts.compactMap { $0.1 == nil ? nil : $0.0 } + lists.compactMap { $0.1 ? nil : $0.0 })
        filled.formUnion(article.identifiers.map(\.scheme.rawValue))
        filled.formUnion(article.links.map(\.kind.rawValue))
        for heading in article.meshHeadings {
            if !heading.qualifiers.isEmpty { filled.insert("qualifier") }
            if heading.isMajor || heading.qualifiers.contains(where: \.isMajor) { filled.insert("majorMesh") }
        }
        for authorship in article.authorships {
            if authorship.role != .author { filled.insert(authorship.role.rawValue) }
            if authorship.author.orcid != nil { filled.insert("orcid") }
            if !authorship.affiliations.isEmpty { filled.insert("affiliation") }
            switch authorship.author.name {
            case .literal: filled.insert("group")
            case .person(_, _, let suffix): if suffix != nil { filled.insert("suffix") }
            }
        }
        return filled
    }
}
