import Articles

/// A name in BibTeX's forms: `Family, Given`, `Family, Suffix, Given`, or `{Group}`.
enum BibTeXName {
    /// `nil` where the name is empty.
    static func text(of author: Author) -> String? {
        switch author.name {
        case .literal(let name): return literal(name)
        case .person(let family, let given, let suffix):
            guard let given = given.flatMap(part) else {
                // A comma must not end a name, and two words without comma would be given and family name.
                let whole = [family, suffix].compactMap(\.self).joined(separator: " ").onOneLine
                let isOneWord = !whole.utf8.contains { $0 == 0x20 || $0 == UInt8(ascii: ",") }
                return isOneWord && !whole.isCJK ? part(whole) : literal(whole)
            }
            guard let family = self.family(family) else { return braced(given) }
            return [family, suffix.flatMap(part), given].compactMap(\.self).joined(separator: ", ")
        }
    }

    /// In braces. Two short parts with a comma between them would be a person's to some readers all the same.
    private static func literal(_ name: String) -> String? {
        let parts = name.split(separator: ",")
        let looksLikePerson = parts.count == 2 && parts.allSatisfy { $0.split(separator: " ").count < 3 }
        guard looksLikePerson, let braced = braced(name) else { return braced(name) }
        return braced.replacing(ascii: ",", with: "{},")
    }

    private static func braced(_ name: String) -> String? {
        let name = name.onOneLine
        return name.isEmpty ? nil : "{\(BibTeXText.escaped(name))}"
    }

    private static func family(_ name: String) -> String? {
        let last = name.split(separator: " ").last ?? ""
        return last.utf8.count < name.utf8.count && isSuffix(last) ? braced(name) : part(name)
    }

    private static func isSuffix(_ word: Substring) -> Bool {
        word.utf8.count <= 4 && suffixes.contains(word.lowercasedASCII)
    }

    private static let suffixes: Set<String> = [
        "jr", "jr.", "jnr", "jnr.", "sr", "sr.", "snr", "snr.", "ii", "iii", "iv", "1st", "2nd", "3rd", "4th", "5th",
        "6th",
    ]

    /// Escaped, and in braces where BibTeX would take the name apart: at a comma, a semicolon or at the word "and", in
    /// whatever case.
    private static func part(_ name: String) -> String? {
        let name = name.onOneLine
        guard !name.isEmpty else { return nil }
        let isDivisible =
            name.utf8.contains { ",;&=".utf8.contains($0) }
            || name.utf8.split(separator: 0x20).contains { $0.count == 3 && Substring($0).lowercasedASCII == "and" }
        return isDivisible ? "{\(BibTeXText.escaped(name))}" : BibTeXText.escaped(name)
    }
}
