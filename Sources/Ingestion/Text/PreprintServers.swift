import Articles

/// Where preprints are posted, by the names that records give as their journals.
enum PreprintServers {
    static func contains(_ name: String) -> Bool {
        let name = name.folded
        return name.hasPrefix("arxiv ") || names.contains(name.replacing(" ", with: ""))
    }

    private static let names: Set<String> = [
        "arxiv", "arxivorg", "biorxiv", "medrxiv", "chemrxiv", "psyarxiv", "socarxiv", "eartharxiv", "techrxiv",
        "researchsquare", "ressq", "preprints", "biohackrxiv", "africarxiv", "engrxiv", "osfprepr", "preprintsorg",
        "peerjpreprints", "ssrn", "ssrnelectronicjournal", "osfpreprints",
        "authorea", "scielopreprints", "jxiv", "chinaxiv", "biorxivorg", "medrxivorg", "edarxiv", "metaarxiv",
        "agrirxiv", "f1000preprints", "preprintswiththelancet", "biorxivpreprintserverforbiology",
        "medrxivpreprintserverforhealthsciences", "socialscienceresearchnetwork", "researchsquareresearchsquare",
        "biorxivcoldspringharborlaboratory", "medrxivcoldspringharborlaboratory",
    ]
}
