import Articles
import Testing

@testable import Store

/// What a plain query's words find in titles, with all that else means the same.
@Suite struct WordExpanderTests {
    /// Texts of which each finds all others.
    private static let families = [
        ["leukaemia", "leukemia", "LEUKEMIA"], ["haemorrhage", "hemorrhage"], ["anaemia", "anemia"],
        ["tumour", "tumor"], ["paediatric", "pediatric"], ["randomisation", "randomization"],
        ["randomised", "randomized"], ["characterise", "characterize"], ["analyse", "analyze"],
        ["haemolysed", "hemolyzed"], ["oedema", "edema", "œdema"], ["oesophageal", "esophageal"],
        ["foetal", "fetal"], ["centre", "center"], ["fibre", "fiber"], ["litre", "liter"], ["titre", "titer"],
        ["colour", "color"], ["behaviour", "behavior"], ["programme", "program"], ["sulphate", "sulfate"],
        ["ageing", "aging"], ["grey", "gray"], ["labelled", "labeled"], ["analogue", "analog"],
        ["leucopenia", "leukopenia"], ["diarrhoea", "diarrhea"], ["aetiology", "etiology"],
        ["haematopoietic", "hematopoietic"], ["anaesthetised", "anesthetized"],
        ["smouldering", "smoldering"], ["enrolment", "enrollment"],
        // Greek
        ["TNFα", "TNF-α", "TNF alpha", "TNF-alpha", "TNFalpha", "TNF α"],
        ["β2-microglobulin", "beta2-microglobulin", "beta-2 microglobulin", "β-2-microglobulin"],
        ["NF-κB", "NF-kappaB", "NF-kappa B", "NFκB"],
        // Hyphen, slash, colon, space
        ["BCR-ABL1", "BCR::ABL1", "BCR/ABL1", "BCR/ABL", "bcr-abl", "BCR‐ABL1", "BCR–ABL1"],
        ["CD19", "CD-19", "CD 19", "cd19"], ["B-cell", "B cell", "Bcell", "B‑cell"], ["IL-7R", "IL7R", "IL-7-R"],
        ["follow-up", "follow up", "followup"], ["nonrelapse", "non-relapse", "non relapse"],
        ["T-ALL", "T ALL"],
        // Typography
        ["SpO2", "SpO₂"], ["fibrosis", "ﬁbrosis"], ["Burkitt's", "Burkitt’s", "Burkitt"],
        ["Sjögren", "Sjogren"], ["CD22", "ＣＤ２２"], ["naïve", "naive"],
    ]

    @Test(arguments: families)
    func `Each way to write it finds the others`(family: [String]) throws {
        let library = try TestLibrary()
        try library.add(family.map { Article($0) } + [Article("Something else about a cell")])
        for text in family {
            #expect(try library.found(text) == family, "\(library.explained(text))")
        }
    }

    @Test(arguments: [
        ("does", "Des gammopathies"), ("des", "It does"), ("coed", "Ced"), ("poet", "Pet"), ("hour", "Hor"),
        ("four", "For"), ("filing", "Filling"), ("wiling", "Willing"), ("shoes", "Shes"), ("poem", "Pem"),
        ("Michael", "Michel"), ("Raphael", "Raphel"), ("size", "Sise"), ("maize", "Maise"), ("rise", "Rize"),
        ("T-ALL", "Tall children"), ("CAR-T", "A cart"), ("car-t", "A cart"), ("B-ALL", "A ball"),
        ("10-12", "1012 children"), ("coexist", "Cexist"), ("disease", "Dizease"),
    ])
    func `No family where there is none`(word: String, other: String) throws {
        let library = try TestLibrary(Article(other), Article(word))
        #expect(try library.found(word) == [word], "\(library.explained(word))")
    }

    @Test(arguments: [
        ("a symptomatic child", "Asymptomatic child"), ("it is a drug", "It ISA drug"), ("over all", "Overall"),
        ("car t", "A cart"),
    ])
    func `Words that were typed apart are one only where that is common`(query: String, other: String) throws {
        let library = try TestLibrary(Article(other), Article("Typical symptomatic"))
        #expect(try library.found(query).isEmpty, "\(library.explained(query))")
    }

    // MARK: - Acronyms

    private static func acronyms() throws -> TestLibrary {
        try TestLibrary(
            Article("One") { $0.abstract = "Acute lymphoblastic leukemia (ALL) is curable in all children." },
            Article("Two") { $0.abstract = "Acute lymphoblastic leukaemia (ALL) relapses. All were treated." },
            Article("All children"), Article("ALL in adults"),
            Article("Acute lymphoblastic leukemia of infants"),
            Article("Minimal residual disease (MRD) one"), Article("Minimal residual disease (MRD) two"),
            Article("The mrd level"), Article("A car accident"), Article("CAR T cells"))
    }

    @Test func `ALL finds the leukemia and not every "all"`() throws {
        let library = try Self.acronyms()
        let leukemia = ["One", "Two", "ALL in adults", "Acute lymphoblastic leukemia of infants"]
        #expect(try library.found("ALL") == leukemia)
        #expect(try library.found("all").contains("All children"))
        #expect(try library.found("CAR") == ["CAR T cells"])
        #expect(try library.found("acute lymphoblastic leukaemia") == leukemia)
        #expect(try library.found("ALL relapses") == ["Two"])
    }

    @Test func `An acronym that is no ordinary word is found in small letters too`() throws {
        let library = try Self.acronyms()
        let residual = ["Minimal residual disease (MRD) one", "Minimal residual disease (MRD) two", "The mrd level"]
        for query in [
            "MRD", "mrd", "minimal residual disease", "Measurable Residual Disease", "minimal-residual disease",
        ] {
            #expect(try library.found(query) == residual, "\(library.explained(query))")
        }
    }

    @Test func `Where all is in capitals, capitals mean nothing`() throws {
        let library = try Self.acronyms()
        #expect(try library.found("ALL CHILDREN") == ["One", "All children"])
        #expect(try library.found("ACUTE LYMPHOBLASTIC LEUKEMIA").count == 4)
        #expect(try library.found("CAR ALL").isEmpty)
    }

    @Test func `Letters without an article that has them in capitals are the word`() throws {
        let library = try TestLibrary(Article("It was so"))
        #expect(try library.found("WAS") == ["It was so"])
        #expect(try library.found("IT") == ["It was so"])
    }

    @Test func `Rare meanings of letters don't count`() throws {
        let library = try TestLibrary()
        let common = (1...8).map { number in
            Article("Common \(number)") { $0.abstract = "Complete remission (CR) in patient \(number)." }
        }
        try library.add(
            common + [
                Article("Rare") { $0.abstract = "Calcium retention (CR) in one." }, Article("Calcium retention"),
                Article("Complete remission"),
            ])
        #expect(try library.found("CR").count == 10)
        #expect(try !library.found("CR").contains("Calcium retention"))
        #expect(try library.groups("calcium retention").flatMap(\.alternatives).isEmpty)
        #expect(try library.groups("complete remission").flatMap(\.alternatives).map(\.text) == ["cr"])
    }

    @Test func `A tag keeps letters themselves, in their column`() throws {
        let library = try TestLibrary(
            Article("ALL again"), Article("All again") { $0.abstract = "ALL" }, Article("All"),
            Article("Acute lymphoblastic leukemia"))
        let term = TextTerm(text: "ALL", form: .word, columns: [.title], isExact: true)
        #expect(try library.found([term]) == ["ALL again", "All again"])
        var phrase = TextTerm(text: "acute lymphoblastic leukaemia", form: .phrase, isExact: true)
        #expect(try library.found([phrase]) == ["Acute lymphoblastic leukemia"])
        phrase.columns = [.abstract]
        #expect(try library.found([phrase]).isEmpty)
    }

    // MARK: - Synonyms

    @Test func `A drug is found by each of its names`() throws {
        let titles = ["Blinatumomab", "Blincyto", "MT103", "MT-103", "AMG 103", "AMG-103", "MEDI-538"]
        let library = try TestLibrary()
        try library.add(titles.map { Article("\($0) in relapse") } + [Article("Something else")])
        for query in titles.map({ $0.lowercased() }) + titles {
            #expect(try library.found(query).count == titles.count, "\(library.explained(query))")
        }
        #expect(try library.found("amg 103 relapse").count == titles.count)
    }

    @Test func `The longest term counts, and its words may be apart`() throws {
        let library = try TestLibrary(
            Article("Inotuzumab ozogamicin"), Article("Besponsa"), Article("Ozogamicin with inotuzumab"),
            Article("Ozogamicin"))
        let groups = try library.groups("inotuzumab ozogamicin now")
        #expect(groups.map { $0.terms.map(\.text) } == [["inotuzumab", "ozogamicin"], ["now"]])
        #expect(try library.found("inotuzumab ozogamicin").count == 3)
    }

    @Test func `Words of a synonym have their spellings too`() throws {
        let library = try TestLibrary(Article("Leukemia, acute: lymphoblastic"), Article("Lymphoid leukaemia, acute"))
        #expect(try library.found("acute lymphoblastic leukaemia") == ["Leukemia, acute: lymphoblastic"])
    }

    @Test func `Exactly as typed`() throws {
        let library = try TestLibrary(Article("Leukaemia"), Article("Leukemia"), Article("Blincyto, all"))
        #expect(try library.found("leukemia", isExact: true) == ["Leukemia"])
        #expect(try library.found("blinatumomab", isExact: true).isEmpty)
        #expect(try library.found("ALL", isExact: true) == ["Blincyto, all"])
    }

    @Test func `A prefix has other spellings, and nothing else`() throws {
        let library = try TestLibrary(Article("Leukaemic"), Article("Leukemias"))
        #expect(try library.found([TextTerm(text: "leukaem", form: .prefix)]).count == 2)
        #expect(try library.found([TextTerm(text: "leukem", form: .prefix)]).count == 2)
    }

    @Test func `Words near each other may be spelled otherwise`() throws {
        let library = try TestLibrary(Article("Relapse of leukaemia"), Article("Leukaemia without any later relapse"))
        #expect(try library.found([TextTerm(text: "leukemia relapse", form: .near(2))]) == ["Relapse of leukaemia"])
    }

    @Test func `Hostile words do no harm`() throws {
        let library = try TestLibrary(Article("Leukemia"))
        for text in [
            "\"", "a\"b", "\0", "", "-", "’s", "\u{E000}all", "αβγ", "αααα", "( OR )", "急性白血病", "🧬", "a-b-c-d-e-f-g-h",
        ] {
            _ = try library.found(text)
            _ = try library.found([TextTerm(text: text, form: .phrase), TextTerm(text: text, form: .prefix)])
            _ = try library.found([TextTerm(text: text, form: .near(3), columns: [.title, .abstract])])
        }
        #expect(try library.groups(String(repeating: "leukaemia ", count: 500)).count == 500)
    }
}

extension TestLibrary {
    fileprivate func groups(_ query: String, isExact: Bool = false) throws -> [TermGroup] {
        try groups(query.split(separator: " ").map { TextTerm(text: String($0), form: .word) }, isExact: isExact)
    }

    fileprivate func groups(_ terms: [TextTerm], isExact: Bool = false) throws -> [TermGroup] {
        try library.queue.inDatabase { try WordExpander($0).groups(for: terms, isExact: isExact) }
    }

    /// How a query was read, for the message of a test that fails.
    fileprivate func explained(_ query: String) -> String {
        // What fails here fails in the test itself, too.
        "\(query): \((try? groups(query).map(\.alternatives)) ?? [])"
    }

    /// The titles of the articles that match all groups, in order.
    fileprivate func found(_ query: String, isExact: Bool = false) throws -> [String] {
        try found(query.split(separator: " ").map { TextTerm(text: String($0), form: .word) }, isExact: isExact)
    }

    fileprivate func found(_ terms: [TextTerm], isExact: Bool = false) throws -> [String] {
        let groups = try groups(terms, isExact: isExact)
        if groups.isEmpty { return [] }
        return try library.queue.inDatabase { database in
            let texts = try TextExpression(Tokenizer(.stem, in: database))
            let expressions = groups.compactMap(texts.expression)
            if expressions.isEmpty { return [] }
            return try SQLQuery(
                """
                SELECT article.title FROM article_search JOIN article ON article.id = article_search.rowid
                WHERE article_search MATCH ? ORDER BY article.id
                """, .text(FullText.all(expressions))
            ).all(in: database) { $0.text(0) ?? "" }
        }
    }
}
