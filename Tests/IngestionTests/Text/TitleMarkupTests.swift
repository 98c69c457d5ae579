import Testing

@testable import Ingestion

@Suite struct TitleMarkupTests {
    @Test(
        arguments: [
            ("<i>a</i> b", "<i>a</i> b"), ("<i>a b", "<i>a b</i>"), ("a</sup> b", "a b"),
            ("<i>a<b>b</i>c</b>", "<i>a<b>b</b></i>c"), ("a &lt; b", "a &lt; b"),
            ("<span class=\"nocase\">A<i>b</span>", "<span class=\"nocase\">A<i>b</i></span>"), ("", ""),
        ])
    func `Elements are closed in order`(html: String, expected: String) {
        #expect(TitleMarkup.balanced(html) == expected)
    }

    @Test func `What was escaped twice is read as what was meant, beside tags too`() {
        let title = HTMLText.title("<i>a</i> &amp;lt;5 R&amp;D &amp;amp; &amp;#946; &amp;")
        #expect(title.plain == "a <5 R&D & β &")
        #expect(title.markup == "<i>a</i> &lt;5 R&amp;D &amp; β &amp;")
    }

    @Test func `A title's markup is whole even where its record's is not`() {
        #expect(HTMLText.title("<i>open, </sup>stray").markup == "<i>open, stray</i>")
    }
}
