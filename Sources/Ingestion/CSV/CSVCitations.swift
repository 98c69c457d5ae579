import Articles

extension CSVRecord {
    /// Takes the journal, date, volume, issue and pages from the one text that some databases write them in.
    mutating func readCitation() {
        if let field = fields.take(.citation) {
            if let citation = PubMedCitation(field.values[0]) {
                read(citation, field)
            } else {
                article.issueDate = PubMedCitation.bookDate(field.values[0])
                fields.keep(field)
            }
        }
        if let field = fields.take(.embaseSource) {
            if let source = EmbaseSource(field.values[0]) { read(source, field) } else { fields.keep(field) }
        }
    }

    private mutating func read(_ citation: PubMedCitation, _ field: CSVFields.Field) {
        journal.name = fields.has(.journal) ? nil : citation.journal
        article.issueDate = citation.date
        article.electronicDate = citation.electronicDate
        article.volume = citation.volume
        article.issue = citation.issue
        if let pages = citation.pages { setPages(pages) }
        if let pii = citation.pii {
            // In journals without pages it is a number of a few letters and digits.
            let isNumber = article.pages == nil && article.articleNumber == nil && pii.utf8.count <= 12
            article.articleNumber = isNumber ? Pagination.read(pii).articleNumber : article.articleNumber
            if article.articleNumber != pii { fields.keep("pii", [pii]) }
        }
        if let doi = citation.doi { add(doi) }
        article.publicationTypes = citation.types
        article.languages = citation.languages
        if !citation.isUnderstood { fields.keep(field) }
    }

    private mutating func read(_ source: EmbaseSource, _ field: CSVFields.Field) {
        journal.name = fields.has(.journal) ? nil : source.journal
        article.issueDate = source.date
        article.volume = source.volume
        article.issue = source.issue
        if let pages = source.pages { setPages(pages) }
        if let number = source.articleNumber { article.articleNumber = number }
        if !source.isUnderstood { fields.keep(field) }
    }
}
