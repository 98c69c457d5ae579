import Articles
import Testing

@testable import Ingestion

@Suite struct MEDLINEPlacesTests {
    @Test(arguments: [
        ("1194-205", "1194-1205"), ("S12-5", "S12-S15"), ("E1; discussion E2-3", "E1; discussion E2-E3"),
        ("123-9, 131", "123-129, 131"), ("1051.e13-7", "1051.e13-1051.e17"), ("345ps14", "345ps14"),
        ("155-8; appendix 160-1", "155-158; appendix 160-161"),
    ])
    func `Each range of pages is written in full`(text: String, pages: String) {
        #expect(MEDLINEPages.pages(text) == pages)
    }

    @Test(arguments: [("e32822", true), ("e1998", true), ("e86", false), ("386", false), ("e12-5", false)])
    func `A long number behind an e is an article's`(text: String, isNumber: Bool) {
        #expect(MEDLINEPages.isArticleNumber(text) == isNumber)
    }

    @Test func `A location without a kind is the article's number`() {
        let locations = MEDLINELocations(locations: ["10.5555/a [doi]", "386"], articleIDs: ["386 [pii]", "S1 [pii]"])
        #expect(locations.articleNumber == "386")
        #expect(locations.isCertain)
        #expect(locations.rest.map(\.value) == ["S1 [pii]"])
    }

    @Test func `The publisher's item is the article's number where it looks like one`() {
        #expect(MEDLINELocations(locations: ["e32 [pii]"], articleIDs: []).articleNumber == "e32")
        #expect(MEDLINELocations(locations: ["S0033-3506(15)00037-2 [pii]"], articleIDs: []).articleNumber == nil)
        #expect(MEDLINELocations(locations: [], articleIDs: ["919158 [pii]"]).articleNumber == nil)
    }

    @Test func `Addresses are links unless they hold a DOI`() {
        let locations = MEDLINELocations(
            locations: ["http://example.org/?id=1"], articleIDs: ["http://dx.doi.org/10.5555/a"])
        #expect(locations.links == [Link(.landing, "http://example.org/?id=1")])
        #expect(locations.dois.map(\.value) == ["10.5555/a"])
    }

    @Test(arguments: [
        ("CIN", "Blood. 2020;1:2. PMID: 99000001", Relation.Kind.commentIn), ("CON", "PMID: 99000001", .commentOn),
        ("EIN", "PMID: 99000001", .correctedBy), ("EFR", "PMID: 99000001", .corrects),
        ("RIN", "PMID: 99000001", .retractedBy), ("ROF", "PMID:99000001", .retracts),
        ("ECI", "PMID: 99000001", .concernIn), ("ECF", "PMID: 99000001", .concernAbout),
        ("RPI", "PMID: 99000001", .versionOf), ("PRIN", "PMID: 99000001", .correctedBy),
        ("UIN", "PMID: 99000001", .versionOf), ("UOF", "Cochrane Database. PMID: 99000001", .versionOf),
        ("UOF", "bioRxiv. 2020 May 1. PMID: 99000001", .publishedFrom),
    ])
    func `Comments and corrections point to the number at the line's end`(
        tag: String, text: String, kind: Relation.Kind
    ) {
        let relation = MEDLINERelations.relation(FieldTag(tag.utf8), text, isPreprint: false)
        #expect(relation?.kind == kind)
        #expect(relation?.target.value == "99000001")
    }

    @Test func `What updates a preprint is what it became`() {
        let relation = MEDLINERelations.relation("UIN", "Blood. 2020. PMID: 99000001", isPreprint: true)
        #expect(relation?.kind == .preprintOf)
    }

    @Test func `A DOI does where there is no number, and nothing where there is neither`() {
        let relation = MEDLINERelations.relation("EIN", "Blood. 2020. doi: 10.5555/a.", isPreprint: false)
        #expect(relation?.target.value == "10.5555/a")
        #expect(MEDLINERelations.relation("EIN", "Blood. 2020;1:2", isPreprint: false) == nil)
    }
}
