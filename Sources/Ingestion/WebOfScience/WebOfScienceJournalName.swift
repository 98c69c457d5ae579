import Articles

/// Names of journals, which Web of Science writes in capitals.
enum WebOfScienceJournalName {
    /// `JOURNAL OF PHYSICS-CONDENSED MATTER` → `Journal of Physics-Condensed Matter`. What the abbreviation has in
    /// capitals (`IEEE Trans. Magn.`) stays so.
    ///
    /// - Parameter abbreviation: the ISO abbreviation, which is in upper and lower case.
    static func readable(_ name: String, abbreviation: String?) -> String {
        guard !name.contains(where: \.isLowercase) else { return name }
        let spellings = Dictionary(
            words(abbreviation ?? "").compactMap { isSpelledSpecially($0) ? ($0.lowercased(), String($0)) : nil },
            uniquingKeysWith: { first, _ in first })
        var result = ""
        var word = ""
        for character in name + " " {
            if character.isLetter || character.isNumber || "'\u{2019}".contains(character) {
                word.append(character)
            } else {
                let isFirst = result.isEmpty || result.hasSuffix(": ")
                // A series has a letter at the end or before its name: `Physical Review A`, `Physica E-…`.
                let isSeries = word.count == 1 && (character != " " || result.utf8.count + 2 > name.utf8.count)
                // In parentheses are the short names of conferences.
                let isShort = result.hasSuffix("(") && word.count <= 8
                let staysSo = isShort || (isSeries && !isFirst)
                result += staysSo ? word : spelled(word, isFirst: isFirst, spellings)
                result.append(character)
                word = ""
            }
        }
        return result.trimmed
    }

    private static func spelled(_ word: String, isFirst: Bool, _ spellings: [String: String]) -> String {
        let lower = word.lowercased()
        if let special = spellings[lower] ?? special[lower] { return special }
        if numerals.contains(word) { return word }
        if small.contains(lower), !isFirst { return lower }
        if word.count == 1 || isWithoutVowels(lower) { return word }
        return "\(word.prefix(1))\(lower.dropFirst())"
    }

    private static func words(_ text: String) -> [Substring] {
        text.split { !($0.isLetter || $0.isNumber) }
    }

    /// `IEEE`, `PLoS`, `eLife`; not `J` and `Magn`.
    private static func isSpelledSpecially(_ word: Substring) -> Bool {
        word.count > 1 && (word.dropFirst().contains(where: \.isUppercase) || word.first?.isLowercase == true)
            && word.contains(where: \.isUppercase)
    }

    private static func isWithoutVowels(_ word: String) -> Bool {
        (2...5).contains(word.count) && !word.contains { "aeiouyäöü".contains($0) || $0.isNumber }
    }

    private static let small: Set<String> = [
        "a", "an", "and", "as", "at", "by", "de", "del", "della", "der", "des", "di", "die", "du", "e", "el", "et",
        "for", "from", "für", "fur", "i", "in", "la", "las", "le", "les", "los", "of", "on", "or", "the", "to", "und",
        "van",
        "via", "vol", "vols", "with", "y",
    ]

    /// Names and short names that are not spelled as words are.
    private static let special: [String: String] = Dictionary(
        uniqueKeysWithValues: [
            "IEEE", "ACM", "SPIE", "AIP", "IOP", "BMC", "BMJ", "PLOS", "JAMA", "USA", "UK", "DNA", "RNA", "AIDS",
            "HIV", "EMBO", "FEBS", "FEMS", "FASEB", "ISPRS", "AAAI", "ASCE", "ASME", "IFIP", "IFAC", "EPJ", "ESMO",
            "JACC", "IET", "IEICE", "ISA", "IGARSS", "SIGGRAPH", "ICASSP", "AIMS", "eLife", "mBio", "eBioMedicine",
            "eClinicalMedicine", "GigaScience", "ChemSusChem", "HemaSphere",
        ].map { ($0.lowercased(), $0) })

    /// From II to XXXIX.
    private static let numerals: Set<String> = Set(
        ["", "X", "XX", "XXX"].flatMap { tens in
            ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"].map { tens + $0 }
        }.filter { $0.count > 1 })
}
