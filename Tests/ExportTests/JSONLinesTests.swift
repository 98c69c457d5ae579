import Articles
import Testing

@testable import Export
@testable import Ingestion

@Suite struct JSONLinesTests {
    @Test(arguments: SampleArticles.all)
    func `What is read back equals what was written`(item: LibraryArticle) throws {
        #expect(try LibraryLine.article(from: line(item)) == item)
    }

    @Test func `Values that nobody expects come back too`() throws {
        var item = SampleArticles.trial
        item.article.title = ""
        item.article.abstract = "\u{0}\u{1F}\u{7F}\u{85}\u{2028}\u{2029} \r\n\t\"\\/ 🧬 e\u{301} "
        item.article.authorships = Authorship.Role.allCases.map { role in
            Authorship(Author(.person(family: "", given: "", suffix: "")), role: role, affiliations: [""])
        }
        item.article.authorships.append(Authorship(Author(literal: "")))
        item.article.relations = Relation.Kind.allCases.flatMap { kind in
            item.article.identifiers.map { Relation(kind, $0) }
        }
        item.article.otherFields = [
            JSONMember("", .null), JSONMember("a", .number("1e-7")), JSONMember("a", .bool(true)),
        ]
        item.article.isOpenAccess = nil
        item.article.citationCounts = [CitationCount(database: "", count: 0)]
        item.article.journal?.metrics = JournalMetric.Kind.allCases.map { JournalMetric($0, "") }
        #expect(try LibraryLine.article(from: line(item)) == item)
    }

    @Test func `Verdicts of screenings come back`() throws {
        var item = SampleArticles.untitled
        let time = "2026-11-24T08:00:00Z"
        item.verdicts = [
            ScreeningVerdict(screening: "CNS", query: nil, ScreeningDecision(.title, .include, decided: time)),
            ScreeningVerdict(
                screening: "CNS", query: nil,
                ScreeningDecision(.fullText, .exclude, reason: "wrong \"population\"", decided: time)),
            ScreeningVerdict(
                screening: "all", query: "", isExact: true, ScreeningDecision(.title, .maybe, decided: time)),
        ]
        #expect(try LibraryLine.article(from: line(item)) == item)
        #expect(LibraryLine.unknownMembers(of: try line(item)).isEmpty)
    }

    @Test(arguments: ArticleType.allCases)
    func `Every kind of work comes back`(type: ArticleType) throws {
        var item = SampleArticles.untitled
        item.article.type = type
        #expect(try LibraryLine.article(from: line(item)) == item)
    }

    @Test func `A line names its format version first and is one line`() {
        let text = exported(SampleArticles.all, as: .jsonl)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == SampleArticles.all.count + 1)
        #expect(lines.dropLast().allSatisfy { $0.hasPrefix("{\"lib\":1,\"id\":") })
    }

    @Test(arguments: [
        ("[]", "is no JSON object"), ("{\"id\":1}", "has no \"lib\""),
        ("{\"lib\":2}", "has format version 2, and this lib reads 1: a newer lib wrote it"),
        ("{\"lib\":1,\"id\":\"1\"}", "has \"id\" that is no whole number"),
        ("{\"lib\":1,\"id\":1}", "has no \"citationKey\""),
        (valid("\"title\":1"), "has \"title\" that is no string"),
        (valid("\"type\":\"x\""), "has \"type\" that is no type of work: \"x\""),
        (valid("\"authors\":{}"), "has \"authors\" that is no list"),
        (
            valid("\"authors\":[{\"family\":\"A\"},{}]"),
            "has \"authors[2]\" that has neither \"family\" nor \"literal\""
        ),
        (valid("\"keywords\":[\"a\",1]"), "has \"keywords[2]\" that is no string"),
        (valid("\"journal\":[]"), "has \"journal\" that is no object"),
        (
            valid("\"journal\":{\"issns\":[{\"value\":\"1234-5678\"}]}"),
            "has \"journal.issns[1].value\" that is no ISSN: \"1234-5678\""
        ),
        (valid("\"issueDate\":\"2019-13\""), "has \"issueDate\" that is no date: \"2019-13\""),
        (
            valid("\"identifiers\":[{\"scheme\":\"doi\",\"value\":\"x\"}]"),
            "has \"identifiers[1].value\" that is no DOI: \"x\""
        ),
        (valid("\"sources\":[{\"digest\":\"0\"}]"), "has \"sources[1].digest\" that is not 32 hexadecimal digits"),
        (valid("\"rating\":6"), "has \"rating\" that is not within 1 to 5"),
    ])
    func `A line that can't be read says which field is wrong`(text: String, reason: String) throws {
        let value = try JSONParser.parse(text)
        let error = #expect(throws: LibraryLineError.self) { try LibraryLine.article(from: value) }
        #expect(error?.reason == reason)
    }

    @Test func `Members of a later version are named and passed over, null is missing`() throws {
        let value = try JSONParser.parse(Self.valid("\"title\":null,\"year\":\"x\",\"verdict\":1"))
        #expect(LibraryLine.unknownMembers(of: value) == ["verdict"])
        #expect(try LibraryLine.article(from: value).article == Article())
    }

    @Test func `Every member that is written is known to the reader`() throws {
        for item in SampleArticles.all { #expect(LibraryLine.unknownMembers(of: try line(item)) == []) }
    }

    private func line(_ item: LibraryArticle) throws -> JSONValue {
        try JSONParser.parse(exported([item], as: .jsonl))
    }

    private static func valid(_ member: String) -> String {
        "{\"lib\":1,\"id\":1,\"citationKey\":\"k\",\"added\":\"t\",\(member)}"
    }
}
