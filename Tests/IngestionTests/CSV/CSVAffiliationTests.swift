import Articles
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
