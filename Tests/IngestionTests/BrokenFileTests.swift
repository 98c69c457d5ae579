import TestSupport
import Testing

@testable import Ingestion

@Suite struct BrokenFileTests {
    private static let expected: [String: [String]] = [
        "bad-values.txt": ["1 #1 \"42\"", "3 #2 \"Clocks in treatment rooms and the perceived length of infusions\""],
        "binary.bin": ["error: seems to be a binary file"], "blank.txt": ["error: is empty"],
        "deep.json": ["error: seems to be JSON of another kind"], "empty.txt": ["error: is empty"],
        "not-a-record.json": ["error: seems to be an API's error answer"],
        "nothing-to-store.txt": [
            "1 #1 rejected: has neither title, identifier, authors nor abstract",
            "5 #2 \"Name badges in large print on a leukaemia ward\"",
        ],
        "page.html": ["error: seems to be a page of HTML"],
        "syntax-error-in-middle.txt": [
            "1 #1 \"Ward plants and mould: forty air samples\"",
            "45 #2 rejected: has \"\"\" where a comma or } should be after \"authors\" (line 48, column 3)",
            "89 #3 \"Warm blankets before cannulation\"",
        ],
        "truncated-last.txt": [
            "1 #1 \"Two hours earlier: moving the ward round for children on asparaginase\"",
            "7 #2 \"Weighing infants without clothes: errors in chemotherapy dose\"",
            "13 #3 rejected: breaks off before its closing }",
        ],
    ]

    @Test(arguments: Fixtures.files(in: "broken"))
    func `What is wrong with a file is said, and what is good is read`(fixture: Fixture) throws {
        let name = String(fixture.name.dropFirst("broken/".count))
        #expect(try summaries(fixture) == Self.expected[name])
    }

    @Test func `Every broken file is there`() {
        #expect(Fixtures.files(in: "broken").count == Self.expected.count)
    }

    @Test func `Values that can't be understood are kept and warned about`() throws {
        let record = try #require(try events(in: Fixture("broken/bad-values.txt").path).first).record
        #expect(
            record.warnings.compactMap { $0.split(separator: "\"").dropFirst().first } == [
                "abstract", "doi", "ListUrlMain", "openAccessPdf", "PeriodicalId", "PeriodicalIF", "RegionNum",
                "publicationDate", "fieldsOfStudy", "isOpenAccess", "citationCount",
            ])
        #expect(
            record.article.otherFields.map(\.name) == [
                "FirstCategoryId", "ArticlePicture", "Total", "abstract", "doi", "ListUrlMain", "openAccessPdf",
                "PeriodicalId", "PeriodicalIF", "RegionNum", "RegionCategory", "publicationDate", "fieldsOfStudy",
                "isOpenAccess", "citationCount", "引用次数",
            ])
    }

    private func summaries(_ fixture: Fixture) throws -> [String] {
        do {
            return try events(in: fixture.path).map(\.summary)
        } catch let error as RecordFileError {
            switch error.reason {
            case .empty: return ["error: is empty"]
            case .unknownFormat(let seeming): return ["error: seems to be \(seeming ?? "nothing known")"]
            default: throw error
            }
        }
    }
}
