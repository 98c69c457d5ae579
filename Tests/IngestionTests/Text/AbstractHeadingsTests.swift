import Testing

@testable import Ingestion

@Suite struct AbstractHeadingsTests {
    @Test(
        arguments: [
            ("Plain a < b", "Plain a < b"), ("<jats:p>One</jats:p><jats:p>Two</jats:p>", "One\n\nTwo"),
            ("<jats:title>Abstract</jats:title><jats:p>One</jats:p>", "One"),
            ("<jats:title>ABSTRACT:</jats:title>\n <jats:p>One\n  line</jats:p>", "One line"),
            (
                "<jats:sec><jats:title>Aim</jats:title><jats:p>One</jats:p><jats:p>Two</jats:p></jats:sec>"
                    + "<jats:sec><jats:title>Results.</jats:title><jats:p>Three</jats:p></jats:sec>",
                "Aim: One\n\nTwo\n\nResults: Three"
            ),
            ("<h4>Aim</h4>One<h4 class=\"x\">End</h4><p>Two</p>", "Aim: One\n\nEnd: Two"),
            ("<p>Before</p><title>Aim</title>One", "Before\n\nAim: One"),
            ("<jats:title>Graphical</jats:title><jats:sec><jats:title>Aim</jats:title>One", "Graphical\n\nAim: One"),
            ("<jats:title/><jats:p>One</jats:p>", "One"), ("<title>Open <p>One</p>", "Open\n\nOne"),
            ("<title><i>TP53</i></title><p>One</p>", "TP53: One"), ("<h4></h4>", nil), ("", nil),
        ] as [(String, String?)])
    func `A heading is the label of its section`(html: String, plain: String?) {
        #expect(AbstractSections.plain(html: html) == plain)
    }

    @Test func `Headings that are never closed cost no more than they are long`() {
        let html = String(repeating: "<title>", count: 50_000)
        #expect(AbstractSections.plain(html: html) == nil)
    }
}
