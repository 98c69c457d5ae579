import Articles
import TestSupport
import Testing

@testable import Ingestion

@Suite struct BrokenBibTeXTests {
    /// A broken entry on line 2, and what is wrong with it.
    @Test(arguments: [
        ("@article{b,\n title = {T,\n year = 2001\n}", "has no closing brace"),
        ("@article{b,\n title = {T},\n year = 2001", "has no closing brace"),
        ("@article{b,\n title = \"T,\n year = 2001\n}", "has no closing brace"),
        ("@article(b,\n title = {T},\n year = 2001", "has no closing parenthesis"),
        ("@article{b", "has no closing brace"),
        ("@article b, title = {T}", "has no opening brace"),
        ("@article{b,\n title : {T}\n}", "has \"title\" without \"=\" (line 3, column 2)"),
        ("@article{b,\n = {T}\n}", "has what is no field (line 3, column 2)"),
        ("@article{b, {T}}", "has what is no field (line 2, column 13)"),
        ("@string{b {T}}", "is an @string that has a name without \"=\" (line 2, column 9)"),
    ])
    func `A broken entry is rejected by its line and reason, and its neighbours survive`(
        broken: String, reason: String
    ) throws {
        let events = try bibtexEvents("@misc{a, title = {A}}\n\(broken)\n@misc{c, title = {C}}\n@misc{d, title = {D}}")
        #expect(events.map(\.summary).first == "1 #1 \"A\"")
        #expect(events.map(\.summary).dropFirst().first == "2 #2 rejected: \(reason)")
        #expect(try events.dropFirst(2).map { try $0.record.article.title } == ["C", "D"])
        #expect(events.map(\.ordinal) == [1, 2, 3, 4])
    }

    @Test func `A rejected entry is kept as it stands in the file`() throws {
        guard case .rejected(let rejected) = try bibtexEvents("@misc{a, year = 2001}\n@misc{b}")[0] else {
            Issue.record("It was read")
            return
        }
        #expect(rejected.text == "@misc{a, year = 2001}")
    }

    @Test func `A file that breaks off loses its last entry only`() throws {
        let text = "@misc{a, title = {A}}\n@misc{b,\n  title = {B},\n  note = \"c\" # {d}\n}"
        for length in 22..<(text.utf8.count - 1) {
            let events = try events(inBytes: Array(text.utf8)[..<length], format: .bibtex)
            #expect(events.first?.summary == "1 #1 \"A\"")
            #expect(events.count <= 2)
            #expect(events.dropFirst().allSatisfy { (try? $0.record) == nil })
        }
    }

    @Test func `A word with an at sign at a line's beginning is no entry`() throws {
        #expect(try bibtexEvents("@vera wrote this\n@article is a type, isn't it\n@ {x}\n@").isEmpty)
    }

    @Test func `A set of entries is no record`() throws {
        #expect(
            try bibtexEvents("@set{s, entryset = {a,b}}").map(\.summary) == [
                "1 #1 rejected: is a set of other entries and no record of its own"
            ])
    }

    @Test(arguments: [
        ("{", 200_000), ("}", 200_000), ("@", 200_000), ("@article{", 20_000), ("@article{a,", 20_000),
        ("@comment{", 20_000), ("@comment{\n", 20_000), ("@comment{\n@misc{a,", 10_000), ("@preamble{\n", 20_000),
        ("@misc{a, title = {", 10_000), ("@misc{a, title = \"", 10_000), ("@misc{a, b = \"\" ", 10_000),
        ("% @misc{", 20_000), ("%", 200_000), ("@string{a = ", 10_000), ("@misc{a,title={x}", 10_000),
        ("@misc(", 20_000), ("@misc{a, crossref = {a}, ", 10_000), ("\n@misc{a,\n b = {\\{},\n", 10_000),
    ])
    func `Text that was made to take long doesn't`(piece: String, count: Int) throws {
        let (events, time) = try processorTime { try bibtexEvents(String(repeating: piece, count: count)) }
        #expect(events.map(\.ordinal) == Array(1..<(events.count + 1)) && time < .seconds(30))
    }

    @Test(arguments: [
        "{", "}", "$", "\\", "{{}", "{\\'", "\\'", "\\v{", "$^", "$_{", "\\frac{", "\\textit{", "{\\it ", "\\href{",
        "\\verb|", "``", "'", "-", "&", "<", "\\sqrt{", "\\\\", "~", "\\noopsort{", "{A}", " and ", ", ", ";", " & ",
        "\\foo[", "{A and ", "family=a, ",
    ])
    func `A value that was made to take long doesn't`(piece: String) {
        let value = String(repeating: piece, count: 10_000)
        let (_, time) = processorTime {
            _ = BibTeXText.line(value)
            _ = BibTeXText.paragraphs(value)
            _ = BibTeXText.verbatim(value)
            _ = BibTeXTitle(value)
            _ = BibTeXNames(value)
        }
        #expect(time < .seconds(30))
    }

    @Test(arguments: ["\\textgreek{", "\\sqrt{", "\\\"{", "\\\""])
    func `Commands within each other don't write their text anew at each level`(command: String) {
        let value = String(repeating: command, count: 100_000) + "1"
        let (text, time) = processorTime { BibTeXText.line(value) }
        #expect(text?.hasSuffix("1") == true || text?.hasSuffix(")") == true)
        #expect(time < .seconds(10))
    }

    @Test func `An entry of more fields than anybody gives one is rejected`() throws {
        let fields = (0..<20_000).map { "f\($0) = {\($0)}, title = {\($0)}" }.joined(separator: ",")
        let (events, time) = try processorTime { try bibtexEvents("@misc{a, \(fields)}\n@misc{b, title = {B}}") }
        #expect(events.count == 2 && time < .seconds(30))
        #expect(try events.last?.record.article.title == "B")
    }
}
