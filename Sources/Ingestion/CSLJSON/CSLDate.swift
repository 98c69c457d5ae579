import Articles

/// What a date variable of CSL-JSON says: `{"date-parts": [[2019, 11], [2019, 12]], "season": 4, "circa": true}`, a
/// `literal` or `raw` text, or a text in EDTF.
enum CSLDate {
    case nothing
    /// A date, and whether that is all that the variable says.
    case date(PublicationDate, isWhole: Bool)
    case unreadable

    init(_ value: JSONValue) {
        switch value {
        case .object(let members): self = Self.read(value, members.filter { !$0.value.isMissing })
        case .array(let values):
            if case .object = values.first { self = Self.read(dates: values) } else { self = Self.read(parts: values) }
        default: self = value.text.map(Self.read) ?? (value.isMissing ? .nothing : .unreadable)
        }
    }

    // MARK: - Objects

    private static func read(_ value: JSONValue, _ members: [JSONMember]) -> CSLDate {
        var result = CSLDate.nothing
        if let parts = value["date-parts"] { result = read(parts: parts.elements) }
        for name in ["edtf", "raw", "literal", "date-time"] {
            if case .date = result { break }
            guard let text = value[name]?.text else { continue }
            result = read(text)
        }
        if case .nothing = result, value["year"] != nil {
            result = read(parts: ["year", "month", "day"].compactMap { value[$0] })
        }
        guard case .date(let date, var isWhole) = result else { return result }
        // A circa of 0 says no.
        let circa = value["circa"].map {
            $0.text.map { !["0", "false"].contains($0.lowercasedASCII) } ?? ($0 == .bool(true))
        }
        let known: Set<String> = ["date-parts", "season", "circa", "date-time", "timestamp", "year", "month", "day"]
        let texts: Set<String> = ["edtf", "raw", "literal"]
        let isTextual = value["date-parts"]?.isMissing ?? true
        isWhole = isWhole && circa != true
        isWhole = isWhole && members.allSatisfy { known.contains($0.name) || (isTextual && texts.contains($0.name)) }
        guard let season = value["season"], !season.isMissing else { return .date(date, isWhole: isWhole) }
        guard date.start.month == nil, let number = self.season(season),
            let start = PublicationDate.Point(year: date.year, season: number)
        else { return .date(date, isWhole: false) }
        return .date(PublicationDate(start, through: date.end), isWhole: isWhole)
    }

    /// Citeproc's 1 to 4, EDTF's 21 to 24, or a name.
    private static func season(_ value: JSONValue) -> PublicationDate.Season? {
        if let number = value.wholeNumber { return .init(rawValue: number < 5 ? number + 20 : number) }
        return value.text.flatMap { DateText.date("\($0) 2000")?.start.season }
    }

    /// One date or two, each an object (pandoc's older form).
    private static func read(dates: [JSONValue]) -> CSLDate {
        guard let first = dates.first, case .date(let start, let isWhole) = CSLDate(first) else { return .unreadable }
        guard dates.count > 1 else { return .date(start, isWhole: isWhole) }
        guard case .date(let end, let endIsWhole) = CSLDate(dates[1]) else { return .date(start, isWhole: false) }
        let range = PublicationDate(start.start, through: end.start)
        return .date(range, isWhole: isWhole && endIsWhole && dates.count == 2)
    }

    // MARK: - Parts

    /// One date or two, each a list of year, month and day; or these three themselves.
    private static func read(parts: [JSONValue]) -> CSLDate {
        let isNested = parts.contains { if case .array = $0 { true } else { false } }
        let lists = (isNested ? parts.map(\.elements) : [parts]).map { $0.filter { !$0.isMissing } }
        guard let first = lists.first, !first.isEmpty else {
            return lists.contains { !$0.isEmpty } ? .unreadable : .nothing
        }
        guard let (start, isWhole) = point(first) else {
            return first.allSatisfy { $0.wholeNumber == 0 } ? .nothing : read(words: first)
        }
        guard lists.count > 1, !lists[1].isEmpty else { return .date(PublicationDate(start), isWhole: isWhole) }
        // An end of 0 leaves the range open.
        guard let (end, endIsWhole) = point(lists[1]) else { return .date(PublicationDate(start), isWhole: false) }
        return .date(PublicationDate(start, through: end), isWhole: isWhole && endIsWhole && lists.count == 2)
    }

    /// Month 0 says that there is none, 13 to 16 and 21 to 24 are seasons.
    private static func point(_ parts: [JSONValue]) -> (PublicationDate.Point, isWhole: Bool)? {
        let numbers = parts.map(\.wholeNumber)
        guard let year = numbers[0], let point = PublicationDate.Point(year: year) else { return nil }
        guard numbers.count > 1, numbers[1] != 0 else { return (point, true) }
        guard let month = numbers[1] else {
            guard case .date(let date, let isWhole) = read(words: parts) else { return (point, false) }
            return (date.start, isWhole)
        }
        if let season = PublicationDate.Season(rawValue: (13...16).contains(month) ? month + 8 : month) {
            return PublicationDate.Point(year: year, season: season).map { ($0, numbers.count == 2) }
        }
        guard let precise = PublicationDate.Point(year: year, month: month) else { return (point, false) }
        guard numbers.count > 2, numbers[2] != 0 else { return (precise, true) }
        let exact = PublicationDate.Point(year: year, month: month, day: numbers[2])
        return (exact ?? precise, exact != nil && numbers.count == 3)
    }

    // MARK: - Texts

    /// `["2015", "May", "3"]`
    private static func read(words: [JSONValue]) -> CSLDate {
        read(words.compactMap(\.text).joined(separator: " "))
    }

    private static func read(_ text: String) -> CSLDate {
        // EDTF's marks of doubt.
        let certain = text.filter { !"~?%".contains($0) }
        if let date = PublicationDate(edtf: certain) { return .date(date, isWhole: certain == text) }
        guard text.first != "-", let date = DateText.date(certain) else { return .unreadable }
        return .date(date, isWhole: certain == text && isDate(text))
    }

    /// Whether all its words are parts of a date.
    private static func isDate(_ text: String) -> Bool {
        let words = text.split(separator: "T", maxSplits: 1).first?.split { !$0.isLetter } ?? []
        return words.allSatisfy { DateText.date("\($0) 2000")?.edtf != "2000" || "年月日".contains($0) }
    }
}
