import Articles

/// The databases that records come from, each under one name.
enum DatabaseNames {
    /// The usual name where the database is known, else the name as it is written.
    static func normalized(_ name: String) -> String {
        known[name.folded.replacing(ascii: " ", with: "")] ?? name
    }

    private static let known = [
        "semanticscholar": "Semantic Scholar", "pubmed": "PubMed", "medline": "PubMed", "crossref": "Crossref",
        "openalex": "OpenAlex", "scopus": "Scopus", "webofscience": "Web of Science", "wos": "Web of Science",
        "isi": "Web of Science", "embase": "Embase", "europepmc": "Europe PMC", "googlescholar": "Google Scholar",
        "arxiv": "arXiv", "arxivorg": "arXiv", "cnki": "CNKI", "eric": "ERIC", "psycinfo": "PsycINFO",
        "cochranelibrary": "Cochrane Library", "cochrane": "Cochrane Library", "proquest": "ProQuest",
        "sciencedirect": "ScienceDirect", "cinahl": "CINAHL", "lens": "The Lens", "lensorg": "The Lens",
        "ieeexplore": "IEEE Xplore", "doiorgcrossref": "Crossref", "doiorgdatacite": "DataCite", "datacite": "DataCite",
        "pmc": "PubMed Central",
        "pubmedcentral": "PubMed Central",
    ]
}
