import Articles

/// Dates of publication as people and databases write them.
enum DateText {
    /// Reads `2025-08-05`, `2021/6/5 0:00:00`, `2019-00-00`, `2015 Jul 9`, `9 July 2015`, `2016 Nov-Dec`,
    /// `2000 Nov 30-Dec 7`, `Winter 2014`, `2017 Spring-Summer`, `FAL 1992`, `2018 Dec-2019 Jan`, `2021-2022`,
    /// `20190315`, `15/7/2019`, `4.5.2019`, `07/2006`, `2025年8月5日`, `c2020`, `2020a`; `nil` where there is no year.
    /// Where day and month can't be told apart (`4/5/2019`), the year is what is known.
    static func date(_ text: String) -> PublicationDate? {
        // Most are written so already.
        if [4, 7, 10].contains(text.utf8.count), let date = PublicationDate(edtf: text), date.start.season == nil {
            return date
        }
        let parts = parts(of: text)
        guard let yearIndex = parts.firstIndex(where: \.isYear), case .number(let year, _) = parts[yearIndex] else {
            return nil
        }
        let seasons = parts.compactMap { if case .season(let season) = $0 { season } else { nil } }
        if !seasons.isEmpty { return inSeasons(seasons, years: parts.filter(\.isYear).compactMap(\.number)) }
        let months = parts.compactMap { if case .month(let month) = $0 { month } else { nil } }
        if !months.isEmpty {
            let isRange = text.utf8.contains { $0 == UInt8(ascii: "-") || $0 == 0xE2 }
            return named(parts, year: year, months: months, isRange: isRange)
        }
        let rest = parts[(yearIndex + 1)...].prefix(2).compactMap(\.number)
        if rest.isEmpty, yearIndex == 2, let date = dayAndMonth(parts, year: year, isDayFirst: isDotted(text)) {
            return date
        }
        if parts.count == 2, yearIndex == 1, let date = PublicationDate(year: year, month: parts[0].number) {
            return date
        }
        if parts.count == 2, yearIndex == 0, parts[1].isYear, let end = rest.first, end > year,
            let start = PublicationDate.Point(year: year)
        {
            return PublicationDate(start, through: PublicationDate.Point(year: end))
        }
        return PublicationDate(year: year, month: rest.first, day: rest.count > 1 ? rest[1] : nil)
            ?? PublicationDate(year: year, month: rest.first) ?? PublicationDate(year: year)
    }

    /// Whether a text has more numbers than a year, of which ``date(_:)`` may have understood that alone.
    static func hasMoreThanYear(_ text: String) -> Bool {
        parts(of: text).count { $0.number.map { $0 > 0 } ?? false } > 1
    }

    /// `4.5.2019`: who writes full stops begins with the day.
    private static func isDotted(_ text: String) -> Bool {
        text.utf8.count { $0 == UInt8(ascii: ".") } >= 2
    }

    /// Before the year: which of the two is the day shows where one of them is no month.
    private static func dayAndMonth(_ parts: [Part], year: Int, isDayFirst: Bool) -> PublicationDate? {
        guard let first = parts[0].number, let second = parts[1].number else { return nil }
        if isDayFirst, let date = PublicationDate(year: year, month: second, day: first) { return date }
        guard max(first, second) > 12 || first == second else { return nil }
        return PublicationDate(year: year, month: min(first, second), day: max(first, second))
    }

    /// One season, or a range of two that are in order.
    private static func inSeasons(_ seasons: [PublicationDate.Season], years: [Int]) -> PublicationDate? {
        guard let start = PublicationDate.Point(year: years[0], season: seasons[0]) else { return nil }
        guard seasons.count > 1 else { return PublicationDate(start) }
        let endYear = years.count > 1 ? years[1] : years[0]
        guard endYear > years[0] || seasons[1].rawValue > seasons[0].rawValue else { return PublicationDate(start) }
        return PublicationDate(start, through: PublicationDate.Point(year: endYear, season: seasons[1]))
    }

    private static func named(_ parts: [Part], year: Int, months: [Int], isRange: Bool) -> PublicationDate? {
        let years = parts.filter(\.isYear).compactMap(\.number)
        let days = parts.compactMap { part -> Int? in
            if case .number(let number, let digits) = part, digits <= 2, (1...31).contains(number) { return number }
            return nil
        }
        guard let start = point(year, months[0], days.first) else { return nil }
        if months.count > 1 {
            // `2018 Dec-Jan` ends in the year after.
            let endYear = years.count > 1 ? years[1] : months[1] < months[0] ? year + 1 : year
            // A single day belongs to one of the months.
            guard days.count == 2 else {
                return point(year, months[0], nil).map { PublicationDate($0, through: point(endYear, months[1], nil)) }
            }
            return PublicationDate(start, through: point(endYear, months[1], days[1]))
        }
        guard days.count == 2, isRange, days[1] > days[0] else { return PublicationDate(start) }
        return PublicationDate(start, through: point(year, months[0], days[1]))
    }

    /// As precise as there is such a day.
    private static func point(_ year: Int, _ month: Int, _ day: Int?) -> PublicationDate.Point? {
        PublicationDate.Point(year: year, month: month, day: day) ?? PublicationDate.Point(year: year, month: month)
    }

    private enum Part {
        case number(Int, digits: Int)
        case month(Int)
        case season(PublicationDate.Season)

        var number: Int? {
            if case .number(let number, _) = self { return number }
            return nil
        }

        var isYear: Bool {
            if case .number(let number, 4) = self { return (1000...2999).contains(number) }
            return false
        }
    }

    private static func parts(of text: String) -> [Part] {
        // A time of day says nothing here: `2019-11-05T10:30`, but not the `T` of a time zone's name.
        let day = text.utf8.contains(UInt8(ascii: ":")) ? withoutClock(text) : text[...]
        return day.prefix(60).split { !($0.isLetter || $0.isNumber || $0 == ":") || "年月日号".contains($0) }
            .flatMap(self.parts(ofWord:))
    }

    private static func withoutClock(_ text: String) -> Substring {
        let bytes = Array(text.utf8)
        func isDigit(_ index: Int) -> Bool { bytes.indices.contains(index) && (48...57).contains(bytes[index]) }
        let clock = bytes.indices.first { bytes[$0] == UInt8(ascii: "T") && isDigit($0 - 1) && isDigit($0 + 1) }
        return clock.map { Substring(text.utf8.prefix($0)) } ?? text[...]
    }

    private static func parts(ofWord word: Substring) -> [Part] {
        if word.contains(":") { return [] }
        if let number = Int(word) {
            guard word.count == 8 else { return [.number(number, digits: word.count)] }
            return [
                .number(number / 10_000, digits: 4), .number(number / 100 % 100, digits: 2),
                .number(number % 100, digits: 2),
            ]
        }
        let lower = word.lowercased()
        if let year = lettered(lower) { return [.number(year, digits: 4)] }
        if let season = seasons[lower] { return [.season(season)] }
        return months.firstIndex { lower.hasPrefix($0) }.map { [.month($0 + 1)] } ?? []
    }

    /// The year of a copyright, `c2020`, and one that a letter tells from others, `2020a`.
    private static func lettered(_ word: String) -> Int? {
        let digits = word.utf8.drop { $0 > 0x39 }.prefix { (0x30...0x39).contains($0) }
        guard digits.count == 4, (5...7).contains(word.utf8.count) else { return nil }
        let before = word.utf8[..<digits.startIndex]
        let isKnown = ["c", "p", "ca", "cop"].contains(String(Substring(before)))
        guard isKnown ? digits.endIndex == word.endIndex : before.isEmpty && word.utf8.count == 5 else { return nil }
        return Int(Substring(digits))
    }

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    private static let seasons: [String: PublicationDate.Season] = [
        "spring": .spring, "summer": .summer, "autumn": .autumn, "fall": .autumn, "winter": .winter,
        "spr": .spring, "sum": .summer, "aut": .autumn, "fal": .autumn, "win": .winter,
    ]
}
