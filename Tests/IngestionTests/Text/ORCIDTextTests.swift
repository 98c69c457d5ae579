import Testing

@testable import Ingestion

@Suite struct ORCIDTextTests {
    @Test(arguments: [
        "0000-0000-9990-005X", "https://orcid.org/0000-0000-9990-005X", "http://orcid.org/0000-0000-9990-005x/",
        "ORCID: 000000009990005X", "orcid.org/0000-0000-9990-005X ",
    ])
    func `However it is written, it has four groups`(text: String) {
        #expect(ORCIDText.normalized(text) == "0000-0000-9990-005X")
    }

    @Test(arguments: ["", "0000-0000-9990-0051", "0000-0000-9990", "X000-0000-9990-005X", "9990-005X", "none"])
    func `A wrong check digit or length is no ORCID`(text: String) {
        #expect(ORCIDText.normalized(text) == nil)
    }
}
