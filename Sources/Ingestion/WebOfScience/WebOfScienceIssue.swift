import Articles

/// Where and when in a journal, as Web of Science writes it.
enum WebOfScienceIssue {
    /// `JUN 14`, `NOV-DEC`, `FAL` or `DEC 16 2020`, with the year that stands elsewhere where it isn't there.
    static func date(_ day: String?, year: String?) -> PublicationDate? {
        guard let day else { return year.flatMap(DateText.date) }
        let own = DateText.date(day)
        guard let year else { return own }
        return own ?? DateText.date("\(year) \(day)") ?? DateText.date(year)
    }

    /// An end that isn't known is written `+`.
    static func pages(first: String?, last: String?) -> String? {
        let known = [first, last].compactMap { $0?.replacing(" ", with: "") }.filter { $0 != "+" }
        guard let start = known.first else { return nil }
        return known.count == 1 || known[1] == start ? start : PageRange.normalized("\(start)-\(known[1])")
    }

    /// `UNSP 1722034`, `ARTN 1722034` → `1722034`: unspecified, article number.
    static func articleNumber(_ text: String) -> String {
        for word in ["UNSP ", "ARTN ", "ARTN: ", "ART. NO. "] where text.uppercased().hasPrefix(word) {
            return text.dropFirst(word.count).trimmed
        }
        return text
    }

    /// `S` and `1` are written for `Suppl` and `Suppl 1`.
    static func supplement(_ text: String) -> String {
        let upper = text.uppercased()
        if upper == "S" || upper == "SUPPL" || upper == "SUPPL." { return "Suppl" }
        return upper.hasPrefix("S") ? text : "Suppl \(text)"
    }
}
