/// What stands behind a name and tells a person from others of that name: `Jr`, `III`, `2nd`.
enum NameSuffix {
    /// Whether a word is one wherever it stands behind a name.
    static func isOne(_ word: some StringProtocol) -> Bool {
        word.utf8.count <= 4 && all.contains(word.lowercasedASCII)
    }

    /// Whether a word is one behind initials, where a family name can't stand: `Souza AB Neto`.
    static func isOneBehindInitials(_ word: some StringProtocol) -> Bool {
        isOne(word) || (word.utf8.count <= 6 && behindInitials.contains(word.lowercasedASCII))
    }

    /// Whether a word can be initials as well: `Petrov, II`.
    static func mayBeInitials(_ word: some StringProtocol) -> Bool {
        word.utf8.allSatisfy { $0 == UInt8(ascii: "I") || $0 == UInt8(ascii: "V") }
    }

    private static let all: Set<String> = [
        "jr", "jr.", "jnr", "jnr.", "sr", "sr.", "snr", "snr.", "ii", "iii", "iv", "1st", "2nd", "3rd", "4th", "5th",
        "6th",
    ]

    private static let behindInitials: Set<String> = ["neto", "filho", "junior"]
}
