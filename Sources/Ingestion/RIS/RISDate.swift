import Articles

/// A date as RIS writes it: `YYYY/MM/DD/other`, in which all but the year may be empty.
enum RISDate {
    /// What the free part says that the date is of.
    enum Event {
        case publication
        case electronicPublication
        /// Received, accepted, revised.
        case editorial
    }

    /// Other forms are read as DateText reads them.
    static func date(_ text: String) -> PublicationDate? {
        guard text.utf8.contains(UInt8(ascii: "/")) else { return DateText.date(text) }
        let parts = parts(text)
        guard parts.count > 1, parts[0].utf8.count == 4, let year = number(parts[0]) else { return DateText.date(text) }
        let other = parts.count > 3 && parts[3] != "undefined" && parts[3] != "nan" ? parts[3] : ""
        // EBSCO's `2007/08//2014 Sep` is of 2014.
        if other.utf8.count > 6, let date = DateText.date(other), date.year != year, date.start.month != nil {
            return date
        }
        guard let month = number(parts[1]), month > 0 else {
            let words = parts[1].isEmpty || number(parts[1]) != nil ? other : parts[1]
            let day = parts.count > 2 ? parts[2] : ""
            let named = [words, number(day).map { _ in day } ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
            return (named.isEmpty ? nil : DateText.date("\(year) \(named)")) ?? PublicationDate(year: year)
        }
        if let day = parts.count > 2 ? number(parts[2]) : nil, day > 0,
            let date = PublicationDate(year: year, month: month, day: day)
        {
            return date
        }
        if !other.isEmpty, let range = DateText.date("\(year) \(other)"), range.end != nil, range.start.month == month {
            return range
        }
        return PublicationDate(year: year, month: month) ?? PublicationDate(year: year)
    }

    static func event(_ text: String) -> Event {
        let parts = parts(text)
        guard parts.count > 3 else { return .publication }
        let other = parts[3].lowercasedASCII
        if ["received", "accepted", "revised", "submitted"].contains(where: other.hasPrefix) { return .editorial }
        let electronic = ["epub", "online", "electronic", "aheadofprint", "ahead of print"]
        return electronic.contains(where: other.contains) ? .electronicPublication : .publication
    }

    private static func parts(_ text: String) -> [String] {
        text.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 3, omittingEmptySubsequences: false).map {
            Substring($0).trimmed
        }
    }

    private static func number(_ text: String) -> Int? {
        !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
    }
}
