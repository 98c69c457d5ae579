import Articles

extension PubMedRecord {
    mutating func readDates(of source: XMLElement, data: XMLElement?) {
        article.issueDate = readDate(source.first("Journal/JournalIssue/PubDate"), "PubDate")
        let electronic =
            source.children(named: "ArticleDate").first { $0.attribute("DateType") != "Print" }
            ?? source.first("DateOfElectronicPublication")
        article.electronicDate = readDate(electronic, "ArticleDate")
        for event in data?.list("History", "PubMedPubDate") ?? [] { readEvent(event) }
    }

    /// What happened to the article; the days on which PubMed worked on its record say nothing.
    mutating func readEvent(_ event: XMLElement) {
        guard let status = event.attribute("PubStatus"), !Self.processing.contains(status),
            let date = Self.date(event)
        else { return }
        if status == "epublish" || status == "aheadofprint", article.electronicDate == nil {
            article.electronicDate = date
        } else if date != article.electronicDate, date != article.issueDate {
            kept.keep(status, date.edtf)
        }
    }

    private static let processing: Set<String> = ["pubmed", "pubmedr", "medline", "medliner", "entrez"]

    /// A date; a text that is none or says more is kept.
    mutating func readDate(_ element: XMLElement?, _ name: String) -> PublicationDate? {
        guard let element else { return nil }
        let date = Self.date(element)
        guard let text = element.line("MedlineDate") ?? (element.first("Year") == nil ? element.line : nil) else {
            return date
        }
        if date == nil {
            kept.keep(name, unread: text, "is no date")
        } else if date?.end == nil, date?.start.month == nil, date?.start.season == nil, text.utf8.count > 4 {
            kept.keep(name, text)
        }
        return date
    }

    /// The first of some elements that is a date.
    static func date(in element: XMLElement, _ names: [StaticString]) -> PublicationDate? {
        names.lazy.compactMap { element.first($0).flatMap(date) }.first
    }

    /// `<Year>2019</Year><Month>Nov</Month><Day>05</Day>`, with a Season in place of the month, or a MedlineDate.
    static func date(_ element: XMLElement) -> PublicationDate? {
        if let text = element.line("MedlineDate") { return DateText.date(text) }
        guard let yearText = element.line("Year") else { return element.line.flatMap(DateText.date) }
        let month = element.line("Month")
        let day = element.line("Day").flatMap { Int($0) }
        if let year = Int(yearText) {
            guard let month = month ?? element.line("Season") else { return PublicationDate(year: year) }
            if let number = Int(month) ?? Self.months.firstIndex(of: month).map({ $0 + 1 }) {
                return PublicationDate(year: year, month: number, day: day)
                    ?? PublicationDate(year: year, month: number) ?? PublicationDate(year: year)
            }
        }
        let text = [yearText, month ?? element.line("Season"), element.line("Day")].compactMap(\.self)
            .joined(separator: " ")
        return DateText.date(text)
    }

    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}
