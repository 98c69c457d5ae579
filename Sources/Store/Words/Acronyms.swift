/// What looks like an acronym.
enum Acronyms {
    /// The letters in lower case if a word is two to seven capitals and digits, the first and one more a capital, like
    /// those that ``ExtraWords`` marks; a plural's s doesn't count: ALL, CD19, TKIs.
    static func letters(of text: String) -> String? {
        var bytes = Array(text.utf8)
        if bytes.count > 2, bytes.last == UInt8(ascii: "s") { bytes.removeLast() }
        guard (2...7).contains(bytes.count), let first = bytes.first, isCapital(first),
            bytes.count(where: isCapital) >= 2, bytes.allSatisfy({ isCapital($0) || (48...57).contains($0) })
        else { return nil }
        return String(decoding: bytes, as: UTF8.self).lowercasedASCII
    }

    private static func isCapital(_ byte: UInt8) -> Bool { (65...90).contains(byte) }

    /// Whether capitals say anything in a query: in one that was typed with the capitals locked they don't.
    static func capitalsMean(in texts: [String], _ words: LibraryWords) throws -> Bool {
        let scalars = texts.flatMap(\.unicodeScalars)
        guard texts.count > 1, !scalars.contains(where: \.properties.isLowercase) else { return true }
        for text in texts {
            for atom in WordAtom.atoms(of: text) where atom.kind == .letters {
                let length = atom.text.utf8.count
                if length > 7 { return false }
                if length > 3, atom.boundary == .space, try words.acronym(atom.text).isOrdinaryWord {
                    // CARs and ALL are ordinary words too, but of three letters.
                    return false
                }
            }
        }
        return true
    }
}
