import TestSupport
import Testing

@testable import Ingestion

@Suite struct WhitespaceTests {
    @Test(
        arguments: [
            ("  a \t b  ", "a b"), ("a\nb", "a\nb"), ("a \n b", "a\nb"), ("a\n\n\n\nb", "a\n\nb"), ("\n\na\n\n", "a"),
            ("a\u{A0}\u{2009}\u{202F}\u{3000}b", "a b"), ("a\u{0}\u{7F}\u{85}b", "a b"),
            ("a\u{2028}b\u{2029}c", "a b c"),
            ("leuk\u{AD}aemia\u{200B}\u{2060}\u{FEFF}", "leukaemia"), ("e\u{301}", "é"), ("ö", "ö"), (" \n ", nil),
            ("", nil),
            ("Å\u{A0}", "Å"), ("a — b", "a — b"), ("白 血", "白 血"),
        ] as [(String, String?)])
    func `White space is one space, one line end or one blank line`(text: String, clean: String?) {
        #expect(Whitespace.paragraphs(text) == clean)
        #expect(clean.map { Array($0.unicodeScalars) } == Whitespace.paragraphs(text).map { Array($0.unicodeScalars) })
    }

    @Test func `Text that looks clean is what cleaning makes of it`() {
        var generator = SeededGenerator(seed: 12)
        let pieces = [
            "a", "b", "é", "–", "≥", "白", "🧬", "\n", " ", "\t", "\u{7F}", "\u{85}", "\u{A0}", "\u{AD}", "\u{301}",
            "\u{36F}", "\u{370}", "\u{2000}", "\u{200B}", "\u{200C}", "\u{2028}", "\u{202F}", "\u{205F}", "\u{2060}",
            "\u{2061}", "\u{3000}", "\u{3001}", "\u{FEFF}", "\u{341}",
        ]
        for _ in 0..<20_000 {
            let text = (0..<5).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
            let scalars = Whitespace.paragraphs(text).map { Array($0.unicodeScalars) }
            // With an invisible character before it, none looks clean.
            let cleaned = Whitespace.paragraphs("\u{200B}\(text)").map { Array($0.unicodeScalars) }
            #expect(scalars == cleaned, "\(text.debugDescription)")
        }
    }

    @Test func `Clean text stays as it is`() {
        var generator = SeededGenerator(seed: 11)
        let pieces = [
            "a", "é", "\n", " ", "\u{A0}", "\u{AD}", "\u{2028}", "\u{E000}", "白", "🧬", "\u{C2}", "\u{301}", "\t",
        ]
        for _ in 0..<1_000 {
            let text = (0..<12).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
            guard let clean = Whitespace.paragraphs(text) else { continue }
            #expect(Whitespace.paragraphs(clean) == clean, "\(text.debugDescription)")
            #expect(!Whitespace.line(clean).contains("\n"))
        }
    }
}
