import Testing

@testable import Ingestion

@Suite struct HTMLTitleTests {
    @Test(
        arguments: [
            ("Role of <i>TP53</i>", "Role of TP53", "Role of <i>TP53</i>"),
            ("The <em>E. coli</em> <strong>trial</strong>", "The E. coli trial", "The <i>E. coli</i> <b>trial</b>"),
            ("CD8<sup>+</sup> at p &lt; 0.05", "CD8⁺ at p < 0.05", "CD8<sup>+</sup> at p &lt; 0.05"),
            ("&lt;i&gt;KMT2A&lt;/i&gt; &amp;amp; more", "KMT2A & more", "<i>KMT2A</i> &amp; more"),
            ("<p> A  <italic>b</italic>\n c </p>", "A b c", "A <i>b</i> c"), ("A &amp; B", "A & B", nil),
            ("Plain", "Plain", nil),
            ("<p>Title.</p>", "Title.", nil), ("a < b", "a < b", nil), ("", nil, nil), ("<i></i>", nil, nil),
            ("One<br>Two", "One Two", nil),
            (
                "<span class=\"nocase\">Ph-like <b>ALL</b></span> <span>of</span> <sc>Nordic</sc>",
                "Ph-like ALL of Nordic",
                "<span class=\"nocase\">Ph-like <b>ALL</b></span> of "
                    + "<span style=\"font-variant:small-caps;\">Nordic</span>"
            ),
            ("A</span> <span class='nocase'>B</span>", "A B", "A <span class=\"nocase\">B</span>"),
            ("<i>A</i>&amp;nbsp;B &amp;amp; C", "A B & C", "<i>A</i> B &amp; C"),
        ] as [(String, String?, String?)])
    func `A title has plain text, and markup where that says more`(html: String, plain: String?, markup: String?) {
        let title = HTMLText.title(html)
        #expect(title.plain == plain)
        #expect(title.markup == markup)
    }

    @Test(arguments: [("a\n\nb\nc", "a b c"), ("<p>a</p><p>b</p>", "a b"), (" ", nil)] as [(String, String?)])
    func `A line has no line ends`(html: String, line: String?) {
        #expect(HTMLText.line(html) == line)
    }
}
