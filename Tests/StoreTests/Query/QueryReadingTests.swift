import Testing

@testable import Store

/// How queries are read: on the left as typed, on the right as `lib` writes it back.
@Suite struct QueryReadingTests {
    static let today = QueryDay(year: 2026, month: 11, day: 30)

    static func read(_ text: String) -> ParsedQuery { ParsedQuery(text, today: today) }

    private func expect(_ text: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let query = Self.read(text)
        #expect(query.root?.description ?? "" == expected, sourceLocation: sourceLocation)
        #expect(query.warnings == [], sourceLocation: sourceLocation)
    }

    // MARK: - Plain and explicit

    @Test(arguments: [
        "blinatumomab", "CNS relapse", "leuk*", "CAR-T", "BCR::ABL1 t(9;22)", "10.5555/example", "author: agrawal",
        "and or not", "IL-7R and (CNS)", "What is the role of \"CNS relapse\" after blinatumomab in children?",
        "Blinatumomab - a bispecific antibody -old and new- (BiTE) for relapse", "Title: a study of 5:1 ratios",
        "treatment [Article in German]",
    ])
    func `Plain text`(query: String) {
        #expect(Self.read(query).kind == .plain)
    }

    @Test(arguments: [
        "CNS AND relapse", "CNS OR relapse", "leukemia NOT lymphoma", "author:agrawal", "leukemia year:2020..",
        "leukemia[ti]", "leukemia [Title/Abstract]", "\"CNS relapse\"~5", "\"CNS relapse\"", "relapse -marrow",
        "relapse \"bone marrow\" of children", "-review",
        "which children of all those treated relapse in the CNS year:2020..", "hasabstract leukemia",
    ])
    func `Explicit, and then exact`(query: String) {
        #expect(Self.read(query).kind == .explicit)
    }

    @Test func `In text of more than six words, quotes, dashes and parentheses are text, and a phrase is a boost`() {
        let query = Self.read("does -early \"CNS relapse\" (isolated) follow blinatumomab in children")
        #expect(query.kind == .plain && query.warnings == [])
        #expect(
            query.root?.description
                == "does AND early AND CNS AND relapse AND \"CNS relapse\"^ AND isolated AND follow AND blinatumomab "
                + "AND in AND children")
        #expect(query.root?.positiveText.filter(\.isBoost).map(\.text) == ["CNS relapse"])
    }

    @Test func `Six words with a phrase are explicit, seven are not`() {
        #expect(Self.read("one two three four \"five six\"").kind == .explicit)
        #expect(Self.read("one two three four five \"six seven\"").kind == .plain)
        #expect(Self.read("one two three four five -six").kind == .explicit)
        #expect(Self.read("one two three four five six -seven").kind == .plain)
    }

    @Test func `Words of a plain query are no tags and need not be exact; prefixes are`() {
        let terms = Self.read("acute leuk*").root?.positiveText ?? []
        #expect(terms.map(\.form) == [.word, .prefix])
        #expect(terms.map(\.isExact) == [false, true])
        #expect(Self.read("acute AND leukemia").root?.positiveText.map(\.isExact) == [false, false])
        #expect(Self.read("acute[ti] AND \"leukemia\"").root?.positiveText.map(\.isExact) == [true, true])
    }

    // MARK: - Words and operators

    @Test(arguments: [
        ("CNS relapse", "CNS AND relapse"), ("(ALL), relapse;", "ALL AND relapse"), ("t(9;22)", "t(9;22)"),
        ("leuk* cells", "leuk* AND cells"), ("\"CNS relapse\"", "\"CNS relapse\""),
        ("\"bone mar\"*", "\"bone mar\"*"), ("\"bone marr*\"", "\"bone marr\"*"),
        ("\"cns relapse\"~5", "\"cns relapse\"~5"), ("“CNS relapse”", "\"CNS relapse\""),
        ("relapse -marrow", "relapse AND (NOT marrow)"),
        ("relapse -\"bone marrow\"", "relapse AND (NOT \"bone marrow\")"),
        ("-review -letter", "(NOT review) AND (NOT letter)"), ("-(a OR b)", "NOT (a OR b)"),
        ("NOT review", "NOT review"),
        ("NOT NOT review", "review"),
    ])
    func `Words, phrases, prefixes, proximity and dashes`(query: String, expected: String) {
        expect(query, expected)
    }

    @Test(arguments: [
        ("a AND b OR c", "(a AND b) OR c"), ("a OR b AND c", "(a OR b) AND c"), ("a OR (b AND c)", "a OR (b AND c)"),
        ("a NOT b OR c", "(a AND (NOT b)) OR c"), ("a OR b NOT c", "(a OR b) AND (NOT c)"),
        ("a AND NOT b", "a AND (NOT b)"), ("a OR NOT b", "a OR (NOT b)"),
        ("lymphoma OR acute leukemia", "lymphoma OR (acute AND leukemia)"),
        ("a NOT (b OR c)", "a AND (NOT (b OR c))"), ("((a))", "a"), ("a & b[ti]", "a AND title:b"),
        ("(a OR b)(c OR d) AND e", "(a OR b) AND (c OR d) AND e"), ("a OR b -c", "a OR (b AND (NOT c))"),
        ("a OR b year:2020", "(a OR b) AND year:2020"),
    ])
    func `Operators go from left to right, as PubMed's do; words side by side belong together`(
        query: String, expected: String
    ) {
        if query == "((a))" { return #expect(Self.read("((a)) AND b").root?.description == "a AND b") }
        expect(query, expected)
    }

    // MARK: - Fields

    @Test(arguments: [
        ("title:blinatumomab", "title:blinatumomab"), ("TITLE:\"CNS relapse\"", "title:\"CNS relapse\""),
        ("abstract:leuk*", "abstract:leuk*"), ("title:\"cns relapse\"~3", "title:\"cns relapse\"~3"),
        ("note:\"to do\"", "note:\"to do\""), ("title:(cns OR \"bone marrow\")", "title:cns OR title:\"bone marrow\""),
        ("author:agrawal", "author:agrawal"), ("author:\"agrawal v\"", "author:\"agrawal v\""),
        ("author:(agrawal v OR li)", "author:\"agrawal v\" OR author:li"), ("author:agraw*", "author:agraw*"),
        ("first:li last:agrawal", "first:li AND last:agrawal"), ("journal:blood", "journal:blood"),
        ("journal:0028-4793", "journal:0028-4793"),
        ("journal:\"n engl j med\",blood", "journal:\"n engl j med\",blood"),
        ("jcr:Q1,q2", "jcr:Q1,Q2"), ("jcr:1", "jcr:Q1"), ("jcr:Q1..Q3", "jcr:Q1,Q2,Q3"),
        ("zone:1", "zone:1"), ("category:hematology", "category:hematology"), ("type:review", "type:review"),
        ("type:\"clinical trial\",letter", "type:\"clinical trial\",letter"), ("mesh:humans", "mesh:humans"),
        (
            "mesh:\"Precursor Cell Lymphoblastic Leukemia-Lymphoma\"",
            "mesh:\"Precursor Cell Lymphoblastic Leukemia-Lymphoma\""
        ),
        ("keyword:relapse", "keyword:relapse"), ("lang:en,german", "lang:en,de"), ("lang:chi", "lang:zh"),
        ("oa:yes", "oa:yes"), ("oa:0", "oa:no"),
        ("doi:10.5555/S0140-6736(20)30183-5", "doi:\"10.5555/s0140-6736(20)30183-5\""),
        ("pmid:31234567,31234568", "pmid:31234567,31234568"), ("pmcid:PMC7654321", "pmcid:PMC7654321"),
        ("trial:NCT01234567", "trial:NCT01234567"), ("tag:x", "tag:x"), ("status:reading", "status:reading"),
        ("list:\"CNS relapse\"", "list:\"CNS relapse\""), ("source:PubMed", "source:PubMed"),
        ("format:ris", "format:ris"),
        ("import:3", "import:3"), ("import:last", "import:last"), ("has:abstract", "has:abstract"),
        ("has:doi,pmid", "has:doi,pmid"), ("has:notes", "has:note"), ("is:retracted", "is:retracted"),
        ("is:unread,reading", "is:unread OR is:reading"), ("is:review", "type:review"), ("is:open", "is:oa"),
        ("rating:4..", "rating:4.."), ("volume:12 issue:3 page:e5", "volume:12 AND issue:3 AND page:e5"),
    ])
    func `Fields`(query: String, expected: String) {
        expect(query, expected)
    }

    @Test(arguments: [
        ("year:2019", "year:2019"), ("year:2019..2024", "year:2019..2024"), ("year:2020..", "year:2020.."),
        ("year:..2020", "year:..2020"), ("year:2019:2021", "year:2019..2021"), ("year:2019-2021", "year:2019..2021"),
        ("year:>2019", "year:>2019"), ("year:>=2019", "year:2019.."), ("year:<2019", "year:<2019"),
        ("year:<=2019", "year:..2019"), ("year:2019,2021", "year:2019,2021"),
        ("date:2020-05..2021", "date:2020-05..2021"),
        ("date:2020/5/31", "date:2020-05-31"), ("added:>2026-01-01", "added:>2026-01-01"),
        ("added:\"last 30 days\"", "added:2026-10-31.."), ("added:today", "added:2026-11-30"),
        ("date:\"last 5 years\"", "date:2021-11-30.."), ("date:\"last 3 months\"", "date:2026-08-30.."),
        ("if:>5", "if:>5"), ("if:5.5..10", "if:5.5..10"), ("cites:100..", "cites:100.."), ("cites:<=10", "cites:..10"),
        ("date:[2020-01-01 TO 2021-01-01]", "date:2020-01-01..2021-01-01"),
    ])
    func `Ranges of numbers and dates`(query: String, expected: String) {
        expect(query, expected)
    }

    // MARK: - What looks wrong

    @Test(arguments: [
        (
            "auhtor:agrawal", "auhtor:agrawal",
            "There is no field auhtor; auhtor:agrawal was read as text. Did you mean author:?"
        ),
        ("xyz:1", "xyz:1", "There is no field xyz; xyz:1 was read as text."),
        ("jcr:Q9", "jcr:Q9", "jcr:Q9 was read as text: jcr: takes Q1 to Q4, several with commas."),
        (
            "year:2024..2019", "year:2024..2019",
            "year:2024..2019 was read as text: year: takes a date or range, as 2019, 2019-05, 2019..2024, >2020 or "
                + "\"last 5 years\"."
        ),
        (
            "zone:7", "zone:7", "zone:7 was read as text: zone: takes a number or range, as 5, 5..10, 5.. or >5."
        ),
        ("author:\"\"", "author", "author: has no value; it was read as text."),
        ("leukemia AND", "leukemia AND AND", "AND has nothing to join on one side; it was read as a word."),
        ("OR leukemia", "OR AND leukemia", "OR has nothing to join on one side; it was read as a word."),
        (
            "\"CNS relapse", "CNS AND relapse",
            "A quotation mark has no partner; what is behind it was read as words."
        ),
        ("leukemia AND (CNS", "leukemia AND CNS", "A parenthesis is not closed; it was read as closed at the end."),
        ("leukemia) AND CNS", "leukemia AND CNS", "A closing parenthesis has no partner; it was passed over."),
        (
            "leukemia[foo]", "leukemia[foo]",
            "[foo] is no tag that PubMed or this library knows; leukemia[foo] was read as text."
        ),
        ("leukemia[gr]", "all:leukemia", "leukemia[gr] has no place in a library; leukemia was looked for as text."),
    ])
    func `What looks wrong is text, and a sentence says so`(query: String, expected: String, warning: String) {
        let read = Self.read(query)
        #expect(read.root?.description == expected)
        #expect(read.warnings == [warning])
    }

    @Test(arguments: [
        "BCR::ABL1", "https://example.org/x", "10:30", "CAR-T:NK", "author: agrawal", "[Article in Chinese]",
    ])
    func `What is ordinary text is read without a word`(query: String) {
        #expect(Self.read(query).warnings == [])
        #expect(Self.read(query).kind == .plain)
    }

    // MARK: - Written back

    @Test(arguments: [
        "a AND b OR NOT c", "title:(a OR \"b c\"~3) -year:2020..", "author:\"agrawal v\" jcr:Q1,Q2 if:>5",
        "leuk* AND \"bone mar\"*", "all:leukemia tiab:relapse", "a OR (b AND (c OR d))", "oa:no -has:note is:unread",
    ])
    func `What is written back is read as the same`(query: String) {
        let read = Self.read(query)
        #expect(read.root != nil)
        #expect(Self.read(read.root?.description ?? "").root == read.root)
    }
}
