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

    /// Whether an object with these keys is a record and not one of the many others that have a title: it has a key that
    /// only records have, two that records usually have, or no key that is unknown.
    static func tell(_ keys: Set<String>) -> Bool {
        if keys.isDisjoint(with: all) { return false }
        return !keys.isDisjoint(with: telling) || keys.intersection(usual).count > 1 || keys.isSubset(of: all)
    }

    private static let usual: Set<String> = ["title", "authors", "abstract", "journal"]

    /// Those that are hardly found in other JSON.
    private static let telling: Set<String> = [
        "doi", "DOIUrl", "PeriodicalId", "PeriodicalIF", "publicationDate", "publicationTypes", "fieldsOfStudy",
        "openAccessPdf", "isOpenAccess", "citationCount", "paperid", "PeriodicalName", "FirstCategoryId",
        "ListUrlMain", "RegionNum", "RegionCategory", "ArticlePicture", "TitleCN", "AbstractTextCN", "PMCID",
        "EPubDate", "PubModel", "JCR", "JCRName",
    ]
}
