import Articles
import Testing

@testable import Ingestion

@Suite struct CrossrefRelationTests {
    @Test(
        arguments: [
            ("update-to", "retraction", .retracts), ("update-to", "withdrawal", .retracts),
            ("update-to", "erratum", .corrects),
            ("update-to", "expression-of-concern", .concernAbout), ("update-to", "partial_retraction", .corrects),
            ("update-to", "new_version", .versionOf), ("updated-by", "retraction", .retractedBy),
            ("updated-by", "correction", .correctedBy), ("updated-by", "expression_of_concern", .concernIn),
        ] as [(String, String, Relation.Kind)])
    func `Updates are relations`(name: String, type: String, kind: Relation.Kind) throws {
        let article = try article("\"\(name)\":[{\"DOI\":\"10.5555/other\",\"type\":\"\(type)\"}]")
        #expect(article.relations == [Relation(kind, try #require(Identifier(.doi, "10.5555/other")))])
        #expect(article.otherFields == [])
    }

    @Test func `A notice under its own DOI retracts the work`() throws {
        let article = try article("\"update-to\":[{\"DOI\":\"10.5555/OWN\",\"type\":\"retraction\"}]")
        #expect(article.relations.map(\.kind) == [.retractedBy])
    }

    @Test(
        arguments: [
            ("is-preprint-of", .preprintOf), ("has-preprint", .publishedFrom), ("is-version-of", .versionOf),
            ("is-correction-of", .corrects), ("is-comment-on", .commentOn), ("has-review", .commentIn),
            ("is-part-of", .partOf),
        ] as [(String, Relation.Kind)])
    func `Relations have their kind`(name: String, kind: Relation.Kind) throws {
        let article = try article("\"relation\":{\"\(name)\":[{\"id-type\":\"doi\",\"id\":\"10.5555/other\"}]}")
        #expect(article.relations.map(\.kind) == [kind])
        #expect(article.otherFields == [])
    }

    @Test func `Relations of other kinds, and to what has no identifier, are kept`() throws {
        let article = try article(
            """
            "relation":{"cites":[],"is-funded-by":[{"id-type":"doi","id":"10.5555/f"}],
            "is-comment-on":[{"id-type":"other","id":"x"}]},"updated-by":[{"DOI":"10.5555/r","type":"reinstatement"}]
            """)
        #expect(article.relations == [])
        #expect(article.otherFields.map(\.name) == ["updated-by", "relation"])
        #expect(article.otherFields[1].value.names == ["is-funded-by", "is-comment-on"])
    }

    private func article(_ members: String) throws -> Article {
        let text = "{\"DOI\":\"10.5555/own\",\"type\":\"journal-article\",\(members)}"
        return try #require(try events(inText: text, format: .crossref).first).record.article
    }
}
