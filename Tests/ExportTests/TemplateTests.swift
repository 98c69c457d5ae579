import Articles
import Testing

@testable import Export

@Suite struct TemplateTests {
    private static func rendered(_ text: String, isMarkup: Bool = false) throws -> String {
        var exporter = Exporter(try ArticleTemplate(text, isMarkup: isMarkup), heading: SampleArticles.heading)
        for article in [SampleArticles.trial, SampleArticles.plain] { exporter.write(article) }
        exporter.finish()
        return String(decoding: exporter.takeBytes(), as: UTF8.self)
    }

    @Test func `What stands around the articles is written once, what stands between for each`() throws {
        let text = try Self.rendered(
            """
            = {{title}}
            {{#articles}}
            {{number}}. {{citationKey}} {{year}}{{#note}} (!){{/note}}
            {{/articles}}
            -- {{count}}

            """)
        #expect(text == "= CNS relapse #1\n1. vandenberg2019blinatumomab 2019 (!)\n2. ho2021vitamin 2021\n-- 2\n")
    }

    @Test func `Without that section the template is written for each article`() throws {
        #expect(try Self.rendered("{{id}};") == "1;2;")
    }

    @Test func `Lists and formatted references can be printed`() throws {
        let text = try Self.rendered(
            "{{#articles}}{{#authors}}{{family}}|{{/authors}} {{#journal}}{{name}}{{/journal}} {{apa}}\n{{/articles}}")
        #expect(text.contains("van der Berg|O'Neil|García Márquez||"))
        #expect(text.contains("Ho| Examples Ho, A. (2021)."))
        #expect(text.contains("Journal of Examples & Counter-Examples van der Berg"))
    }

    @Test func `Values are escaped where the template is markup`() throws {
        #expect(
            try Self.rendered("{{#articles}}{{title}}\n{{/articles}}", isMarkup: true).hasPrefix(
                "Blinatumomab &amp; iPSC"))
        #expect(try Self.rendered("{{#articles}}{{title}}\n{{/articles}}").hasPrefix("Blinatumomab & iPSC"))
    }

    @Test(arguments: [
        ("a\n{{b", 2, "has a tag without its closing }}, or one that is none of Mustache's"),
        ("{{#a}}\n\nx", 3, "begins a section that nothing closes"),
        ("\n{{#articles}}\n{{#a}}{{/b}}\n{{/articles}}", 3, "closes a section that isn't the one that is open"),
    ])
    func `A template that is wrong is refused, with its line`(text: String, line: Int, reason: String) {
        #expect(throws: TemplateError(line: line, reason: reason)) { try ArticleTemplate(text, isMarkup: false) }
    }
}
