import Articles
import Testing

@testable import Store

@Suite struct VocabularyTests {
    @Test func `Words are counted once per article, as the index folds them`() throws {
        let library = try TestLibrary(
            Article("Leukemia, leukemias and Crème") { $0.abstract = "LEUKEMIA of 12 days" },
            Article("Remission") { $0.keywords = ["leukemia"] })
        #expect(
            try library.column("SELECT surface || ' ' || stem || ' ' || articles FROM word ORDER BY surface") == [
                "and and 1", "creme creme 1", "days dai 1", "leukemia leukemia 2", "leukemias leukemia 1", "of of 1",
                "remission remiss 1",
            ])
    }

    @Test func `The table equals a recount after the fixtures were added`() throws {
        let library = try TestLibrary.withFixtures()
        #expect(try library.words() == library.recount())
    }

    @Test func `The table equals a recount after articles were completed`() throws {
        let library = try TestLibrary()
        // More than one batch, updates of known articles among new ones, and of articles of the same batch.
        try library.add(Samples.numbered(1...60) { $0.abstract = "Text of number\($1) and others" })
        try library.add(
            (30...70).map { number in
                Article("Title \(number)", doi: "10.5555/\(number)") {
                    $0.authorships = [Authorship(Author(family: "Family\(number)", given: "Ann"))]
                    $0.keywords = ["word\(number)", "title"]
                    $0.meshHeadings = [MeSHHeading(name: "Heading number\(number)")]
                }
            })
        try library.add([
            Article("New", doi: "10.5555/80"), Article(nil, doi: "10.5555/80") { $0.abstract = "Later abstract" },
        ])
        #expect(try library.words() == library.recount())
        #expect(try library.library.check().isEmpty)
    }

    @Test func `Words that no article has any more are gone`() throws {
        let library = try TestLibrary(Article("One", doi: "10.5555/1"))
        try library.execute("UPDATE article SET title = 'One' WHERE id = 1")
        try library.add([Article(nil, doi: "10.5555/1") { $0.abstract = "Two" }])
        #expect(try library.words() == ["one 1", "two 1"])
    }
}

extension TestLibrary {
    fileprivate func words() throws -> [String] {
        try column("SELECT surface || ' ' || articles FROM word ORDER BY surface")
    }

    /// What the table must say, counted by an index of SQLite's own over the articles' texts.
    fileprivate func recount() throws -> [String] {
        try execute(
            """
            CREATE VIRTUAL TABLE temp.all_text USING fts5 (content_text, tokenize = 'unicode61 remove_diacritics 2');
            CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab (temp, all_text, row);
            INSERT INTO temp.all_text (rowid, content_text)
            SELECT id, coalesce(title, '') || char(10) || coalesce(abstract, '') || char(10)
                || coalesce(authors, '') || char(10) || coalesce((
                    SELECT group_concat(name, char(10)) FROM article_subject JOIN subject ON subject.id = subject_id
                    WHERE article_id = article.id AND vocabulary IN ('keyword', 'MeSH')), '')
            FROM article LEFT JOIN article_text ON article_id = id;
            """)
        return try column(
            """
            SELECT term || ' ' || doc FROM temp.vocabulary
            WHERE length(CAST(term AS BLOB)) BETWEEN 2 AND 40 AND term GLOB '*[^0-9]*' ORDER BY term
            """)
    }
}
