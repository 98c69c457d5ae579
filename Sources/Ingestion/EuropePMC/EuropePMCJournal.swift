import Articles

/// Where and when a Europe PMC record appeared.
extension EuropePMCRecord {
    mutating func readJournal() {
        if let text = fields.takeText("pageInfo") {
            (article.pages, article.articleNumber) = Pagination.read(text)
            if article.pages == nil, article.articleNumber == nil { fields.keep("pageInfo", .string(text)) }
        }
        // The lite form.
        journal.name = fields.takeText("journalTitle").flatMap(HTMLText.line)
        article.volume = fields.takeText("journalVolume")
        article.issue = fields.takeText("issue")
        for text in fields.takeText("journalIssn")?.parts(separatedBy: UInt8(ascii: ";")) ?? [] {
            addISSN(text.trimmed, nil, "journalIssn")
        }
        guard var info = fields.takeObject("journalInfo") else { return }
        article.volume = info.takeText("volume") ?? article.volume
        article.issue = info.takeText("issue") ?? article.issue
        readIssueDate(&info)
        if let names = info.takeObject("journal") { readNames(names) }
        fields.keepRest(of: info, "journalInfo")
    }

    private mutating func readNames(_ members: JSONFields) {
        var names = members
        let short = journal.name
        if let title = names.takeText("title").flatMap(HTMLText.line) { journal.name = title }
        let abbreviations = ["medlineAbbreviation", "isoabbreviation", "ISOAbbreviation"].map { names.takeText($0) }
        for name in abbreviations + [short] {
            guard let name, name != journal.name, !journal.abbreviations.contains(name) else { continue }
            if journal.name == nil { journal.name = name } else { journal.abbreviations.append(name) }
        }
        journal.nlmID = names.takeText("nlmid") ?? names.takeText("NLMid")
        let electronic = names.takeText("essn") ?? names.takeText("ESSN")
        // A journal that isn't printed has its only number twice.
        if let text = names.takeText("issn") ?? names.takeText("ISSN"), text != electronic {
            addISSN(text, .print, "issn")
        }
        if let electronic { addISSN(electronic, .electronic, "essn") }
        fields.keepRest(of: names, "journalInfo.journal")
    }

    private mutating func addISSN(_ text: String, _ medium: ISSN.Medium?, _ name: String) {
        guard !text.isEmpty else { return }
        guard let issn = ISSN(text, medium: medium) else {
            return fields.putBack(name, .string(text), "is no ISSN")
        }
        if !journal.issns.contains(where: { $0.value == issn.value }) { journal.issns.append(issn) }
    }

    // MARK: - Dates

    /// The date as the issue has it; the others are made of it.
    private mutating func readIssueDate(_ info: inout JSONFields) {
        let text = info.takeText("dateOfPublication")
        let year = info.takeNumber("yearOfPublication")
        let month = info.takeNumber("monthOfPublication").flatMap { $0 > 0 ? $0 : nil }
        let print = info.takeText("printPublicationDate")
        article.issueDate =
            text.flatMap(DateText.date) ?? year.flatMap { PublicationDate(year: $0, month: month) }
            ?? print.flatMap(DateText.date)
        if let text, DateText.date(text) == nil {
            fields.putBack("journalInfo.dateOfPublication", .string(text), "is no date")
        }
    }

    mutating func readDates() {
        let bookID = fields.takeText("bookid")
        article.electronicDate = takeDate("electronicPublicationDate")
        let year = takeDate("pubYear")
        readFirstDate(isOnline: source == "PPR" || bookID != nil || (article.issueDate == nil && year == nil))
        if let year, article.issueDate == nil, article.electronicDate?.year != year.year {
            article.issueDate = year
        }
        if let bookID { fields.keep("bookid", .string(bookID)) }
    }

    /// On paper or on the net, whichever came first, filled up with first days where the day is not known.
    ///
    /// - Parameter isOnline: whether the work appeared on the net alone.
    private mutating func readFirstDate(isOnline: Bool) {
        guard let date = takeDate("firstPublicationDate") else { return }
        if article.electronicDate == nil, isOnline {
            article.electronicDate = date
        }
        let known = [article.issueDate?.edtf, article.electronicDate?.edtf].compactMap(\.self)
        if !known.contains(where: { [$0, "\($0)-01", "\($0)-01-01"].contains(date.edtf) }) {
            fields.keep("firstPublicationDate", .string(date.edtf))
        }
    }

    // MARK: - Books and preprints

    /// The book that a chapter is in, the series that a report is in, or the server that a preprint is on.
    mutating func readBook() {
        guard var book = fields.takeObject("bookOrReportDetails") else { return }
        let publisher = book.takeText("publisher").flatMap(HTMLText.line)
        if source == "PPR", journal.name == nil { journal.name = publisher } else { journal.publisher = publisher }
        if journal.name == nil {
            journal.name = (book.takeText("comprisingTitle") ?? book.takeText("seriesName")).flatMap(HTMLText.line)
        }
        if let text = book.takeText("seriesIssn") { addISSN(text, nil, "seriesIssn") }
        for name in ["isbn13", "isbn10"] {
            if let isbn = book.takeIdentifier(name, .isbn), !article.identifiers.contains(isbn) {
                article.identifiers.append(isbn)
            }
        }
        if let year = book.takeNumber("yearOfPublication"), source != "PPR", article.issueDate == nil {
            article.issueDate =
                PublicationDate(
                    year: year, month: book.takeNumber("monthOfPublication"), day: book.takeNumber("dayOfPublication"))
                ?? PublicationDate(year: year)
        }
        fields.keepRest(of: book, "bookOrReportDetails")
    }
}
