import Articles
import TestSupport
import Testing

@Suite struct IdentifierTests {
    @Test(arguments: [
        ("10.1182/blood.2019000001", "10.1182/blood.2019000001"),
        ("10.1182/BLOOD.2019000001", "10.1182/blood.2019000001"),
        ("https://doi.org/10.1182/Blood.2019000001", "10.1182/blood.2019000001"),
        ("HTTP://DX.DOI.ORG/10.1182/blood.2019000001", "10.1182/blood.2019000001"),
        ("https://www.doi.org/10.1000/xyz", "10.1000/xyz"), ("doi:10.1000/xyz", "10.1000/xyz"),
        (" DOI: 10.1000/xyz ", "10.1000/xyz"), ("doi.org/10.1000/xyz", "10.1000/xyz"),
        ("info:doi/10.1000/xyz", "10.1000/xyz"), ("urn:doi:10.1000/xyz", "10.1000/xyz"),
        ("https://doi.org/doi:10.1000/xyz", "10.1000/xyz"), ("10.1000/xyz.", "10.1000/xyz"),
        ("10.1000/xyz),", "10.1000/xyz"), ("10.1000/s(24)00417-6", "10.1000/s(24)00417-6"),
        ("https://doi.org/10.1000/a%2Fb", "10.1000/a/b"), ("https://doi.org/10.1000/a%+2b", "10.1000/a%+2b"),
        ("10.1000/a%2fb", "10.1000/a%2fb"),
        (
            "10.1002/(sici)1096-8652(199604)51:4<1::aid-ajh1>3.0.co;2-k",
            "10.1002/(sici)1096-8652(199604)51:4<1::aid-ajh1>3.0.co;2-k"
        ),
        ("10.1000.10/123456", "10.1000.10/123456"), ("10.1000/é", "10.1000/é"),
    ])
    func `A DOI stands in lower case without resolver and closing punctuation`(text: String, doi: String) {
        #expect(Identifier(.doi, text)?.value == doi)
    }

    @Test func `A DOI alone is the one that stands behind its scheme`() {
        var generator = SeededGenerator(seed: 13)
        let pieces = ["10.", "1", "1234", "/", "a", "Z", "(", ")", ".", "_", "é", " ", "%2F", "\u{7F}"]
        for _ in 0..<5_000 {
            let end = (0..<5).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
            let doi = "10.1234\(end)"
            #expect(Identifier(.doi, doi) == Identifier(.doi, "doi:\(doi)"), "\(doi)")
        }
    }

    @Test(arguments: Identifier.Scheme.allCases, ["\u{1B}", "\n", "\u{7F}", "\u{9B}"])
    func `No identifier holds a control character`(scheme: Identifier.Scheme, control: String) {
        #expect(Identifier(scheme, "10.1000/a\(control)b") == nil)
        #expect(Identifier(scheme, "a\(control)b") == nil)
    }

    @Test(arguments: [
        ("31234567", "31234567"), ("PMID: 31234567", "31234567"), ("pmid31234567", "31234567"),
        ("0031234567", "31234567"), ("medline:9500320", "9500320"),
        ("https://pubmed.ncbi.nlm.nih.gov/31234567/", "31234567"),
        ("https://www.ncbi.nlm.nih.gov/pubmed/31234567", "31234567"),
    ])
    func `A PMID is its digits`(text: String, pmid: String) {
        #expect(Identifier(.pmid, text)?.value == pmid)
    }

    @Test(arguments: [
        "PMC7654321", "pmc7654321", "7654321", "PMC 7654321", "PMCID: PMC7654321", "pmcid:7654321", "PMC7654321.2",
        "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC7654321/", "https://pmc.ncbi.nlm.nih.gov/articles/PMC7654321",
    ])
    func `A PMCID is PMC and digits`(text: String) {
        #expect(Identifier(.pmcid, text)?.value == "PMC7654321")
    }

    @Test(arguments: [
        ("2101.01234", "2101.01234"), ("arXiv:2101.01234v3", "2101.01234"), ("0704.0001", "0704.0001"),
        ("https://arxiv.org/abs/2101.01234v2", "2101.01234"), ("https://arxiv.org/pdf/2101.01234.pdf", "2101.01234"),
        ("q-bio/0401001", "q-bio/0401001"), ("math.GT/0309136v1", "math.gt/0309136"),
        ("solv-int/9701001", "solv-int/9701001"),
    ])
    func `An arXiv number has no version`(text: String, number: String) {
        #expect(Identifier(.arxiv, text)?.value == number)
    }

    @Test(arguments: [
        ("0-306-40615-2", "0306406152"), ("978-0-306-40615-7", "9780306406157"), ("0-8044-2957-X", "080442957X"),
        ("ISBN 978-0-306-40615-7", "9780306406157"), ("ISBN-13: 9780306406157", "9780306406157"),
        ("isbn-10: 080442957x", "080442957X"),
    ])
    func `An ISBN is its digits`(text: String, isbn: String) {
        #expect(Identifier(.isbn, text)?.value == isbn)
    }

    @Test(
        arguments: [
            (.openAlex, "W2741809807", "W2741809807"), (.openAlex, "https://openalex.org/w2741809807", "W2741809807"),
            (.semanticScholar, " 0f1e2d ", "0f1e2d"), (.trial, "NCT01234567", "NCT01234567"),
        ] as [(Identifier.Scheme, String, String)])
    func `Other schemes keep the name itself`(scheme: Identifier.Scheme, text: String, value: String) {
        #expect(Identifier(scheme, text)?.value == value)
    }

    @Test(
        arguments: [
            (.doi, ["", "n/a", "10.1000", "10.1000/", "11.1000/x", "10.12/x", "10.1000/a b", "10.abcd/x", "doi:"]),
            (.pmid, ["", "0", "-1", "12a", "1234567890", "PMC123"]),
            (.pmcid, ["", "PMC", "PMC0", "xPMC12", "abc", "PMCID:", "PMC12x", "europepmc.org/article/MED/12"]),
            (
                .arxiv,
                ["", "10.1234/567", "123456.78", "2101.012", "2101.0123a", "/0401001", "q-bio/04", "2101.01234 x"]
            ),
            (.isbn, ["", "0306406153", "9780306406158", "030640615", "X306406152", "97803064061X7"]),
            (.openAlex, ["", "W", "A123", "https://openalex.org/"]),
            (.semanticScholar, ["", "  ", String(repeating: "x", count: 201)]), (.trial, [""]),
        ] as [(Identifier.Scheme, [String])])
    func `What is no identifier of the scheme is refused`(scheme: Identifier.Scheme, texts: [String]) {
        for text in texts { #expect(Identifier(scheme, text) == nil, "\(text)") }
    }

    @Test(
        arguments: [
            (.doi, " https://doi.org/10.1182/BLOOD(2019)00<1>_x#y."), (.pmid, "PMID: 0031234567"), (.pmcid, "pmc 0012"),
            (.arxiv, "arXiv:q-bio/0401001v2"), (.isbn, "ISBN 0-8044-2957-x"), (.openAlex, "openalex.org/w12"),
            (.semanticScholar, " a b "), (.trial, " ISRCTN1 "),
        ] as [(Identifier.Scheme, String)])
    func `A normal form is its own normal form`(scheme: Identifier.Scheme, text: String) throws {
        let once = try #require(Identifier(scheme, text))
        #expect(Identifier(scheme, once.value) == once)
        #expect(Identifier(normalized: once.value, scheme) == once)
    }

    @Test(arguments: Identifier.Scheme.allCases)
    func `An address on the net leads back to its identifier`(scheme: Identifier.Scheme) throws {
        let examples: [Identifier.Scheme: String] = [
            .doi: "10.1000/a<b>#c", .pmid: "12", .pmcid: "PMC12", .arxiv: "2101.01234", .openAlex: "W12",
        ]
        guard let example = examples[scheme], let identifier = Identifier(scheme, example) else { return }
        #expect(Identifier(scheme, try #require(identifier.url)) == identifier)
    }

    @Test func `Books and trials have several articles, other identifiers name one`() {
        #expect(Identifier.Scheme.allCases.filter { !$0.namesOneArticle } == [.isbn, .trial])
    }
}
