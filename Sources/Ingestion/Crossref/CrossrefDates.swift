import Articles

extension CSLRecord {
    /// The issue's date is that of the print, else what Crossref says of the issue; the electronic one is that of the
    /// article on the net, or of the day it was posted. `issued` is the earliest of them all, so it counts where nothing
    /// else is said; and where it is years before the print, since a work is cited by the year in which it came out.
    /// When the DOI was registered (`created`) is no date of publication.
    mutating func readCrossrefDates() {
        let print = takeDate("published-print")
        let online = takeDate("published-online")
        let published = takeDate("published")
        let posted = takeDate("posted")
        let issue = takeJournalIssue()
        article.electronicDate = online ?? posted
        article.issueDate = print ?? issue
        guard article.date == nil || article.type == .periodical else {
            putFirstYearFirst()
            return dropIssued()
        }
        article.issueDate = takeDate("issued") ?? published ?? takeDate("approved")
    }

    /// Where the print followed in a later year, its date is an other field.
    private mutating func putFirstYearFirst() {
        guard let value = fields.value("issued"), case .date(let issued, _) = CSLDate(value),
            let issueDate = article.issueDate, issued.year < issueDate.year
        else { return }
        fields.keep("published-print", .string(issueDate.edtf))
        article.issueDate = article.electronicDate?.year == issued.year ? nil : issued
    }

    /// `issued` says nothing new where the dates that it is made of are there.
    private mutating func dropIssued() {
        guard let value = fields.value("issued"), case .date(let date, _) = CSLDate(value) else { return }
        if [article.issueDate, article.electronicDate].contains(date) { _ = fields.take("issued") }
    }

    /// The issue's number, where the work names none, and its date.
    private mutating func takeJournalIssue() -> PublicationDate? {
        guard let value = fields.value("journal-issue"), case .object = value else { return nil }
        _ = fields.take("journal-issue")
        var issue = JSONFields(value)
        let number = issue.takeText("issue")
        if fields.value("issue") == nil { article.issue = number.flatMap(HTMLText.line) }
        var dates: [PublicationDate] = []
        for name in ["published-print", "published-online"] {
            if let value = issue.take(name), case .date(let date, _) = CSLDate(value) { dates.append(date) }
        }
        if !issue.rest.isEmpty { fields.keep("journal-issue", .object(issue.rest)) }
        return dates.first
    }

    // MARK: - Moments

    /// The day of a moment: `{"date-time": "2019-11-22T13:51:51Z", …}`.
    static func day(_ value: JSONValue) -> String? {
        if let text = value["date-time"]?.text, PublicationDate(edtf: String(text.prefix(10)))?.start.day != nil {
            return String(text.prefix(10))
        }
        guard case .date(let date, _) = CSLDate(value), date.start.day != nil else { return nil }
        return date.start.edtf
    }

    mutating func takeDay(_ name: String) -> String? {
        guard let day = fields.value(name).flatMap(Self.day) else { return nil }
        _ = fields.take(name)
        return day
    }

    /// Keeps a moment's text alone, which says what the parts and the timestamp beside it say.
    mutating func keepMoment(_ name: String) {
        guard let value = fields.take(name) else { return }
        let text = value["date-time"]?.text ?? Self.day(value)
        fields.keep(name, text.map(JSONValue.string) ?? value)
    }
}
