import Articles

extension RISReference {
    /// The year of `PY`, as precisely as `Y1` or `DA` know it; the electronic date where it is told.
    ///
    /// `Y2` is the day on which a page was visited, and stays an other field.
    mutating func readDates() {
        for tag in ["PY", "YR", "Y1", "DA"] as [RISTag] {
            for text in fields.take(tag) { readDate(tag, text) }
        }
        for tag in ["ET", "C6"] as [RISTag] { readElectronicDate(tag) }
        readRecordDate()
    }

    private mutating func readDate(_ tag: RISTag, _ text: String) {
        guard let date = RISDate.date(text) ?? dayOfYear(text) else {
            // Exporters write the slashes alone where they know nothing.
            if text.contains(where: { $0.isLetter || $0.isNumber }) { fields.putBack(tag, text, "is no date") }
            return
        }
        switch RISDate.event(text) {
        case .editorial: fields.keep(tag, text)
        case .electronicPublication where article.electronicDate == nil: article.electronicDate = date
        case .electronicPublication: if date != article.electronicDate { fields.keep(tag, text) }
        case .publication:
            // Of `4/5/2019` only the year is known.
            if date.edtf == String(date.year), DateText.hasMoreThanYear(text) { fields.keep(tag, text) }
            readIssueDate(tag, text, date)
        }
    }

    private mutating func readIssueDate(_ tag: RISTag, _ text: String, _ date: PublicationDate) {
        guard let known = article.issueDate else {
            article.issueDate = date
            return
        }
        // The finer of two that agree.
        if date.edtf.hasPrefix(known.edtf) {
            article.issueDate = date
        } else if !known.edtf.hasPrefix(date.edtf) {
            fields.keep(tag, text)
        }
    }

    /// `AUG`, `FEB 28`, `SEP-OCT`: the year stands in another field.
    private func dayOfYear(_ text: String) -> PublicationDate? {
        guard let year = article.issueDate?.year, let first = text.unicodeScalars.first,
            first.properties.isAlphabetic || text.contains(where: \.isLetter)
        else { return nil }
        guard let date = DateText.date("\(year) \(text)"), date.start.month != nil || date.start.season != nil else {
            return nil
        }
        return date
    }

    /// An edition, and in records from PubMed the day on which the article came out on the net; Web of Science has that
    /// in `C6`.
    private mutating func readElectronicDate(_ tag: RISTag) {
        guard article.electronicDate == nil, let text = fields.values(tag).first, text.utf8.count >= 8,
            let date = RISDate.date(text), date.start.month != nil
        else { return }
        article.electronicDate = date
        for other in fields.take(tag) where other != text { fields.keep(tag, other) }
    }
}
