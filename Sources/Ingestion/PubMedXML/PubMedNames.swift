/// The elements of NLM's DTDs since 2001 that are read, or that say only how NLM works on a record.
enum PubMedNames {
    /// A PubmedArticle, a MedlineCitation alone, a PubmedBookArticle, a BookDocument alone.
    static let record: [KnownElement] = [
        KnownElement("MedlineCitation", citation, isRoot: true), KnownElement("NCBIArticle", citation, isRoot: true),
        KnownElement("PubmedData", data, isRoot: true), KnownElement("BookDocument", bookDocument, isRoot: true),
        KnownElement("PubmedBookData", data, isRoot: true),
    ]

    static let citation: [KnownElement] =
        [
            "PMID", "DateCreated", "DateCompleted", "DateRevised", KnownElement("Article", article, isRoot: true),
            KnownElement("MedlineJournalInfo", journalInfo, isRoot: true),
            KnownElement("ChemicalList", [KnownElement("Chemical", ["RegistryNumber", "NameOfSubstance"])]),
            KnownElement("SupplMeshList", ["SupplMeshName"]),
            KnownElement("CommentsCorrectionsList", [KnownElement("CommentsCorrections", comment)]),
            KnownElement("CommentsCorrections", kindsOfComments), KnownElement("GeneSymbolList", ["GeneSymbol"]),
            KnownElement(
                "MeshHeadingList",
                [KnownElement("MeshHeading", ["DescriptorName", "Descriptor", "QualifierName", "SubHeading"])]),
            "NumberOfReferences", "OtherID", KnownElement("OtherAbstract", ["AbstractText"]), "GeneralNote",
            KnownElement("PersonalNameSubjectList", [KnownElement("PersonalNameSubject", person)]),
            KnownElement("KeywordList", ["Keyword"]), "MedlineID",
            KnownElement("InvestigatorList", [KnownElement("Investigator", person)]),
        ] + article

    static let article: [KnownElement] = [
        KnownElement("Journal", journal, isRoot: true), "ArticleTitle", "VernacularTitle", "ELocationID",
        KnownElement("Pagination", ["StartPage", "EndPage", "MedlinePgn"]),
        KnownElement("Abstract", ["AbstractText", "CopyrightInformation"]), authors, "Affiliation", "Language",
        KnownElement(
            "DataBankList",
            [KnownElement("DataBank", ["DataBankName", KnownElement("AccessionNumberList", ["AccessionNumber"])])]),
        KnownElement("GrantList", ["Grant"]), KnownElement("PublicationTypeList", ["PublicationType"]),
        KnownElement("ArticleDate", date), "DateOfElectronicPublication",
    ]

    private static let data: [KnownElement] = [
        KnownElement("History", [KnownElement("PubMedPubDate", date + ["Hour", "Minute", "Second"])]),
        "PublicationStatus", KnownElement("ArticleIdList", ["ArticleId"]), "ReferenceList", "URL", "ProviderId",
    ]

    private static let journal: [KnownElement] = [
        "ISSN", KnownElement("JournalIssue", ["Volume", "Issue", KnownElement("PubDate", date)], isRoot: true), "Title",
        "ISOAbbreviation",
    ]

    private static let journalInfo: [KnownElement] = [
        "MedlineTA", "NlmUniqueID", "NLMUniqueID", "ISSNLinking", "MedlineCode",
    ]

    static let bookDocument: [KnownElement] = [
        "PMID", KnownElement("ArticleIdList", ["ArticleId"]), KnownElement("Book", book, isRoot: true),
        "LocationLabel", "ArticleTitle", "VernacularTitle",
        KnownElement("Pagination", ["StartPage", "EndPage", "MedlinePgn"]), "Language", authors,
        KnownElement("InvestigatorList", [KnownElement("Investigator", person)]), "PublicationType",
        KnownElement("Abstract", ["AbstractText", "CopyrightInformation"]),
        KnownElement("OtherAbstract", ["AbstractText"]),
        KnownElement("Sections", [KnownElement("Section", ["LocationLabel", "SectionTitle", "Section"])]),
        KnownElement("KeywordList", ["Keyword"]), KnownElement("ContributionDate", date), "DateRevised",
        KnownElement("GrantList", ["Grant"]), "ReferenceList",
    ]

    private static let book: [KnownElement] = [
        KnownElement("Publisher", ["PublisherName", "PublisherLocation"]), "BookTitle", KnownElement("PubDate", date),
        authors, KnownElement("InvestigatorList", [KnownElement("Investigator", person)]), "Volume", "CollectionTitle",
        "Isbn", "ELocationID", "Medium", KnownElement("BeginningDate", date), KnownElement("EndingDate", date),
    ]

    // MARK: - Parts of several

    private static let date: [KnownElement] = ["Year", "Month", "Day", "Season", "MedlineDate"]
    private static let comment: [KnownElement] = ["RefSource", "PMID", "Note"]

    private static let authors = KnownElement("AuthorList", [KnownElement("Author", person + ["CollectiveName"])])

    private static let person: [KnownElement] = [
        "LastName", "ForeName", "FirstName", "MiddleName", "Initials", "Suffix", "Identifier", "Affiliation",
        KnownElement("AffiliationInfo", ["Affiliation", "Identifier"]),
    ]

    /// Until 2008, each kind of comment was an element of its own.
    private static let kindsOfComments: [KnownElement] = [
        KnownElement("CommentOn", comment), KnownElement("CommentIn", comment), KnownElement("ErratumIn", comment),
        KnownElement("ErratumFor", comment), KnownElement("PartialRetractionIn", comment),
        KnownElement("PartialRetractionOf", comment), KnownElement("RepublishedFrom", comment),
        KnownElement("RepublishedIn", comment), KnownElement("RetractionOf", comment),
        KnownElement("RetractionIn", comment), KnownElement("UpdateIn", comment), KnownElement("UpdateOf", comment),
        KnownElement("SummaryForPatientsIn", comment), KnownElement("OriginalReportIn", comment),
        KnownElement("ReprintOf", comment), KnownElement("ReprintIn", comment),
        KnownElement("ExpressionOfConcernIn", comment), KnownElement("ExpressionOfConcernFor", comment),
    ]
}
