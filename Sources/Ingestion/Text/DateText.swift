import Articles

/// Dates of publication as people and databases write them.
enum DateText {
    /// Reads `2025-08-05`, `2021/6/5 0:00:00`, `2019-00-00`, `2015 Jul 9`, `9 July 2015`, `2016 Nov-Dec`,
    /// `Winter 2014`, `2017 Spring`, `2018 Dec-2019 Jan`; `nil` where there is no year.
    static func date(_ text: String) -> PublicationDate? {
        let parts = parts(of: text)
        guard let yearIndex = parts.firstIndex(where: \.isYear), case .number(let year, _) = parts[yearIndex] else {
            return nil
        }
        let season = parts.lazy.compactMap { if case .season(let season) = $0 { season } else { nil } }.first
        if let season, let point = PublicationDate.Point(year: year, season: season) { return PublicationDate(point) }
        let months = parts.compactMap { if case .month(let month) = $0 { month } else { nil } }
        if !months.isEmpty { return named(parts, year: year, months: months) }
        let rest = parts[(yearIndex + 1)...].prefix(2).compactMap { part -> Int? in
            if case .number(let number, _) = part { return number }
            return nil
        }
        return PublicationDate(year: year, month: rest.first, day: rest.count > 1 ? rest[1] : nil)
            ?? PublicationDate(year: year, month: rest.first) ?? PublicationDate(year: year)
    }

    private static func named(_ parts: [Part], year: Int, months: [Int]) -> PublicationDate? {
        let years = parts.compactMap { part -> Int? in
            if case .number(let number, _) = part, part.isYear { return number }
            return nil
        }
        if months.count > 1, let start = PublicationDate.Point(year: years.first ?? year, month: months[0]),
            let end = PublicationDate.Point(year: years.last ?? year, month: months[1])
        {
            return PublicationDate(start, through: end)
        }
        let day = parts.lazy.compactMap { part -> Int? in
            if case .number(let number, let digits) = part, digits <= 2, (1...31).contains(number) { return number }
            return nil
        }.first
        return PublicationDate(year: year, month: months[0], day: day) ?? PublicationDate(year: year, month: months[0])
    }

    private enum Part {
        case number(Int, digits: Int)
        case month(Int)
        case season(PublicationDate.Season)

        var isYear: Bool {
            if case .number(let number, 4) = self { return (1000...2999).contains(number) }
            return false
        }
    }

    private static func parts(of text: String) -> [Part] {
        // A time of day says nothing here.
        let day =
            text.split(separator: "T", maxSplits: 1).first.map { text.contains(":") ? $0 : text[...] } ?? text[...]
        return day.prefix(60).split { !($0.isLetter || $0.isNumber || $0 == ":") }.compactMap { word in
            if word.contains(":") { return nil }
            if let number = Int(word) { return .number(number, digits: word.count) }
            let lower = word.lowercased()
            if let season = seasons[lower] { return .season(season) }
            return months.firstIndex { lower.hasPrefix($0) }.map { .month($0 + 1) }
        }
    }

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    private static let seasons: [String: PublicationDate.Season] = [
        "spring": .spring, "summer": .summer, "autumn": .autumn, "fall": .autumn, "winter": .winter,
    ]
}
