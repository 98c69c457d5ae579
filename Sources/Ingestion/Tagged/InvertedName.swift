import Articles

/// Names of persons with the family name first and a comma behind it, as databases write them.
enum InvertedName {
    /// `Berg, Vera A Jr`, `Berg, Vera A., Jr.`; `nil` where there is no comma.
    static func author(_ text: String) -> Author? {
        guard let comma = text.utf8.firstIndex(of: UInt8(ascii: ",")),
            let family = text[..<comma].trimmedOrNil
        else { return nil }
        guard let rest = text[text.utf8.index(after: comma)...].trimmedOrNil else { return Author(family: family) }
        let words = rest.utf8.split { $0 == 0x20 || $0 == UInt8(ascii: ",") }
        guard words.count > 1, let last = words.last, NameSuffix.isOne(Substring(last)) else {
            return Author(family: family, given: rest)
        }
        let given = words.dropLast().map { String(Substring($0)) }.joined(separator: " ")
        return Author(family: family, given: given, suffix: String(Substring(last)))
    }
}
