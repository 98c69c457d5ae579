import Articles
import Testing

@testable import Ingestion

/// A journal article whose Article holds `source`, whose MedlineCitation holds `citation` behind it.
private func record(_ source: String, citation: String = "", data: String = "", attributes: String = "") throws
    -> Record
{
    let xml = """
        <PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>99000001</PMID><Article\(attributes)>\(source)</Article>\
        \(citation)</MedlineCitation><PubmedData>\(data)</PubmedData></PubmedArticle></PubmedArticleSet>
        """
    return try #require(try events(inText: xml, format: .pubmedXML).first).record
}

private func article(_ source: String, citation: String = "", data: String = "", attributes: String = "") throws
    -> Article
{
    try record(source, citation: citation, data: data, attributes: attributes).article
}

@Suite struct PubMedXMLTests {
    // MARK: - Records

    @Test func `A record is named by its PMID and dated by its last revision`() throws {
        let record = try record(
            "",
            citation: """
                <DateCompleted><Year>2019</Year><Month>1</Month><Day>2</Day></DateCompleted>
                <DateRevised><Year>2020</Year><Month>03</Month><Day>04</Day></DateRevised>
                """)
        #expect(record.key == "99000001")
        #expect(record.database == "PubMed")
        #expect(record.date == "2020-03-04")
    }

    @Test func `An empty set has no records`() throws {
        #expect(try events(inText: "<?xml version=\"1.0\"?>\n<PubmedArticleSet></PubmedArticleSet>").count == 0)
        #expect(try events(inText: "<PubmedArticleSet/>", format: .pubmedXML).count == 0)
    }

    @Test func `A list of deleted records is no article, and says which they were`() throws {
        let xml = "<PubmedArticleSet><DeleteCitation><PMID>1</PMID><PMID>2</PMID></DeleteCitation></PubmedArticleSet>"
        #expect(
            try events(inText: xml).map(\.summary) == [
                "1 #1 rejected: is no article but a list of those that PubMed has deleted: PMID 1, PMID 2"
            ])
    }

    @Test func `A record without anything to store is rejected`() throws {
        let xml = "<PubmedArticleSet>\n<PubmedArticle></PubmedArticle></PubmedArticleSet>"
        #expect(
            try events(inText: xml).map(\.summary) == [
                "2 #1 rejected: has neither title, identifier, authors nor abstract"
            ])
    }

    @Test func `Two citations in one record are not mixed`() throws {
        let citation = "<MedlineCitation><PMID>99000002</PMID></MedlineCitation>"
        let xml = "<PubmedArticle>\(citation)\(citation)</PubmedArticle>"
        #expect(try events(inText: xml).map(\.summary) == ["1 #1 rejected: holds more than one MedlineCitation"])
    }

    // MARK: - Titles and abstracts

    @Test func `A translated title loses its brackets, and the original stands beside it`() throws {
        let article = try article(
            "<ArticleTitle>[On leukaemia].</ArticleTitle><VernacularTitle>Über Leukämie.</VernacularTitle>")
        #expect(article.title == "On leukaemia")
        #expect(article.translatedTitle == "Über Leukämie")
    }

    @Test func `The original title stands in for one that is not available`() throws {
        let article = try article(
            "<ArticleTitle>[Not Available].</ArticleTitle><VernacularTitle>Über <i>PAX5</i>.</VernacularTitle>")
        #expect(article.title == "Über PAX5")
        #expect(article.titleMarkup == "Über <i>PAX5</i>")
        #expect(article.translatedTitle == nil)
    }

    @Test func `Abstracts keep their sections, and lose what only the file's layout says`() throws {
        let article = try article(
            """
            <Abstract><AbstractText Label="UNLABELLED">One.</AbstractText><AbstractText Label="AIM">Two (
                <i>three</i>)
                four.</AbstractText></Abstract>
            """)
        #expect(article.abstract == "One.\n\nAIM: Two (three) four.")
    }

    @Test func `Another language's abstract is a translation, another agency's is kept`() throws {
        let article = try article(
            "<Abstract><AbstractText>English.</AbstractText></Abstract>",
            citation: """
                <OtherAbstract Type="PIP" Language="eng"><AbstractText>Agency.</AbstractText></OtherAbstract>
                <OtherAbstract Type="Publisher" Language="ger"><AbstractText>Deutsch.</AbstractText></OtherAbstract>
                """)
        #expect(article.abstract == "English.")
        #expect(article.translatedAbstract == "Deutsch.")
        #expect(article.otherFields.map(\.name) == ["OtherAbstract"])
    }

    @Test func `Where there is no abstract, another English one is the article's`() throws {
        let other = "<OtherAbstract Type=\"PIP\"><AbstractText>Agency.</AbstractText></OtherAbstract>"
        #expect(try article("", citation: other).abstract == "Agency.")
    }

    // MARK: - People

    @Test func `Groups stand in their place and misspelled names are no authors`() throws {
        let article = try article(
            """
            <AuthorList CompleteYN="N"><Author><LastName>Holm</LastName><ForeName>Eva</ForeName></Author>
            <Author><CollectiveName>ALL Group</CollectiveName></Author>
            <Author ValidYN="N"><LastName>Lie</LastName></Author>
            <Author><LastName>Lee</LastName><Initials>K</Initials><Suffix>Jr</Suffix></Author></AuthorList>
            """)
        #expect(article.authors.map(\.naturalName) == ["Eva Holm", "ALL Group", "K Lee Jr"])
        #expect(article.otherFields.map(\.name) == ["authorsIncomplete", "Author ValidYN=N"])
    }

    @Test func `The affiliation of old records is the first author's`() throws {
        let article = try article(
            "<Affiliation>Leeds.</Affiliation><AuthorList><Author><LastName>A</LastName></Author></AuthorList>")
        #expect(article.authorships.map(\.affiliations) == [["Leeds."]])
    }

    // MARK: - Identifiers and places

    @Test func `Identifiers of cited works are not the article's`() throws {
        let article = try article(
            "",
            citation:
                "<CommentsCorrectionsList><CommentsCorrections RefType=\"CommentIn\"><RefSource>B. doi: 10.5555/c."
                + "</RefSource><PMID>99000009</PMID></CommentsCorrections></CommentsCorrectionsList>",
            data: "<ReferenceList><Reference><ArticleIdList><ArticleId IdType=\"doi\">10.5555/r</ArticleId>"
                + "</ArticleIdList></Reference></ReferenceList>")
        #expect(article.identifiers.map(\.value) == ["99000001"])
        #expect(article.relations.map(\.target.value) == ["99000009", "10.5555/c"])
    }

    @Test func `The DOI comes first, and one that is not valid is only kept`() throws {
        let article = try article(
            "<ELocationID EIdType=\"doi\" ValidYN=\"N\">10.5555/old</ELocationID>",
            data: "<ArticleIdList><ArticleId IdType=\"pmc\">PMC9990001</ArticleId><ArticleId IdType=\"doi\">10.5555/new"
                + "</ArticleId></ArticleIdList>")
        #expect(article.identifiers.map(\.value) == ["10.5555/new", "99000001", "PMC9990001"])
        #expect(article.otherFields == [JSONMember("ELocationID ValidYN=N", .string("10.5555/old"))])
    }

    @Test(
        arguments: [
            ("NCT00000001", "ClinicalTrials.gov", true), ("ISRCTN00000001", "ISRCTN", true),
            ("KCT0000001", "CRiS", true), ("JN990001", "GENBANK", false),
        ])
    func `Numbers of trials are identifiers, other databases' are kept`(number: String, bank: String, isTrial: Bool)
        throws
    {
        let article = try article(
            "<DataBankList><DataBank><DataBankName>\(bank)</DataBankName><AccessionNumberList><AccessionNumber>\(number)"
                + "</AccessionNumber></AccessionNumberList></DataBank></DataBankList>")
        #expect(article.identifier(.trial) == (isTrial ? number : nil))
        #expect(article.otherFields.isEmpty == isTrial)
    }

    @Test(
        arguments: [
            ("1194-205", "", "", "1194-1205", nil), ("e12345", "", "", nil, "e12345"),
            ("k3225", "", "k3225", nil, "k3225"),
            ("S172", "", "", "S172", nil), ("1034", "", "", "1034", nil),
            ("1034", " PubModel=\"Electronic\"", "", nil, "1034"), ("", "", "1223321", nil, "1223321"),
            ("", "", "S0006-4971(20)30405-9", nil, nil), ("5-9", "", "1223321", "5-9", nil),
            ("986-8; discussion 988-90", "", "", "986-988; discussion 988-990", nil),
        ] as [(String, String, String, String?, String?)])
    func `Pages are told from article numbers`(
        pagination: String, model: String, id: String, pages: String?, number: String?
    ) throws {
        let article = try article(
            "<Pagination><MedlinePgn>\(pagination)</MedlinePgn></Pagination><ELocationID EIdType=\"pii\">\(id)</ELocationID>",
            attributes: model)
        #expect(article.pages == pages)
        #expect(article.articleNumber == number)
    }

    @Test(
        arguments: [
            ("<Year>2019</Year><Month>Nov</Month><Day>05</Day>", "2019-11-05"),
            ("<Year>2019</Year><Month>11</Month>", "2019-11"), ("<Year>1990</Year><Season>Spring</Season>", "1990-21"),
            ("<Year>2019</Year><Season>Sep-Dec</Season>", "2019-09/2019-12"),
            ("<MedlineDate>1998 Dec-1999 Jan</MedlineDate>", "1998-12/1999-01"),
            ("<MedlineDate>2000 Nov 23-30</MedlineDate>", "2000-11-23/2000-11-30"),
            ("<MedlineDate>Spring</MedlineDate>", nil), ("", nil),
        ] as [(String, String?)])
    func `Dates are as precise as they are written`(date: String, expected: String?) throws {
        let source = "<Journal><JournalIssue><PubDate>\(date)</PubDate></JournalIssue></Journal>"
        #expect(try article(source).issueDate?.edtf == expected)
    }

    @Test func `A journal has one name and its abbreviations once`() throws {
        let article = try article(
            """
            <Journal><ISSN IssnType="Print">9999-0016</ISSN><Title>British journal of haematology</Title>
            <ISOAbbreviation>Br. J. Haematol.</ISOAbbreviation></Journal>
            """,
            citation: """
                <MedlineJournalInfo><MedlineTA>Br J Haematol</MedlineTA><NlmUniqueID>9900004</NlmUniqueID>
                <ISSNLinking>9999-0016</ISSNLinking></MedlineJournalInfo>
                """)
        #expect(article.journal?.name == "British journal of haematology")
        #expect(article.journal?.abbreviations == ["Br. J. Haematol."])
        #expect(article.journal?.issns == [try #require(ISSN("9999-0016", medium: .print))])
        #expect(article.journal?.nlmID == "9900004")
    }

    // MARK: - What stands between articles

    @Test(
        arguments: [
            ("RetractionIn", "Blood. 2020", false, .retractedBy), ("RetractionOf", "Blood. 2020", false, .retracts),
            ("PartialRetractionIn", "Blood. 2020", false, .correctedBy),
            ("ErratumFor", "Blood. 2020", false, .corrects),
            ("ExpressionOfConcernIn", "Blood. 2020", false, .concernIn), ("UpdateIn", "Blood. 2020", true, .preprintOf),
            ("UpdateIn", "Blood. 2020", false, .versionOf), ("UpdateOf", "medRxiv. 2020", false, .publishedFrom),
            ("UpdateOf", "Cochrane Database Syst Rev. 2020", false, .versionOf),
            ("SummaryForPatientsIn", "Blood. 2020", false, nil), ("AssociatedDataset", "GEO", false, nil),
        ] as [(String, String, Bool, Relation.Kind?)])
    func `Types of references are relations`(type: String, source: String, isPreprint: Bool, kind: Relation.Kind?) {
        #expect(PubMedReferenceTypes.relation(type, source: source, isPreprint: isPreprint) == kind)
    }

    @Test func `What has no place is kept under its own name`() throws {
        let article = try article(
            "<NewElement Kind=\"x\"><Part>a</Part><Part>b</Part></NewElement>",
            citation: "<CoiStatement>None.</CoiStatement><Another/>",
            data: "<ReferenceList><Reference/></ReferenceList>")
        #expect(
            article.otherFields == [
                JSONMember("NumberOfReferences", .int(1)),
                JSONMember(
                    "NewElement",
                    .object([JSONMember("Kind", .string("x")), JSONMember("Part", .strings(["a", "b"]))])),
                JSONMember("CoiStatement", .string("None.")),
            ])
    }
}
