import Articles
import Testing

@testable import Ingestion

@Suite struct BibTeXEntryTests {
    /// Ways to write an entry whose title is "T" and whose year is 2001.
    @Test(arguments: [
        "@article{k, title = {T}, year = 2001}", "@article(k, title = {T}, year = 2001)",
        "@ARTICLE { k ,\n TITLE = \"T\" ,\n YEAR = {2001} , }", "@article{k, title={T}, year=2001\n)",
        "@article{k\n , title = {T}\n , year = 2001\n}", "@article{k, title = {T} year = 2001}",
        "@article{k,, title = {T},, , year = 2001,,}", "@article{k title = {T}, year = 2001}",
        "@article{k, title = {T}}, year = {2001}}", "@article{k, title = \"T}, year = 2001}",
        "@ % a comment\n article % another\n {k, % a third\n % a fourth\n title = {T}, year = 2001}",
        "@article{k, title = t # {}, year = 2001}", "text@article{k, title = {T}, year = 2001}text",
        "@article{k, title = # {T}, year = 2001}",
    ])
    func `An entry is read however it is delimited`(text: String) throws {
        let records = try bibtexRecords("@string{t = {T}}\n\(text)")
        #expect(records.map(\.key) == ["k"])
        #expect(records.map(\.article.title) == ["T"])
        #expect(records.map(\.article.year) == [2001])
    }

    @Test(arguments: [
        ("@article{a+b:c/d_e.f-g'h,", "a+b:c/d_e.f-g'h"), ("@article{ Müller:2001 ,", "Müller:2001"),
        ("@article{10.5555/x(1)<2>,", "10.5555/x(1)<2>"), ("@article{Smith et al. 2001,", "Smith et al. 2001"),
        ("@article{a=b,", "a=b"), ("@article{,", nil), ("@article{", nil), ("@article{\n", nil),
        ("@article{k\n", "k"),
    ])
    func `A key is what stands before the first comma or field`(beginning: String, key: String?) throws {
        let records = try bibtexRecords("\(beginning) title = {T}, year = 2001}")
        #expect(records.map(\.key) == [key])
        #expect(records.map(\.article.title) == ["T"])
    }

    @Test func `Quotes within a quoted value are text`() throws {
        #expect(try bibtexArticle(#"title = "The "new" one", year = 1"#).title == #"The "new" one"#)
        #expect(try bibtexArticle(#"title = "The {"}new{"} one""#).title == #"The "new" one"#)
        #expect(try bibtexArticle(#"title = "M{\"u}ller", year = 1"#).title == "Müller")
    }

    @Test func `Signs of entries within values are text`() throws {
        let article = try bibtexArticle("title = {See @article{x, y = {z}}, and a@b.example}, note = \"100% # @\"")
        #expect(article.title == "See @articlex, y = z, and a@b.example")
        #expect(article.other("note") == .string("100% # @"))
    }

    @Test func `Braces behind a backslash count where that makes sense of the entry, else they don't`() throws {
        #expect(try bibtexArticle(#"title = {A \{ B \} C}, year = 2001"#).title == "A { B } C")
        #expect(try bibtexArticle(#"title = {A \{ B}, year = 2001"#).title == "A { B")
        #expect(try bibtexArticle(#"title = {A \} B}, year = 2001"#).title == "A } B")
    }

    @Test func `Values whose braces don't balance end where their lines do, with a warning`() throws {
        let records = try bibtexRecords("@misc{k,\n keywords = {f() { return},\n title = {T}\n}\n@misc{l, title = {U}}")
        #expect(records.map(\.article.title) == ["T", "U"])
        #expect(records.first?.warnings == ["has braces that don't balance"])
        let closed = try bibtexRecords("@misc{k,\n keywords = {a}, @b, {c},\n title = {T}\n}\n@misc{l, title = {U}}")
        #expect(closed.map(\.article.title) == ["T", "U"])
        #expect(closed.first?.article.keywords == ["a", "@b", "c"])
    }

    @Test func `Text between entries is passed over, and so is what percent signs and comments hold`() throws {
        let text = """
            Written by vera@example.org (see @string below).
            % @article{no1, title = {No}}
            @comment{ @article{no2, title = {No}} }
            @comment{jabref-meta: grouping:
            0 AllEntriesGroup:;}
            @comment no braces
            @preamble{"\\def\\x{@article{no3, title = {No}}}"}
            @article{yes1, title = {Yes}} % @article{no4,
            }
            @comment{ this never ends {
            @article{yes2, title = {Yes}}
            """
        #expect(try bibtexRecords(text).map(\.key) == ["yes1", "yes2"])
    }

    @Test func `Line and ordinal are those of the entry's place`() throws {
        let events = try bibtexEvents("\n@string{a = {b}}\n\n@misc{x, title = {X}} @misc{y,\ntitle = {Y}}\n@misc{z}")
        #expect(
            events.map(\.summary) == [
                "4 #1 \"X\"", "4 #2 \"Y\"", "6 #3 rejected: has neither title, identifier, authors nor abstract",
            ])
    }

    @Test func `A key that comes twice is kept twice, with a warning`() throws {
        let records = try bibtexRecords("@misc{k, title = {A}} @misc{k, title = {B}} @misc{K, title = {C}}")
        #expect(records.map(\.warnings) == [[], ["has the key \"k\" of an earlier record"], []])
    }

    @Test func `What a repeated field says differently is kept, with a warning`() throws {
        let record = try bibtexRecords("@misc{k, title = {A}, Title = {B}, year = 2001, year = 2001}")[0]
        #expect(record.article.title == "A")
        #expect(record.article.otherFields == [JSONMember("Title", .string("B"))])
        #expect(record.warnings == ["has \"Title\" more than once; what differs was kept"])
    }

    @Test func `Names of fields may have signs and spaces in them`() throws {
        let article = try bibtexArticle("title = {T}, funding_text 1 = {A}, author+an = {1=x}, Dc.Date = {B}")
        #expect(article.otherFields.map(\.name) == ["funding_text 1", "author+an", "Dc.Date"])
    }

    @Test func `A byte order mark and old line ends are no matter`() throws {
        let records = try bibtexRecords("\u{FEFF}@misc{k,\r  title = {A\r B}\r}\r\n@misc{l, title = {C}}\r\n")
        #expect(records.map(\.article.title) == ["A B", "C"])
        #expect(records.map(\.line) == [1, 5])
    }
}
