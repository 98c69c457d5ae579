import Articles

extension CSVRecord {
    /// The date in a column of its own, made of a year, a month and a day, or the year alone; the finest that agrees
    /// with the year.
    mutating func readDates() {
        let year = fields.take(.year, orSay: "is no date", Self.date)
        let month = fields.take(.month)
        let day = fields.take(.day)
        var known = year ?? article.issueDate
        if let start = known?.start, start.month == nil, start.season == nil, let month {
            let text = [String(start.year), month.values[0], day?.values[0]].compactMap(\.self).joined(separator: " ")
            known = Self.date(of: text, month: month.values[0], day: day?.values[0], year: start.year) ?? known
        } else {
            if let month, known == nil { fields.keep(month) }
            if let day, known == nil { fields.keep(day) }
        }
        for field in fields.takeAll(.date) {
            let text = field.values[0]
            let date = Self.date(text) ?? known.flatMap { Self.date("\($0.year) \(text)") }
            guard let date else {
                fields.putBack(field, "is no date")
                continue
            }
            if known == nil || (date.year == known?.year && date.edtf.utf8.count > known?.edtf.utf8.count ?? 0) {
                known = date
            } else if known?.edtf.hasPrefix(date.edtf) != true {
                fields.keep(field)
            }
            // Of `4/5/2019` only the year is known.
            if date.edtf == String(date.year), DateText.hasMoreThanYear(text) { fields.keep(field) }
        }
        if let cited = article.issueDate, known == nil || cited.year == known?.year,
            cited.edtf.utf8.count > known?.edtf.utf8.count ?? 0
        {
            known = cited
        }
        article.issueDate = known
        for field in fields.takeAll(.electronicDate) {
            if let date = Self.date(field.values[0]), article.electronicDate == nil {
                article.electronicDate = date
            } else {
                fields.putBack(field, "is no date")
            }
        }
    }

    private static func date(of text: String, month: String, day: String?, year: Int) -> PublicationDate? {
        guard let number = Int(CSVCellText.withoutDecimals(month)) else { return DateText.date(text) }
        let day = day.flatMap { Int(CSVCellText.withoutDecimals($0)) }
        return PublicationDate(year: year, month: number, day: day) ?? PublicationDate(year: year, month: number)
    }

    /// `2019`, `2019.0`, `2019-11-05`, `2019a`, `c2019`.
    static func date(_ text: String) -> PublicationDate? {
        let text = CSVCellText.withoutDecimals(text)
        if let date = DateText.date(text) { return date }
        let digits = text.split { !$0.isASCIIDigit }.first { $0.utf8.count == 4 }
        return digits.flatMap { Int($0) }.flatMap { PublicationDate(year: $0) }
    }
}
