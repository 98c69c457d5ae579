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

    @Test(
        arguments: [
            ("a,b,", ",", ",,", "a,,b,,"), ("a,\u{301}b", ",", ",,", "a,,\u{301}b"),
            ("&lt;\u{301}", "&lt;", "<", "<\u{301}"),
            ("aaa", "aa", "b", "ba"), ("", ",", "x", ""), ("é\u{0}", "\u{0}", " ", "é "),
        ] as [(String, StaticString, String, String)])
    func `A text is replaced whatever marks stand behind it`(
        text: String, wanted: StaticString, replacement: String, result: String
    ) {
        #expect(text.replacing(ascii: wanted, with: replacement).utf8.elementsEqual(result.utf8))
    }

    @Test func `Only letters of ASCII are put into lower case`() {
        #expect("ÀBC DÉF İ".lowercasedASCII == "Àbc dÉf İ")
    }

    @Test func `Parts lie between separators, empty ones left out`() {
        #expect(";a;;b c;".parts(separatedBy: UInt8(ascii: ";")) == ["a", "b c"])
        #expect("".parts(separatedBy: 0x20) == [])
    }
}
