import Articles

/// Conditions on dates, which are EDTF texts: all that lie within a year or month begin with its text, and `~` comes
/// behind everything that can follow.
enum DateConditions {
    static func condition(_ field: QueryField, _ span: Span<PublicationDate.Point>) -> RowCondition {
        let ranges = field == .added ? [TextRange(span)] : DateRanges.ranges(span)
        guard let first = ranges.first else { return .never }
        var query = expression(field, first)
        for range in ranges.dropFirst() {
            query.add("OR")
            query.add(expression(field, range))
        }
        // The dates of issue and of electronic publication have no index of their own.
        return field == .electronicDate || field == .issueDate ? .article(query) : .range(query)
    }

    private static func expression(_ field: QueryField, _ range: TextRange) -> SQLQuery {
        switch (range.start, range.end) {
        case (let start?, let end?):
            switch field {
            case .electronicDate:
                SQLQuery("article.electronic_date >= ? AND article.electronic_date < ?", .text(start), .text(end))
            case .issueDate: SQLQuery("article.issue_date >= ? AND article.issue_date < ?", .text(start), .text(end))
            case .added: SQLQuery("article.added >= ? AND article.added < ?", .text(start), .text(end))
            default: SQLQuery("article.date >= ? AND article.date < ?", .text(start), .text(end))
            }
        case (let start?, nil): expression(field, TextRange(start: start, end: "~"))
        case (nil, let end): expression(field, TextRange(start: "", end: end ?? "~"))
        }
    }
}

/// Texts from one on and before another.
struct TextRange: Equatable {
    var start: String?
    var end: String?

    init(start: String?, end: String?) {
        (self.start, self.end) = (start, end)
    }

    init(_ span: Span<PublicationDate.Point>) {
        switch span {
        case .between(let first, let last): self.init(start: first?.edtf, end: last.map { $0.edtf + "~" })
        case .after(let point): self.init(start: point.edtf + "~", end: nil)
        case .before(let point): self.init(start: nil, end: point.edtf)
        }
    }
}

/// The texts that dates in a span have. Seasons have the numbers 21 to 24, behind the months; PubMed counts spring as
/// April, summer as July, autumn as October and winter as January.
enum DateRanges {
    static func ranges(_ span: Span<PublicationDate.Point>) -> [TextRange] {
        let whole = TextRange(span)
        let start = whole.start.flatMap(Month.init)
        let end = whole.end.flatMap(Month.init)
        if start == nil && end == nil { return [whole] }
        // The years at either end are taken apart into months and seasons.
        var ranges: [TextRange] = []
        if let start, let end, start.year == end.year {
            ranges.append(whole)
            ranges += seasons(of: start.year) { start.allows($0) && end.allowsBefore($0) }
            return ranges
        }
        var middle = whole
        if let start {
            ranges.append(TextRange(start: whole.start, end: "\(start.year)-2"))
            ranges += seasons(of: start.year, start.allows)
            middle.start = "\(start.year + 1)"
        }
        if let end {
            ranges.append(TextRange(start: "\(end.year)", end: whole.end))
            ranges += seasons(of: end.year, end.allowsBefore)
            middle.end = "\(end.year)"
        }
        if middle.start == nil || middle.end == nil || middle.start ?? "" < middle.end ?? "" { ranges.append(middle) }
        return ranges
    }

    /// The month that a range's end has, if it has one.
    private struct Month {
        let year: Int
        private let text: String

        init?(_ text: String) {
            guard text.utf8.count >= 7, let year = Int(text.prefix(4)) else { return nil }
            self.year = year
            self.text = text
        }

        /// Whether a month comes behind the start; both are `2019-04`, the start perhaps with more.
        func allows(_ month: String) -> Bool { month >= text }
        func allowsBefore(_ month: String) -> Bool { month < text }
    }

    private static let months: [PublicationDate.Season: String] = [
        .spring: "04", .summer: "07", .autumn: "10", .winter: "01",
    ]

    private static func seasons(of year: Int, _ isWithin: (String) -> Bool) -> [TextRange] {
        PublicationDate.Season.allCases.filter { isWithin("\(year)-\(months[$0] ?? "")") }.map { season in
            TextRange(start: "\(year)-\(season.rawValue)", end: "\(year)-\(season.rawValue)~")
        }
    }
}
