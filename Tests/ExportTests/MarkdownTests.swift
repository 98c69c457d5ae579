import Articles
import Testing

@testable import Export

@Suite struct MarkdownTests {
    @Test func `A line of nothing but control characters is no paragraph`() {
        #expect("One\n\n\u{7F}\n\nTwo".paragraphs == ["One", "Two"])
    }

    @Test(arguments: [
        ("a_b *c* [d](e) `f` <g> h|i", "a\\_b \\*c\\* \\[d\\](e) \\`f\\` \\<g\\> h\\|i"), ("# x", "\\# x"),
        ("1. x", "1\\. x"), ("12) x", "12\\) x"), ("12 x", "12 x"), ("2019", "2019"), ("- x", "\\- x"),
        ("&lt; $x$ ~y~", "\\&lt; \\$x\\$ \\~y\\~"), ("> x", "\\> x"),
    ])
    func `Text is printed as it is`(text: String, expected: String) {
        #expect(MarkdownText.paragraph(text) == expected)
    }

    @Test func `An entry begins with its linked title`() {
        let text = exported([SampleArticles.plain], as: .markdown)
        #expect(
            text == """
                1. **[Vitamin D in Down syndrome and hepatitis B: A review of Kaplan–Meier curves]\
                (https://pubmed.ncbi.nlm.nih.gov/40000001/)**\\
                   Ho A.\\
                   *Examples* 2021:e12345.


                """)
    }

    @Test func `More than six authors are et al.`() {
        let text = exported(as: .markdown) { item in
            item.article.authorships = (1...7).map { Authorship(Author(family: "A\($0)", given: "B")) }
        }
        #expect(text.contains("A1 B, A2 B, A3 B, A4 B, A5 B, A6 B, et al."))
    }

    @Test func `Only web addresses become links`() {
        #expect(!exported([SampleArticles.book], as: .markdown).contains("javascript"))
        #expect(MarkdownText.destination("https://a.org/x(1) y") == "https://a.org/x%281%29%20y")
    }

    @Test func `A section's name stands before its first article`() {
        let heading = ExportHeading(title: "List", sections: [SampleArticles.plain.id: "Trials & *more*"])
        var exporter = Exporter(.markdown, heading: heading)
        exporter.write(SampleArticles.plain)
        exporter.finish()
        let text = String(decoding: exporter.takeBytes(), as: UTF8.self)
        #expect(text.contains("# List\n\n## Trials \\& \\*more\\*\n\n1. **"))
    }

    @Test func `A retracted article says so`() {
        #expect(exported([SampleArticles.trial], as: .markdown).contains("** **RETRACTED**\\\n"))
    }
}
