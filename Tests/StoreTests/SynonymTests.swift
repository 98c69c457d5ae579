import Articles
import Testing

@testable import Store

@Suite struct SynonymTests {
    private let library: Library
    private let test: TestLibrary

    init() throws {
        test = try TestLibrary()
        library = test.library
    }

    private func group(_ text: String) throws -> [String]? {
        try library.synonyms(with: text).first?.terms.map(\.term)
    }

    @Test func `A library begins with names of drugs and diseases, folded as terms are`() throws {
        #expect(try group("blincyto") == ["AMG 103", "blinatumomab", "Blincyto", "MEDI-538", "MT103"])
        let terms = try library.synonyms(with: nil).flatMap(\.terms)
        #expect(terms.count > 150)
        #expect(!terms.contains { $0.origin == Synonyms.origin })
        var keys = WordKey()
        let folded = try test.column("SELECT term || char(9) || folded FROM synonym ORDER BY term")
        for line in folded {
            let parts = line.split(separator: "\t").map(String.init)
            #expect(keys.key(of: parts[0]) == parts[1])
        }
        #expect(try test.column("SELECT 1 FROM synonym GROUP BY group_id HAVING count(*) < 2").isEmpty)
    }

    @Test func `New terms make a group, or come to one that there is`() throws {
        #expect(try library.addSynonyms([["CNS relapse", "meningeal relapse"]]).made == 1)
        #expect(
            try library.addSynonyms([["Blinatumomab", "blina"]]) == SynonymAddition(added: 1, joined: 0, made: 0))
        #expect(try group("blina")?.count == 6)
        #expect(try library.addSynonyms([["blina", "BLINCYTO"]]) == SynonymAddition())
        #expect(try library.synonyms(with: "meningeal").first?.terms.map(\.origin) == ["researcher", "researcher"])
    }

    @Test func `A term of two groups makes them one`() throws {
        try library.addSynonyms([["a one", "a two"], ["b one", "b two"]])
        #expect(try library.addSynonyms([["a one", "b two"]]) == SynonymAddition(added: 0, joined: 1, made: 0))
        #expect(try group("a two") == ["a one", "a two", "b one", "b two"])
    }

    @Test func `What was taken out stays out, and nothing is left alone`() throws {
        try library.removeSynonyms(["Blincyto", "mt-103"])
        #expect(try group("blinatumomab") == ["AMG 103", "blinatumomab", "MEDI-538"])
        try library.removeSynonyms(["fludara"])
        #expect(try group("fludarabine") == nil)
        let again = try Library.create(library.path) { _ in true }
        #expect(try again.synonyms(with: "blincyto").isEmpty && again.synonyms(with: "fludara").isEmpty)
    }

    @Test func `What can't be a synonym is refused, and nothing changes`() throws {
        let before = try library.synonyms(with: nil)
        #expect(throws: LibraryError.invalidTerm("…")) { try library.addSynonyms([["new", "newer"], ["…", "b"]]) }
        #expect(throws: LibraryError.sameTerm("AMG103", "amg-103")) {
            try library.addSynonyms([["AMG103", "amg-103"]])
        }
        #expect(throws: LibraryError.noSuchSynonym("nothing")) { try library.removeSynonyms(["Blincyto", "nothing"]) }
        #expect(try library.synonyms(with: nil) == before)
    }

    @Test func `Groups are found by the beginnings of their words`() throws {
        #expect(try library.synonyms(with: "lymphoblastic leukaemia").count == 1)
        #expect(try library.synonyms(with: "mt").flatMap(\.terms).map(\.term).contains("MTX"))
        #expect(try library.synonyms(with: "incyto").isEmpty)
    }
}
