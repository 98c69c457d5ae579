import Testing

@testable import Ingestion

@Suite struct HTMLToleranceTests {
    @Test(arguments: [
        "p < 0.05", "lactate <1 mmol/L", "38 < t < 39 and pulse<120", "1<x<2", "a<b and c>d", "n <p, q> r", "<5%",
        "a < b > c",
        "<NOTCH1>", "<", "a <", "<>", "</>", "x<y", "<p", "<p class=\"x", "5 > 3", "<!DOCTYPE", "<!-- open",
        "i<u or s<b", "a <:i> b", "a <2:b> c", "<-i>", "</:i>",
    ])
    func `A sign that begins no tag is a sign`(text: String) {
        #expect(HTMLText.plain(text) == text)
    }

    @Test(arguments: [
        ("<p class=x id='a > b' title=\"c < d\">T</p>", "T"), ("<a href=\"https://a.org/?x=1&y=2\">T</a>", "T"),
        ("<a href=https://a.org/>T</a>", "T"), ("<span style = 'a'\n data-x=\"\">T</span >", "T"), ("<br\n/>T", "T"),
        ("<img src=\"x.png\" alt=\"\"/>T", "T"), ("<p class=\"unclosed>T", "T"), ("<td nowrap>T</td>", "T"),
        ("<a name>T", "<a name>T"),
    ])
    func `Attributes of every kind go`(html: String, text: String) {
        #expect(HTMLText.plain(html) == text)
    }

    @Test(arguments: [
        ("a<!-- c > d -->b", "ab"), ("a<!--\n\n-->b<!-- -->c", "abc"), ("<![CDATA[a < b]]> c", "a < b c"),
        ("x[[1]]>2", "x[[1]]>2"),
        ("<?xml version=\"1.0\"?>", "<?xml version=\"1.0\"?>"),
    ])
    func `Comments go, and the brackets of character data`(html: String, text: String) {
        #expect(HTMLText.plain(html) == text)
    }

    @Test(arguments: [
        ("&alpha;&#945;&#x3B1;&#X3b1;", "αααα"), ("&lt;5 &amp; &gt;3", "<5 & >3"), ("A&nbsp;B&thinsp;C", "A B C"),
        ("&#150;&#8211;", "––"),
        ("R&D, AT&T; &unknown; &; &#; &#x; &#xZZ;", "R&D, AT&T; &unknown; &; &#; &#x; &#xZZ;"),
        ("&#0;&#xD800;&#x110000;x", "x"),
        ("&amp;lt;5 &amp;amp; &amp;#8805;", "<5 & ≥"), ("&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.", "One.\n\nTwo."),
        ("10&lt;sup&gt;9&lt;/sup&gt;", "10⁹"), ("&le;&ge;&plusmn;&times;&micro;", "≤≥±×µ"), ("&sup2;&frac12;", "²½"),
    ])
    func `Entities are characters, escaped once or twice`(html: String, text: String) {
        #expect(HTMLText.plain(html) == text)
    }

    @Test(arguments: [
        "<!--", "<![CDATA[", "<p ", "<p a=\"", "<sub>", "</sub>", "<li>", "<li> <br>", "<msup>", "&#", "&amp;", "<",
        "]]>", "<b><sup>1",
    ])
    func `Any amount of it is read in a time that grows with it`(piece: String) {
        let html = String(repeating: piece, count: 200_000 / piece.utf8.count)
        #expect((HTMLText.plain(html) ?? "").utf8.count <= 2 * html.utf8.count)
    }
}
