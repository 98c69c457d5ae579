import Articles
import Testing

@testable import Ingestion

@Suite struct CSVRowTests {
    private static let header = "title,authors,journal,year,doi\n"

    private func titles(_ rows: String) throws -> [String] {
        try tableEvents(Self.header + rows).map(\.summary)
    }

    @Test(
        arguments: [
            ("\"A, b\",,,,", "A, b"), ("\"A \"\"b\"\" c\",,,,", "A \"b\" c"), ("\"\"\"A\"\"\",,,,", "\"A\""),
            ("A \"b\" c,,,,", "A \"b\" c"), ("5\" of blasts,,,,", "5\" of blasts"), (" A ,,,,", "A"),
            ("\"A\nb\",,,,", "A b"), ("\"A \"b\" c\",,,,", "A \"b\" c"), ("\"A\" b,,,,", "\"A\" b"),
            ("  \"A, b\"  ,,,,", "A, b"), ("\"A\n\n\"\"b\"\", c\",,,,", "A \"b\", c"),
        ])
    func `Quotes are read as they are meant`(row: String, title: String) throws {
        #expect(try tableArticles(Self.header + row + "\n").map(\.title) == [title])
    }

    @Test func `Carriage returns end lines, also within quotes`() throws {
        let records = try tableRecords("title,abstract\r\nA,\"b\r\n\r\nc\"\r\nD,e\r\n")
        #expect(records.map(\.article.abstract) == ["b\n\nc", "e"])
        #expect(records.map(\.line) == [2, 5])
    }

    @Test func `Blank rows, rows of delimiters and repeated headers are no records`() throws {
        let rows = "\n,,,,\n \"\" , ,,,\nA,,,,\n\n" + Self.header + "B,,,,\n"
        #expect(try titles(rows) == ["5 #1 \"A\"", "8 #2 \"B\""])
    }

    @Test func `A row may lack cells`() throws {
        #expect(try titles("A\nB,\"Ho, An\"\nC") == ["2 #1 \"A\"", "3 #2 \"B\"", "4 #3 \"C\""])
    }

    @Test func `Cells without a column are kept, with a warning`() throws {
        let record = try #require(try tableRecords(Self.header + "A,,,2020,,f,,h\n").first)
        #expect(record.article.otherText("further cells") == "f|h")
        #expect(record.warnings == ["has 8 cells under 5 columns; the others were kept"])
    }

    @Test func `Empty cells at a row's end are nothing`() throws {
        let record = try #require(try tableRecords(Self.header + "A,,,2020,,,,\n").first)
        #expect(record.article.otherFields == [])
        #expect(record.warnings == [])
    }

    @Test func `A quote that isn't closed costs one record`() throws {
        let rows = "A,\"b,Blood,2020,x\nC,d,Blood,2020,x\nE,\"f\",Blood,2020,x\n"
        #expect(
            try titles(rows) == [
                "2 #1 rejected: has a quote that is not closed (line 2, column 3)", "3 #2 \"C\"", "4 #3 \"E\"",
            ])
    }

    @Test func `A quote that isn't closed costs one record where all cells are quoted`() throws {
        let rows = "\"A\",\"b\",\"Blood,\"2020\",\"x\"\n\"C\",\"d\",\"Blood\",\"2020\",\"x\"\n"
        #expect(
            try titles(rows) == ["2 #1 rejected: has a quote that is not closed (line 2, column 9)", "3 #2 \"C\""])
    }

    @Test func `A quote that isn't closed costs one record where none follows`() throws {
        let rows = "\"A,b,Blood,2020,x\n" + String(repeating: "C,d,Blood,2020,x\n", count: 1_000)
        let events = try tableEvents(Self.header + rows)
        #expect(events.count == 1_001)
        #expect(events[0].summary == "2 #1 rejected: has a quote that is not closed (line 2, column 1)")
        #expect(events[1_000].summary == "1002 #1001 \"C\"")
    }

    @Test func `An empty quoted cell behind an open quote doesn't close it`() throws {
        let rows = "A,\"b,Blood,2020,x\nC,\"\",Blood,2020,x\nE,\"f\",Blood,2020,x\n"
        #expect(try titles(rows).dropFirst() == ["3 #2 \"C\"", "4 #3 \"E\""])
    }

    @Test func `The last record may be cut off within a quote`() throws {
        let rows = "A,,Blood,2020,x\nB,\"c\nand, then\nnothing"
        #expect(
            try titles(rows) == ["2 #1 \"A\"", "3 #2 rejected: has a quote that is not closed (line 3, column 3)"])
    }

    @Test func `A text over many lines that look like rows is one cell`() throws {
        let abstract = String(repeating: "one, two\n", count: 200)
        let articles = try tableArticles("title,abstract\nA,\"\(abstract)\"\nB,c\n")
        #expect(articles.map(\.title) == ["A", "B"])
        #expect(articles[0].abstract?.split(separator: "\n").count == 200)
    }

    @Test func `Misplaced quotes in a text over many lines leave it whole`() throws {
        let articles = try tableArticles("title,abstract\nA,\"one \"two\" three\nfour \"five\" six\"\nB,c\n")
        #expect(articles.map(\.abstract) == ["one \"two\" three\nfour \"five\" six", "c"])
    }

    @Test func `Where tabs separate cells a quote at a cell's beginning is text`() throws {
        let text =
            "title\tjournal\tyear\tdoi\n\"A\" b\tBlood\t2020\t10.5555/a\n\"Open\tBlood\t2020\t10.5555/b\nC\tBlood\t2020\t10.5555/c\n"
        #expect(try tableArticles(text).map(\.title) == ["\"A\" b", "\"Open", "C"])
    }

    @Test func `Quotes behind backslashes are quotes where none is doubled`() throws {
        let text = #"""
            "title","year"
            "A \"b\", c","2020"
            "D \"e\"","2021"

            """#
        #expect(try tableArticles(text).map(\.title) == [#"A "b", c"#, #"D "e""#])
        #expect(try tableArticles("title,year\n\"A\\\",2020\n\"b \"\"c\"\"\",1\n").first?.title == "A\\")
    }

    @Test(arguments: Array(stride(from: 0, through: 60, by: 4)))
    func `A row may lie across a chunk's end`(overhang: Int) throws {
        let beginning = "title,abstract,year\nA,"
        let padding = (1 << 18) - beginning.utf8.count - ",1\n".utf8.count - overhang
        let text = beginning + String(repeating: "x", count: padding) + ",1\n\"βet\"\"a\n, c\",\"d\ne\",2020\nF,,2021\n"
        let records = try tableRecords(text)
        #expect(records.map { "\($0.line) \($0.article.title ?? "")" } == ["2 A", "3 βet\"a , c", "6 F"])
        #expect(records[1].article.abstract == "d\ne")
    }

    @Test func `Long damaged files are read in little time`() throws {
        let broken = Self.header + String(repeating: "\"a\n,\"b\n\"\",x\n", count: 20_000)
        #expect(try !tableEvents(broken).isEmpty)
        #expect(try !tableEvents(Self.header + String(repeating: "\"", count: 300_001)).isEmpty)
        #expect(try tableEvents(Self.header + String(repeating: ",", count: 300_000)).isEmpty)
        #expect(try tableEvents(Self.header + String(repeating: "a,", count: 50_000)).count == 1)
        #expect(try tableEvents(Self.header + String(repeating: "\"x\" y,", count: 50_000)).count == 1)
        #expect(try tableEvents(Self.header + String(repeating: "\n", count: 300_000)).isEmpty)
    }
}
