import Articles

/// What fields are about that have a place in an article, by their names in BibTeX, BibLaTeX and the exports of
/// databases and reference managers.
enum BibTeXFieldMeaning: UInt8 {
    case other
    /// Has no place, and a child inherits it.
    case inheritable
    case title, subtitle, booktitle, booksubtitle, maintitle, mainsubtitle
    case journal, journalSubtitle, fullJournal, shortJournal, series
    case volume, number, issue, pages, articleNumber
    case date, year, month, day, electronicDate
    case author, editor, translator
    case publisher, institution, school, organization
    case doi, url, eprint, eprintType, pmid, pmcid, isbn
    case issn, electronicISSN, linkingISSN
    case abstract, keywords, authorKeywords, databaseKeywords, fieldsOfStudy
    case language, languageID
    case type, documentType, entrySubtype
    case timesCited, openAccess, note, howPublished
    case orcids, authorORCIDs
    case source, uniqueID, bibliographySource
    case crossref, xdata, parentDOI
    /// The day of the record's last revision, or of its making.
    case revisionDate, creationDate
    /// What isn't LaTeX: paths and addresses.
    case verbatim
    /// What has one item a line.
    case lines
    /// What has one item a line or over several, each with a full stop at its end.
    case statements

    var isOther: Bool { self == .other || self == .inheritable }

    static func of(_ name: String) -> BibTeXFieldMeaning {
        if let meaning = names[name] { return meaning }
        let lower = name.lowercasedASCII
        if let meaning = names[lower] { return meaning }
        return verbatimWords.contains(where: lower.hasBytes) ? .verbatim : .other
    }

    private static let verbatimWords: [StaticString] = ["file", "url", "path", "pdf"]

    private static let names: [String: BibTeXFieldMeaning] = [
        "title": .title, "subtitle": .subtitle, "booktitle": .booktitle, "booksubtitle": .booksubtitle,
        "maintitle": .maintitle, "mainsubtitle": .mainsubtitle,
        "journal": .journal, "journaltitle": .journal, "journalsubtitle": .journalSubtitle, "fjournal": .fullJournal,
        "shortjournal": .shortJournal, "journal-iso": .shortJournal, "abbrev_source_title": .shortJournal,
        "journalabr": .shortJournal, "journal_abbrev": .shortJournal, "series": .series,
        "volume": .volume, "number": .number, "issue": .issue, "pages": .pages, "page": .pages,
        "eid": .articleNumber, "article-number": .articleNumber, "art_number": .articleNumber,
        "articleno": .articleNumber, "article_number": .articleNumber, "articlenumber": .articleNumber,
        "date": .date, "year": .year, "month": .month, "day": .day, "earlyaccessdate": .electronicDate,
        "onlinedate": .electronicDate,
        "author": .author, "authors": .author, "editor": .editor, "editors": .editor, "translator": .translator,
        "publisher": .publisher, "institution": .institution, "school": .school, "organization": .organization,
        "doi": .doi, "url": .url, "ee": .url, "eprint": .eprint, "eprinttype": .eprintType,
        "archiveprefix": .eprintType, "pmid": .pmid, "pubmed_id": .pmid, "pubmedid": .pmid, "pmcid": .pmcid,
        "pmc": .pmcid, "isbn": .isbn, "isbn-13": .isbn, "isbn13": .isbn, "isbn-10": .isbn,
        "issn": .issn, "eissn": .electronicISSN, "issn-l": .linkingISSN,
        "abstract": .abstract, "keywords": .keywords, "keyword": .keywords, "tags": .keywords,
        "author_keywords": .authorKeywords, "keywords-plus": .databaseKeywords, "research-areas": .fieldsOfStudy,
        "web-of-science-categories": .fieldsOfStudy,
        "language": .language, "languages": .language, "langid": .languageID, "hyphenation": .languageID,
        "type": .type, "document_type": .documentType, "entrysubtype": .entrySubtype,
        "times-cited": .timesCited, "oa": .openAccess, "note": .note, "howpublished": .howPublished,
        "orcid-numbers": .orcids, "author+an:orcid": .authorORCIDs,
        "source": .source, "bibsource": .bibliographySource, "unique-id": .uniqueID, "crossref": .crossref,
        "xdata": .xdata,
        "date-modified": .revisionDate, "datemodified": .revisionDate, "modificationdate": .revisionDate,
        "timestamp": .revisionDate, "bibdate": .revisionDate, "da": .revisionDate,
        "date-added": .creationDate, "dateadded": .creationDate, "added-at": .creationDate,
        "creationdate": .creationDate,
        "cited-references": .statements, "affiliation": .statements, "researcherid-numbers": .lines,
        "author-email": .lines,
        "address": .inheritable, "location": .inheritable, "edition": .inheritable, "eventtitle": .inheritable,
        "eventdate": .inheritable, "venue": .inheritable, "volumes": .inheritable, "part": .inheritable,
        "editortype": .inheritable, "editora": .inheritable, "editoratype": .inheritable, "bookauthor": .inheritable,
        "issuetitle": .inheritable, "booktitleaddon": .inheritable, "eventtitleaddon": .inheritable,
        "ids": .verbatim, "cover": .verbatim, "biburl": .verbatim, "adsurl": .verbatim, "swhid": .verbatim,
    ]
}
