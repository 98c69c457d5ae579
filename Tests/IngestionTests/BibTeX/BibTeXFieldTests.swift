import Articles
import Testing

@testable import Ingestion

@Suite struct BibTeXFieldTests {
    private func identifiers(_ fields: String) throws -> [String] {
        try bibtexArticle("title = {T}, \(fields)").identifiers.map { "\($0.scheme.rawValue):\($0.value)" }
    }

    @Test(arguments: [
        (#"doi = {10.5555/A\_b}"#, ["doi:10.5555/a_b"]), ("doi = {https://doi.org/10.5555/x}", ["doi:10.5555/x"]),
        (#"doi = {10.5555/1{\textless}2::3{\textgreater}4}"#, ["doi:10.5555/1<2::3>4"]),
        (#"doi = {10.5555/1%7B%7D&%5C%7d}"#, [#"doi:10.5555/1{}&\%7d"#]),
        ("url = {http://dx.doi.org/10.5555/x}", ["doi:10.5555/x"]),
        ("ee = {https://doi.org/10.5555/x}", ["doi:10.5555/x"]), ("pmid = 99000001", ["pmid:99000001"]),
        ("pubmed_id = {99000001}", ["pmid:99000001"]),
        ("pmcid = {PMC9990001}", ["pmcid:PMC9990001"]), ("note = {PMID: 99000001}", ["pmid:99000001"]),
        ("note = {{PMID:} 99000001, PMCID: PMC9990001}", ["pmid:99000001", "pmcid:PMC9990001"]),
        ("eprint = {2101.00001v2}, archiveprefix = {arXiv}", ["arxiv:2101.00001"]),
        ("eprint = {q-bio/0401001}", ["arxiv:q-bio/0401001"]),
        ("eprint = {99000001}, eprinttype = {pubmed}", ["pmid:99000001"]), ("eprint = {abc}, eprinttype = {hal}", []),
        ("url = {https://pubmed.ncbi.nlm.nih.gov/99000001/}", ["pmid:99000001"]),
        ("journal = {arXiv preprint arXiv:2101.00001}", ["arxiv:2101.00001"]),
        ("isbn = {0-306-40615-2 (paper); 978 3 16 148410 0}", ["isbn:0306406152"]),
        ("isbn = {ISBN 978 3 16 148410 0}", ["isbn:9783161484100"]),
        (
            "isbn-13 = {978-3-16-148410-0}, pmid = 99000001, doi = {10.5555/x}",
            ["doi:10.5555/x", "pmid:99000001", "isbn:9783161484100"]
        ),
    ])
    func `Identifiers are found where entries have them`(fields: String, expected: [String]) throws {
        #expect(try identifiers(fields) == expected)
    }

    @Test(arguments: [
        "doi = {1234/5}", "isbn = {1111222233334}", "issn = {1234-5678}", "pmid = {none}", "url = {n/a}",
        "times-cited = {many}",
    ])
    func `A value that isn't what its field says is kept, with a warning`(field: String) throws {
        let record = try bibtexRecords("@article{k, title = {T}, \(field)}")[0]
        #expect(record.article.identifiers.isEmpty)
        #expect(record.article.otherFields.count == 1)
        #expect(record.warnings.count == 1)
    }

    @Test func `Addresses are landing pages, several of them and broken ones too`() throws {
        let article = try bibtexArticle(
            #"title = {T}, url = {\url{https://example.org/a\_b}}, url = {https://example.org/c; https://example.org/d}, howpublished = {\url{https://example.org/e}}"#
        )
        #expect(article.links.map(\.url) == ["a_b", "c", "d", "e"].map { "https://example.org/\($0)" })
        #expect(
            try bibtexArticle("title = {T}, url = {https://example.org/a\n   b}").links.map(\.url) == [
                "https://example.org/ab"
            ])
    }

    @Test func `ISSNs have their medium where it is told`() throws {
        let article = try bibtexArticle("title = {T}, issn = {1234-5679 (print), 20493630}, eissn = {0317-8471}")
        #expect(article.journal?.issns.map(\.value) == ["1234-5679", "2049-3630", "0317-8471"])
        #expect(article.journal?.issns.map(\.medium) == [.print, nil, .electronic])
    }

    @Test func `A journal's name is its fullest, and the others are abbreviations`() throws {
        let journal = try bibtexArticle(
            "title = {T}, journal = {J Long}, fjournal = {Journal of the Long}, shortjournal = {JL}"
        ).journal
        #expect(journal?.name == "Journal of the Long")
        #expect(journal?.abbreviations == ["J Long", "JL"])
    }

    @Test(arguments: [
        ("article", "journaltitle = {J}, number = 3", "J", "3"),
        ("inproceedings", "booktitle = {P}, number = 3", "P", "3"),
        ("inproceedings", "booktitle = {P}, series = {S}, number = 3", "P", nil),
        ("incollection", "booktitle = {B}, number = 3", "B", nil),
        ("book", "series = {S}, number = 3", "S", nil), ("techreport", "number = 3", nil, nil),
        ("patent", "number = 3", nil, nil),
        ("article", "journal = {J}, issue = 4", "J", "4"), ("misc", "journal = {J}, number = 3", "J", "3"),
    ])
    func `A number is the issue's where issues have numbers`(
        type: String, fields: String, name: String?, issue: String?
    ) throws {
        let article = try bibtexArticle("title = {T}, \(fields)", type: type)
        #expect(article.journal?.name == name)
        #expect(article.issue == issue)
        #expect(issue != nil || article.other("number") == .string("3"))
    }

    @Test(arguments: [
        ("194--205", "194-205"), ("1194--205", "1194-1205"), ("1–9", "1-9"), ("S12--5", "S12-S15"), ("73+", "73+"),
        ("12", "12"),
        ("431--456, 791--823", "431-456, 791-823"), ("7 - 16", "7-16"), ("4:1--4:10", "4:1-4:10"), ("e123", "e123"),
    ])
    func `Pages have one hyphen`(value: String, pages: String) throws {
        #expect(try bibtexArticle("title = {T}, pages = {\(value)}").pages == pages)
    }

    @Test(arguments: ["eid", "article-number", "art_number", "articleno"])
    func `An article number has many names`(name: String) throws {
        #expect(try bibtexArticle("title = {T}, \(name) = {e12}").articleNumber == "e12")
    }

    @Test(arguments: [
        ("a, b,c", ["a", "b", "c"]), ("a; b, c; d", ["a", "b, c", "d"]), ("a, {b, c}", ["a", "b, c"]),
        ("a; a ;b", ["a", "b"]),
        (#"A \& B;\emph{c}"#, ["A & B", "c"]), ("one", ["one"]), ("a, b;", ["a, b"]),
    ])
    func `Keywords are separated by semicolons, else by commas`(value: String, keywords: [String]) throws {
        #expect(try bibtexArticle("title = {T}, keywords = {\(value)}").keywords == keywords)
    }

    @Test(arguments: [
        ("language = {English}", ["en"]), ("langid = {ngerman}", ["de"]),
        ("language = {English}, langid = {british}", ["en-GB"]),
        ("language = {English; German}", ["en", "de"]), ("language = {English and French}", ["en", "fr"]),
        ("language = {Klingonish}", []),
    ])
    func `Languages become codes`(fields: String, codes: [String]) throws {
        #expect(try bibtexArticle("title = {T}, \(fields)").languages == codes)
    }

    @Test(arguments: [
        ("article", "", ArticleType.journalArticle), ("Book", "", .book), ("inproceedings", "", .conferencePaper),
        ("conference", "", .conferencePaper),
        ("incollection", "", .chapter), ("inbook", "", .chapter), ("phdthesis", "", .thesis),
        ("techreport", "", .report), ("online", "", .webpage),
        ("unpublished", "", .manuscript), ("misc", "", .document), ("misc", "eprint = {2101.00001}", .preprint),
        ("dataset", "", .dataset),
        ("article", "journal = {bioRxiv}", .preprint), ("article", "type = {Book Review}", .bookReview),
        ("article", "entrysubtype = {magazine}", .magazineArticle),
        ("strange", "journal = {J}", .journalArticle), ("strange", "", .document),
        ("inreference", "", .encyclopediaEntry), ("software", "", .software),
    ])
    func `An entry's type says what kind of work it is`(type: String, fields: String, expected: ArticleType) throws {
        #expect(try bibtexArticle("title = {T}, \(fields)", type: type).type == expected)
    }

    @Test func `A thesis says what degree it is for`() throws {
        #expect(try bibtexArticle("title = {T}", type: "mastersthesis").publicationTypes == ["Master's thesis"])
        #expect(
            try bibtexArticle("title = {T}, type = {bathesis}", type: "thesis").publicationTypes == [
                "Bachelor's thesis"
            ])
        #expect(
            try bibtexArticle("title = {T}, type = {Habilitation}", type: "phdthesis").publicationTypes == [
                "Habilitation"
            ])
    }

    @Test func `What databases say of themselves is read`() throws {
        let scopus = try bibtexRecords(
            "@article{k, title = {T}, source = {Scopus}, note = {Cited by: 3; All Open Access}}")[0]
        #expect(scopus.database == "Scopus")
        #expect(scopus.article.citationCounts == [CitationCount(database: "Scopus", count: 3)])
        #expect(scopus.article.isOpenAccess == true)
        #expect(scopus.article.otherFields.isEmpty)
        let wos = try bibtexRecords(
            "@article{WOS:1, title = {T}, Times-Cited = {5}, OA = {gold}, Unique-ID = {WOS:1}}")[0]
        #expect(wos.database == "Web of Science")
        #expect(wos.article.citationCounts == [CitationCount(database: "Web of Science", count: 5)])
        #expect(wos.article.isOpenAccess == true)
    }

    @Test func `What has no place is kept under its own name`() throws {
        let article = try bibtexArticle(
            #"title = {T}, Annote = {A \emph{b}}, owner = {v}, file = {C$\backslash$:/a\_b.pdf}, x = {1}, x = {2}"#)
        #expect(
            article.otherFields == [
                JSONMember("Annote", .string("A b")), JSONMember("owner", .string("v")),
                JSONMember("file", .string(#"C$\backslash$:/a\_b.pdf"#)), JSONMember("x", .strings(["1", "2"])),
            ])
    }
}
