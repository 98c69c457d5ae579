import Articles

extension PublicationDate.Point {
    /// `2019 Nov 5`, `2019 Nov`, `2000 Winter`, `2019`.
    var yearFirst: String { [String(year), withinYear].compactMap(\.self).joined(separator: " ") }

    /// `Nov 5`, `Nov`, `Winter`; `nil` where the year is all that is known.
    var withinYear: String? {
        if let season { return season.name }
        guard let month else { return nil }
        return PublicationDate.monthNames[month - 1] + (day.map { " \($0)" } ?? "")
    }
}

extension PublicationDate {
    /// As the National Library of Medicine writes dates: `2019 Nov 5`, `2019 Nov-Dec`, `2000 Nov 30-Dec 7`,
    /// `2018 Dec-2019 Jan`.
    var medline: String {
        guard let end else { return start.yearFirst }
        guard end.year == start.year, let within = end.withinYear else { return "\(start.yearFirst)-\(end.yearFirst)" }
        guard let day = end.day, start.day != nil, start.month == end.month else {
            return "\(start.yearFirst)-\(within)"
        }
        return "\(start.yearFirst)-\(day)"
    }

    static let fullMonthNames = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
