import Articles

/// When a work appeared.
extension EndNoteRecord {
    mutating func readDates() {
        readEdition()
        guard let dates = fields.take("dates") else { return }
        func lines(_ path: StaticString) -> [String] {
            dates.list(path, "date").flatMap { EndNoteText($0).lines }
        }
        let yearText = dates.first("year").flatMap { EndNoteText($0).line }
        let year = yearText.flatMap(Self.year)
        if let yearText, year == nil { fields.putBack("year", yearText, "is no date") }
        article.issueDate = year
        let month = dates.first("month").flatMap { EndNoteText($0).line }
        for text in lines("pub-dates") + [month].compactMap(\.self) { readDate(text, year: year) }
        fields.keep("copyright-dates", lines("copyright-dates"))
        fields.keepOthers(in: dates, except: ["year", "month", "pub-dates", "copyright-dates"])
        for group in ["pub-dates", "copyright-dates"] as [StaticString] {
            if let group = dates.first(group) { fields.keepOthers(in: group, except: [], lists: ["date"]) }
        }
    }

    /// `2005`, and `2005a`, which tells it from others of that year.
    private static func year(_ text: String) -> PublicationDate? {
        let isLettered = text.utf8.count == 5 && (text.utf8.last.map { (97...122).contains($0) } ?? false)
        return DateText.date(isLettered ? String(text.dropLast()) : text)
    }

    /// `Jun 15`, `Nov-Dec`, `2005/06/15`, `2//`, within the year that stands apart.
    private mutating func readDate(_ text: String, year: PublicationDate?) {
        let hasYear = text.split { !$0.isNumber }.contains { $0.count == 4 }
        let date = DateText.date(hasYear || year == nil ? text : "\(year?.year ?? 0) \(text)")
        guard let date, year == nil || date.year == year?.year else { return fields.keep("pub-dates", text) }
        article.issueDate = date
        if !Self.saysAll(date, of: text) { fields.keep("pub-dates", text) }
    }

    /// Whether all numbers of a text are in a date, and its words meant a month or a season.
    private static func saysAll(_ date: PublicationDate, of text: String) -> Bool {
        if date.start.month == nil, date.start.season == nil, text.contains(where: \.isLetter) { return false }
        let points = [date.start, date.end].compactMap(\.self)
        let known = points.flatMap { [$0.year, $0.month, $0.day].compactMap(\.self) }
        return text.split { !$0.isNumber }.allSatisfy { Int($0).map(known.contains) ?? false }
    }

    /// For an article, the field for editions is the day on which it was first on the net.
    private mutating func readEdition() {
        guard let text = fields.takeLine("edition") else { return }
        if type.type == .journalArticle, let date = DateText.date(text), date.start.day != nil {
            article.electronicDate = date
        } else {
            fields.keep("edition", text)
        }
    }
}
