import Articles
import Testing

@testable import Ingestion

@Suite struct EuropePMCRecordTests {
    @Test(
        arguments: [
            ("\"source\":\"MED\",\"id\":\"99000001\"", "99000001", nil),
            ("\"source\":\"PMC\",\"id\":\"PMC99000001\"", nil, "PMC99000001"),
            ("\"source\":\"PPR\",\"id\":\"PPR990001\"", nil, nil),
            ("\"source\":\"AGR\",\"id\":\"990001\",\"pmid\":\"99000002\"", "99000002", nil),
        ] as [(String, String?, String?)])
    func `A record's id is what its source calls it`(members: String, pmid: String?, pmcid: String?) throws {
        let record = try record(members)
        #expect(record.article.identifier(.pmid) == pmid)
        #expect(record.article.identifier(.pmcid) == pmcid)
        #expect(record.database == "Europe PMC")
        #expect(record.key?.contains(":") == true)
    }

    @Test(arguments: [
        ("PPR", "research-article", ArticleType.preprint), ("PAT", "", .patent), ("ETH", "thesis", .thesis),
        ("HIR", "guideline", .report), ("MED", "journal article; review", .journalArticle),
        ("MED", "preprint", .preprint),
        ("MED", "book; review", .book),
    ])
    func `The source or the types say what kind of work it is`(source: String, types: String, type: ArticleType) throws
    {
        #expect(try article("\"source\":\"\(source)\",\"pubType\":\"\(types)\"").type == type)
    }

    @Test func `Titles are NLM's, and may be escaped`() throws {
        let article = try article("\"title\":\"[m&lt;sup&gt;6&lt;/sup&gt;A and &lt;i&gt;KMT2A&lt;/i&gt;].\"")
        #expect(article.title == "m⁶A and KMT2A")
        #expect(article.titleMarkup == "m<sup>6</sup>A and <i>KMT2A</i>")
    }

    @Test func `Headings of an abstract label its sections`() throws {
        let article = try article(
            "\"abstractText\":\"<h4>ABSTRACT</h4> <h4>Aim</h4>See &lt; 5%.<h4>Methods</h4><h4>Patients</h4>Many.\"")
        #expect(article.abstract == "Aim: See < 5%.\n\nMethods\n\nPatients: Many.")
    }

    @Test(arguments: [
        ("{\"meshHeading\":{\"descriptorName\":\"Humans\",\"majorTopic_YN\":\"Y\"}}", ["Humans"]),
        ("{\"meshHeading\":[{\"descriptorName\":\"Humans\"},{\"descriptorName\":\"Child\"}]}", ["Humans", "Child"]),
        ("[{\"descriptorName\":\"Humans\"}]", ["Humans"]), ("\"\"", []),
    ])
    func `A list may be one value, or bare`(value: String, names: [String]) throws {
        #expect(try article("\"meshHeadingList\":\(value)").meshHeadings.map(\.name) == names)
    }

    @Test func `What isn't there is left out, and lists stand without the objects around them`() throws {
        let article = try article(
            "\"hasPDF\":\"N\",\"inEPMC\":\"Y\",\"grantsList\":{\"grant\":{\"grantId\":\"1\"}},\"isOpenAccess\":\"N\"")
        #expect(article.isOpenAccess == false)
        #expect(
            article.otherFields == [
                JSONMember("inEPMC", .string("Y")),
                JSONMember("grantsList", .array([.object([JSONMember("grantId", .string("1"))])])),
            ])
    }

    @Test func `A PDF is one that everybody may read, and the DOI's own address is no link`() throws {
        let urls = [
            ("doi", "S", "https://doi.org/10.5555/A"), ("pdf", "S", "https://a.org/1"), ("pdf", "F", "https://a.org/2"),
        ]
        .map { "{\"documentStyle\":\"\($0)\",\"availabilityCode\":\"\($1)\",\"url\":\"\($2)\"}" }
        let article = try article(
            "\"doi\":\"10.5555/a\",\"fullTextUrlList\":{\"fullTextUrl\":[\(urls.joined(separator: ","))]}")
        #expect(article.links == [Link(.landing, "https://a.org/1"), Link(.pdf, "https://a.org/2")])
    }

    @Test(
        arguments: [
            ("MED", "Retraction in", "MED", "retracted by"), ("MED", "Erratum for", "MED", "corrects"),
            ("MED", "Expression of concern in", "MED", "concern in"), ("MED", "Preprint in", "PPR", "published from"),
            ("PPR", "Preprint of", "MED", "preprint of"), ("PPR", "Update in", "MED", "preprint of"),
            ("MED", "Update of", "PPR", "published from"), ("MED", "Update of", "MED", "version of"),
            ("MED", "Summary for patients in", "MED", nil),
        ] as [(String, String, String, String?)])
    func `Notices and versions are relations`(source: String, type: String, other: String, kind: String?) throws {
        let item =
            "{\"type\":\"\(type)\",\"source\":\"\(other)\",\"id\":\"990007\",\"reference\":\"X. doi: 10.5555/n.\"}"
        let article = try article(
            "\"source\":\"\(source)\",\"commentCorrectionList\":{\"commentCorrection\":[\(item)]}")
        let targets = other == "MED" ? ["990007", "10.5555/n"] : ["10.5555/n"]
        #expect(article.relations.map(\.kind.rawValue) == (kind.map { kind in targets.map { _ in kind } } ?? []))
        #expect(article.relations.map(\.target.value) == (kind == nil ? [] : targets))
        #expect(article.otherFields.map(\.name) == ["commentCorrectionList"])
    }

    private func article(_ members: String) throws -> Article { try record(members).article }

    private func record(_ members: String) throws -> Record { try europePMCRecord(members) }
}

/// The record that an object of these members is.
func europePMCRecord(_ members: String) throws -> Record {
    let text = RecordText(bytes: UnsafeBufferPointer(start: nil, count: 0), line: 1, ordinal: 1)
    return EuropePMCRecord(try JSONParser.parse("{\(members)}")).record(text)
}
