/// A field of the query language: what it is called here, in PubMed and in Europe PMC, and what it looks at.
struct FieldDefinition: Equatable {
    enum Target: Equatable {
        /// Words in these columns of the index; empty: in all.
        case text([SearchColumn])
        case condition(QueryField)
    }

    /// The first one is how it is written; all are known, in any case.
    let names: [String]
    /// PubMed's tags, in lower case, short and long.
    let tags: [String]
    let target: Target

    init(_ target: Target, _ names: [String], tags: [String] = []) {
        self.names = names
        self.tags = tags
        self.target = target
    }

    private init(_ field: QueryField, _ aliases: [String] = [], tags: [String] = []) {
        self.init(.condition(field), [field.rawValue] + aliases, tags: tags)
    }

    var name: String { names[0] }

    /// Whether `a,b` are two values.
    var takesLists: Bool {
        if case .condition(let field) = target { field.takesLists } else { false }
    }

    /// The field of a name.
    static func named(_ name: String) -> FieldDefinition? { byName[name] }

    /// The field that PubMed has under a tag.
    static func tagged(_ tag: String) -> FieldDefinition? { byTag[tag] }

    /// The text field that looks at these columns.
    static func searching(_ columns: [SearchColumn]) -> FieldDefinition? {
        all.first { $0.target == .text(columns) }
    }

    static func of(_ field: QueryField) -> FieldDefinition? {
        all.first { $0.target == .condition(field) }
    }

    private static let byName = Dictionary(all.flatMap { one in one.names.map { ($0, one) } }) { first, _ in first }
    private static let byTag = Dictionary(all.flatMap { one in one.tags.map { ($0, one) } }) { first, _ in first }

    static let knownNames = all.flatMap(\.names)

    /// The one table. PubMed's tags are those of its User Guide (April 2024); the names in capitals there are in small
    /// letters here, as Europe PMC's are (its "Search syntax reference").
    static let all: [FieldDefinition] = [
        FieldDefinition(.text([]), ["all"], tags: ["all", "all fields"]),
        FieldDefinition(.text([.title]), ["title", "ti"], tags: ["ti", "title"]),
        FieldDefinition(.text([.abstract]), ["abstract", "ab"], tags: ["ab", "abstract"]),
        // The author's keywords count for [tiab]; the index has them together with MeSH headings, which count for [tw].
        FieldDefinition(
            .text([.title, .abstract, .keywords, .translations]), ["tiab", "tw"],
            tags: ["tiab", "title/abstract", "tw", "text word", "text words"]),
        FieldDefinition(.text([.title, .abstract]), ["title_abs"]),
        FieldDefinition(.text([.translations]), ["translation"], tags: ["tt", "transliterated title"]),
        FieldDefinition(.text([.notes]), ["note", "notes"]),
        FieldDefinition(
            .author, ["authors", "au", "auth"],
            tags: [
                "au", "author", "fau", "full author name", "author - full", "cn", "corporate author",
                "author - corporate",
            ]),
        FieldDefinition(.first, ["firstauthor"], tags: ["1au", "first author", "first author name", "author - first"]),
        FieldDefinition(.last, ["lastauthor"], tags: ["lastau", "last author", "last author name", "author - last"]),
        FieldDefinition(.editor, ["editors"], tags: ["ed", "editor"]),
        FieldDefinition(
            .orcid, ["authorid"], tags: ["auid", "author identifier", "author - identifier"]),
        FieldDefinition(.affiliation, ["affil", "aff"], tags: ["ad", "affiliation"]),
        FieldDefinition(
            .journal, ["issn"],
            tags: ["ta", "journal", "journal title", "journal title abbreviation", "jour", "is", "issn"]),
        FieldDefinition(.nlm, tags: ["jid", "nlm unique id"]),
        FieldDefinition(.year, ["pub_year", "py"]),
        FieldDefinition(
            .date, ["dp", "first_pdate"],
            tags: [
                "dp", "pdat", "date - publication", "publication date", "edat", "date - entry", "date - entrez",
                "entry date", "entrez date", "crdt", "date - create", "create date",
            ]),
        FieldDefinition(
            .electronicDate, ["e_pdate", "epdat"], tags: ["epdat", "electronic publication date", "electronic date"]),
        FieldDefinition(.issueDate, ["p_pdate", "ppdat"], tags: ["ppdat", "print publication date", "print date"]),
        FieldDefinition(.added),
        FieldDefinition(.impactFactor, ["impact", "impactfactor"]),
        FieldDefinition(.jcr, ["quartile"]),
        FieldDefinition(.zone, ["cas"]),
        FieldDefinition(.category),
        FieldDefinition(.citations, ["citations", "cited"]),
        FieldDefinition(.rating, ["stars"]),
        FieldDefinition(.id),
        FieldDefinition(.type, ["types", "pt", "pub_type"], tags: ["pt", "publication type"]),
        FieldDefinition(.mesh, ["mh"], tags: ["mh", "mesh", "mesh terms", "mesh term"]),
        FieldDefinition(.majorMesh, tags: ["majr", "mesh major topic"]),
        FieldDefinition(.qualifier, ["subheading"], tags: ["sh", "mesh subheading", "mesh subheadings", "subheading"]),
        FieldDefinition(.keyword, ["keywords", "kw"], tags: ["ot", "other term", "other terms"]),
        FieldDefinition(.language, ["language"], tags: ["la", "lang", "language"]),
        FieldDefinition(.openAccess, ["open_access", "openaccess"]),
        FieldDefinition(
            .doi,
            tags: ["doi", "aid", "article identifier", "lid", "location id"]),
        FieldDefinition(.pmid, ["ext_id"], tags: ["pmid", "uid"]),
        FieldDefinition(.pmcid, ["pmc"], tags: ["pmcid", "pmc"]),
        FieldDefinition(.trial, ["nct"], tags: ["si", "secondary source id"]),
        FieldDefinition(.isbn, tags: ["isbn"]),
        FieldDefinition(.arxiv),
        FieldDefinition(.tag, ["tags"]),
        FieldDefinition(.status),
        FieldDefinition(.list, ["readinglist"]),
        FieldDefinition(.source, ["database", "db"]),
        FieldDefinition(.format),
        FieldDefinition(.importRun),
        FieldDefinition(.has),
        FieldDefinition(.state),
        FieldDefinition(.volume, ["vol"], tags: ["vi", "volume"]),
        FieldDefinition(.issue, tags: ["ip", "issue"]),
        FieldDefinition(.page, ["pages"], tags: ["pg", "pagination"]),
    ]
}
