import Articles
import Testing

@Suite struct UnstorableValuesTests {
    @Test func `What no library can hold is left out`() {
        var article = Article()
        article.title = ""
        article.abstract = "A"
        article.publicationTypes = ["", "Review"]
        article.fieldsOfStudy = [""]
        article.authorships = [
            Authorship(Author(literal: "")), Authorship(Author(family: "", given: "Vera")),
            Authorship(Author(family: "Berg", given: "Vera", suffix: ""), affiliations: ["", "Clinic"]),
        ]
        article.citationCounts = [CitationCount(database: "", count: -1), CitationCount(database: "", count: 0)]
        var journal = Journal(name: "")
        journal.metrics = [JournalMetric(.impactFactor, "5.1"), JournalMetric(.casZone, "5")]
        article.journal = journal
        article.removeUnstorable()

        var expected = Article()
        expected.abstract = "A"
        expected.publicationTypes = ["Review"]
        expected.authorships = [Authorship(Author(family: "Berg", given: "Vera"), affiliations: ["Clinic"])]
        expected.citationCounts = [CitationCount(database: "", count: 0)]
        expected.journal = Journal()
        expected.journal?.metrics = [JournalMetric(.impactFactor, "5.1")]
        #expect(article == expected)
    }

    @Test(arguments: [
        (JournalMetric.Kind.impactFactor, "0", true), (.impactFactor, "-1", false), (.impactFactor, "nan", false),
        (.impactFactor, "5,1", false), (.jcrQuartile, "Q4", true), (.jcrQuartile, "Q5", false), (.casZone, "4", true),
        (.casZone, "0", false), (.casZone, "", false),
    ])
    func `A rating is written as its kind's are`(kind: JournalMetric.Kind, value: String, isValid: Bool) {
        #expect(JournalMetric(kind, value).isValid == isValid)
    }
}
