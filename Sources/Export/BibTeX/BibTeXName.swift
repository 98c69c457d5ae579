import Articles

/// A name in BibTeX's forms: `Family, Given`, `Family, Suffix, Given`, or `{Group}`.
enum BibTeXName {
    /// `nil` where the name is empty.
    static func text(of author: Author) -> String? {
        switch author.name {
        case .literal(let name): return braced(name)
        case .person(let family, let given, let suffix):
            let suffix = suffix.flatMap(part)
            guard let family = part(family) else { return given.flatMap(braced) }
            guard let given = given.flatMap(part) else {
                // A comma must not end a name, and two words without comma would be given and family name.
                let whole = [family, suffix].compactMap(\.self).joined(separator: " ")
                return whole.utf8.contains(0x20) ? "{\(whole)}" : whole
            }
            return [family, suffix, given].compactMap(\.self).joined(separator: ", ")
        }
    }

    private static func braced(_ name: String) -> String? {
        let name = name.onOneLine
        return name.isEmpty ? nil : "{\(BibTeXText.escaped(name))}"
    }

    /// Escaped, and in braces where BibTeX would take the name apart: at a comma or at the word "and", in
    /// whatever case.
    private static func part(_ name: String) -> String? {
        let name = name.onOneLine
        guard !name.isEmpty else { return nil }
        let isDivisible =
            name.utf8.contains(UInt8(ascii: ","))
            || name.utf8.split(separator: 0x20).contains { $0.count == 3 && Substring($0).lowercasedASCII == "and" }
        return isDivisible ? "{\(BibTeXText.escaped(name))}" : BibTeXText.escaped(name)
    }
}
