import Testing

@testable import Ingestion

@Suite struct HTMLTextTests {
    @Test(
        arguments: [
            ("<p><p>One.</p>", "One."), ("<p>One.<p>Two.", "One.\n\nTwo."), ("One.</p></p>Two.", "One.\n\nTwo."),
            ("<div><p>One.</p>\n\n<p>Two.</p></div>", "One.\n\nTwo."),
            ("One.<br>Two.<br/>Three.", "One.\nTwo.\nThree."),
            ("One.<br /><br />Two.", "One.\n\nTwo."), ("<P CLASS=\"x\">One.</P>", "One."),
            ("Plain\ntext", "Plain\ntext"),
            ("<p>Wrapped\nin the\n  source.</p>\n<p>Two.</p>", "Wrapped in the source.\n\nTwo."), ("", nil),
            ("<p> </p>", nil),
            ("&nbsp;", nil),
        ] as [(String, String?)])
    func `Paragraphs and lines are kept, however they are closed`(html: String, text: String?) {
        #expect(HTMLText.plain(html) == text)
    }

    @Test(arguments: [
        ("<b>Background:</b> A. <b>Methods:</b> B.", "Background: A. Methods: B."),
        ("<p><strong>Aim</strong></p><p>A.</p>", "Aim\n\nA."),
        (
            "<h4>BACKGROUND</h4>A.<h4>METHODS</h4>B.",
            "BACKGROUND\n\nA.\n\nMETHODS\n\nB."
        ),
        ("<b>AIM:</b> A.\n<b>METHODS:</b> B.", "AIM: A.\nMETHODS: B."),
        (
            "<jats:sec><jats:title>Aim</jats:title><jats:p>A.</jats:p></jats:sec><jats:sec><jats:title>Methods</jats:title>"
                + "<jats:p>B <jats:italic>in vivo</jats:italic>.</jats:p></jats:sec>",
            "Aim\n\nA.\n\nMethods\n\nB in vivo."
        ),
        ("<abstract><sec><title>Aim</title><p>A.</p></sec></abstract>", "Aim\n\nA."),
    ])
    func `Section labels stand before their sections`(html: String, text: String) {
        #expect(HTMLText.plain(html) == text)
    }

    @Test(arguments: [
        ("Missed:<ul><li>cable;</li><li>pillow.</li></ul>", "Missed:\n• cable;\n• pillow."),
        (
            "<p>Missed:</p>\n<ol>\n <li>cable;</li>\n <li>pillow.</li>\n</ol>\n<p>End.</p>",
            "Missed:\n• cable;\n• pillow.\n\nEnd."
        ),
        (
            "<list><list-item><p>cable;</p></list-item><list-item>\n<p>pillow.</p></list-item></list>",
            "• cable;\n• pillow."
        ),
        ("<ul><li>one<li>two</ul>after", "• one\n• two\nafter"), ("<ul><li></li></ul>", "•"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"),
    ])
    func `List items stand on lines of their own`(html: String, text: String) {
        #expect(HTMLText.plain(html) == text)
    }

    @Test(
        arguments: [
            ("SpO<sub>2</sub>, Ca<sup>2+</sup>, 10<sup>−4</sup>, 10<sup>-9</sup>", "SpO₂, Ca²⁺, 10⁻⁴, 10⁻⁹"),
            ("C<sub>max</sub>, CD8<sup>+</sup>, <sup>51</sup>Cr", "Cₘₐₓ, CD8⁺, ⁵¹Cr"),
            ("NRAS<sup>G12D</sup>, TGF<sub>β</sub>, 5<sup>th</sup>", "NRASG12D, TGFβ, 5th"),
            ("10<sup>6.5</sup> and 10<sup>-0.5</sup>", "10^6.5 and 10^-0.5"), ("x<sub>2", "x2"), ("x</sub>2", "x2"),
            ("H<sub>2</sup>O", "H₂O"), ("<sub></sub>", nil), ("a<sub><sub>2</sub></sub>", "a₂"),
            ("<sub>1<p>2</sub>3", "1\n\n23"),
        ] as [(String, String?)])
    func `Sub- and superscripts are Unicode's where it has them`(html: String, text: String?) {
        #expect(HTMLText.plain(html) == text)
    }

    @Test(arguments: [
        ("<math><mn>5</mn><mo>×</mo><msup><mn>10</mn><mn>9</mn></msup></math>/L", "5×10⁹/L"),
        (
            "<mml:math><mml:msub><mml:mi>C</mml:mi><mml:mrow><mml:mi>m</mml:mi><mml:mi>a</mml:mi></mml:mrow></mml:msub>"
                + "</mml:math>", "Cₘₐ"
        ),
        ("<msup><mrow><mo>(</mo><mi>x</mi><mo>)</mo></mrow><mn>2</mn></msup>", "(x)²"),
        ("<msup><msub><mi>x</mi><mn>1</mn></msub><mn>2</mn></msup>", "x₁²"), ("<msup><mn>10</mn></msup>", "10"),
        ("</msup></mn>x<msup>", "x"), ("<inline-formula><tex-math>x</tex-math></inline-formula>", "x"),
    ])
    func `Powers in MathML are powers`(html: String, text: String) {
        #expect(HTMLText.plain(html) == text)
    }
}
