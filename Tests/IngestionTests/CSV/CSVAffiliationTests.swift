import Articles
import TestSupport
import Testing

@testable import Ingestion

@Suite struct CSVAffiliationTests {
    private static let authors = [Author(family: "Berg", given: "V.A."), Author(family: "Ho", given: "A.")]

    @Test(
        arguments: [
            "Berg, V.A., Clinic, Brno, Institute, Brno; Ho, A., Clinic, Brno",
            "Berg V.A., Clinic, Brno, Institute, Brno; Ho A., Clinic, Brno",
            "[Berg, V.A.; Ho, A.] Clinic, Brno; [Berg, Vera] Institute, Brno",
            "(Berg V.A.; Ho A.) Clinic, Brno. (Berg V.A.) Institute, Brno.",
            "Berg, Vera (Clinic, Brno; Institute, Brno); Ho, An (Clinic, Brno)",
        ])
    func `Affiliations are given to the authors that they stand beside`(text: String) {
        let found =
            text.hasPrefix("(")
            ? CSVAffiliations.bracketed(text, Self.authors)
            : CSVAffiliations.ofAuthors(text, Self.authors, known: ["Clinic, Brno", "Institute, Brno"])
        #expect(found == [["Clinic, Brno", "Institute, Brno"], ["Clinic, Brno"]])
    }

    @Test func `An affiliation may have semicolons, and goes on as far as the next author`() {
        let text = "Berg V.A., Clinic; Ward 5; Ho A., Institute; Annex"
        let found = CSVAffiliations.ofAuthors(text, Self.authors, known: [])
        #expect(found == [["Clinic; Ward 5"], ["Institute; Annex"]])
    }

    @Test(arguments: [
        ("Berg%, V.A., Clinic, Brno%; ", 20_000), ("Clinic, Brno%; ", 20_000), ("Berg1, V.A., a%; b; ", 20_000),
        ("[Berg%, V.A.; Berg1, V.A.] Clinic, Brno%; ", 10_000), ("(Berg% V.) Clinic%. ", 10_000),
        ("Berg1, V., a,a,a,a,a,a,a,a%; ", 20_000),
    ])
    func `Affiliations of very many authors take their time and no more`(piece: String, count: Int) {
        let authors = (0..<count).map { Author(family: "Berg\($0)", given: "V.A.") }
        let known = (0..<count).map { "Clinic, Brno\($0)" } + ["a"]
        let text = (0..<count).map { piece.replacing("%", with: String($0)) }.joined()
        let (_, time) = processorTime {
            CSVAffiliations.ofAuthors(text, authors, known: known) ?? CSVAffiliations.bracketed(text, authors)
        }
        #expect(time < .seconds(30))
    }

    @Test func `An author may have no affiliation`() {
        let found = CSVAffiliations.ofAuthors("Berg V.A.; Ho A., Clinic", Self.authors, known: [])
        #expect(found == [[], ["Clinic"]])
    }

    @Test func `A list that names others is left alone`() {
        #expect(CSVAffiliations.ofAuthors("Novák J., Clinic", Self.authors, known: []) == nil)
        #expect(CSVAffiliations.ofAuthors("[Novák, J] Clinic", Self.authors, known: []) == nil)
        #expect(CSVAffiliations.ofAuthors("Clinic, Brno", Self.authors, known: []) == nil)
    }

    @Test func `Affiliations that can't be told apart are kept`() throws {
        let articles = try tableArticles(
            "title,authors,affiliations\nA,Vera Berg; An Ho,Clinic\nB,An Ho,Clinic; Institute\n")
        #expect(articles[0].otherText("affiliations") == "Clinic")
        #expect(articles[1].authorships.map(\.affiliations) == [["Clinic", "Institute"]])
    }
}
