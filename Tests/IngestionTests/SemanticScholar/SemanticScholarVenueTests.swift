import Articles
import Testing

@testable import Ingestion

@Suite struct SemanticScholarVenueTests {
    @Test(arguments: [
        ("J. Mach. Learn. Res.", "Journal of Machine Learning Research"), ("Ann Hematol", "Annals of Hematology"),
        ("Rev Clin Espanola", "Revista clínica española"),
    ])
    func `An abbreviation begins each word of the name`(short: String, long: String) {
        #expect(VenueName(short).isAbbreviation(of: VenueName(long)))
        #expect(!VenueName(long).isAbbreviation(of: VenueName(short)))
        #expect(VenueName(short).isSame(as: VenueName(long)))
    }

    @Test(arguments: [
        ("Annals of plastic surgery", "Annals of Plastic Surgery"), ("Bone & Marrow", "Bone and Marrow"),
        ("The Example Journal", "Example Journal"), ("Sensors (Basel, Switzerland)", "SENSORS"),
        ("Journal of Examples : official journal of the Example Society", "Journal of examples"),
        ("2023 IEEE 7th Symposium on Blast Cell Images (SBCI)", "Symposium on Blast Cell Images"),
    ])
    func `Spellings of one name are the same`(first: String, second: String) {
        #expect(VenueName(first).isSame(as: VenueName(second)))
        #expect(VenueName(second).isSame(as: VenueName(first)))
    }

    @Test(arguments: [
        ("Frontiers in Physics", "Frontiers of Physics"), ("Blood", "Blood Advances"),
        ("Cancer Nursing: Children", "Cancer Nursing"), ("", "Blood"),
    ])
    func `Other names are others`(first: String, second: String) {
        #expect(!VenueName(first).isSame(as: VenueName(second)))
    }

    @Test func `The fullest name counts, and the others follow it, short ones first`() {
        var venue = SemanticScholarVenue()
        venue.journal = "Blood Adv."
        venue.venue = "Blood Advances"
        venue.publication = JSONFields(
            .object([
                JSONMember("name", .string("Blood Advances")), JSONMember("issn", .string("2473-9529")),
                JSONMember("alternate_names", .strings(["Advances of Blood", "Blood adv"])),
            ]))
        let journal = venue.journal(id: nil)
        #expect(journal.name == "Blood Advances")
        #expect(journal.abbreviations == ["Blood Adv.", "Advances of Blood"])
        #expect(journal.issns.map(\.value) == ["2473-9529"])
        #expect(venue.rest.isEmpty)
    }

    @Test func `Another venue's entry is kept apart`() {
        var venue = SemanticScholarVenue()
        venue.journal = "Frontiers in Example"
        venue.venue = "Frontiers of Example"
        venue.publication = JSONFields(
            .object([JSONMember("name", .string("Frontiers of Example")), JSONMember("issn", .string("2473-9529"))]))
        let journal = venue.journal(id: nil)
        #expect(journal == Journal(name: "Frontiers in Example"))
        #expect(venue.rest.map(\.0) == ["venue", "publicationVenue"])
    }

    @Test(arguments: [
        ("92 5", "92", "5"), ("12 Suppl 1", "12", "Suppl 1"), ("45 Pt 2", "45", "Pt 2"), ("7", "7", nil),
        ("LIX", "LIX", nil), ("Band 3", "Band 3", nil), ("12 extra", "12 extra", nil), ("abs/2999.00001", nil, nil),
        ("abs/none", "abs/none", nil),
    ])
    func `An issue is told from its volume`(text: String, volume: String?, issue: String?) {
        let parts = SemanticScholarVolume.parts(text)
        #expect(parts.volume == volume)
        #expect(parts.issue == issue)
        #expect((parts.arxiv != nil) == (text == "abs/2999.00001"))
    }
}
