import Articles

/// Writes RIS (Research Information Systems; tags as in the RIS specification of 2011), with CRLF line ends as
/// that asks for.
///
/// A value never has a line end, so no part of it can be taken for a tag. RIS can't say that a comma belongs to
/// a group's name.
struct RISWriter: ArticleWriter {
    private var record = RISRecord()

    mutating func write(_ item: LibraryArticle, to output: inout ByteBuffer) {
        let type = RISType(item.article.type)
        record.field("TY", type.rawValue)
        people(item.article, type)
        publication(item.article, type)
        addresses(item.article)
        content(item)
        record.finish(to: &output)
    }

    private mutating func people(_ article: Article, _ type: RISType) {
        for author in article.people(.author) { record.name("AU", author) }
        for editor in article.people(.editor) { record.name(type.editorTag, editor) }
        for editor in article.people(.seriesEditor) { record.name(type.seriesEditorTag, editor) }
        for translator in article.people(.translator) { record.name("A4", translator) }
    }

    private mutating func publication(_ article: Article, _ type: RISType) {
        record.field("TI", article.title)
        record.field("TT", article.translatedTitle)
        record.field("T2", article.journal?.name)
        if type.isPeriodical { record.field("JF", article.journal?.name) }
        record.field("JA", article.journal?.abbreviation)
        record.field("PY", article.year.map(String.init))
        record.field("DA", article.date.flatMap(RISRecord.date))
        record.field("VL", article.volume)
        record.field("IS", article.issue)
        record.pages(article.pages)
        record.field("C7", article.articleNumber)
        record.field("PB", article.journal?.publisher)
        for isbn in article.values(.isbn) { record.field("SN", isbn) }
        for issn in article.journal?.issns ?? [] { record.field("SN", issn.value) }
        record.field("M3", article.workType)
    }

    private mutating func addresses(_ article: Article) {
        record.field("DO", article.doi)
        record.field("AN", article.identifier(.pmid))
        record.field("C2", article.identifier(.pmcid))
        let landings = article.addresses(.landing)
        for address in landings { record.field("UR", address) }
        if landings.isEmpty { record.field("UR", article.address) }
        for address in article.addresses(.pdf) { record.field("L1", address) }
    }

    private mutating func content(_ item: LibraryArticle) {
        record.field("AB", item.article.abstract)
        for subject in item.article.subjects { record.field("KW", subject) }
        for language in item.article.languages { record.field("LA", language) }
        // The mark by which a library knows its own.
        record.field("ID", item.citationKey)
        record.field("DP", "lib")
        for note in item.notes { record.field("N1", note) }
    }
}
