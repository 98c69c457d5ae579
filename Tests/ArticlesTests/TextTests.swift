import Articles
import Testing

@Suite struct TextTests {
    @Test(arguments: [
        ("  a b \n", "a b"), ("\u{A0}a\u{A0}", "a"), ("\r\n\ta\u{0}", "a"), ("", ""), (" \u{A0} ", ""), ("é ", "é"),
        ("\u{3000}a\u{3000}", "a"), ("\u{3000}", ""), ("à", "à"), ("\u{E000}", "\u{E000}"),
    ])
    func `White space at both ends goes`(text: String, trimmed: String) {
        #expect(text.trimmed == trimmed)
        #expect(text.trimmedOrNil == (trimmed.isEmpty ? nil : trimmed))
        #expect("x\(text)x".dropFirst().dropLast().trimmed == trimmed)
    }

    @Test func `Only letters of ASCII are put into lower case`() {
        #expect("ÀBC DÉF İ".lowercasedASCII == "Àbc dÉf İ")
    }

    @Test func `Parts lie between separators, empty ones left out`() {
        #expect(";a;;b c;".parts(separatedBy: UInt8(ascii: ";")) == ["a", "b c"])
        #expect("".parts(separatedBy: 0x20) == [])
    }
}
