import Articles

@testable import Export
@testable import Ingestion

extension FuzzTarget {
    /// One for each format that is written: whatever an article says, the file has one record, and where the format is
    /// also read, writing what was read gives the same file. How names come back depends on what readers take for a
    /// name, and what BibTeX's reader has as marks of its own it doesn't read.
    static let exports =
        ExportFormat.allCases.map { format in
            FuzzTarget("export-\(format.rawValue)") { input in
                try checkRoundTrip(item(input), format, isExact: true)
                var named = item(input)
                named.article.authorships = people(input)
                try checkRoundTrip(named, format, isExact: false)
            }
        } + [
            FuzzTarget("export-template") { input in
                for isMarkup in [false, true] {
                    guard let template = try? ArticleTemplate(input.text, isMarkup: isMarkup) else { continue }
                    var exporter = Exporter(template)
                    exporter.write(item(FuzzInput(bytes: Array("A <title>\nBerg\nVera".utf8))))
                    exporter.finish()
                }
            }
        ]

    private static func checkRoundTrip(_ item: LibraryArticle, _ format: ExportFormat, isExact: Bool) throws {
        let written = item.exported(format)
        try expect(String(validating: written, as: UTF8.self) != nil, "is no UTF-8")
        guard let readFormat = format.readFormat else { return }
        let read = try RecordsRead(written, as: readFormat)
        let text = String(decoding: written, as: UTF8.self)
        try expect(
            read.rejected.isEmpty && read.records.count == 1,
            "\(read.records.count) records and \(read.rejected.map(\.reason)) in \(text)")
        guard isExact, let record = read.records.first else { return }
        var again = item
        again.article = record.article
        let rewritten = String(decoding: again.exported(format), as: UTF8.self)
        // MEDLINE's abstracts are one line; where sections were joined in it without a space, its reader parts them.
        let isSame =
            switch readFormat {
            case .nbib: spaceless(rewritten) == spaceless(text)
            case .bibtex: rewritten == LaTeXReader.withoutMarks(text)
            default: rewritten == text
            }
        try expect(isSame, "\(text)\nbecomes\n\(rewritten)")
    }

    private static func spaceless(_ text: String) -> [UInt8] { text.utf8.filter { $0 != 0x20 } }

    /// An article whose texts are the input's lines, cleaned as every reader cleans them.
    private static func item(_ input: FuzzInput) -> LibraryArticle {
        let lines = input.cleanLines(11)
        var article = Article()
        // MEDLINE closes titles with a full stop and takes one away.
        article.title = "Morning \(lines[0] ?? "lumbar") punctures"
        article.authorships = [Authorship(Author(family: "Berg", given: "Vera"))]
        article.journal = Journal(name: "Blood \(lines[4] ?? "")".trimmed)
        article.volume = lines[5]
        article.issueDate = lines[6].flatMap { PublicationDate(edtf: String($0.prefix { $0 != "/" })) }
        article.identifiers = [lines[7].flatMap { Identifier(.doi, $0) }].compactMap(\.self)
        article.keywords = [lines[8].map { "Word \($0)" }].compactMap(\.self)
        article.abstract = lines[10].map { "Children were asked. \($0)" }
        return LibraryArticle(id: 1, citationKey: "berg2024morning", added: "2026-01-01T00:00:00Z", article: article)
    }

    private static func people(_ input: FuzzInput) -> [Authorship] {
        let lines = input.cleanLines(5)
        let person = lines[1].map { Author(family: $0, given: lines[2]) }
        return [person, lines[3].map { Author(literal: $0) }].compactMap { $0.map { Authorship($0) } }
    }
}

extension ExportFormat {
    /// The format that reads what this one writes.
    fileprivate var readFormat: RecordFormat? {
        switch self {
        case .biblatex: .bibtex
        case .tsv: .csv
        default: RecordFormat(rawValue: rawValue)
        }
    }
}
