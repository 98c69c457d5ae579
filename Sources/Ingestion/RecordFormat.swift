/// How record files are written, by the names that `--format` takes.
public enum RecordFormat: String, Sendable, CaseIterable {
    /// One JSON object per article with `title`, `authors`, `doi`, …, then optionally text with Chinese labels.
    case scholar
    /// A library's own lossless JSON Lines.
    case jsonl
    /// PubMed's XML of articles and books, in the form of every NLM DTD since 2001.
    case pubmedXML = "pubmed-xml"
    /// MEDLINE's tagged text: PubMed's own form, and ERIC's.
    case nbib
    /// The tagged text of Research Information Systems, in all its dialects.
    case ris
    /// BibTeX and BibLaTeX.
    case bibtex
    /// The JSON of the Citation Style Language.
    case cslJSON = "csl-json"
    /// Semantic Scholar's JSON: of its Graph API and its bulk files.
    case semanticScholar = "semantic-scholar"
    /// OpenAlex's works.
    case openAlex = "openalex"
    /// Crossref's works, as its REST API and its public data file have them.
    case crossref
    /// Europe PMC's search results, as JSON.
    case europePMCJSON = "europepmc-json"
    /// Europe PMC's search results, as XML.
    case europePMCXML = "europepmc-xml"
    /// EndNote's XML export.
    case endNoteXML = "endnote-xml"
    /// The tagged text of Web of Science.
    case webOfScience = "wos"
    /// A table with a header, separated by commas, semicolons or tabs.
    case csv

    /// What it is or where it comes from, in a few words.
    public var summary: String {
        switch self {
        case .scholar: "JSON objects, text may follow each"
        case .jsonl: "lib's own lines, lossless"
        case .pubmedXML: "PubMed's articles and books"
        case .nbib: "PubMed's and ERIC's tagged text"
        case .ris: "Scopus, Embase, EndNote, Zotero, …"
        case .bibtex: "BibTeX and BibLaTeX"
        case .cslJSON: "Zotero, Better BibTeX, doi.org"
        case .semanticScholar: "its API's answers and bulk files"
        case .openAlex: "its API's answers and snapshots"
        case .crossref: "its API's answers and public data"
        case .europePMCJSON: "Europe PMC's answers as JSON"
        case .europePMCXML: "Europe PMC's answers as XML"
        case .endNoteXML: "EndNote's XML export"
        case .webOfScience: "Web of Science's tagged text"
        case .csv: "tables with a header"
        }
    }

    /// How such files are usually named, the most usual first, without dot. The content decides, not the name.
    public var fileExtensions: [String] {
        switch self {
        case .scholar: ["txt", "json"]
        case .jsonl: ["jsonl"]
        case .pubmedXML, .europePMCXML, .endNoteXML: ["xml"]
        case .nbib: ["nbib", "txt"]
        case .ris: ["ris", "txt"]
        case .bibtex: ["bib", "bibtex"]
        case .cslJSON, .crossref, .europePMCJSON: ["json"]
        case .semanticScholar, .openAlex: ["json", "jsonl"]
        case .webOfScience: ["txt", "ciw"]
        case .csv: ["csv", "tsv", "txt"]
        }
    }

    func parser(_ text: TextBuffer) -> any RecordParser {
        switch self {
        case .scholar: ScholarParser(text)
        case .jsonl: LibraryLineParser(text)
        case .pubmedXML: PubMedXMLParser(text)
        case .nbib: MEDLINEParser(text)
        case .ris: RISParser(text)
        case .bibtex: BibTeXParser(text)
        case .cslJSON: CSLItems.parser(text)
        case .semanticScholar:
            JSONRecordParser(text, envelopes: SemanticScholarPaper.envelopes) { SemanticScholarPaper($0).record($1) }
        case .openAlex: JSONRecordParser(text, envelopes: OpenAlexWork.envelopes) { OpenAlexWork($0).record($1) }
        case .crossref: CrossrefWork.parser(text)
        case .europePMCJSON: EuropePMCJSONParser(text)
        case .europePMCXML: EuropePMCXMLParser(text)
        case .endNoteXML: EndNoteXMLParser(text)
        case .webOfScience: WebOfScienceParser(text)
        case .csv: CSVParser(text)
        }
    }
}

/// Takes a text apart into records, one at a time.
protocol RecordParser {
    /// The next record or what is wrong with it; `nil` at the end. What has nothing to store is rejected
    /// (``RecordText/event(_:)``).
    mutating func next() throws -> RecordEvent?
}
