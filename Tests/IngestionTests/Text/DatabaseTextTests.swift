import Articles
import Testing

@testable import Ingestion

/// What databases write in a form of their own.
@Suite struct DatabaseTextTests {
    @Test(arguments: [
        "0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097", "0000000218250097",
        "http://orcid.org/0000-0002-1825-0097/", "orcid:0000-0002-1825-0097",
    ])
    func `An ORCID is written in four groups`(text: String) {
        #expect(ORCIDText.normalized(text) == "0000-0002-1825-0097")
    }

    @Test(arguments: ["0000-0002-1825-0098", "", "0000-0002-1825", "0000-0002-X825-0097", "https://orcid.org/none"])
    func `What is no ORCID is none`(text: String) {
        #expect(ORCIDText.normalized(text) == nil)
    }

    @Test func `The check character may be an X`() {
        #expect(ORCIDText.normalized("0000-0002-1694-233x") == "0000-0002-1694-233X")
    }

    @Test(arguments: [
        ("2020-01-01", "2020", true), ("2020-01-02", "2020-01-02", false), ("2020-02-01", "2020-02-01", false),
        ("2020-01", "2020-01", false), ("2020", "2020", false),
    ])
    func `The first of January stands for its year`(text: String, edtf: String, isPadded: Bool) throws {
        let (date, padded) = try #require(PaddedDate.date(text))
        #expect(date.edtf == edtf)
        #expect(padded == isPadded)
    }

    @Test(arguments: [
        ("2024-05-14T02:04:49.533341", "2024-05-14"), ("2024-05-14", "2024-05-14"), ("2024-05", nil), ("today", nil),
    ])
    func `A time stamp has a day`(text: String, day: String?) {
        #expect(PaddedDate.day(ofTime: text) == day)
    }

    @Test(arguments: [
        ("Abstract\nSleep is short.", "Sleep is short."), ("ABSTRACT: Sleep is short.", "Sleep is short."),
        ("Abstract Background Sleep is short.", "Background Sleep is short."),
        ("Abstract syntax trees grow.", "Abstract syntax trees grow."), ("Abstract", "Abstract"),
        ("Abstracts: what they hide", "Abstracts: what they hide"),
    ])
    func `An abstract's heading is no part of it`(text: String, expected: String) {
        #expect(AbstractSections.withoutHeading(text) == expected)
    }

    @Test func `A heading alone is no abstract`() {
        #expect(AbstractSections.read("Abstract:") == nil)
        #expect(AbstractSections.read("<p>Abstract: Sleep is short.</p>") == "Sleep is short.")
    }

    @Test(arguments: ["ArXiv", "arXiv.org", "arXiv (Cornell University)", "bioRxiv", "medRxiv", "Research Square"])
    func `Preprint servers are known by their names`(name: String) {
        #expect(PreprintServers.contains(name))
    }

    @Test(arguments: ["Blood", "Research", "Archives of Example", ""])
    func `Journals are no preprint servers`(name: String) {
        #expect(!PreprintServers.contains(name))
    }

    @Test(arguments: [
        ("https://example.org/a b.pdf", "https://example.org/a%20b.pdf"), ("HTTP://example.org", "HTTP://example.org"),
        ("ftp://example.org", nil), ("https://", nil), ("example.org", nil), ("", nil),
    ])
    func `An address on the net begins with its scheme`(text: String, address: String?) {
        #expect(text.webAddress == address)
    }
}
