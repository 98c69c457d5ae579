import Articles
import TestSupport
import Testing

@testable import Ingestion

@Suite struct MEDLINELayoutTests {
    private func line(_ text: String) -> MEDLINELine {
        Array(text.utf8).withUnsafeBufferPointer { MEDLINELine($0, 0..<$0.count) }
    }

    private func summaries(_ text: String) throws -> [String] {
        try events(inText: text, format: .nbib).map(\.summary)
    }

    @Test(arguments: [
        ("TI  - A", "TI", 5), ("PMID- 1", "PMID", 5), ("AU  -", "AU", 5), ("ZZZ - new", "ZZZ", 5),
        ("4099- x", "4099", 5),
        ("PMID-1", "PMID", 5),
        ("TI  -A", "TI", 5), ("TI-", "TI", 3), ("SO- x", "SO", 3), ("PMC -2", "PMC", 5), ("ISSN - 1", "ISSN", 6),
        ("\u{FEFF}PMID- 1", "PMID", 8),
    ])
    func `A tag and a hyphen begin a field`(text: String, tag: String, valueStart: Int) {
        #expect(line(text) == .field(FieldTag(tag.utf8), valueStart: valueStart))
    }

    @Test(arguments: [
        "RNA-based therapy", "ZZZ-new", "T-cell", "TI", "CD34 - positive", "TI A", "SO  invalid", "-", "2-1", "mRNA- x",
        "TOOLONG- x",
    ])
    func `Prose begins none`(text: String) {
        #expect(line(text) == .text(isIndented: false))
    }

    @Test func `Blank lines and Ovid's numbers separate`() {
        for text in ["", "   ", "\t", "<1. >", "<12>"] { #expect(line(text) == .blank) }
        #expect(line("      x") == .text(isIndented: true))
    }

    @Test func `Blank lines before the first record say nothing of those behind it`() throws {
        #expect(
            try summaries("\n\nUI  - 99000001\nTI  - A\n\nVN  - Ovid\nTI  - B\n") == ["3 #1 \"A\"", "6 #2 \"B\""])
    }

    @Test(
        arguments: [
            ("PMID- 1\nTI  - A\nSO  - x\n\nPMID- 2\nTI  - B\n", [0, 1]),
            ("PMID- 1\nTI  - A\nSO  - x\n\nPMID- 2\nTI  - B\nSO  - x\n", [0, 0]),
            ("PMID- 1\nTI  - A\nSO  - x\n\nPMID- 2\nTI  - B\n\nPMID- 3\nTI  - C\n", [0, 0, 0]),
            ("PMID- 1\nTI  - A\nSO  - x\n\nPMID- 2\nBTI - B\n", [0, 0]), ("PMID- 1\nTI  - A\n", [0]),
        ])
    func `A last record that does not end as all others do is one that the file's end cuts off`(
        text: String, warnings: [Int]
    ) throws {
        #expect(try events(inText: text, format: .nbib).map { try $0.record.warnings.count } == warnings)
    }

    @Test func `Records are found without blank lines between them`() throws {
        #expect(
            try summaries("PMID- 99000001\nTI  - A\nPMID- 99000002\nTI  - B\nOWN - ERIC\nTI  - C\nOWN - ERIC\nTI  - D")
                == ["1 #1 \"A\"", "3 #2 \"B: C\"", "7 #3 \"D\""])
    }

    @Test func `A record without a number is one behind a blank line`() throws {
        #expect(try summaries("PMID- 99000001\nTI  - A\n\nTI  - B\nDP  - 2020\n") == ["1 #1 \"A\"", "4 #2 \"B\""])
    }

    @Test func `The number may stand behind other fields`() throws {
        #expect(try summaries("UI  - 1\nOWN - NLM\nPMID- 99000001\nTI  - A\n") == ["1 #1 \"A\""])
    }

    @Test func `Text before the first record belongs to none`() throws {
        #expect(try summaries("Results of a search\n\n1. Berg\n\nPMID- 99000001\nTI  - A\n") == ["5 #1 \"A\""])
        #expect(try summaries("Nothing here\n\n  at all\n") == [])
    }

    @Test func `Text behind a blank line is kept with the record before it`() throws {
        let text = "PMID- 99000001\nTI  - A\n\nA note.\nIts second line.\n\nPMID- 99000002\nTI  - B\n"
        let records = try events(inText: text, format: .nbib).map { try $0.record }
        #expect(records[0].article.otherFields == [JSONMember("text", .strings(["A note.", "Its second line."]))])
        #expect(records[1].line == 7)
    }

    @Test func `A value goes on in lines that are indented, or only have no tag`() throws {
        let article = try events(
            inText: "TI  - A\n      title\nthat goes\n  on\nAB  - First\n\n      second.\n", format: .nbib)[0].record
            .article
        #expect(article.title == "A title that goes on")
        #expect(article.abstract == "First second.")
    }

    @Test func `A word that was broken is whole again`() throws {
        let word = String(repeating: "x", count: 90)
        let text =
            "AB  - see\n      \(word.prefix(80))\n      \(word.suffix(10)) there \n      \(word.prefix(80)) \n      x\n"
        let article = try events(inText: text, format: .nbib)[0].record.article
        #expect(article.abstract == "see \(word) there \(word.prefix(80)) x")
    }

    @Test func `Blank lines around a record make no difference to its digest`() throws {
        let plain = try events(inText: "PMID- 99000001\nTI  - A\n", format: .nbib)[0].record
        let spaced = try events(inText: "\n\nPMID- 99000001\nTI  - A\n\n\n\nPMID- 9\n", format: .nbib)[0].record
        #expect(plain.digest == spaced.digest)
    }

    @Test func `A record without anything to store is rejected, and its neighbours stay`() throws {
        #expect(
            try summaries("PMID- 99000001\nTI  - A\n\nDP  - 2020\nPL  - X\n\nPMID- 99000002\nTI  - B\n") == [
                "1 #1 \"A\"", "4 #2 rejected: has neither title, identifier, authors nor abstract", "7 #3 \"B\"",
            ])
    }

    @Test(arguments: Fixtures.files(in: "nbib"))
    func `Damaged files never crash the reader`(fixture: Fixture) throws {
        try expectOrderOfDamaged(fixture, .nbib, signs: "PMID- \nTI  - \n\n<&;")
    }
}
