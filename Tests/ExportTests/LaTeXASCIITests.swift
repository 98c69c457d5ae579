import Articles
import Testing

@testable import Export

@Suite struct LaTeXASCIITests {
    private static func ascii(_ articles: [LibraryArticle], as format: ExportFormat = .bibtex) -> String {
        var options = ExportOptions()
        options.isASCII = true
        var exporter = Exporter(format, heading: SampleArticles.heading, options: options)
        for article in articles { exporter.write(article) }
        exporter.finish()
        return String(decoding: exporter.takeBytes(), as: UTF8.self)
    }

    private static func title(_ title: String) -> String {
        var article = Article()
        article.abstract = title
        return ascii([LibraryArticle(id: 1, citationKey: "key", added: "", article: article)])
    }

    @Test(arguments: [
        ("Müller", "M{\\\"{u}}ller"), ("Žižková", "{\\v{Z}}i{\\v{z}}kov{\\'{a}}"), ("Nguyễn", "Nguy{\\~{\\^{e}}}n"),
        ("Straße", "Stra{\\ss}e"), ("α/β", "{$\\alpha$}/{$\\beta$}"), ("≤ 5", "{$\\leq$} 5"),
        ("a – b", "a {\\textendash} b"),
        ("“x”", "{\\textquotedblleft}x{\\textquotedblright}"), ("白", "{\\symbol{\"767D}}"),
        ("🧬", "{\\symbol{\"1F9EC}}"),
    ])
    func `What is not ASCII becomes a command in braces of its own`(text: String, expected: String) {
        #expect(Self.title(text).contains("{\(expected)}\n}"))
    }

    @Test(arguments: [ExportFormat.bibtex, .biblatex])
    func `All of the output is ASCII, and its braces stay balanced`(format: ExportFormat) {
        let text = Self.ascii(SampleArticles.all, as: format)
        #expect(text.utf8.allSatisfy { $0 < 0x80 })
        #expect(text.utf8.count { $0 == UInt8(ascii: "{") } == text.utf8.count { $0 == UInt8(ascii: "}") })
    }

    @Test func `Addresses are percent-encoded instead`() {
        var article = Article()
        article.links = [Link(.landing, "https://example.org/ä")]
        let text = Self.ascii([LibraryArticle(id: 1, citationKey: "key", added: "", article: article)])
        #expect(text.contains("url = {https://example.org/%C3%A4}"))
    }
}
