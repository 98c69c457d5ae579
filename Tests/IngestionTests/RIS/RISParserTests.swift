import Testing

@testable import Ingestion

@Suite struct RISParserTests {
    @Test(arguments: [
        "TY  - JOUR\nTI  - T\nER  - \n", "TY - JOUR\nTI - T\nER -", "TY-JOUR\nTI-T\nER-\n",
        "TY\t-\tJOUR\nTI\t- T\nER\t-",
        "TY  -JOUR\nTI  -T\nER  -", "  TY  - JOUR\n  TI  - T\n  ER  - ", "TY  – JOUR\nTI  – T\nER  – ",
        "ty  - jour\nti  - T\ner  - ", "\u{FEFF}TY  - JOUR\nTI  - T", "x\n\u{FEFF}TY  - JOUR\r\nTI  - T\r\nER  - \r\n",
        "TY\u{A0}\u{A0}-\u{A0}JOUR\nTI  - T\n", "1.\nTY  - JOUR\nTI  - T\nER  -\n\n2.\n", "TY  - JOUR\nTI  - T\nER\n",
        "TY  - Journal Article\nTI  - T\nER  - end",
    ])
    func `A record is found however its tags are spaced`(text: String) throws {
        let records = try events(inText: text, format: .ris).map { try $0.record }
        #expect(records.map(\.article.title) == ["T"])
        #expect(records.map(\.article.type) == [.journalArticle])
        #expect(records.flatMap(\.warnings) == [])
    }

    @Test(
        arguments: [
            ("TY  - JOUR\nTI  - A\nTY  - BOOK\nTI  - B\n", ["1 #1 \"A\"", "3 #2 \"B\""]),
            ("TY  - JOUR\nTI  - A\nER  - TY  - JOUR\nTI  - B\nER  - ", ["1 #1 \"A\"", "3 #2 \"B\""]),
            ("TY  - JOUR\nTI  - A\nTY - JOUR\nTI - B\nER - \n", ["1 #1 \"A\"", "3 #2 \"B\""]),
            ("TY  - JOUR\nTI  - A\nER  - \nUK  - 1\nER  - \nTY  - JOUR\nTI  - B", ["1 #1 \"A\"", "6 #2 \"B\""]),
            ("TI  - A\nAU  - B\nER  - \n", ["1 #1 \"A\""]), ("KW  - a\nER  - \n\nVL  - 1\n", []),
            ("TY  - JOUR\nER  - \nTY  - JOUR\nTI  - B", ["1 #1 rejected: \(nothing)", "3 #2 \"B\""]),
            ("no record\n\nat all\n", []), ("", []),
        ])
    func `A record goes up to its end or to the next one`(text: String, summaries: [String]) throws {
        #expect(try events(inText: text, format: .ris).map(\.summary) == summaries)
    }

    private static let nothing = "has neither title, identifier, authors nor abstract"

    @Test func `A record without type says so`() throws {
        let records = try events(inText: "TI  - A\nER  - \nTY  - \nTI  - B\nER  - ", format: .ris).map { try $0.record }
        #expect(records.map(\.warnings.count) == [1, 1])
        #expect(records.map(\.article.type) == [.journalArticle, .journalArticle])
    }

    @Test func `A record that has lost its type is known by its DOI`() throws {
        let records = try events(inText: "DO  - 10.5555/A\nPY  - 2020\nER  - \n").map { try $0.record }
        #expect(records.map(\.article.doi) == ["10.5555/a"])
        #expect(records.flatMap(\.warnings) == ["has no \"TY\" that says what kind of work it is", "has no title"])
    }

    @Test(
        arguments: [
            ("TY  - JOUR\nTI  - A\nER  - \nTY  - JOUR\nTI  - B", [0, 1]),
            ("TY  - JOUR\nTI  - A\nER  - \nTY  - JOUR\nTI  - B\nER  -", [0, 0]),
            ("TY  - JOUR\nTI  - A\nTY  - JOUR\nTI  - B", [0, 0]), ("TY  - JOUR\nTI  - A\n", [0]),
        ])
    func `A last record without the end that others have is one that the file's end cuts off`(
        text: String, warnings: [Int]
    ) throws {
        #expect(try events(inText: text, format: .ris).map { try $0.record.warnings.count } == warnings)
    }

    @Test(arguments: [
        ["ED - emergency department;", "ER - estrogen receptor"], ["CD19-positive blasts", "IL-6 was low"],
        ["ab  - in small letters", "Er  - too"], ["PARP  - is no tag", "T  - cells"],
    ])
    func `What only looks like a field is text`(lines: [String]) throws {
        let record = try risRecord(["AB  - Abbreviations:"] + lines)
        #expect(record.article.abstract == (["Abbreviations:"] + lines).joined(separator: " ").collapsed)
        #expect(record.article.otherFields == [])
    }

    @Test func `A field with one space is one behind a field that is no prose`() throws {
        let article = try risArticle("PY  - 2020", "KW - a", "b", "PMID - 99000001")
        #expect(article.keywords == ["a", "b"])
        #expect(article.identifier(.pmid) == "99000001")
    }

    @Test func `Lines between records belong to none, behind a missing end too`() throws {
        let text =
            "TY  - JOUR\nPMID  - 99000001\n\n% Comment\nTY  - JOUR\nAB  - One.\n\nTwo.\n\n3.\nTY  - JOUR\nDO  - 10.5555/a\n"
        let articles = try events(inText: text, format: .ris).map { try $0.record.article }
        #expect(articles.map(\.identifiers.first?.value) == ["99000001", nil, "10.5555/a"])
        #expect(articles[1].abstract == "One.\n\nTwo.")
    }

    @Test func `Records that are larger than what is read at once are whole`() throws {
        let abstract = String(repeating: "Very long. ", count: 60_000)
        let text = "TY  - JOUR\nTI  - A\nAB  - \(abstract)\nER  - \nTY  - JOUR\nTI  - B\nER  - \n"
        let records = try events(inText: text, format: .ris).map { try $0.record }
        #expect(records.map(\.article.title) == ["A", "B"])
        #expect(records[0].article.abstract?.utf8.count == abstract.utf8.count - 1)
        #expect(records.map(\.line) == [1, 5])
    }

    @Test func `Equal records have equal digests, whatever stands around them`() throws {
        let record = "TY  - JOUR\nTI  - A\nER  - \n"
        let records = try events(inText: "1.\n\(record)\n\n2.\n\(record)", format: .ris).map { try $0.record }
        #expect(Set(records.map(\.digest)).count == 1)
    }
}

extension String {
    fileprivate var collapsed: String { replacing("  ", with: " ") }
}
