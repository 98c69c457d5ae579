import Articles
import Foundation
import TestSupport
import Testing

@testable import Ingestion

@Suite struct JSONRecordParserTests {
    @Test(arguments: [
        "{\"t\":\"a\"}{\"t\":\"b\"}", "{\"t\":\"a\"}\n{\"t\":\"b\"}\n", "[{\"t\":\"a\"},{\"t\":\"b\"}]",
        "[ {\"t\":\"a\"} ] [ {\"t\":\"b\"} ]", "\u{FEFF}[\n  null,\n  {\"t\":\"a\"},\n  {\"t\":\"b\"}\n]\n",
        "\u{1E}{\"t\":\"a\"}\n\u{1E}{\"t\":\"b\"}\n", "[[{\"t\":\"a\"}],[{\"t\":\"b\"}]]",
        "{\"m\":{\"items\":[{\"t\":\"a\"},{\"t\":\"b\"}],\"x\":[{\"t\":\"no\"}]},\"y\":{\"t\":\"no\"}}",
        "{\"status\":\"ok\",\"n\":{\"items\":3},\"m\":{\"q\":[[],{}],\"items\":[{\"t\":\"a\"}]}}{\"t\":\"b\"}",
        "{\"one\":{\"t\":\"a\"},\"z\":[1]}\n{\"one\":{\"t\":\"b\"}}",
    ])
    func `Records stand one after the other, in arrays and in envelopes`(text: String) throws {
        #expect(
            try summaries(text).map { $0.split(separator: " ").dropFirst().joined(separator: " ") } == [
                "#1 \"a\"", "#2 \"b\"",
            ])
    }

    @Test(arguments: [
        "{\"x\":{\"paperId\":\"1\",\"t\":\"a\"},\"y\" : {\"t\":\"b\"}}\n{\"t\":\"c\"}",
        "{\"m\":{\"items\":{\"x\":{\"paperId\":\"1\",\"t\":\"a\"},\"y\":{\"t\":\"b\"}},\"z\":{\"t\":\"no\"}}}{\"t\":\"c\"}",
    ])
    func `Records may be an object's members, each behind a key`(text: String) throws {
        #expect(try summaries(text).map { $0.suffix(3) } == ["\"a\"", "\"b\"", "\"c\""])
    }

    @Test func `Records stand in an object under their names`() throws {
        let text =
            "{ \"x\": {\"paperId\":1,\"t\":\"a\"},\n\"y\" :\n{\"t\":\"b\",\"n\":\"own\"}, \"z\":null } {\"t\":\"c\"}"
        let records = try events(text).map { try $0.record }
        #expect(records.map(\.article.title) == ["a", "b", "c"])
        #expect(records.map(\.key) == ["x", "own", nil])
        #expect(records.map(\.line) == [1, 3, 3])
    }

    @Test func `A broken record under its name is rejected, and its neighbours are read`() throws {
        let text = "{\n \"x\": {\"paperId\":1,\"t\":\"a},\n \"y\": {\"t\":\"b\"\n \"t\":1},\n \"z\": {\"t\":\"c\"}\n}"
        #expect(try summaries(text).map { $0.contains("rejected") } == [true, true, false])
        #expect(try summaries(text).last == "5 #3 \"c\"")
    }

    @Test(arguments: [
        "{\"x\":{\"u\":1},\"t\":\"a\"}", "{\"x\":[{\"t\":1}],\"t\":\"a\"}", "{\"x\":\"{\\\"t\\\":1}\",\"t\":\"a\"}",
    ])
    func `An object whose first member is no record is one itself`(text: String) throws {
        #expect(try summaries(text) == ["1 #1 \"a\""])
    }

    @Test func `A record within a record is no record`() throws {
        #expect(try summaries("{\"t\":\"a\",\"in\":{\"m\":{\"items\":[{\"t\":\"no\"}]}}}") == ["1 #1 \"a\""])
    }

    @Test func `An empty list has no records`() throws {
        #expect(try summaries("{\"m\":{\"items\":[],\"x\":1}}") == [])
        #expect(try summaries("[]") == [])
    }

    @Test func `Lines are counted from the file's beginning`() throws {
        let text = "{\n\"m\": {\n\"items\": [\n  {\n  \"t\":\n\"a\"}, {\"t\": \"b\"},\n{\"t\": \"c\"}]}}"
        #expect(try summaries(text) == ["4 #1 \"a\"", "6 #2 \"b\"", "7 #3 \"c\""])
    }

    @Test(arguments: [
        "[{\"t\":\"a\"},{\"t\":\"b\",x},{\"t\":\"c\"}]", "{\"t\":\"a\"}\n{\"t\":\"b\"\n{\"t\":\"c\"}\n",
        "{\"t\":\"a\"}\n{\"t\":\"b}\n{\"t\":\"c\"}", "[\n {\"t\":\"a\"},\n {\"t\":\"b\",\n  {}}\n,\n {\"t\":\"c\"}\n]",
        "[{\"t\":\"a\"},\"b\",{\"t\":\"c\"}]", "{\"t\":\"a\"},{\"t\":\"b\" \"x\":\"}\"},{\"t\":\"c\"}",
    ])
    func `A broken record is rejected, and its neighbours are read`(text: String) throws {
        let summaries = try summaries(text).map { $0.split(separator: " ").dropFirst().joined(separator: " ") }
        #expect(summaries.first == "#1 \"a\"")
        #expect(summaries.last == "#3 \"c\"")
        #expect(summaries.count == 3)
        #expect(summaries[1].hasPrefix("#2 rejected: "))
    }

    @Test(arguments: [
        // A missing quote at the end of a text, before a key, and at the record's very end.
        "{\"t\":\"b,\"n\":\"n\",\"l\":[]}", "{\"t\":\"b\",n\":\"n\",\"l\":[]}", "{\"t\":\"b\",\"l\":[],\"n\":\"n}",
        "{\"t\":b\",\"n\":\"a } in the text\",\"l\":[]}",
        // A missing and a spare bracket, here and there.
        "{\"t\":\"b\",\"n\":\"n\",\"l\":[]", "{\"t\":\"b\",\"n\":\"n\",\"l\":[{\"x\":1]}",
        "{\"t\":\"b\",\"n\":\"n\",\"l\":[{\"x\":1}}", "{\"t\":\"b\",\"n\":\"n\",\"l\":[{\"x\":1}}]}",
        "{\"t\":\"b\",\"n\":\"n\",\"l\":[\"x\":1}]}", "\"t\":\"b\",\"n\":\"n\",\"l\":[]}",
    ])
    func `A record that is broken within a line takes no other one along`(broken: String) throws {
        func record(_ title: String) -> String {
            "{\"t\":\"\(title)\",\"n\":\"n\",\"l\":[{\"t\":\"no\",\"x\":1},{\"t\":\"no\",\"x\":{\"y\":[{}]}}]}"
        }
        let lists = [["a", nil, "c", "d"], [nil, "c", "d"], ["a", "b", "c", nil, "d", nil, "e"]]
        for list in lists {
            let records = list.map { $0.map(record) ?? broken }.joined(separator: ",")
            for text in ["[\(records)]", "{\"x\":[{\"y\":1}],\"m\":{\"items\":[\(records)],\"z\":1},\"u\":[1]}"] {
                let titles = try events(text).compactMap { try? $0.record.article.title }
                #expect(titles == list.compactMap(\.self), "\(text)")
            }
        }
    }

    @Test func `Records that lie within a broken record are none`() throws {
        func record(_ title: String, _ quote: String = "\"") -> String {
            "{\"t\":\"\(title)\(quote),\"n\":\"n\",\"l\":[{\"t\":\"no\",\"n\":\"n\"},{\"t\":\"no\",\"n\":\"n\"}]}"
        }
        for count in 0...4 {
            let before = (0..<count).map { record("a\($0)") }
            let text = "[\((before + [record("b", ""), record("c")]).joined(separator: ","))]"
            #expect(try events(text).count == count + 2)
            #expect(try summaries(text).last == "1 #\(count + 2) \"c\"")
        }
    }

    @Test func `A broken record between others under their names takes none along`() throws {
        let text =
            "{\"x\":{\"paperId\":\"1\",\"t\":\"a\",\"in\":{\"z\":1}},\"y\":{\"paperId\":\"2,\"t\":\"b\",\"in\":{\"z\":1}},"
            + "\"z\":{\"paperId\":\"3\",\"t\":\"c\",\"in\":{\"z\":1}}}"
        #expect(try summaries(text).last == "1 #3 \"c\"")
        #expect(try events(text).count == 3)
    }

    @Test func `In a long line, the column counts from its beginning`() throws {
        let text = "\n[{\"t\":\"a\"},{\"t\":\"b\",x}]"
        #expect(try summaries(text).last == "2 #2 rejected: has \"x\" where a quoted key should be (line 2, column 21)")
    }

    @Test func `A list is found behind any amount of other things, and read in pieces`() throws {
        let facets = String(repeating: "{\"items\":[{\"t\":\"no\"}],\"x\":\"]}\\\"\"},", count: 20_000)
        let text =
            "{\"f\":[\(facets){}],\"m\":{\"f\":[\(facets){}],\"items\":[{\"t\":\"a\"},{\"t\":\"b\"}]}}{\"t\":\"c\"}"
        #expect(try summaries(text) == ["1 #1 \"a\"", "1 #2 \"b\"", "1 #3 \"c\""])
    }

    @Test func `What is wrong is said with line and column, and the record's text is kept`() throws {
        let events = try events("{\"t\":\"a\"}\n{\"t\":\"b\",\n  x}\n{\"t\":\"c\"}")
        guard case .rejected(let rejected) = events[1] else { throw Unexpected() }
        #expect(rejected.reason == "has \"x\" where a quoted key should be (line 3, column 3)")
        #expect(rejected.line == 2)
        #expect(rejected.text == "{\"t\":\"b\",\n  x}")
    }

    @Test func `A record that breaks off is rejected`() throws {
        #expect(
            try summaries("[{\"t\":\"a\"},{\"t\":\"b") == [
                "1 #1 \"a\"", "1 #2 rejected: breaks off before its closing }",
            ])
    }

    @Test func `Records longer than a chunk are read, and long envelopes passed over`() throws {
        let long = String(repeating: "x{]\\\"", count: 120_000)
        let text = "{\"m\":{\"items\":[{\"t\":\"a\",\"l\":\"\(long)\"},{\"t\":\"b\"}],\"f\":\"\(long)\"}}{\"t\":\"c\"}"
        #expect(try summaries(text) == ["1 #1 \"a\"", "1 #2 \"b\"", "1 #3 \"c\""])
    }

    @Test func `Damaged text never crashes`() throws {
        var generator = SeededGenerator(seed: 7)
        let whole = Array(
            "{\"m\":{\"items\":[{\"t\":\"a\",\"l\":[1,{\"x\":\"}\"}]},\n{\"t\":\"b\"}]}}\n{\"t\":\"c\"}".utf8)
        for _ in 0..<500 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                bytes[Int.random(in: 0..<bytes.count, using: &generator)] =
                    "{}[]\",:\\\nx".utf8.randomElement(using: &generator) ?? 0
            }
            bytes.removeLast(Int.random(in: 0..<bytes.count, using: &generator))
            let ordinals = try events(String(decoding: bytes, as: UTF8.self)).map(\.ordinal)
            #expect(ordinals == ordinals.indices.map { $0 + 1 })
        }
    }

    private struct Unexpected: Error {}

    private func summaries(_ text: String) throws -> [String] { try events(text).map(\.summary) }

    private func events(_ text: String) throws -> [RecordEvent] {
        try withTemporaryFile(text.utf8) { file in
            let handle = try #require(FileHandle(forReadingAtPath: file))
            var parser = JSONRecordParser(
                TextBuffer(handle), envelopes: [["m", "items"], ["one"]], nameKey: "n"
            ) { value, text in
                var article = Article()
                article.title = value["t"]?.text
                var record = text.record(article)
                record.key = value["n"]?.text
                return record
            }
            var events: [RecordEvent] = []
            while let event = try parser.next() { events.append(event) }
            return events
        }
    }
}
