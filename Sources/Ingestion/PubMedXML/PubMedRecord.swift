import Articles

/// What a record of PubMed says, on its way to an article.
struct PubMedRecord {
    var article = Article()
    var journal = Journal()
    var kept = KeptFields()
    /// Its PMID, whatever it looks like.
    var key: String?
    /// When NLM last changed it.
    var revised: PublicationDate?
    /// Publishers' item identifiers that have not found a place.
    var publisherIDs: [String] = []
    /// The identifiers of institutions that were kept.
    var institutions: Set<String> = []

    /// A journal article: a PubmedArticle, or a MedlineCitation alone.
    init(article element: XMLElement) {
        let citation = element.first("MedlineCitation") ?? element.first("NCBIArticle") ?? element
        let data = element.first("PubmedData")
        let source = citation.first("Article") ?? citation
        readIdentifiers(citation: citation, article: source, data: data)
        readTitle(source)
        readAbstracts(of: source, otherwise: citation)
        readAuthors(source.children(named: "AuthorList"), firstAffiliation: source.line("Affiliation"))
        readInvestigators(citation.children(named: "InvestigatorList"))
        readJournal(source.first("Journal"), citation.first("MedlineJournalInfo"))
        readPagination(source)
        readDates(of: source, data: data)
        readTypes(source.list("PublicationTypeList", "PublicationType"), languages: source.children(named: "Language"))
        readIndexing(of: citation)
        readDataBanks(source.list("DataBankList", "DataBank"))
        kept.keep("Grant", source.list("GrantList", "Grant").compactMap(Self.grant))
        readComments(citation)
        readReferences(citation: citation, data: data)
        readStatus(citation: citation, article: source, data: data)
        revised = Self.date(in: citation, ["DateRevised", "DateCompleted", "DateCreated"])
        keepOthers(in: element)
    }

    /// As a record of its own, with the text that it was read from.
    func record(_ text: RecordText) -> Record {
        text.record(
            article, journal, otherFields: kept.members, key: article.identifier(.pmid) ?? key, database: "PubMed",
            date: revised.flatMap { $0.start.day == nil ? nil : $0.edtf }, warnings: kept.warnings)
    }

    /// Titles in brackets are NLM's translations of titles in other languages; the original is kept beside it.
    mutating func readTitle(_ source: XMLElement) {
        var title = NLMTitle(source.first("ArticleTitle")?.flowingMarkup ?? "")
        let vernacular = NLMTitle(source.first("VernacularTitle")?.flowingMarkup ?? "")
        if title.plain == nil {
            title = vernacular
        } else if vernacular.plain != title.plain {
            article.translatedTitle = vernacular.plain
        }
        (article.title, article.titleMarkup) = (title.plain, title.markup)
    }

    mutating func readTypes(_ types: [XMLElement], languages: [XMLElement]) {
        for type in types.compactMap(\.line).map(Self.typeName) where !article.publicationTypes.contains(type) {
            article.publicationTypes.append(type)
        }
        article.type = PublicationTypes.articleType(article.publicationTypes)
        for language in languages.compactMap(\.line) {
            if let code = Languages.code(language) {
                if !article.languages.contains(code) { article.languages.append(code) }
            } else if !["und", "mul", "mis", "zxx"].contains(language.lowercasedASCII) {
                kept.keep("Language", unread: language, "is no known language")
            }
        }
    }

    /// Publishers send some types in capitals: `JOURNAL ARTICLE`.
    private static func typeName(_ type: String) -> String {
        guard type.utf8.count > 3, type.utf8.allSatisfy({ $0 == 0x20 || (65...90).contains($0) }) else { return type }
        return type.parts(separatedBy: 0x20).map { $0.prefix(1) + $0.dropFirst().lowercasedASCII }
            .joined(separator: " ")
    }

    /// How far the record and the article have come.
    private mutating func readStatus(citation: XMLElement, article: XMLElement, data: XMLElement?) {
        kept.keep("Status", citation.attribute("Status"))
        if let owner = citation.attribute("Owner"), owner != "NLM" { kept.keep("Owner", owner) }
        if let version = citation.first("PMID")?.attribute("Version"), version != "1" { kept.keep("Version", version) }
        kept.keep("PubModel", article.attribute("PubModel"))
        kept.keep("PublicationStatus", data?.line("PublicationStatus"))
        for url in data?.children(named: "URL") ?? [] {
            if let address = url.text, address.hasPrefix("http") { self.article.links.append(Link(.landing, address)) }
        }
    }

    /// What is left over, wherever it stands.
    mutating func keepOthers(in element: XMLElement) {
        let isWhole = element.isNamed("MedlineCitation") || element.isNamed("BookDocument")
        let known = element.isNamed("MedlineCitation") ? PubMedNames.citation : PubMedNames.bookDocument
        kept.keepOthers(in: element, except: isWhole ? known : PubMedNames.record)
    }
}
