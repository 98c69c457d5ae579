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
        lines(of: article)
            + [("abstract", article.abstract), ("translatedAbstract", article.translatedAbstract)].compactMap { pair in
                pair.1.map { (pair.0, $0) }
            }
    }

    /// Texts that have one line.
    private static func lines(of article: Article) -> [(String, String)] {
        let single: [(String, String?)] = [
            ("title", article.title), ("titleMarkup", article.titleMarkup),
            ("translatedTitle", article.translatedTitle), ("volume", article.volume), ("issue", article.issue),
            ("pages", article.pages), ("articleNumber", article.articleNumber), ("journal", article.journal?.name),
            ("publisher", article.journal?.publisher),
        ]
        let lists: [(String, [String])] = [
            ("author", article.authorships.map(\.author.familyName)),
            ("given name", article.authorships.compactMap(\.author.given)),
            ("identifier", article.identifiers.map(\.value)), ("language", article.languages),
        ]
        return single.compactMap { pair in pair.1.map { (pair.0, $0) } }
            + lists.flatMap { list in list.1.map { (list.0, $0) } }
    }
}

extension Author {
    fileprivate var given: String? {
        if case .person(_, let given, _) = name { given } else { nil }
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
