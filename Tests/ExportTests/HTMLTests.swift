import Articles
import Foundation
import FoundationXML
import Testing

@testable import Export

@Suite struct HTMLTests {
    private static let page = exported(SampleArticles.all, as: .html, heading: SampleArticles.heading)

    @Test func `The page needs no script, no style sheet, font or picture from elsewhere`() {
        for needle in ["<script", "<link", "@import", "url(", "<img", "src=", "javascript:"] {
            #expect(!Self.page.contains(needle), "\(needle)")
        }
        #expect(Self.page.contains("default-src 'none'"))
    }

    @Test func `Nothing from an article becomes markup`() {
        #expect(Self.page.contains("&lt;p&gt;Leukemias&lt;/p&gt;"))
        let page = exported(as: .html) { item in
            item.article.title = "<script>alert(1)</script>"
            item.article.links = [Link(.landing, "https://example.org/\"onmouseover=\"x")]
            item.tags = ["<b>"]
            item.note = "</blockquote><script>"
        }
        #expect(!page.contains("<script") && !page.contains("\"onmouseover") && page.contains("&lt;b&gt;"))
    }

    @Test func `Articles are numbered through, whatever sections they stand in`() {
        var heading = SampleArticles.heading
        heading.sections = [1: "First", 3: "Then <this>"]
        let page = exported(SampleArticles.all, as: .html, heading: heading)
        #expect(page.contains("<h2 dir=\"auto\">First</h2>\n<ol start=\"1\">"))
        #expect(page.contains("<h2 dir=\"auto\">Then &lt;this&gt;</h2>\n<ol start=\"3\">"))
        #expect(page.ranges(of: "</ol>").count == 2)
    }

    @Test func `It shows notes, status, stars, tags, and abstracts that fold`() {
        for text in ["Start here:", "# My view", "reading</span> ★★★★", "to read</span>", "<details><summary>Abstract"]
        {
            #expect(Self.page.contains(text), "\(text)")
        }
        #expect(Self.page.contains("href=\"https://doi.org/10.1182/blood(2019)00%3C1%3E_x%23y\""))
    }

    @Test func `Its chart has a bar for every year that has articles`() {
        #expect(Self.page.contains("Articles per year, 1998 to 2021"))
        #expect(Self.page.ranges(of: "<rect ").count == 6)
        #expect(Self.page.contains("<title>2021: 2</title>"))
        #expect(YearChart([2020: 3]) == nil)
    }

    @Test func `Every element is closed`() throws {
        // Void elements and the doctype are HTML's alone.
        let body = Self.page.replacing(#/<!DOCTYPE html>|<meta[^>]*>/#, with: "")
        let parser = XMLParser(data: Data(body.utf8))
        #expect(parser.parse(), "\(parser.parserError.map(String.init(describing:)) ?? "")")
    }
}
