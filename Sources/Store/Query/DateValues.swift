import Articles

/// Dates as a query writes them: `2019`, `2019-05`, `2019/5/31`, `last 5 years`, and ranges of them.
struct DateValues {
    let today: QueryDay

    /// `nil` where the text is no date or range, or one that nothing can be in.
    func span(_ text: String) -> Span<PublicationDate.Point>? {
        let text = text.trimmed
        if let relative = relative(text) { return relative }
        if let point = Self.point(text) { return .exactly(point) }
        guard let span = SpanText.span(text, Self.bound) ?? Self.years(text) else { return nil }
        // A month ends after its year began, and is no end before it.
        if case .between(let start?, let end?) = span, start.edtf > end.edtf + "~" { return nil }
        return span
    }

    /// The end of a range, where PubMed takes year 3000 for no end and year 1 for no beginning.
    private static func bound(_ text: String) -> SpanText.Bound<PublicationDate.Point>? {
        if let point = point(text) { return .value(point) }
        guard let year = numbers(text)?.first, !(1000...2999).contains(year) else { return nil }
        return .open
    }

    /// `2019-2024`
    private static func years(_ text: String) -> Span<PublicationDate.Point>? {
        let parts = text.split { $0 == "-" || $0 == "–" }
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 4 }), let first = point(String(parts[0])),
            let last = point(String(parts[1]))
        else { return nil }
        return .between(first, last)
    }

    private static func point(_ text: String) -> PublicationDate.Point? {
        guard let numbers = numbers(text) else { return nil }
        return PublicationDate.Point(
            year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
    }

    /// One to three numbers with `/` or `-` between them, the first of four digits.
    private static func numbers(_ text: String) -> [Int]? {
        let parts = text.split(maxSplits: 3, omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" }
        guard (1...3).contains(parts.count), parts[0].utf8.count == 4 else { return nil }
        let numbers = parts.compactMap { part in
            part.utf8.allSatisfy { (48...57).contains($0) } && part.utf8.count <= 4 ? Int(part) : nil
        }
        return numbers.count == parts.count ? numbers : nil
    }

    /// `last 5 years`, `last 30 days`, `today`, `this year`.
    private func relative(_ text: String) -> Span<PublicationDate.Point>? {
        let words = text.lowercasedASCII.split(separator: " ")
        switch words.count {
        case 1 where words[0] == "today": return today.point.map(Span.exactly)
        case 2 where words[0] == "this" && words[1] == "year":
            return PublicationDate.Point(year: today.year).map(Span.exactly)
        case 2 where words[0] == "last": return since(1, words[1])
        case 3 where words[0] == "last": return Int(words[1]).flatMap { since($0, words[2]) }
        default: return nil
        }
    }

    private func since(_ count: Int, _ unit: Substring) -> Span<PublicationDate.Point>? {
        guard (1...9_999).contains(count) else { return nil }
        let day: QueryDay
        switch unit {
        case "day", "days": day = today.before(days: count)
        case "week", "weeks": day = today.before(days: 7 * count)
        case "month", "months": day = today.before(months: count)
        case "year", "years": day = today.before(months: 12 * count)
        default: return nil
        }
        return .between(day.point, nil)
    }
}
