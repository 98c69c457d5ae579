import Articles
import Export
import Foundation
import Ingestion

/// What the model promises of an article (``Article``), whatever record it was made of.
enum ArticleProperties {
    static func check(_ article: Article) throws {
        try expect(article.isStorable, "has nothing to store")
        for (name, text) in texts(of: article) {
            try expect(!text.isEmpty, "\(name) is empty")
            try expect(
                !text.unicodeScalars.contains(where: isControl), "\(name) has controls: \(text.debugDescription)")
        }
        for (name, text) in lines(of: article) {
            try expect(!text.utf8.contains(0x0A), "\(name) has line ends: \(text.debugDescription)")
        }
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        (scalar.value < 0x20 && scalar != "\n") || (0x7F...0x9F).contains(scalar.value)
    }

    /// Texts that may have several lines.
    private static func texts(of article: Article) -> [(String, String)] {
        named([
            ("abstract", article.abstract), ("translatedAbstract", article.translatedAbstract),
            ("journal's description", article.journal?.description),
        ]) + lines(of: article)
    }

    /// Texts that have one line.
    private static func lines(of article: Article) -> [(String, String)] {
        named([
            ("title", article.title), ("titleMarkup", article.titleMarkup),
            ("translatedTitle", article.translatedTitle), ("volume", article.volume), ("issue", article.issue),
            ("pages", article.pages), ("articleNumber", article.articleNumber),
        ]) + named("identifier", article.identifiers.map(\.value))
            + named("relation", article.relations.map(\.target.value))
            + named("link", article.links.map(\.url)) + named("language", article.languages)
            + people(article) + subjects(article) + (article.journal.map(journal) ?? [])
    }

    private static func people(_ article: Article) -> [(String, String)] {
        article.authorships.flatMap { authorship in
            let names: [(String, String?)] =
                switch authorship.author.name {
                case .literal(let name): [("author", name)]
                case .person(let family, let given, let suffix):
                    [("author", family), ("given name", given), ("suffix", suffix)]
                }
            return named(names + [("ORCID", authorship.author.orcid)])
                + named("affiliation", authorship.affiliations)
        }
    }

    private static func subjects(_ article: Article) -> [(String, String)] {
        named("publication type", article.publicationTypes) + named("keyword", article.keywords)
            + named("field of study", article.fieldsOfStudy)
            + named("MeSH heading", article.meshHeadings.flatMap { [$0.name] + $0.qualifiers.map(\.name) })
    }

    private static func journal(_ journal: Journal) -> [(String, String)] {
        named([("journal", journal.name), ("publisher", journal.publisher), ("NLM's number", journal.nlmID)])
            + named("abbreviation", journal.abbreviations)
            + named("metric", journal.metrics.flatMap { [$0.value, $0.category].compactMap(\.self) })
    }

    private static func named(_ texts: [(String, String?)]) -> [(String, String)] {
        texts.compactMap { name, text in text.map { (name, $0) } }
    }

    private static func named(_ name: String, _ texts: [String]) -> [(String, String)] {
        texts.map { (name, $0) }
    }
}

extension Article {
    /// Written as a line of JSON and read back, it must be the same to the letter.
    func expectLosslessLine() throws {
        let item = LibraryArticle(id: 1, citationKey: "a2020b", added: "2026-01-01T00:00:00Z", article: self)
        let read = try RecordsRead(item.exported(.jsonl), as: .jsonl)
        try expect(read.rejected.isEmpty && read.records.count == 1, "its line gives \(read)")
        try expectEqual(read.records.first?.exported, item, "its line")
    }
}

extension LibraryArticle {
    func exported(_ format: ExportFormat, _ options: ExportOptions = ExportOptions()) -> [UInt8] {
        var exporter = Exporter(format, options: options)
        exporter.write(self)
        exporter.finish()
        return exporter.takeBytes()
    }
}
