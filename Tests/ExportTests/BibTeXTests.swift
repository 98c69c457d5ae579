import Articles
import Testing

@testable import Export

@Suite struct BibTeXTests {
    @Test(arguments: [
        ("Outcome of B-ALL with BCR::ABL1", "Outcome of {B-ALL} with {BCR::ABL1}"),
        ("The iPSC and mRNA of H2O", "The {iPSC} and {mRNA} of {H2O}"),
        (
            "Relapse in Down syndrome, vitamin D (Philadelphia)",
            "Relapse in {Down} syndrome, vitamin {D} ({Philadelphia})"
        ),
        ("Survival: A review of patients", "Survival: A review of patients"),
        ("Whole-Genome Sequencing of A Cohort", "Whole-Genome Sequencing of A Cohort"),
        ("Treatment With T-Cell Therapy", "Treatment With {T-Cell} Therapy"),
        ("ACUTE LEUKEMIA IN CHILDREN", "ACUTE LEUKEMIA IN CHILDREN"),
        ("Über Δ9 unter Ångström", "Über {Δ9} unter {Ångström}"),
        (
            "100% of {x} & $y_z^2~ \\#",
            "100\\% of \\textbraceleft{}x\\textbraceright{} \\& \\$y\\_z\\textasciicircum{}2\\textasciitilde{} \\textbackslash{}\\#"
        ),
    ])
    func `Capitals that mean something stand in braces`(title: String, expected: String) {
        let text = exported(as: .bibtex) { $0.article.title = title }
        #expect(text == "@article{key,\n  title = {\(expected)}\n}\n\n")
    }

    @Test(arguments: [
        ("Role of <i>TP53</i> in rats", "Role of \\emph{{TP53}} in rats"),
        ("Cats &amp; <i>dogs</i> &lt;5 kg", "Cats \\& \\emph{dogs} <5 kg"),
        (
            "H<sub>2</sub>O and Ca<sup>2+</sup> in water",
            "H\\textsubscript{2}{O} and {Ca}\\textsuperscript{2+} in water"
        ),
        ("the <span class=\"nocase\">de Novo</span> way", "the {de Novo} way"),
        ("the <span class=\"nocase\"><i>Novo</i></span> way", "the {{\\emph{Novo}}} way"),
        ("an <i>open <b>tag", "an \\emph{open \\textbf{tag}}"),
        ("<i>a <b>b</i> c</b>", "\\emph{a \\textbf{b}} c"),
        ("p < 0.05 <em>x</em>", "p < 0.05 <{}em>x<{}/em>"),
    ])
    func `Markup becomes commands, always closed`(markup: String, expected: String) {
        let text = exported(as: .bibtex) {
            $0.article.title = "lower case words only"
            $0.article.titleMarkup = markup
        }
        #expect(text == "@article{key,\n  title = {\(expected)}\n}\n\n")
    }

    @Test(arguments: [
        (Author(family: "van der Berg", given: "Vera"), "van der Berg, Vera"),
        (Author(family: "King", given: "Martin", suffix: "Jr."), "King, Jr., Martin"),
        (Author(family: "Black and White", given: "B"), "{Black and White}, B"),
        (Author(family: "Smith", given: "And"), "Smith, {And}"),
        (Author(family: "Anderson", given: "Sandy"), "Anderson, Sandy"),
        (Author(family: "Grey, Green", given: "G"), "{Grey, Green}, G"),
        (Author(family: "García Márquez"), "{García Márquez}"),
        (Author(family: "King", given: nil, suffix: "Jr."), "{King Jr.}"),
        (Author(family: "Plato"), "Plato"),
        (Author(family: "", given: "Given"), "{Given}"),
        (Author(literal: "R&D, {Group}"), "{R\\&D{}, \\textbraceleft{}Group\\textbraceright{}}"),
    ])
    func `Names can be taken apart in one way only`(author: Author, expected: String) {
        #expect(BibTeXName.text(of: author) == expected)
    }

    @Test func `Braces are balanced whatever the fields hold`() {
        let nasty = "}{\\}{ {{ } \\"
        let text = exported(as: .bibtex) { item in
            item.article.title = nasty
            item.article.titleMarkup = "<i>\(nasty)<b>"
            item.article.abstract = nasty
            item.article.keywords = [nasty, "a, \(nasty)"]
            item.article.authorships = [Authorship(Author(family: nasty, given: nasty))]
            item.article.links = [Link(.landing, "https://example.org/\(nasty)")]
        }
        var depth = 0
        for byte in text.utf8 {
            if byte == UInt8(ascii: "{") { depth += 1 }
            if byte == UInt8(ascii: "}") { depth -= 1 }
            #expect(depth >= 0)
        }
        #expect(depth == 0)
        #expect(text.contains("url = {https://example.org/%7D%7B%5C%7D%7B%20%7B%7B%20%7D%20%5C}"))
    }

    @Test func `Only entries begin with an at sign on a line of their own`() {
        let text = exported(SampleArticles.all, as: .bibtex, heading: SampleArticles.heading)
        let entries = text.split(separator: "\n").filter { $0.hasPrefix("@") }
        #expect(entries.count == SampleArticles.all.count)
        #expect(!text.split(separator: "\n").contains { $0.hasPrefix("%") && $0.contains("@") })
    }

    @Test(arguments: [
        ("2019-11-05", "  year = {2019},\n  month = nov\n"), ("2000-24", "  year = {2000},\n  month = {Winter}\n"),
        ("2021-11/2021-12", "  year = {2021},\n  month = nov\n"), ("1998", "  year = {1998}\n"),
    ])
    func `Months are macros`(date: String, expected: String) {
        let text = exported(as: .bibtex) { $0.article.issueDate = PublicationDate(edtf: date) }
        #expect(text == "@article{key,\n\(expected)}\n\n")
    }

    @Test(arguments: [
        (ArticleType.journalArticle, "article"), (.chapter, "incollection"), (.conferencePaper, "inproceedings"),
        (.thesis, "phdthesis"), (.report, "techreport"), (.preprint, "misc"), (.manuscript, "unpublished"),
    ])
    func `The entry type follows the kind of work`(type: ArticleType, expected: String) {
        #expect(exported(as: .bibtex) { $0.article.type = type } == "@\(expected){key,\n}\n\n")
    }
}
