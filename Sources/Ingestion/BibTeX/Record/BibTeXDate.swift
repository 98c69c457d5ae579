import Articles

/// Dates: biblatex's `date`, and BibTeX's `year`, `month` and the `day` that some programs add.
enum BibTeXDate {
    /// A date in Extended Date/Time Format (ISO 8601-2), and whether that is all that the text says: it may be
    /// uncertain, or an open range. Other spellings are read as well.
    static func date(_ text: String) -> (date: PublicationDate, isWhole: Bool)? {
        let halves = text.split(separator: "/", omittingEmptySubsequences: false).map(\.trimmed)
        guard halves.count <= 2, let first = halves.first else { return spelledOut(text) }
        if halves.count == 2, first.isEmpty || first == ".." {
            return point(halves[1]).map { (PublicationDate($0.point), false) }
        }
        guard let start = point(first) else { return spelledOut(text) }
        guard halves.count == 2 else { return (PublicationDate(start.point), start.isWhole) }
        guard let end = point(halves[1]) else { return (PublicationDate(start.point), false) }
        return (PublicationDate(start.point, through: end.point), start.isWhole && end.isWhole)
    }

    /// `May 2019`; of `2019-13` only the year can be read.
    private static func spelledOut(_ text: String) -> (date: PublicationDate, isWhole: Bool)? {
        DateText.date(text).map { ($0, text.contains(where: \.isLetter)) }
    }

    /// `2019`, `2019-05`, `2019-21`, `2019-05-06T10:30:00Z`, `2019~`, `2019-05-XX`.
    private static func point(_ text: String) -> (point: PublicationDate.Point, isWhole: Bool)? {
        var rest = text.prefix { $0 != "T" }
        let isUncertain = rest.last.map { "?~%".contains($0) } ?? false
        if isUncertain { rest.removeLast() }
        var parts = rest.split(separator: "-", omittingEmptySubsequences: false)
        let isUnspecified = parts.dropFirst().contains { $0.allSatisfy { $0 == "X" || $0 == "u" } }
        while parts.count > 1, parts.last?.allSatisfy({ $0 == "X" || $0 == "u" }) ?? false { parts.removeLast() }
        guard (1...3).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }),
            parts[0].utf8.count == 4, let date = PublicationDate(edtf: parts.map(padded).joined(separator: "-"))
        else { return nil }
        return (date.start, !isUncertain && !isUnspecified)
    }

    private static func padded(_ part: Substring) -> String {
        part.utf8.count == 1 ? "0\(part)" : String(part)
    }

    /// Of the fields that BibTeX has for it. The year may be a whole date; the month may hold the day and a range.
    ///
    /// - Returns: the date, and whether the month was understood; `nil` where there is no year.
    static func date(year: String, month: String?, day: String?) -> (date: PublicationDate, isWhole: Bool)? {
        if let date = plainDate(year, month, day) { return (date, true) }
        guard let date = date(year)?.date ?? firstYear(in: year) else { return nil }
        guard date.start.month == nil, date.end == nil, date.start.season == nil, let month else { return (date, true) }
        let spelled = [spelled(month), day].compactMap { $0 }.joined(separator: " ")
        guard let precise = DateText.date("\(date.year) \(spelled)"), precise.year == date.year,
            precise.start != date.start
        else { return (date, false) }
        return (precise, true)
    }

    /// Four digits anywhere: `1998a`.
    private static func firstYear(in text: String) -> PublicationDate? {
        text.utf8.split { !BibTeXBytes.isDigit($0) }.lazy
            .compactMap { $0.count == 4 ? Int(Substring($0)).flatMap { PublicationDate(year: $0) } : nil }.first
    }

    /// With English names for those of other languages.
    private static func spelled(_ month: String) -> String {
        let words = month.split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "–" && $0 != "/" }
        return words.map { word in
            let folded = String(word).folded
            return foreignMonths.first { folded.hasPrefix($0.key) }?.value ?? String(word)
        }.joined(separator: " ")
    }

    /// By their first letters, in German, French, Spanish, Italian and Portuguese; WoS shortens seasons so.
    private static let foreignMonths = [
        "marz": "Mar", "mai": "May", "okt": "Oct", "dez": "Dec", "janv": "Jan", "fev": "Feb", "mars": "Mar",
        "avr": "Apr", "juin": "Jun", "juil": "Jul", "aout": "Aug", "ene": "Jan", "abr": "Apr", "ago": "Aug",
        "dic": "Dec", "gen": "Jan", "mag": "May", "giu": "Jun", "lug": "Jul", "set": "Sep", "ott": "Oct",
        "out": "Oct", "maio": "May", "mayo": "May", "spr": "Spring", "sum": "Summer", "aut": "Autumn", "fal": "Fall",
        "win": "Winter", "fruhjahr": "Spring", "sommer": "Summer", "herbst": "Autumn",
    ]

    /// What nearly all entries have: a year in digits, an English month, perhaps a day in digits.
    private static func plainDate(_ year: String, _ month: String?, _ day: String?) -> PublicationDate? {
        guard year.utf8.count == 4, let year = Int(year) else { return nil }
        guard let month else { return day == nil ? PublicationDate(year: year) : nil }
        guard let number = EnglishMonths.number(month.utf8[...]) else { return nil }
        guard let day else { return PublicationDate(year: year, month: number) }
        return Int(day).flatMap { PublicationDate(year: year, month: number, day: $0) }
    }

    /// The day of a record's revision, `YYYY-MM-DD`: `2011.03.22`, `2022-05-05 13:54:51`, `Sat Mar 9 10:20:32 MST 2019`,
    /// `Wed, 16 Mar 2022 00:00:00 +0100`.
    static func day(_ text: String) -> String? {
        var numbers: [Int] = []
        var month: Int?
        // `2010-01-27T00:00:00`, but not `10:20 MST`.
        let beforeT = text.utf8.prefix { $0 != UInt8(ascii: "T") }
        let day = beforeT.last.map(BibTeXBytes.isDigit) ?? false ? beforeT : text.utf8[...]
        let words = day.prefix(40).split { !(BibTeXBytes.isLetterOrMore($0) || $0 == UInt8(ascii: ":")) }
        for word in words where !word.contains(UInt8(ascii: ":")) {
            if let first = word.first, BibTeXBytes.isLetter(first) {
                month = month ?? EnglishMonths.number(word)
            } else if let number = Int(Substring(word.prefix { BibTeXBytes.isDigit($0) })) {
                numbers.append(number)
            }
        }
        guard let yearIndex = numbers.firstIndex(where: { (1000...2999).contains($0) }) else { return nil }
        let year = numbers.remove(at: yearIndex)
        if let month { return numbers.first.flatMap { PublicationDate(year: year, month: month, day: $0)?.edtf } }
        guard yearIndex == 0, numbers.count > 1 else { return nil }
        return PublicationDate(year: year, month: numbers[0], day: numbers[1])?.edtf
    }
}
