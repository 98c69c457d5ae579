/// What names of journals have in common.
public enum JournalName {
    /// Equal keys are the same name: folded, without articles and "and".
    ///
    ///     JournalName.key("Leukemia & Lymphoma") == JournalName.key("Leukemia and lymphoma")
    public static func key(_ name: String) -> String {
        key(folded: name.folded)
    }

    public static func key(folded: String) -> String {
        let words = folded.split(separator: " ")
        let kept = words.filter { !silentWords.contains($0) }
        return kept.isEmpty || kept.count == words.count ? folded : kept.joined(separator: " ")
    }

    /// Whether one is the other's abbreviation in the manner of ISO 4: `N Engl J Med` of `The New England journal of
    /// medicine`. Each word is cut or contracted, none but small ones are left out.
    public static func isAbbreviation(_ short: String, of full: String) -> Bool {
        let words = short.folded.split(separator: " ")
        var rest = full.folded.split(separator: " ").filter { !silentWords.contains($0) && !smallWords.contains($0) }[
            ...]
        guard words.count > 1, words.count == rest.count else { return false }
        for word in words {
            guard let next = rest.popFirst(), isContraction(word, of: next) else { return false }
        }
        return true
    }

    /// Whether a name is made of the initials of another's words: `NEJM` of `The New England journal of medicine`.
    public static func isAcronym(_ short: String, of full: String) -> Bool {
        let letters = short.folded
        guard letters.utf8.count > 2, !letters.utf8.contains(0x20), short == short.uppercased() else { return false }
        let words = full.folded.split(separator: " ").filter { !silentWords.contains($0) && !smallWords.contains($0) }
        return words.count > 2 && String(words.compactMap(\.first)).hasPrefix(letters)
    }

    /// Whether two names can be one journal's: equal, or one the other's abbreviation or acronym.
    public static func areCompatible(_ first: String, _ second: String) -> Bool {
        key(first) == key(second) || isAbbreviation(first, of: second) || isAbbreviation(second, of: first)
            || isAcronym(first, of: second) || isAcronym(second, of: first)
    }

    /// Begins with the same letter and has its other letters in the same order: `natl` of `national`.
    private static func isContraction(_ short: Substring, of full: Substring) -> Bool {
        guard short.utf8.first == full.utf8.first, short.utf8.count <= full.utf8.count else { return false }
        var letters = full.utf8[...]
        for letter in short.utf8 {
            guard let found = letters.firstIndex(of: letter) else { return false }
            letters = letters[letters.index(after: found)...]
        }
        return true
    }

    private static let silentWords: Set<Substring> = ["the", "and"]
    private static let smallWords: Set<Substring> = [
        "of", "for", "in", "on", "a", "an", "to", "de", "des", "du", "la", "le", "les", "l", "et", "der", "die", "das",
        "und", "fur", "zur", "di", "e", "y", "del", "della", "with",
    ]
}
