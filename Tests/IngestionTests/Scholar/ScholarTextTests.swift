import Articles
import Testing

@testable import Ingestion

@Suite struct ScholarTextTests {
    @Test func `Count, abstract and journal stand behind their labels`() throws {
        let article = try article("引用次数: 13\nAbstract\nFirst.\n\nSecond\nline.\n期刊介绍:\nA journal.\nMore of it.\n")
        #expect(article.citationCounts == [CitationCount(database: "", count: 13)])
        #expect(article.abstract == "First.\n\nSecond line.")
        #expect(article.journal?.description == "A journal.\n\nMore of it.")
        #expect(article.otherFields == [])
    }

    @Test func `Full-width colons and Chinese labels are read`() throws {
        let article = try article("引用次数：0\n摘要\n中文。\n期刊介绍：一种期刊。")
        #expect(article.citationCounts.map(\.count) == [0])
        #expect(article.abstract == "中文。")
        #expect(article.journal?.description == "一种期刊。")
    }

    @Test func `The label Abstract within the abstract is text`() throws {
        #expect(
            try article("Abstract\nOne.\nAbstract\nTwo.\n引用次数: 5").abstract == "One.\n\nAbstract\n\nTwo.\n\n引用次数: 5")
    }

    @Test func `What the object says is not replaced`() throws {
        let object = "\"citationCount\":1,\"abstract\":\"Own.\""
        let article = try article("引用次数: 2\nAbstract\nOther.", object)
        #expect(article.citationCounts.map(\.count) == [1])
        #expect(article.abstract == "Own.")
    }

    @Test func `HTML in the text is cleaned as elsewhere`() throws {
        #expect(try article("Abstract\n<b>Aim:</b> H<sub>2</sub>O &amp; p &lt; 0.05").abstract == "Aim: H₂O & p < 0.05")
    }

    @Test func `Text without label and a count that is no number are kept`() throws {
        let article = try article("A remark.\n引用次数: many\nAnother.")
        #expect(article.otherFields == [JSONMember("引用次数", .string("many")), JSONMember("text", .string("Another."))])
    }

    private func article(_ text: String, _ members: String = "\"x\":null") throws -> Article {
        try #require(try articles(inText: "{\"title\":\"T\",\(members)}\n\(text)", format: .scholar).first)
    }
}
