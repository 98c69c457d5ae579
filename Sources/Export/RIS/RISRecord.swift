import Articles

/// One record in the making: lines of a tag, two spaces, a hyphen, a space and a value. The next one reuses its memory.
struct RISRecord {
    private var output = ByteBuffer()

    mutating func field(_ tag: String, _ value: String?) {
        guard let value = value?.onOneLine, !value.isEmpty else { return }
        output.write(tag)
        output.write("  - ")
        output.write(value)
        output.write("\r\n")
    }

    /// Ends the record and moves it out.
    mutating func finish(to other: inout ByteBuffer) {
        output.write("ER  - \r\n\r\n")
        output.drain { other.write($0) }
    }

    /// `Family, Given, Suffix`; a group as it is.
    mutating func name(_ tag: String, _ author: Author) {
        switch author.name {
        case .literal(let name): field(tag, name)
        case .person(let family, nil, nil): field(tag, family)
        case .person(let family, let given?, nil): field(tag, "\(family), \(given)")
        case .person(let family, let given, let suffix?): field(tag, "\(family), \(given ?? ""), \(suffix)")
        }
    }

    /// The first page and the last one; what is no range stays whole.
    mutating func pages(_ pages: String?) {
        guard let pages else { return }
        let ends = pages.split { $0 == "-" || $0 == "\u{2013}" }
        if ends.count == 2 && !pages.utf8.contains(UInt8(ascii: ",")) {
            field("SP", ends[0].trimmed)
            field("EP", ends[1].trimmed)
        } else {
            field("SP", pages)
        }
    }

    /// `YYYY/MM/DD/other`, all slashes always there; `nil` where the year is all that is known.
    static func date(_ date: PublicationDate) -> String? {
        let start = date.start
        guard start.month != nil || start.season != nil || date.end != nil else { return nil }
        let month = start.month.map(twoDigits) ?? ""
        let day = start.day.map(twoDigits) ?? ""
        let other = date.end.map { "\(words(start))-\(words($0))" } ?? start.season?.name ?? ""
        return "\(start.year)/\(month)/\(day)/\(other)"
    }

    /// `5 Nov 2019`, `Nov 2019`, `Winter 2000`.
    private static func words(_ date: PublicationDate.Point) -> String {
        let month = date.month.map { PublicationDate.monthNames[$0 - 1] } ?? date.season?.name
        return [date.day.map(String.init), month, String(date.year)].compactMap(\.self).joined(separator: " ")
    }

    private static func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : String(number)
    }
}
