import Articles
import Testing

@testable import Export

@Suite struct BibLaTeXTests {
    @Test func `Dates are whole: days, seasons and ranges`() {
        for date in ["2019", "2019-11", "2019-11-05", "2000-24", "2018-12/2019-01"] {
            let text = exported(as: .biblatex) { $0.article.issueDate = PublicationDate(edtf: date) }
            #expect(text.contains("  date = {\(date)}\n"))
        }
    }

    @Test(arguments: [
        (ArticleType.thesis, "@thesis{"), (.dataset, "@dataset{"), (.software, "@software{"), (.webpage, "@online{"),
        (.report, "@report{"), (.patent, "@patent{"), (.review, "@review{"), (.interview, "@misc{"),
    ])
    func `Every kind of work has its own type`(type: ArticleType, beginning: String) {
        #expect(exported(as: .biblatex) { $0.article.type = type }.hasPrefix(beginning))
    }

    @Test func `A thesis says which kind`() {
        let text = exported(as: .biblatex) { item in
            item.article.type = .thesis
            item.article.publicationTypes = ["Master's thesis"]
            item.article.journal = Journal()
            item.article.journal?.publisher = "University of Examples"
        }
        #expect(text.contains("type = {mathesis}") && text.contains("institution = {University of Examples}"))
    }

    @Test func `The eprint is arXiv's number, else PubMed's`() {
        func text(_ identifiers: [(Identifier.Scheme, String)]) -> String {
            exported(as: .biblatex) { $0.article.identifiers = identifiers.compactMap { Identifier($0.0, $0.1) } }
        }
        #expect(text([(.pmid, "40000001")]).contains("eprint = {40000001},\n  eprinttype = {pubmed}"))
        let both = text([(.pmid, "40000001"), (.arxiv, "2101.01234")])
        #expect(both.contains("eprint = {2101.01234},\n  eprinttype = {arxiv},\n  pmid = {40000001}"))
    }

    @Test func `A book that only has editors is a collection`() {
        #expect(exported([SampleArticles.book], as: .biblatex).hasPrefix("@collection{"))
    }
}
