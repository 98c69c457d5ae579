import Articles

/// What Semantic Scholar's papers look like in JSON.
enum SemanticScholarForm {
    /// Whether an object with these keys, an answer's or a paper's, is Semantic Scholar's.
    static func hasKeys(_ keys: Set<String>) -> Bool {
        let isSearch = keys.contains("data") && !keys.isDisjoint(with: ["token", "offset", "next"])
        return isSearch || keys.isSuperset(of: ["authorId", "papers"]) || !keys.isDisjoint(with: ownKeys)
    }

    /// Those that no other format has.
    private static let ownKeys: Set<String> = [
        "paperId", "corpusId", "corpusid", "externalIds", "externalids", "citedPaper", "citingPaper",
        "recommendedPapers", "s2Url", "s2_url", "paperAbstract", "s2FieldsOfStudy", "s2fieldsofstudy", "inCitations",
        "outCitations", "influentialCitationCount", "influentialcitationcount", "publicationvenueid", "matchScore",
    ]

    /// The paper itself: answers about citations hold it beside what is said of the citation, which stays with it.
    static func paper(in value: JSONValue) -> JSONValue {
        guard case .object(let members) = value,
            let index = members.firstIndex(where: { wrappers.contains($0.name) && $0.value[anyOf: paperKeys] }),
            case .object(let paper) = members[index].value
        else { return value }
        var others = members
        others.remove(at: index)
        if let contexts = value["contexts"], case .array(let pairs) = value["contextsWithIntent"],
            contexts == .array(pairs.compactMap { $0["context"] })
        {
            others.removeAll { $0.name == "contexts" }
        }
        return .object(paper + others)
    }

    private static let wrappers: Set<String> = ["citedPaper", "citingPaper", "paper"]
    private static let paperKeys: Set<String> = ["paperId", "corpusId", "title", "externalIds"]

    /// Fields and topics that the database assigned, in all spellings.
    static let subjects = [
        ["fieldsOfStudy", "fieldsofstudy", "mag_field_of_study"], ["s2FieldsOfStudy", "s2fieldsofstudy"], ["topics"],
        ["entities"], ["keyPhrases"],
    ]

    /// Other papers, which are records of their own where they are asked for.
    static let lists: [(name: String, isCitations: Bool)] = [
        ("citations", true), ("inCitations", true), ("inbound_citations", true), ("references", false),
        ("outCitations", false), ("outbound_citations", false),
    ]

    /// A paper of a list by its DOI, else by its number, else by its title.
    static func citedWork(_ value: JSONValue) -> String? {
        let paper = value["citedPaper"] ?? value
        let doi = (paper["externalIds"]?["DOI"] ?? paper["doi"])?.text.flatMap { Identifier(.doi, $0)?.value }
        return doi ?? paper["paperId"]?.text ?? paper["title"]?.text ?? paper.text
    }

    /// What says something about the search, or about nothing that a person reads: the vector of a model.
    static let noise = [
        "embedding", "matchScore", "score", "has_inbound_citations", "has_outbound_citations", "has_pdf_parse",
        "has_pdf_parsed_abstract", "has_pdf_parsed_body_text", "has_pdf_parsed_bib_entries",
        "has_pdf_parsed_ref_entries",
    ]
}

extension JSONValue {
    fileprivate subscript(anyOf names: Set<String>) -> Bool {
        guard case .object(let members) = self else { return false }
        return members.contains { names.contains($0.name) }
    }
}
