/// The keys of the scholar record form.
enum ScholarKeys {
    static let all: Set<String> = [
        "title", "authors", "doi", "DOIUrl", "url", "abstract", "PeriodicalId", "journal", "PeriodicalIF",
        "publicationDate", "publicationTypes", "fieldsOfStudy", "isOpenAccess", "openAccessPdf", "citationCount",
        "resultStr", "platform", "paperid", "PeriodicalName", "FirstCategoryId", "ListUrlMain", "RegionNum",
        "RegionCategory", "ArticlePicture", "TitleCN", "AbstractTextCN", "PMCID", "EPubDate", "PubModel", "JCR",
        "JCRName",
        "Score", "Total",
    ]
}
