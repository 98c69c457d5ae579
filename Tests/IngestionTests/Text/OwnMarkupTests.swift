import Testing

@testable import Ingestion

@Suite struct OwnMarkupTests {
    @Test func `Tags are markup, escaped signs are text`() {
        let title = OwnMarkup.title("A <i>b</i> &lt; c", hasEntities: true)
        #expect(title.plain == "A b < c")
        #expect(title.markup == "A <i>b</i> &lt; c")
    }

    @Test func `A sign with a mark that combines with it stays in both`() {
        let title = OwnMarkup.title("<i>a</i> <\u{338} b", hasEntities: true)
        #expect(title.plain == "a <\u{338} b")
        #expect(title.markup == "<i>a</i> &lt;\u{338} b")
    }
}
