import Articles

/// A date of publication as a person writes it: `5 November 2019`, `Winter 2000`, `November–December 2019`.
enum DateText {
    static func text(_ date: PublicationDate) -> String {
        guard let end = date.end else { return text(date.start) }
        let start = date.start
        guard start.year == end.year else { return "\(text(start)) – \(text(end))" }
        // What both ends share is said once.
        if let month = start.month, month == end.month, let first = start.day, let last = end.day {
            return "\(first)–\(last) \(name(ofMonth: month)) \(start.year)"
        }
        let parts = [part(start), part(end)].compactMap(\.self)
        let separator = start.day == nil && end.day == nil ? "–" : " – "
        return "\(parts.joined(separator: separator)) \(start.year)"
    }

    private static func text(_ point: PublicationDate.Point) -> String {
        [part(point), String(point.year)].compactMap(\.self).joined(separator: " ")
    }

    /// All but the year.
    private static func part(_ point: PublicationDate.Point) -> String? {
        if let season = point.season { return name(of: season) }
        guard let month = point.month else { return nil }
        return [point.day.map(String.init), name(ofMonth: month)].compactMap(\.self).joined(separator: " ")
    }

    private static func name(of season: PublicationDate.Season) -> String {
        switch season {
        case .spring: "Spring"
        case .summer: "Summer"
        case .autumn: "Autumn"
        case .winter: "Winter"
        }
    }

    private static func name(ofMonth month: Int) -> String {
        let names = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        return names.indices.contains(month - 1) ? names[month - 1] : ""
    }
}
