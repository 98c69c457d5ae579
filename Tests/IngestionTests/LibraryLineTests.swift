import Articles
import TestSupport
import Testing

@testable import Ingestion

/// What each member of a line says is tested where lines are written; here is how lines are taken apart.
@Suite struct LibraryLineTests {
    private static func line(_ id: Int, _ more: String = "") -> String {
        "{\"lib\":1,\"id\":\(id),\"citationKey\":\"k\(id)\",\"added\":\"2026-11-23T20:15:00Z\",\"title\":\"T\(id)\"\(more)}"
    }

    private static func verdict(_ members: String) -> String {
        line(1, ",\"verdicts\":[{\"screening\":\"S\",\"decided\":\"2026-11-24T08:00:00Z\",\(members)}]")
    }

    private static let source =
        "{\"format\":\"ris\",\"file\":\"a\",\"line\":1,\"record\":1,\"imported\":\"2026-11-23T20:15:00Z\","
        + "\"digest\":\"0123456789abcdef0123456789abcdef\"}"

    @Test func `Verdicts are read as they are written`() throws {
        let members = "\"query\":\"\",\"isExact\":true,\"stage\":\"title\",\"verdict\":\"exclude\",\"reason\":\"\""
        let item = try #require(try events(inText: Self.verdict(members))[0].record.exported)
        let decision = ScreeningDecision(.title, .exclude, decided: "2026-11-24T08:00:00Z")
        #expect(item.verdicts == [ScreeningVerdict(screening: "S", query: "", isExact: true, decision)])
    }

    @Test func `Each line is a record with its place and its number as key`() throws {
        let events = try events(inText: "\(Self.line(7))\n\n  \n\(Self.line(9))")
        #expect(events.map(\.summary) == ["1 #1 \"T7\"", "4 #2 \"T9\""])
        #expect(try events.map { try $0.record.key } == ["7", "9"])
        #expect(try events.map { try $0.record.exported?.citationKey } == ["k7", "k9"])
    }

    @Test(arguments: [
        ("[]", "is no JSON object"), ("{\"lib\":1", "breaks off before its closing }"),
        ("{\"lib\":1,}", "has \"}\" where a quoted key should be (column 10)"), ("{\"id\":1}", "has no \"lib\""),
        (
            line(1).replacing("\"lib\":1", with: "\"lib\":2"),
            "has format version 2, and this lib reads 1: a newer lib wrote it"
        ),
        (
            line(1).replacing("\"lib\":1", with: "\"lib\":0"),
            "has format version 0, and this lib reads 1: a newer lib wrote it"
        ),
        (line(1, ",\"rating\":0"), "has \"rating\" that is not within 1 to 5"),
        (line(1, ",\"status\":\"later\""), "has \"status\" that is no reading status: \"later\""),
        (line(1, ",\"tags\":[\"a\",2]"), "has \"tags[2]\" that is no string"),
        (line(1, ",\"isOpenAccess\":1"), "has \"isOpenAccess\" that is neither true nor false"),
        (line(1, ",\"otherFields\":[]"), "has \"otherFields\" that is no object"),
        (line(1, ",\"readingLists\":[{\"name\":\"a\"}]"), "has no \"readingLists[1].position\""),
        (line(1, ",\"sources\":[7]"), "has \"sources[1]\" that is no object"),
        (
            line(1, ",\"journal\":{\"metrics\":[{\"kind\":\"x\",\"value\":\"1\"}]}"),
            "has \"journal.metrics[1].kind\" that is no kind of metric: \"x\""
        ),
        (
            line(1, ",\"meshHeadings\":[{\"name\":\"a\",\"qualifiers\":[{}]}]"),
            "has no \"meshHeadings[1].qualifiers[1].name\""
        ),
        (
            line(1, ",\"citationCounts\":[{\"database\":\"\",\"count\":1.5}]"),
            "has \"citationCounts[1].count\" that is no whole number"
        ),
        (
            line(1, ",\"citationCounts\":[{\"database\":\"\",\"count\":-1}]"),
            "has \"citationCounts[1].count\" that is less than 0"
        ),
        (
            line(1, ",\"readingLists\":[{\"name\":\"a\",\"position\":-9223372036854775808}]"),
            "has \"readingLists[1].position\" that is not within 1 to 1000000000"
        ),
        (
            line(1, ",\"readingLists\":[{\"name\":\"\",\"position\":1}]"),
            "has \"readingLists[1].name\" that is empty"
        ),
        (
            line(1, ",\"fieldOrigins\":[{\"field\":\"title\",\"source\":-9223372036854775808}]"),
            "has \"fieldOrigins[1].source\" that is not within 1 to 1000000000"
        ),
        (line(1, ",\"sources\":[\(source),\(source)]"), "has \"sources\" that have one digest more than once"),
        (line(1, ",\"differentFrom\":[\"2\"]"), "has \"differentFrom[1]\" that is no whole number"),
        (verdict("\"verdict\":\"include\""), "has no \"verdicts[1].stage\""),
        (
            verdict("\"stage\":\"abstract\",\"verdict\":\"include\""),
            "has \"verdicts[1].stage\" that is no stage of a screening: \"abstract\""
        ),
        (
            verdict("\"stage\":\"title\",\"verdict\":\"perhaps\""),
            "has \"verdicts[1].verdict\" that is no verdict: \"perhaps\""
        ),
        (
            verdict("\"stage\":\"title\",\"verdict\":\"include\",\"reason\":\"x\""),
            "has \"verdicts[1].reason\" that is given for no exclusion"
        ),
        (verdict("\"stage\":\"full-text\",\"verdict\":\"exclude\""), "has no \"verdicts[1].reason\""),
        (
            verdict("\"stage\":\"title\",\"verdict\":\"include\"").replacing("\"S\"", with: "\"\""),
            "has \"verdicts[1].screening\" that is empty"
        ),
    ])
    func `A line that can't be read is rejected, and the others go in`(line: String, reason: String) throws {
        let events = try events(inText: "\(Self.line(1))\n\(line)\n\(Self.line(3))\n")
        #expect(events.map(\.summary) == ["1 #1 \"T1\"", "2 #2 rejected: \(reason)", "3 #3 \"T3\""])
    }

    @Test(arguments: [("impact factor", "-1"), ("JCR quartile", "Q9"), ("CAS zone", "7")])
    func `A rating that is none is passed over, and the article goes in`(kind: String, value: String) throws {
        let metric = "{\"kind\":\"\(kind)\",\"value\":\"\(value)\"}"
        let line = Self.line(1, ",\"journal\":{\"name\":\"J\",\"metrics\":[\(metric)]}")
        let record = try #require(try events(inText: line).first).record
        #expect(record.article.journal?.metrics == [] && record.exported?.article == record.article)
        #expect(record.warnings == ["has \"\(value)\", which is no \(kind); it was passed over"])
    }

    @Test func `A line may be longer than what is read at once`() throws {
        let long = String(repeating: "α", count: 400_000)
        let events = try events(inText: "\(Self.line(1, ",\"note\":\"\(long)\""))\n\(Self.line(2))\n")
        #expect(events.map(\.summary) == ["1 #1 \"T1\"", "2 #2 \"T2\""])
        #expect(try events[0].record.exported?.note == long)
    }

    @Test func `A line without anything to store is rejected`() throws {
        let line = "{\"lib\":1,\"id\":1,\"citationKey\":\"k\",\"added\":\"t\"}"
        #expect(
            try events(inText: line).map(\.summary) == [
                "1 #1 rejected: has neither title, identifier, authors nor abstract"
            ])
    }
}

@Suite struct EmptyTextTests {
    private static let start = #"{"lib":1,"id":1,"citationKey":"a","added":"2026-01-01T00:00:00Z","#

    @Test func `A line with empty texts is read as if they were missing`() throws {
        let line = Self.start + #""type":"book","title":"","volume":""}"#
        #expect(
            try events(inText: line).map(\.summary) == [
                "1 #1 rejected: has neither title, identifier, authors nor abstract"
            ])
    }

    @Test func `What is merged and restored has no empty texts either`() throws {
        let line =
            Self.start + #""title":"T","abstract":"","languages":["","en"],"tags":["","b"],"note":"","#
            + #""authors":[{"family":""},{"family":"Berg","given":"","suffix":"","orcid":"","affiliations":["","c"]}],"#
            + #""meshHeadings":[{"name":""},{"name":"d","qualifiers":[{"name":""}]}],"links":[{"kind":"pdf","url":""}],"#
            + #""journal":{"name":"","nlmID":"","abbreviations":["","J"]},"#
            + #""readingLists":[{"name":"e","position":1,"note":"","section":""}]}"#
        let record = try #require(try events(inText: line).first).record
        var article = Article()
        article.title = "T"
        article.languages = ["en"]
        article.authorships = [Authorship(Author(family: "Berg"), affiliations: ["c"])]
        article.meshHeadings = [MeSHHeading(name: "d")]
        article.journal = Journal()
        article.journal?.abbreviations = ["J"]
        #expect(record.article == article && record.exported?.article == article)
        #expect(record.exported?.tags == ["b"] && record.exported?.note == nil)
        #expect(record.exported?.readingLists == [ReadingListPlacement(name: "e", position: 1)])
    }

    @Test func `A list's description that is empty is missing`() throws {
        let line = #"{"lib":1,"kind":"readingList","name":"a","description":"","created":"2026-01-01T00:00:00Z"}"#
        guard case .part(let record) = try #require(try events(inText: line, format: .jsonl).first),
            case .readingList(_, let description, _, _) = record.part
        else {
            Issue.record("The line is no reading list.")
            return
        }
        #expect(description == nil)
    }
}
