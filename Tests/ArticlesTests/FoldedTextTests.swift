import Articles
import TestSupport
import Testing

@Suite struct FoldedTextTests {
    @Test(arguments: [
        ("Žižková-Ryšavá, Å.", "zizkova rysava a"), ("O’Neil O'Neil", "oneil oneil"), ("  CAR-T  ", "car t"),
        ("Strauß Øre Łódź Æther", "strauss ore lodz aether"), ("SpO₂ 10⁻⁴", "spo2 10 4"), ("ﬁbrosis", "fibrosis"),
        ("BCR::ABL1", "bcr abl1"), ("e\u{301}", "e"), ("é", "e"), ("α-Synuclein", "α synuclein"), ("王小明", "王小明"),
        ("İstanbul Iğdır", "istanbul igdir"), ("Ŋ ŋ", "n n"), ("soft\u{AD}hyphen", "softhyphen"), ("", ""), ("?!", ""),
    ])
    func `Case, diacritics and punctuation go`(text: String, folded: String) {
        #expect(text.folded == folded)
    }

    @Test(arguments: [
        ("王小明", "wang xiao ming"), ("Иванов", "ivanov"), ("Παπαδόπουλος", "papadopoulos"), ("Müller", "muller"),
        ("株式会社 ABC", "zhu shi hui she abc"), ("🧬", ""),
    ])
    func `Other scripts are written in Latin letters`(text: String, folded: String) {
        #expect(text.foldedToASCII == folded)
    }

    @Test func `ASCII text is folded as if it were not ASCII`() {
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<2_000 {
            let length = Int.random(in: 0...24, using: &generator)
            let text = String(
                decoding: (0..<length).map { _ in UInt8.random(in: 0...127, using: &generator) }, as: UTF8.self)
            // A zero-width space folds to nothing, and leads around the short cut for ASCII.
            #expect(text.folded == (text + "\u{200B}").folded, "\(text.debugDescription)")
        }
    }

    @Test(arguments: ["Žižková-Ryšavá, Å.", "O’Neil", "Strauß", "王小明 α", "ﬁ ½ ²"])
    func `Folding twice changes nothing`(text: String) {
        #expect(text.folded.folded == text.folded)
        #expect(text.foldedToASCII.foldedToASCII == text.foldedToASCII)
    }
}
