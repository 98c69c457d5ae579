import Articles
import Testing

@testable import Ingestion

@Suite struct BibTeXTitleTests {
    @Test(arguments: [
        ("No braces at all", "No braces at all", nil),
        ("{DNA} repair", "DNA repair", "[DNA] repair"),
        ("{C}ocker and {CD19}+", "Cocker and CD19+", "[Cocker] and [CD19]+"),
        ("{mRNA}s", "mRNAs", "[mRNAs]"), ("pre-{B}-cell", "pre-B-cell", "pre-[B]-cell"),
        ("in {vitro} and {p53}", "in vitro and p53", "in [vitro] and [p53]"),
        ("{A Whole Title}", "A Whole Title", nil), ("{{A Whole Title}}.", "A Whole Title.", nil),
        ("{Title}: {Subtitle}", "Title: Subtitle", nil), ("{\\'E}tude and Fran{ç}ois", "Étude and François", nil),
        ("Role of \\textit{TP53}", "Role of TP53", "Role of <i>TP53</i>"),
        ("\\emph{E. {C}oli} in {ALL}", "E. Coli in ALL", "<i>E. [Coli]</i> in [ALL]"),
        ("Ca$^{2+}$ & {K}", "Ca²⁺ & K", "Ca<sup>2+</sup> &amp; [K]"),
        ("{{\\it Notch}} in {T} cells", "Notch in T cells", "[<i>Notch</i>] in [T] cells"),
        ("a { B } c", "a B c", "a [ B ] c"), ("{-} {1}", "- 1", nil),
    ])
    func `Braces protect words, where that says something`(latex: String, plain: String, markup: String?) {
        let title = BibTeXTitle(latex)
        #expect(title.plain == plain)
        let spans = title.markup?.replacing("<span class=\"nocase\">", with: "[").replacing("</span>", with: "]")
        #expect(spans == markup)
    }

    @Test(arguments: [
        ("A title", "a subtitle", "A title: a subtitle"), ("A title?", "Yes", "A title? Yes"),
        ("{A title:}", "so", "A title: so"), ("", "alone", "alone"),
    ])
    func `A subtitle follows behind a colon`(title: String, subtitle: String, whole: String) throws {
        #expect(try bibtexArticle("title = {\(title)}, subtitle = {\(subtitle)}").title == whole)
    }

    @Test func `Where there is no title, a book's other titles stand for it`() throws {
        #expect(try bibtexArticle("maintitle = {Main}", type: "mvbook").title == "Main")
        #expect(try bibtexArticle("booktitle = {Proceedings}", type: "proceedings").title == "Proceedings")
        #expect(try bibtexArticle("booktitle = {Book}, author = {A}", type: "incollection").title == nil)
    }
}
