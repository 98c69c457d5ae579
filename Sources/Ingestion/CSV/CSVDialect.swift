import Articles

/// The program or database that wrote a table, told by names that only its columns have.
enum CSVDialect: String, CaseIterable {
    /// What `lib export --format csv` writes.
    case library
    case pubMed, pubMedOfOld, scopus, embase, zotero, lens, ieee, cochrane, dimensions, openAlex
    /// Two-letter tags, or names in full.
    case webOfScienceTags, webOfScience
    case unknown

    /// The dialect of a header of these names.
    init(names: [String]) {
        let tags = Set(names.map(\.trimmed))
        let known = Set(names.map(CSVColumnNames.normalized))
        if ["PT", "AU", "TI", "SO", "PY", "UT", "AF", "DT", "DI", "VL"].count(where: tags.contains) >= 4 {
            self = .webOfScienceTags
            return
        }
        self =
            Self.signatures.first { _, sets in
                sets.contains { set in set.allSatisfy(known.contains) }
            }?.dialect ?? (known.contains { $0.hasPrefix("emtree") } ? .embase : .unknown)
    }

    /// Normalised names of columns; one of the sets is enough.
    private static let signatures: [(dialect: CSVDialect, sets: [[String]])] = [
        (.library, [["citationkey", "jcrquartile"], ["citationkey", "openaccess"], ["citationkey", "retracted"]]),
        (.pubMed, [["pmid", "citation", "journalbook"]]),
        (.pubMedOfOld, [["shortdetails", "entrezuid"], ["shortdetails", "details", "description"]]),
        (.scopus, [["eid", "sourcetitle"], ["authorsid", "sourcetitle"], ["eid", "citedby"]]),
        (.embase, [["embaseaccessionid"], ["authornames", "source", "openurllink"], ["authornames", "pui"]]),
        (
            .zotero,
            [["key", "itemtype", "publicationtitle"], ["key", "itemtype", "abstractnote"], ["key", "manualtags"]]
        ),
        (.lens, [["lensid"]]),
        (.ieee, [["dateaddedtoxplore"], ["ieeeterms"], ["documenttitle", "authoraffiliations"]]),
        (.cochrane, [["cochranereviewid"]]),
        (.dimensions, [["dimensionsurl"], ["publicationid", "pubyear"], ["sourcetitleanthologytitle"]]),
        (
            .openAlex,
            [
                ["authorshipsauthordisplayname"], ["primarylocationsourcedisplayname"],
                ["openaccessisoa", "displayname"],
            ]
        ),
        (.webOfScience, [["utuniquewosid"], ["utuniqueid"], ["articletitle", "timescitedwoscore"]]),
    ]

    /// The database that its records come from.
    var database: String? {
        switch self {
        case .pubMed, .pubMedOfOld: "PubMed"
        case .scopus: "Scopus"
        case .embase: "Embase"
        case .lens: "The Lens"
        case .ieee: "IEEE Xplore"
        case .cochrane: "Cochrane Library"
        case .dimensions: "Dimensions"
        case .openAlex: "OpenAlex"
        case .webOfScience, .webOfScienceTags: "Web of Science"
        case .library, .zotero, .unknown: nil
        }
    }

    /// How it separates the names of authors; `nil` where that differs from table to table.
    var nameList: CSVNameList? {
        switch self {
        case .library: .library
        case .pubMed, .pubMedOfOld: .medline
        case .embase: .familyFirst
        case .scopus: .familyFirst
        case .zotero, .lens, .dimensions, .webOfScience, .webOfScienceTags: .semicolons
        case .openAlex: .bars
        case .ieee, .cochrane, .unknown: nil
        }
    }

    /// What a column means; `nil` where the dialect uses that name for something that has no place.
    func meaning(of name: String, hasJournal: Bool) -> CSVMeaning? {
        let normalized = CSVColumnNames.normalized(name)
        if self == .webOfScienceTags, let meaning = Self.webOfScienceTag[name.trimmed] { return meaning }
        if let own = Self.ownMeanings[self]?[normalized] { return own }
        if self == .embase, normalized.hasPrefix("emtree") { return .indexTerms }
        if normalized == "source" { return hasJournal ? nil : .journal }
        return CSVColumnNames.meaning(of: name)
    }
}

extension CSVDialect {
    /// Where a dialect's column means something else than its name says elsewhere.
    private static let ownMeanings: [CSVDialect: [String: CSVMeaning?]] = [
        .library: ["id": .exportedID, "type": .type, "tags": .tags, "status": .status],
        .pubMed: ["citation": .citation],
        .pubMedOfOld: [
            "description": .authors, "details": .citation, "shortdetails": .redundant, "resource": .redundant,
            "type": .redundant, "db": .redundant, "identifiers": .identifiers,
        ],
        .scopus: ["source": .database],
        .embase: ["source": .embaseSource, "openurllink": .openURL],
        .zotero: ["type": nil, "number": nil, "extra": .extra],
        .ieee: ["documentidentifier": .publicationTypes],
        .dimensions: ["dimensionsurl": .link, "anthologytitle": .journal],
        .cochrane: ["keywords": .mesh],
        .webOfScience: [
            "publicationtype": .type, "addresses": .authorsWithAffiliations, "keywordsplus": nil,
        ],
        .openAlex: ["id": .openAlex, "idsmag": nil],
    ]

    /// The tags of Web of Science's tab-delimited export.
    private static let webOfScienceTag: [String: CSVMeaning?] = [
        "PT": .type, "AU": .authors, "AF": .authorsInFull, "CA": .groupAuthors, "BE": .editors, "ED": .editors,
        "TI": .title, "SO": .journal, "LA": .language, "DT": .publicationTypes, "DE": .keywords, "ID": nil,
        "AB": .abstract, "C1": .authorsWithAffiliations, "TC": .citations, "PU": .publisher, "SN": .printISSN,
        "EI": .electronicISSN, "BN": .isbn, "J9": nil, "JI": .journalAbbreviation, "PD": .date,
        "PY": .year, "VL": .volume, "IS": .issue, "BP": .startPage, "EP": .endPage, "AR": .articleNumber, "DI": .doi,
        "EA": .electronicDate, "WC": .fieldsOfStudy, "SC": .fieldsOfStudy, "UT": .key, "PM": .pmid, "OA": .openAccess,
        "DA": nil, "OI": .orcids, "RI": nil,
    ]
}
