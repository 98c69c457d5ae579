import Articles
import Testing

@testable import Store

@Suite struct AbbreviationTests {
    private static func rows(_ library: TestLibrary) throws -> [String] {
        try library.column("SELECT short || ' = ' || long || ' ' || articles FROM abbreviation ORDER BY 1")
    }

    /// The table as it would be if all articles came anew.
    private static func recount(_ library: TestLibrary) throws -> [String] {
        let other = try TestLibrary()
        try other.add(try library.library.allIDs().map { try library.article($0).article })
        return try rows(other)
    }

    @Test func `An article counts once, with the abstract's spelling`() throws {
        let library = try TestLibrary(
            Article("Acute Lymphoblastic Leukemia (ALL)") {
                $0.abstract = "Acute lymphoblastic leukemia (ALL). acute lymphoblastic leukemias (ALL)."
            })
        #expect(try Self.rows(library) == ["ALL = Acute lymphoblastic leukemia 1"])
    }

    @Test func `The table equals a recount after articles were completed`() throws {
        let library = try TestLibrary()
        try library.add(Samples.numbered(1...40) { $0.abstract = "Minimal residual disease (MRD) number \($1)" })
        try library.add(
            Samples.numbered(30...60) { $0.abstract = "Central nervous system (CNS) number \($1)" }
                + [Article(nil, doi: "10.5555/12") { $0.abstract = "Complete remission (CR)" }])
        try library.add([
            Article("Overall survival (OS)", doi: "10.5555/90"),
            Article(nil, doi: "10.5555/90") { $0.abstract = "Event-free survival (EFS)" },
        ])
        #expect(try Self.rows(library).contains("EFS = Event-free survival 1"))
        #expect(try Self.rows(library) == Self.recount(library))
        #expect(try library.library.check().isEmpty)
    }

    @Test func `What no article explains any more is gone`() throws {
        let library = try TestLibrary(Article("Minimal residual disease (MRD)", doi: "10.5555/1"))
        try library.library.queue.inDatabase { database in
            let vocabulary = try Vocabulary(database)
            vocabulary.remove(PreparedRecord(Record(Article("Minimal residual disease (MRD)"))))
            try vocabulary.flush()
        }
        #expect(try Self.rows(library).isEmpty)
    }

    @Test func `Spellings of one meaning are one, shown as most write it`() throws {
        let library = try TestLibrary(
            Article("Acute lymphoblastic leukaemia (ALL)"), Article("In acute lymphoblastic leukemia (ALL)"),
            Article("Of acute lymphoblastic leukemia (ALL)"), Article("Acute-lymphoblastic leukemias (ALL)"),
            Article("Asparaginase-like lectin (ALL)"))
        let all = try #require(try library.library.abbreviations(NameRequest("all", limit: 9)).items.first)
        #expect(
            all
                == Abbreviation(
                    shortForm: "ALL", articles: 5,
                    meanings: [
                        .init(longForm: "acute lymphoblastic leukemia", articles: 4),
                        .init(longForm: "Asparaginase-like lectin", articles: 1),
                    ]))
    }

    @Test func `They are listed by a short form, or by words of what it stands for`() throws {
        let library = try TestLibrary(
            Article("Minimal residual disease (MRD)"), Article("Residual disease (RD)"),
            Article("Of minimal residual disease (MRD)"), Article("Complete remission (CR)"))
        func shorts(_ text: String?, limit: Int = 9) throws -> [String] {
            try library.library.abbreviations(NameRequest(text, limit: limit)).items.map(\.shortForm)
        }
        #expect(try shorts(nil) == ["MRD", "CR", "RD"])
        #expect(try shorts(nil, limit: 1) == ["MRD"])
        #expect(try shorts("rd") == ["RD"])
        #expect(try shorts("residual diseases") == ["MRD", "RD"])
        #expect(try shorts("nothing").isEmpty)
    }

    @Test func `A library of an earlier lib learns them when it is opened`() throws {
        let library = try TestLibrary(Article("Minimal residual disease (MRD)"), Article("Other"))
        let before = try Self.rows(library)
        // Without what the second and the third migration did.
        try library.execute(
            """
            DROP TABLE matching_key; DROP INDEX word_by_stem;
            DROP INDEX abbreviation_by_folded; DROP INDEX abbreviation_by_short; DROP INDEX synonym_by_folded;
            DELETE FROM abbreviation; DELETE FROM synonym;
            ALTER TABLE abbreviation DROP COLUMN folded; ALTER TABLE synonym DROP COLUMN folded;
            DELETE FROM grdb_migrations WHERE identifier IN ('0002_search', '0003_identity');
            """)
        let opened = try Library.open(library.library.path) { _ in true }
        #expect(try opened.abbreviations(NameRequest("MRD", limit: 9)).items.map(\.articles) == [1])
        #expect(try Self.rows(library) == before)
        #expect(try !opened.synonyms(with: "blinatumomab").isEmpty)
    }
}
