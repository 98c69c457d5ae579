import Articles
import Testing

@testable import Ingestion

@Suite struct EndNoteTextTests {
    /// Runs as `face:text`, separated by `|`.
    @Test(arguments: [
        ("normal:a ", "a "), ("normal:Loss of |italic:KMT2A|normal: now", "Loss of <i>KMT2A</i> now"),
        ("italic:KM|italic:T2A|normal:.", "<i>KMT2A</i>."),
        ("normal:of|italic: KMT2A |normal:now", "of <i>KMT2A</i> now"),
        ("normal:10|superscript:6|normal: |subscript:x", "10<sup>6</sup> <sub>x</sub>"),
        ("normal:a|italic superscript:b", "a<i><sup>b</sup></i>"), ("normal:a|bold: |underline:b", "a b"),
        ("bold:all |bold italic:of|bold: it", "all <i>of</i> it"), ("bold:all of it", "all of it"),
    ])
    func `Runs become HTML`(runs: String, html: String) {
        #expect(EndNoteRuns(Self.field(runs), keepsLineEnds: false).html == html)
    }

    @Test(arguments: [
        ("plain &amp; simple", "plain &amp; simple"), ("a < b <styles>x", "a < b <styles>x"),
        ("<style face='normal'>p</style>\n        <style face='normal'> q</style>", "p q"),
        ("<style face='normal'>p</style> <style face='normal'>q</style>", "p q"),
        ("TNF-<style face='normal' font='Symbol' charset='2'>a &lt; b</style>", "TNF-α &lt; β"),
    ])
    func `What stands around runs is told from them`(field: String, html: String) {
        #expect(EndNoteRuns(field, keepsLineEnds: false).html == html)
    }

    @Test(arguments: [
        ("a&#xD;b", ["a", "b"], "a\nb", "a\n\nb"), ("a&#13;&#13;b", ["a", "b"], "a\n\nb", "a\n\nb"),
        ("a\nb", ["a b"], "a\nb", "a\nb"), ("a\n      b", ["a b"], "a b", "a b"),
        ("a\nb&#xD;c", ["a b", "c"], "a b\nc", "a b\n\nc"),
    ])
    func `Line ends are EndNote's where it wrote any`(
        field: String, lines: [String], plain: String, paragraphs: String
    ) throws {
        try xmlElement("<f>\(field)</f>") { element in
            let text = EndNoteText(element)
            #expect(text.lines == lines)
            #expect(text.plain == plain)
            #expect(text.paragraphs == paragraphs)
        }
    }

    private static func field(_ runs: String) -> String {
        runs.split(separator: "|").map { run in
            let parts = run.split(separator: ":", maxSplits: 1)
            return "<style face=\"\(parts[0])\" font=\"default\" size=\"100%\">\(parts[1])</style>"
        }.joined()
    }
}
