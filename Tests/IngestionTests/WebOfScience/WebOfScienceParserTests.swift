import Articles
import TestSupport
import Testing

@testable import Ingestion

@Suite struct WebOfScienceParserTests {
    private func summaries(_ text: String) throws -> [String] {
        try events(inText: text, format: .webOfScience).map(\.summary)
    }

    private func line(_ text: String) -> WebOfScienceLine {
        Array(text.utf8).withUnsafeBufferPointer { WebOfScienceLine($0, 0..<$0.count) }
    }

    @Test func `Lines are told apart by their first two characters`() {
        #expect(line("TI A") == .field("TI", valueStart: 2))
        #expect(line("C1") == .field("C1", valueStart: 2))
        #expect(line("ER") == .end)
        #expect(line("ER  ") == .end)
        #expect(line("EF\u{FEFF}FN x") == .text)
        #expect(line("\u{FEFF}FN x") == .envelope)
        for text in ["   TI A", "In all", "T1D patients", "1A x", "TITLE"] { #expect(line(text) == .text) }
    }

    @Test func `Records end in ER`() throws {
        #expect(
            try summaries("FN X\nVR 1.0\nPT J\nTI A\nER\n\nPT J\nTI B\n   b\nER\n\nEF") == [
                "3 #1 \"A\"", "7 #2 \"B b\"",
            ])
    }

    @Test func `A record without ER ends where the next one begins`() throws {
        let records = try events(inText: "PT J\nTI A\nPT J\nTI B\n", format: .webOfScience).map { try $0.record }
        #expect(records.map(\.article.title) == ["A", "B"])
        #expect(records.map(\.warnings) == [["has no ER at its end"], ["has no ER at its end"]])
    }

    @Test func `A record may begin with any field`() throws {
        #expect(try summaries("AU Alder, N\nPT J\nTI A\nER\n") == ["1 #1 \"\"", "2 #2 \"A\""])
        #expect(try summaries("UT WOS:1\nTI A\nER\n") == ["1 #1 \"A\""])
    }

    @Test func `A table has tags for columns`() throws {
        let text =
            "PT\tAU\tTI\tSO\tPY\tCR\nJ\tAlder, N; Birch, O\t\"A \"\"b\"\"\"\tBLOOD\t2020\tX; Y\n\t\t\t\t\t\nJ\t\tC\n"
        let records = try events(inText: text, format: .webOfScience).map { try $0.record }
        #expect(records.map(\.article.title) == ["A \"b\"", "C"])
        #expect(records.map(\.line) == [2, 4])
        #expect(records[0].article.authors.count == 2)
        #expect(records[0].article.otherFields == [JSONMember("CR", .strings(["X", "Y"]))])
    }

    @Test func `An empty file has no records`() throws {
        #expect(try summaries("\n\n") == [])
        #expect(try summaries("FN X\nVR 1.0\nEF\n") == [])
    }

    @Test(arguments: Fixtures.files(in: "wos"))
    func `Damaged files never crash the reader`(fixture: Fixture) throws {
        try expectOrderOfDamaged(fixture, .webOfScience, signs: "PT J\nER\nAU ;[]/\t\"\n   ")
    }
}
