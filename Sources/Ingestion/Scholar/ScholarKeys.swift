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

    /// Whether an object with these keys is a record and not one of the many others that have a title: they tell it, or
    /// none is unknown.
    static func areRecord(_ keys: Set<String>) -> Bool {
        !keys.isDisjoint(with: all) && (tell(keys) || keys.isSubset(of: all))
    }

    /// Whether one of the keys is a key that only records have, or two are keys that records usually have.
    static func tell(_ keys: Set<String>) -> Bool {
        !keys.isDisjoint(with: telling) || keys.intersection(usual).count > 1
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
