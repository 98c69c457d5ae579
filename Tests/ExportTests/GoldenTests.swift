import Articles
import Foundation
import Testing

@testable import Export

/// What each format makes of the sample articles lies in `Golden/<format>.<extension>`. `REGENERATE_GOLDEN=1`
/// writes these files anew; read the difference before it is committed.
@Suite struct GoldenTests {
    @Test(arguments: ExportFormat.allCases)
    func `The samples are written as the golden file says`(format: ExportFormat) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Golden/\(format.rawValue).\(format.fileExtension)")
        let text = exported(SampleArticles.all, as: format, heading: SampleArticles.heading)
        if ProcessInfo.processInfo.environment["REGENERATE_GOLDEN"] == "1" {
            try Data(text.utf8).write(to: file)
        }
        #expect(Data(text.utf8) == (try Data(contentsOf: file)))
    }
}

/// The whole output for some articles.
func exported(_ articles: [LibraryArticle], as format: ExportFormat, heading: ExportHeading? = nil) -> String {
    var exporter = Exporter(format, heading: heading)
    for article in articles { exporter.write(article) }
    exporter.finish()
    return String(decoding: exporter.takeBytes(), as: UTF8.self)
}

/// The output for one article that `change` makes of an empty one with the citation key `key`.
func exported(as format: ExportFormat, _ change: (inout LibraryArticle) -> Void) -> String {
    var item = LibraryArticle(id: 1, citationKey: "key", added: "2026-11-23T20:15:00Z", article: Article())
    change(&item)
    return exported([item], as: format)
}
