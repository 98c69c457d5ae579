import Articles

extension PublicationDate.Point {
    var withoutDay: PublicationDate.Point {
        day == nil ? self : PublicationDate.Point(year: year, month: month) ?? self
    }

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
        // One day of the two says nothing.
        let isOfDays = start.day != nil && end.day != nil
        let (first, last) = isOfDays ? (start, end) : (start.withoutDay, end.withoutDay)
        if first == last { return first.yearFirst }
        // Who reads that the end is before the beginning takes it for the next year's.
        let isAscending = (first.month ?? 0, first.day ?? 0) <= (last.month ?? 12, last.day ?? 31)
        guard last.year == first.year, isAscending, let within = last.withinYear else {
            return "\(first.yearFirst)-\(last.yearFirst)"
        }
        guard let day = last.day, first.month == last.month else { return "\(first.yearFirst)-\(within)" }
        return "\(first.yearFirst)-\(day)"
    }

    static let fullMonthNames = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
