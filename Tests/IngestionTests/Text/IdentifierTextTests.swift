import Articles
import Testing

@testable import Ingestion

@Suite struct IdentifierTextTests {
    @Test(
        arguments: [
            (.isbn, "978-0-00-000000-2 (print), 978-0-00-000001-9", ["9780000000002", "9780000000019"]),
            (.isbn, "978-0-00-000000-2 0-00-000001-9", ["9780000000002", "0000000019"]),
            (.isbn, "978 0 00 000000 2", ["9780000000002"]),
            (.isbn, "http://id.example.org/isbn/9780000000002", ["9780000000002"]), (.isbn, "9780000000003", []),
            (.pmid, "99000001; 99000002;99000001", ["99000001", "99000002"]), (.pmid, "n/a", []), (.pmid, "", []),
        ] as [(Identifier.Scheme, String, [String])])
    func `A text may hold several identifiers of a scheme`(scheme: Identifier.Scheme, text: String, values: [String]) {
        #expect(IdentifierText.identifiers(scheme, in: text).map(\.value) == values)
    }

    @Test(arguments: [
        ("DOI.org (Crossref)", "Crossref"), ("arXiv.org", "arXiv"), ("PMC", "PubMed Central"),
        ("Open WorldCat", "Open WorldCat"),
    ])
    func `A database has one name`(name: String, normalized: String) {
        #expect(DatabaseNames.normalized(name) == normalized)
    }

    @Test(arguments: [("bioRxiv", true), ("Preprints.org", true), ("medRxiv [Preprint]", false), ("Blood", false)])
    func `Servers of preprints are known by name`(name: String, isServer: Bool) {
        #expect(PreprintServers.contains(name) == isServer)
    }
}
