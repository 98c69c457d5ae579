import Testing

@testable import Ingestion

@Suite struct NLMTitleTests {
    @Test(arguments: [
        ("A title.", "A title"), ("Who needs it?", "Who needs it?"), ("It goes on...", "It goes on..."),
        ("By Fusarium spp.", "By Fusarium spp."), ("In the U.S.", "In the U.S."), ("Hepatitis C.", "Hepatitis C"),
        ("Chia (Salvia hispanica L.).", "Chia (Salvia hispanica L.)"), ("No stop", "No stop"),
        ("Methotrexate vs.", "Methotrexate vs."),
    ])
    func `The closing full stop is not the title's`(text: String, title: String) {
        #expect(NLMTitle(text).plain == title)
    }

    @Test func `Brackets say that it was translated`() {
        let title = NLMTitle("[Relapse of <i>KMT2A</i> leukaemia].")
        #expect(title.plain == "Relapse of KMT2A leukaemia")
        #expect(title.markup == "Relapse of <i>KMT2A</i> leukaemia")
        #expect(title.isTranslated)
        #expect(NLMTitle("[Is it so?]").plain == "Is it so?")
    }

    @Test(arguments: ["[18F]FDG in the CNS [corrected]", "[18F]FDG in the CNS", "Relapse [3]"])
    func `Brackets of its own stay`(text: String) {
        #expect(NLMTitle(text + ".").plain == text)
        #expect(!NLMTitle(text).isTranslated)
    }

    @Test func `A note that there is none is none`() {
        #expect(NLMTitle("[Not Available].").plain == nil)
        #expect(NLMTitle("").plain == nil)
    }
}
