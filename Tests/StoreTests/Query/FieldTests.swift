import Articles
import Testing

@testable import Store

/// Each field finds what it says in a small library.
@Suite struct FieldTests {
    private let library: TestLibrary

    init() throws {
        library = try TestLibrary()
        try library.add(
            [
                Self.article(1, "CNS relapse after blinatumomab") {
                    $0.abstract = "Bone marrow was free of leukemia at relapse."
                    $0.authorships = [
                        Authorship(
                            Author(family: "Agrawal", given: "Vaibhav Kumar", orcid: "0000-0002-1825-0097"),
                            affiliations: ["Department of Invention, Leiden"]),
                        Authorship(Author(family: "Pennington", given: "William James", suffix: "Jr")),
                    ]
                    $0.journal = Self.journal("Blood", "0006-4971", factor: "21.3", quartile: "Q1", zone: "1")
                    $0.issueDate = PublicationDate(edtf: "2019-05-31")
                    $0.electronicDate = PublicationDate(edtf: "2018-12-01")
                    $0.publicationTypes = ["Journal Article", "Clinical Trial, Phase II"]
                    $0.meshHeadings = [
                        MeSHHeading(
                            name: "Precursor Cell Lymphoblastic Leukemia-Lymphoma", isMajor: true,
                            qualifiers: [MeSHHeading.Qualifier(name: "drug therapy")]),
                        MeSHHeading(name: "Humans"),
                    ]
                    $0.keywords = ["CNS relapse", "bispecific-antibody"]
                    $0.isOpenAccess = true
                    $0.citationCounts = [CitationCount(database: "Crossref", count: 120)]
                    $0.identifiers += [
                        Identifier(normalized: "31234567", .pmid), Identifier(normalized: "PMC7654321", .pmcid),
                        Identifier(normalized: "NCT01234567", .trial),
                    ]
                    $0.links = [Link(.pdf, "https://example.org/1.pdf")]
                    $0.volume = "12"
                    $0.issue = "3"
                    $0.pages = "1194-1205"
                },
                Self.article(2, "A review of marrow relapse") {
                    $0.authorships = [
                        Authorship(Author(family: "Agrawal", given: "Anil")),
                        Authorship(Author(family: "Li", given: "Na")),
                    ]
                    $0.journal = Self.journal(
                        "Leukemia & Lymphoma", "1042-8194", factor: "2.3", quartile: "Q3", zone: "4")
                    $0.issueDate = PublicationDate(edtf: "2020-21")
                    $0.publicationTypes = ["Systematic Review"]
                    $0.languages = ["zh", "en"]
                    $0.isOpenAccess = false
                    $0.citationCounts = [CitationCount(database: "Crossref", count: 7)]
                    $0.translatedTitle = "骨髓复发综述"
                },
                Self.article(3, "Letter on leukaemia") {
                    $0.authorships = [
                        Authorship(Author(literal: "ALL Study Group")),
                        Authorship(Author(family: "Plato"), role: .editor),
                    ]
                    $0.issueDate = PublicationDate(edtf: "2021")
                    $0.publicationTypes = ["Letter"]
                    $0.meshHeadings = [
                        MeSHHeading(
                            name: "Neoplasms", qualifiers: [MeSHHeading.Qualifier(name: "diet therapy", isMajor: true)])
                    ]
                    $0.languages = ["de"]
                    $0.relations = [Relation(.retractedBy, Identifier(normalized: "10.5555/notice", .doi))]
                },
                Self.article(4, "A preprint") {
                    $0.type = .preprint
                    $0.articleNumber = "e5"
                },
            ], additions: PersonalAdditions(tags: ["To do"], readingList: "CNS list"))
        try library.add([Self.article(5, "Later")], file: "folder/later.ris")
        try library.execute("UPDATE article SET status = 'reading', rating = 4 WHERE id = 2")
        try library.execute("INSERT INTO note VALUES (2, 'Ask about asparaginase', '2026-01-01')")
        try library.execute("UPDATE article SET added = '2026-01-05T10:00:00Z' WHERE id = 5")
        try library.execute("INSERT INTO article_search (article_search) VALUES ('rebuild')")
    }

    private static func article(_ number: Int, _ title: String, _ change: (inout Article) -> Void = { _ in }) -> Article
    {
        Article(title, doi: "10.5555/\(number)", change)
    }

    private static func journal(_ name: String, _ issn: String, factor: String, quartile: String, zone: String)
        -> Journal
    {
        var journal = Journal(name: name)
        journal.issns = [ISSN(issn)].compactMap(\.self)
        journal.metrics = [
            JournalMetric(.impactFactor, factor), JournalMetric(.jcrQuartile, quartile, category: "HEMATOLOGY"),
            JournalMetric(.casZone, zone),
        ]
        return journal
    }

    /// Alone, beside words, and negated, since the statements differ.
    private func expect(_ query: String, _ expected: [Int], sourceLocation: SourceLocation = #_sourceLocation) throws {
        func ids(_ text: String) throws -> [Int] {
            let request = SearchRequest(text)
            let ids = try library.library.ids(matching: request).sorted()
            #expect(try library.library.count(request) == ids.count, sourceLocation: sourceLocation)
            #expect(try library.library.warnings(about: request) == [], "\(text)", sourceLocation: sourceLocation)
            return ids
        }
        #expect(try ids(query) == expected, sourceLocation: sourceLocation)
        #expect(try ids("\(query) AND relapse") == expected.filter { $0 < 3 }, sourceLocation: sourceLocation)
        #expect(
            try ids("NOT (\(query))") == [1, 2, 3, 4, 5].filter { !expected.contains($0) },
            sourceLocation: sourceLocation)
        #expect(try ids("(\(query)) OR relapse") == Set(expected + [1, 2]).sorted(), sourceLocation: sourceLocation)
    }

    @Test(arguments: [
        ("title:relapse", [1, 2]), ("title:blinatumomab", [1]), ("title:bone", []), ("abstract:bone", [1]),
        ("tiab:\"bone marrow\"", [1]), ("tiab:bispecific", [1]), ("note:asparaginase", [2]), ("title:leuk*", [3]),
        ("title:\"relapse CNS\"", []), ("title:\"relapse CNS\"~0", [1]), ("\"blinatumomab CNS\"~1", []),
        ("\"blinatumomab CNS\"~2", [1]), ("\"blinatumomab relapse CNS\"~1", [1]), ("translation:骨髓", [2]),
        ("title:(blinatumomab OR review)", [1, 2]),
    ])
    func `Text`(query: String, expected: [Int]) throws {
        try expect(query, expected)
    }

    @Test(arguments: [
        ("author:agrawal", [1, 2]), ("author:\"agrawal v\"", [1]), ("author:\"agrawal vk\"", [1]),
        ("author:\"agrawal kv\"", []), ("author:\"Agrawal, Vaibhav\"", [1]), ("author:\"Vaibhav Agrawal\"", [1]),
        ("author:\"Pennington WJ\"", [1]), ("author:\"pennington w j\"", [1]), ("author:\"pennington wj jr\"", [1]),
        ("author:agraw*", [1, 2]), ("author:agraw", []), ("author:\"ALL Study Group\"", [3]),
        ("author:\"all study\"", [3]),
        ("agrawal v[au]", [1]), ("\"agrawal v\"[au]", []), ("\"v agrawal\"[au]", []), ("\"agrawal vk\"[au]", [1]),
        ("first:agrawal", [1, 2]),
        ("first:pennington", []), ("last:pennington", [1]), ("last:agrawal", []), ("first:\"all study group\"", [3]),
        ("editor:plato", [3]), ("editor:agrawal", []), ("orcid:0000-0002-1825-0097", [1]), ("affiliation:leiden", [1]),
        ("author:li,agrawal", []), ("author:\"li\",\"agrawal\"", [1, 2]),
    ])
    func `People`(query: String, expected: [Int]) throws {
        try expect(query, expected)
    }

    @Test(arguments: [
        ("journal:blood", [1]), ("journal:0006-4971", [1]), ("journal:\"leukemia and lymphoma\"", [2]),
        ("journal:lymph", [2]), ("journal:leuk*", [2]), ("\"lymph\"[ta]", []), ("if:>5", [1]), ("if:2.3", [2]),
        ("if:<3", [2]), ("if:2..30", [1, 2]), ("jcr:Q1", [1]), ("jcr:Q1,Q3", [1, 2]), ("zone:1", [1]),
        ("zone:1..4", [1, 2]), ("category:hematology", [1, 2]), ("category:onco", []),
    ])
    func `Journals and their metrics`(query: String, expected: [Int]) throws {
        try expect(query, expected)
    }

    @Test(arguments: [
        ("year:2019", [1]), ("year:2019..2020", [1, 2]), ("year:2020..", [2, 3]), ("year:>2020", [3]),
        ("year:<2020", [1]), ("year:..2020", [1, 2]), ("date:2019-05", [1]), ("date:2019-05-31", [1]),
        ("date:2019-06..2020", [2]), ("date:2020-04", [2]), ("date:2020-05..2020-12", []),
        ("date:2020-03..2020-05", [2]),
        ("date:>2019-05", [2, 3]), ("date:>2019-04", [1, 2, 3]), ("date:<2020-04", [1]),
        ("date:2019-06..2021", [2, 3]),
        ("2019/05:2019/06[dp]", [1]), ("epdate:2018", [1]), ("pdate:2018", []), ("added:2026-01-05", [5]),
        ("added:2026-11", [1, 2, 3, 4]), ("added:<2026-02", [5]), ("added:>2026-01-05", [1, 2, 3, 4]),
        ("cites:100..", [1]), ("cites:>7", [1]), ("cites:7", [2]), ("cites:<=7", [2]), ("rating:4..", [2]),
        ("id:2..3", [2, 3]),
    ])
    func `Dates and numbers`(query: String, expected: [Int]) throws {
        try expect(query, expected)
    }

    @Test(arguments: [
        ("type:review", [2]), ("review[pt]", [2]), ("review[pt:noexp]", []), ("is:review", [2]), ("type:letter", [3]),
        ("type:\"clinical trial\"", [1]), ("is:trial", [1]), ("type:\"systematic reviews\"", [2]),
        ("type:preprint", [4]),
        ("is:preprint", [4]), ("type:review,letter", [2, 3]), ("type:thesis", []),
        ("mesh:humans", [1]), ("mesh:\"precursor cell lymphoblastic leukemia-lymphoma\"", [1]),
        ("mesh:precursor*", [1]),
        ("mesh:leukemia", []), ("neoplasms/dh[mh]", [3]), ("neoplasms/dt[mh]", []), ("majr:humans", []),
        ("Neoplasms[majr]", [3]), ("majr:precursor*", [1]), ("drug therapy[sh]", [1]), ("qualifier:dt", [1]),
        ("keyword:\"cns relapse\"", [1]), ("keyword:relapse", [1]), ("keyword:antib*", [1]), ("keyword:tibod", []),
        ("lang:en", [2]), ("lang:german", [3]), ("chi[la]", [2]),
    ])
    func `Types, subjects and languages`(query: String, expected: [Int]) throws {
        try expect(query, expected)
    }

    @Test(arguments: [
        ("doi:10.5555/1", [1]), ("doi:10.5555/1,10.5555/2", []), ("31234567[uid]", [1]), ("pmid:31234567,1", [1]),
        ("pmcid:7654321", [1]), ("trial:nct01234567", [1]), ("tag:\"to do\"", [1, 2, 3, 4]), ("tag:to*", [1, 2, 3, 4]),
        ("status:reading", [2]), ("list:\"cns list\"", [1, 2, 3, 4]), ("format:scholar", [1, 2, 3, 4, 5]),
        ("source:later.ris", [5]), ("source:nowhere", []), ("import:1", [1, 2, 3, 4]), ("import:last", [5]),
        ("import:1..2", [1, 2, 3, 4, 5]), ("volume:12", [1]), ("issue:3", [1]), ("page:1194", [1]), ("page:e5", [4]),
        ("oa:yes", [1]), ("oa:no", [2]),
    ])
    func `Identifiers, what the researcher added, and sources`(query: String, expected: [Int]) throws {
        try expect(query, expected)
    }

    @Test(arguments: [
        ("has:title", [1, 2, 3, 4, 5]), ("has:abstract", [1]), ("has:translation", [2]), ("has:author", [1, 2, 3]),
        ("has:journal", [1, 2]), ("has:date", [1, 2, 3]), ("has:type", [1, 2, 3]), ("has:keyword", [1]),
        ("has:mesh", [1, 3]), ("has:lang", [2, 3]), ("has:doi", [1, 2, 3, 4, 5]), ("has:pmid", [1]), ("has:pmcid", [1]),
        ("has:trial", [1]), ("has:isbn", []), ("has:arxiv", []), ("has:orcid", [1]), ("has:affiliation", [1]),
        ("has:pdf", [1]), ("has:link", [1]), ("has:note", [2]), ("has:tag", [1, 2, 3, 4]), ("has:list", [1, 2, 3, 4]),
        ("has:rating", [2]), ("has:cites", [1, 2]), ("has:if", [1, 2]), ("has:jcr", [1, 2]), ("has:zone", [1, 2]),
        ("has:volume", [1]), ("has:issue", [1]), ("has:pages", [1, 4]),
        ("is:retracted", [3]), ("is:corrected", []), ("is:oa", [1]), ("is:unread", [1, 3, 4, 5]), ("is:reading", [2]),
        ("is:read", []), ("is:unread,reading", [1, 2, 3, 4, 5]),
    ])
    func `What articles have and are`(query: String, expected: [Int]) throws {
        try expect(query, expected)
    }

    @Test func `Every kind of presence is answered`() throws {
        for presence in Presence.allCases {
            _ = try library.library.count(SearchRequest("has:\(presence.rawValue)"))
        }
    }

    @Test(arguments: [
        ("blinatumomab OR author:li", [1, 2]), ("(title:marrow OR cites:>100) AND jcr:Q3", [2]),
        ("relapse NOT blinatumomab", [2]), ("relapse -type:review", [1]), ("-has:abstract -relapse", [3, 4, 5]),
        ("title:relapse NOT (blinatumomab OR review)", []), ("author:agrawal year:2020.. jcr:Q1..Q3", [2]),
        ("(relapse AND NOT jcr:Q1) OR (letter AND is:retracted)", [2, 3]), ("NOT NOT relapse", [1, 2]),
        ("cns marrow[ti]", []), ("relapse cns[ti]", [1]), ("oa:yes OR oa:no", [1, 2]), ("-oa:yes", [2, 3, 4, 5]),
    ])
    func `Parts of both kinds`(query: String, expected: [Int]) throws {
        #expect(try library.library.ids(matching: SearchRequest(query)).sorted() == expected)
    }

    @Test func `Words before one tag are looked for one by one where they are no phrase, and that is said`() throws {
        let page = try library.library.search(SearchRequest("relapse cns[ti]"))
        #expect(page.results.map(\.article.id) == [1])
        #expect(page.warnings == ["No article has title:\"relapse cns\"; its words were looked for one by one."])
    }

    @Test func `An explicit query is exact, a plain one shows what matches some words`() throws {
        #expect(try library.library.search(SearchRequest("marrow AND blinatumomab")).results.count == 1)
        #expect(try library.library.search(SearchRequest("review blinatumomab")).results.count == 2)
        #expect(try library.library.search(SearchRequest("review AND blinatumomab")).results.isEmpty)
    }

    @Test func `Options and the query hold together`() throws {
        var request = SearchRequest("relapse OR letter")
        request.filter.author = "agrawal"
        #expect(try library.library.ids(matching: request).sorted() == [1, 2])
        request.text = "jcr:Q1"
        #expect(try library.library.ids(matching: request) == [1])
        request.filter.quartiles = ["Q3"]
        #expect(try library.library.ids(matching: request) == [])
    }

    @Test func `Signs of SQL's patterns are letters`() throws {
        for query in ["tag:\"%\"", "mesh:\"%\"", "keyword:\"_\"", "list:\"CNS_list\"", "source:\"%\"", "volume:\"_2\""]
        {
            #expect(try library.library.count(SearchRequest(query)) == 0, "\(query)")
        }
    }

    @Test(arguments: ["lang", "volume", "issue", "page", "type", "status", "journal", "year", "mesh", "author", "jcr"])
    func `A hundred values of a field are one condition`(field: String) throws {
        let known = ["lang": "en", "type": "article", "status": "read", "year": "2019", "jcr": "Q1"]
        let values = (1...100).map { known[field] ?? "\($0)" }
        let one = try library.library.count(SearchRequest("\(field):\(values.joined(separator: ","))"))
        let each = try Set(
            values.flatMap { try library.library.ids(matching: SearchRequest("\(field):\($0)")) })
        #expect(one == each.count)
    }
}
