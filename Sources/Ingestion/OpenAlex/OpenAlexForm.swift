/// What OpenAlex's works look like in JSON.
enum OpenAlexForm {
    /// Whether an object with these keys, an answer's or a work's, is OpenAlex's.
    static func hasKeys(_ keys: Set<String>) -> Bool {
        !keys.isDisjoint(with: ownKeys) || (keys.contains("results") && !keys.isDisjoint(with: ["meta", "group_by"]))
            || (keys.contains("display_name")
                && !keys.isDisjoint(with: ["ids", "doi", "publication_year", "title", "type"]))
    }

    /// Those that no other format has.
    private static let ownKeys: Set<String> = [
        "abstract_inverted_index", "authorships", "primary_location", "host_venue", "best_oa_location", "open_access",
        "cited_by_api_url", "referenced_works", "counts_by_year", "corresponding_author_ids", "biblio",
    ]

    /// What only leads to further answers, says how well the work answered a search, follows from other members, or
    /// tells what a program did with the record.
    static let noise = [
        "cited_by_api_url", "ngrams_url", "relevance_score", "related_works", "countries_distinct_count",
        "institutions_distinct_count", "locations_count", "corresponding_institution_ids", "has_fulltext",
        "fulltext_origin", "downloaded", "pdfdownloaded", "jsondownloaded", "csvmade", "htmlmade",
    ]
}
