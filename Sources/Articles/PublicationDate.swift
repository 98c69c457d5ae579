/// When a work came out, as precisely as is known: a year, a month, a season, a day, or a range of these.
///
/// Its text form is Extended Date/Time Format level 1 (ISO 8601-2): `2019`, `2019-11`, `2019-11-05`,
/// `2000-24` (winter 2000), `2019-11/2019-12`.
public struct PublicationDate: Sendable, Hashable {
    /// EDTF's numbers of the seasons, independent of the hemisphere.
    public enum Season: Int, Sendable, CaseIterable {
        case spring = 21
        case summer, autumn, winter
    }

    /// One end of a range, or the whole of a date without range.
    public struct Point: Sendable, Hashable {
        public let year: Int
        public let month: Int?
        public let day: Int?
        public let season: Season?

        /// `nil` where there is no such year (1000–2999), month or day.
        public init?(year: Int, month: Int? = nil, day: Int? = nil) {
            guard (1000...2999).contains(year) else { return nil }
            if let month {
                guard (1...12).contains(month) else { return nil }
                if let day, !(1...Self.days(of: month, in: year)).contains(day) { return nil }
            } else if day != nil {
                return nil
            }
            (self.year, self.month, self.day, season) = (year, month, day, nil)
        }

        public init?(year: Int, season: Season) {
            guard (1000...2999).contains(year) else { return nil }
            (self.year, month, day, self.season) = (year, nil, nil, season)
        }

        private static func days(of month: Int, in year: Int) -> Int {
            switch month {
            case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
            case 4, 6, 9, 11: 30
            default: 31
            }
        }

        public var edtf: String {
            if let season { return "\(year)-\(season.rawValue)" }
            guard let month else { return "\(year)" }
            guard let day else { return "\(year)-\(month < 10 ? "0" : "")\(month)" }
            return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
        }

        init?(edtf text: Substring) {
            let parts = text.split(separator: "-", omittingEmptySubsequences: false)
            let numbers = parts.compactMap { part in part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil }
            guard numbers.count == parts.count, (1...3).contains(parts.count), parts[0].utf8.count == 4,
                parts.dropFirst().allSatisfy({ $0.utf8.count == 2 })
            else { return nil }
            if numbers.count == 2, let season = Season(rawValue: numbers[1]) {
                self.init(year: numbers[0], season: season)
            } else {
                self.init(
                    year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil,
                    day: numbers.count > 2 ? numbers[2] : nil)
            }
        }
    }

    public let start: Point
    public let end: Point?

    public init(_ start: Point, through end: Point? = nil) {
        self.start = start
        self.end = end == start ? nil : end
    }

    /// `nil` where there is no such year, month or day.
    public init?(year: Int, month: Int? = nil, day: Int? = nil) {
        guard let point = Point(year: year, month: month, day: day) else { return nil }
        self.init(point)
    }

    /// Reads the text form.
    public init?(edtf text: String) {
        let halves = text.split(separator: "/", omittingEmptySubsequences: false)
        guard let first = halves.first, let start = Point(edtf: first), halves.count <= 2 else { return nil }
        var end: Point?
        if halves.count == 2 {
            guard let point = Point(edtf: halves[1]) else { return nil }
            end = point
        }
        self.init(start, through: end)
    }

    public var year: Int { start.year }

    /// The text form. Texts of dates sort as their dates do, seasons after the months of their year.
    public var edtf: String {
        end.map { "\(start.edtf)/\($0.edtf)" } ?? start.edtf
    }
}
