import Articles

/// Writes MEDLINE's tagged text ("MEDLINE/PubMed Data Element (Field) Descriptions", NLM) as PubMed exports it, but each
/// field on one line, however long: no reader needs the line breaks, and some lose a space at them.
struct MEDLINEWriter: ArticleWriter {
    private var record = MEDLINERecord()

    mutating func write(_ item: LibraryArticle, to output: inout ByteBuffer) {
        let article = item.article
        // Readers take each of these for the beginning of a record, so that one without a number needs it as well.
        record.begin("PMID", article.identifier(.pmid))
        record.field("OWN", article.identifier(.pmid) == nil ? "NOTNLM" : "NLM")
        // The mark by which a library knows its own: "other identifiers" name whose they are.
        record.field("OID", "lib: \(item.citationKey) \(article.type.rawValue)")
        for issn in article.journal?.issns ?? [] { record.field("IS", Self.issn(issn)) }
        for isbn in article.values(.isbn) { record.field("ISBN", isbn) }
        publication(article)
        record.field("TI", MEDLINEText.title(article))
        if article.type == .book { record.field("BTI", MEDLINEText.title(article)) }
        record.field("TT", article.translatedTitle.map { MEDLINEText.closed(TaggedText.escaped($0.onOneLine)) })
        locations(article)
        record.field("AB", article.abstract.map(MEDLINEText.abstract))
        record.field("OAB", article.translatedAbstract.map(MEDLINEText.abstract))
        for authorship in article.authorships { record.person(authorship) }
        for language in article.languages { record.field("LA", LanguageNames.medline(language)) }
        for trial in article.values(.trial) { record.field("SI", MEDLINEText.trial(trial)) }
        for type in MEDLINETypes.names(item) { record.field("PT", type) }
        journal(article)
        for heading in article.meshHeadings { record.field("MH", heading.medline) }
        for keyword in article.keywords { record.field("OT", keyword) }
        for relation in article.relations { record.relation(relation, isPreprint: article.type == .preprint) }
        record.field("PMC", article.identifier(.pmcid))
        for doi in article.values(.doi) { record.field("AID", "\(doi) [doi]") }
        record.finish(to: &output)
    }

    private static func issn(_ issn: ISSN) -> String {
        switch issn.medium {
        case .print: "\(issn.value) (Print)"
        case .electronic: "\(issn.value) (Electronic)"
        case .linking: "\(issn.value) (Linking)"
        case nil: issn.value
        }
    }

    private mutating func publication(_ article: Article) {
        record.field("VI", article.volume)
        record.field("IP", article.issue)
        record.field("DP", article.date?.medline)
        if article.issueDate != nil, let first = article.electronicDate {
            record.field("DEP", MEDLINEText.day(first))
        }
    }

    private mutating func locations(_ article: Article) {
        record.field("PG", article.pages ?? article.articleNumber)
        for doi in article.values(.doi) { record.field("LID", "\(doi) [doi]") }
        if let pages = article.pages, let number = article.articleNumber, number != pages,
            MEDLINEText.isLocation(number)
        {
            record.field("LID", number)
        }
        for address in article.ownPages where !address.contains("10.") { record.field("LID", address) }
    }

    private mutating func journal(_ article: Article) {
        guard let journal = article.journal else { return }
        record.field("PB", journal.publisher)
        guard article.type != .chapter else {
            return record.field("BTI", journal.name.map { MEDLINEText.closed(TaggedText.escaped($0.onOneLine)) })
        }
        record.field("TA", journal.abbreviation)
        record.field("JT", journal.name)
        record.field("JID", journal.nlmID)
    }
}
