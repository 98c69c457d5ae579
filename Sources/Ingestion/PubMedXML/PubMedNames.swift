/// The elements that are read, or that say only how NLM works on a record; all others are kept as they are.
enum PubMedNames {
    static let citation = Set([
        "PMID", "DateCreated", "DateCompleted", "DateRevised", "Article", "NCBIArticle", "MedlineJournalInfo",
        "ChemicalList", "SupplMeshList", "CommentsCorrectionsList", "CommentsCorrections", "GeneSymbolList",
        "MeshHeadingList", "NumberOfReferences", "PersonalNameSubjectList", "OtherID", "OtherAbstract", "KeywordList",
        "InvestigatorList", "GeneralNote", "MedlineID",
    ]).union(article)

    static let article: Set<String> = [
        "Journal", "ArticleTitle", "VernacularTitle", "Pagination", "ELocationID", "Abstract", "AuthorList",
        "Affiliation",
        "Language", "DataBankList", "GrantList", "PublicationTypeList", "ArticleDate", "DateOfElectronicPublication",
    ]

    static let data: Set<String> = [
        "History", "PublicationStatus", "ArticleIdList", "ReferenceList", "URL", "ProviderId",
    ]

    static let journal: Set<String> = ["ISSN", "JournalIssue", "Title", "ISOAbbreviation"]
    static let journalIssue: Set<String> = ["Volume", "Issue", "PubDate"]
    static let journalInfo: Set<String> = [
        "MedlineTA", "NlmUniqueID", "NLMUniqueID", "ISSNLinking", "MedlineCode",
    ]

    static let bookDocument: Set<String> = [
        "PMID", "ArticleIdList", "Book", "LocationLabel", "ArticleTitle", "VernacularTitle", "Pagination", "Language",
        "AuthorList", "InvestigatorList", "PublicationType", "Abstract", "OtherAbstract", "Sections", "KeywordList",
        "ContributionDate", "DateRevised", "GrantList", "ReferenceList",
    ]

    static let book: Set<String> = [
        "Publisher", "BookTitle", "PubDate", "AuthorList", "InvestigatorList", "Volume", "CollectionTitle", "Isbn",
        "ELocationID", "Medium", "BeginningDate", "EndingDate",
    ]
}
