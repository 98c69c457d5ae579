import Articles
import Testing

@testable import Ingestion

@Suite struct RecordStartTests {
    @Test(arguments: [
        ("{\"title\":\"A\"}{\"title\":\"B\"}", [1, 1]), ("{\"title\":\"A\"}\n{\"title\":\"B\"}", [1, 2]),
        ("[{\"title\":\"A\"},{\"title\":\"B\"}]", [1, 1]), ("[\n{\"title\":\"A\"},\n\n{\"title\":\"B\"}\n]\n", [2, 4]),
        ("{\"title\":\"A\"}\nsome text\n{\"title\":\"B\"}", [1, 3]),
        ("{\"title\":\"A\"}\r\n\r\n{\"title\":\"B\"}\r\n", [1, 3]),
        ("{\"title\":\"A\"}\rtext\r{\"title\":\"B\"}", [1, 3]),
        ("{\"title\":\"A\"} text\n  , {\"title\":\"B\"}", [1, 2]),
        ("{\n\"title\"\n:\n\"A\"\n}\ntext\n{\n\"title\":\"B\"\n}", [1, 7]),
        ("{\"x\":1,\"title\":\"A\"}\ntext\n{\"_id\":{\"n\":[1]},\"title\":\"B\"}", [1, 3]),
    ])
    func `Records follow each other in every form`(text: String, lines: [Int]) throws {
        let events = try events(inText: text, format: .scholar)
        #expect(events.map(\.summary) == ["\(lines[0]) #1 \"A\"", "\(lines[1]) #2 \"B\""])
    }

    @Test(arguments: [
        "{\"title\":\"A\"}\n引用次数: 1\n期刊介绍:\nLetters to the Editor{\"title\":\"B\"}\n引用次数: 2",
        "\u{FEFF}{\"title\":\"A\"}\nAbstract\nText.\n\u{FEFF}{\"title\":\"B\"}",
        "\u{FEFF}{\"title\":\"A\"}\nAbstract\nText.\u{FEFF}{\"title\":\"B\"}",
        "{\"title\":\"A\"}\u{FEFF}{\"title\":\"B\"}",
    ])
    func `Files that were joined, without a last line end or with byte order marks, lose nothing`(text: String) throws {
        let articles = try articles(inText: text, format: .scholar)
        #expect(articles.map(\.title) == ["A", "B"])
        #expect(articles[0].journal?.description ?? "Letters to the Editor" == "Letters to the Editor")
        #expect(articles[0].abstract ?? "Text." == "Text.")
    }

    @Test(arguments: [
        "{\"title\":\"B,\"authors\":\"V\"}", "{\"title\":\"B\",\"authors\":V\"}", "{\"title\":\"B\",\"authors\":\"V}",
        "{\"title\":\"B\",\"authors\":\"V\"", "{\"title\":\"B\",\"journal\":{\"name\":\"J\",\"authors\":\"V\"}",
        "{\"title\":\"B\",\"x\":[{\"url\":1},{\"url\":2},\"authors\":\"V\"}",
    ])
    func `A record that is broken within a line takes no other one along`(broken: String) throws {
        func record(_ title: String) -> String { "{\"title\":\"\(title)\",\"authors\":\"Vera Berg\",\"doi\":null}" }
        for text in [
            "[\(record("A")),\(broken),\(record("C")),\(record("D"))]",
            "\(record("A"))\(broken)\(record("C")) \(record("D"))",
        ] {
            let events = try events(inText: text, format: .scholar)
            #expect(events.compactMap { try? $0.record.article.title } == ["A", "C", "D"], "\(text)")
            #expect(events.count == 4)
        }
    }

    @Test(arguments: [
        "{CD19, CD22}", "{\"CD19\": 0.4} is a clone", "{ The empty set }", "{}", "{\"quoted\"}", "{\"unclosed", "{",
        "{\"",
        "a {title} and {\"CD22\": 1, \"title\": 2}", "{\"x\": {\"title\": 1}}", "[1, 2] {3}", "\"title\": {1}",
    ])
    func `Other braces in the text are text`(line: String) throws {
        for text in [
            "{\"title\":\"A\"}\nAbstract\nBefore.\n\(line)\nAfter.\n", "{\"title\":\"A\"}\nAbstract\nBefore.\n\(line)",
        ] {
            for next in ["", "\n{\"title\":\"B\"}"] {
                let articles = try articles(inText: text + next, format: .scholar)
                #expect(articles.map(\.title) == (next.isEmpty ? ["A"] : ["A", "B"]))
                #expect(articles[0].abstract?.contains(line) == true)
            }
        }
    }

    @Test(arguments: [
        ("{\"title\":\"A\" \"doi\":1}", "has \"\"\" where a comma or } should be after \"title\" (line 1, column 14)"),
        ("{\n \"title\": \"A,\n \"doi\": 1\n}", "has a string without a closing quote (line 2, column 11)"),
        (
            "{\n \"title\": \"A\",\n \"references\": [\n  {\"title\": \"Nested\"},\n  {\"title\": oops}\n ]\n}",
            "has \"o\" where a value should be (line 5, column 13)"
        ),
        ("{\"title\":\"A\",", "has \"{\" where a quoted key should be (line 2, column 1)"),
    ])
    func `Behind a broken record the next one is found, and not an object within it`(record: String, reason: String)
        throws
    {
        let end = record.utf8.count { $0 == 0x0A } + 2
        #expect(
            try events(inText: "\(record)\n{\"title\":\"B\"}\n", format: .scholar).map(\.summary) == [
                "1 #1 rejected: \(reason)", "\(end) #2 \"B\"",
            ])
    }

    @Test func `An array's records are found behind a broken one`() throws {
        let text = "[\n  {\n    \"title\": oops\n  },\n  {\n    \"title\": \"B\"\n  }\n]"
        #expect(
            try events(inText: text, format: .scholar).map(\.summary) == [
                "2 #1 rejected: has \"o\" where a value should be (line 3, column 14)", "5 #2 \"B\"",
            ])
    }
}
