import Articles
import Testing

@testable import Ingestion

@Suite struct RISIdentifierTests {
    @Test(arguments: [
        "DO  - 10.5555/A", "DO  - https://dx.doi.org/10.5555/a", "DO  - doi:10.5555/a", "DOI  - 10.5555/a",
        "M3  - doi: 10.5555/a", "M3  - 10.5555/a", "L3  - 10.5555/a",
        "UR  - http://doi.org/10.5555/a", "N1  - doi: 10.5555/a", "N1  - 10.5555/a", "ID  - 10.5555/a",
        "AN  - doi:10.5555/a", "U3  - 10.5555/a[doi]",
        "UR  - https://example.org/doi/abs/10.5555/a?x=1", "UR  - https://example.org/doi/10.5555/a/full",
        "L2  - https://example.org/?doi=10.5555%2fa&b=c", "N1  - J. 2011;5:3-6. doi: 10.5555/a.",
    ])
    func `A DOI is found in many fields`(line: String) throws {
        #expect(try risArticle(line).identifiers == [Identifier(.doi, "10.5555/a")])
    }

    @Test(arguments: [
        "N1  - Comment in: J. 2011. doi: 10.5555/a", "N1  - References: B, C doi: 10.5555/a",
        "N1  - doi: 10.5555/a and doi: 10.5555/b", "AB  - See 10.5555/a", "LK  - https://doi.org/10.5555/a",
        "N1  - Erratum for PMID: 99000001", "AN  - 99000001", "ID  - 99000001", "C2  - 99000001",
        "N1  - EudraCT 2012-000334-19", "AB  - NCT00000001",
    ])
    func `What may belong to another article, or be anything, is no identifier`(line: String) throws {
        #expect(try risArticle(line).identifiers == [])
    }

    @Test(arguments: [
        ["PMID  - 99000001"], ["AN  - 99000001", "DB  - MEDLINE"], ["AN  - 99000001", "DP  - NLM"],
        ["AN  - 99000001", "LA  - eng"], ["AN  - PMID:99000001"], ["C2  - 99000001", "DB  - Scopus"],
        ["C5  - 99000001", "DB  - Embase"], ["U1  - 99000001[pmid]"], ["XR  - PUBMED 99000001"],
        ["N1  - PMID: 99000001 Partial author list"], ["N1  - PubMed ID: 99000001"],
        ["UR  - https://pubmed.ncbi.nlm.nih.gov/99000001/"], ["L2  - https://europepmc.org/article/MED/99000001"],
    ])
    func `A PMID is found where it is plain that it is one`(lines: [String]) throws {
        #expect(try risRecord(["TI  - T"] + lines).article.identifiers == [Identifier(.pmid, "99000001")])
    }

    @Test(arguments: [
        "AN  - PMC99000001", "C2  - PMC99000001", "PMCID  - PMC99000001", "U2  - PMC99000001[pmcid]",
        "UR  - https://www.ncbi.nlm.nih.gov/pmc/articles/PMC99000001/",
        "L2  - http://europepmc.org/articles/PMC99000001",
    ])
    func `A PMCID is found`(line: String) throws {
        #expect(try risArticle(line).identifiers == [Identifier(.pmcid, "PMC99000001")])
    }

    @Test(arguments: ["N1  - Registered: NCT00000001.", "C7  - NCT00000001", "N1  - ClinicalTrials.gov/NCT00000001;"])
    func `A trial's number is found by its letters`(line: String) throws {
        #expect(try risArticle(line).identifiers == [Identifier(.trial, "NCT00000001")])
    }

    @Test func `The DOI of its own field comes first`() throws {
        let article = try risArticle(
            "M3  - doi:10.5555/b", "SN  - 9780000000002", "DO  - 10.5555/a", "N1  - doi: 10.5555/a")
        #expect(article.identifiers.map(\.value) == ["10.5555/a", "10.5555/b", "9780000000002"])
    }

    @Test func `What is no DOI is kept`() throws {
        let record = try risRecord(["TI  - T", "DO  - pending"])
        #expect(record.article.otherFields == [JSONMember("DO", .string("pending"))])
        #expect(record.warnings == ["has \"DO\" that is no DOI; it was kept as it is"])
        #expect(try risArticle("DO  - https://example.org/1").links == [Link(.landing, "https://example.org/1")])
    }

    @Test(
        arguments: [
            ("UR  - https://example.org/1; https://example.org/2;https://example.org/3", 3, 0),
            ("L1  - https://example.org/1.pdf", 0, 1), ("L1  - https://example.org/download/1", 0, 1),
            ("L2  - https://example.org/1.html", 1, 0), ("L4  - https://example.org/doi/pdf/1", 0, 1),
            ("UR  - //example.org/1", 1, 0), ("UR  - www.example.org", 1, 0),
            ("UR  - vera@example.org", 0, 0), ("L1  - internal-pdf://1/a b.pdf", 0, 0),
            ("L2  - http://sfx.example.org/?url_ver=Z39.88-2004", 0, 0),
        ])
    func `Links lead to pages or to PDFs`(line: String, pages: Int, files: Int) throws {
        let article = try risArticle(line)
        #expect(article.links.count { $0.kind == .landing } == pages)
        #expect(article.links.count { $0.kind == .pdf } == files)
        #expect(article.otherFields.isEmpty == (pages + files > 0))
    }
}
