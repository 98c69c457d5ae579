import Articles

/// Dates of databases that write every date as a day.
enum PaddedDate {
    /// The first of January stands for a year of which no more is known.
    ///
    /// - Returns: `nil` where the text is no date; `isPadded` where the day was left out.
    static func date(_ text: String) -> (date: PublicationDate, isPadded: Bool)? {
        guard let date = DateText.date(text) else { return nil }
        guard date.end == nil, date.start.month == 1, date.start.day == 1,
            let year = PublicationDate(year: date.year)
        else { return (date, false) }
        return (year, true)
    }

    /// The day of a time stamp: `2024-05-14T02:04:49.533341` → `2024-05-14`; `nil` where it begins with none.
    static func day(ofTime text: String) -> String? {
        guard let date = PublicationDate(edtf: String(text.prefix(10))), date.start.day != nil else { return nil }
        return date.edtf
    }
}
