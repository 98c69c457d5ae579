import Articles

/// Finds registration numbers of trials in notes.
enum RISTrials {
    /// Those that show by their letters which register they are of; `2012-000334-19` could be anything.
    static func identifiers(in text: String) -> [Identifier] {
        var found: [Identifier] = []
        guard labels.contains(where: { text.hasBytes($0) }) else { return found }
        for word in text.utf8.split(whereSeparator: { !isNumberByte($0) }) {
            // A register's name may stand before it: `ClinicalTrials.gov/NCT01234567`.
            let number = isBeginning(word) ? word : word.split(separator: UInt8(ascii: "/")).last ?? word
            guard (8...24).contains(number.count), isBeginning(number),
                let trial = TrialIDs.identifier(String(decoding: number, as: UTF8.self))
            else { continue }
            found.append(trial)
        }
        return found
    }

    private static func isBeginning(_ word: Substring.UTF8View) -> Bool {
        beginnings.contains { word.starts(with: $0) }
    }

    private static func isNumberByte(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/")
    }

    private static let labels: [StaticString] = [
        "NCT0", "ISRCTN", "ChiCTR", "ACTRN", "DRKS0", "UMIN0", "JPRN", "jRCT", "CTRI/", "IRCT2", "KCT0", "TCTR2",
        "PACTR", "NTR", "EUCTR",
    ]

    private static let beginnings = [
        "NCT0", "ISRCTN", "ChiCTR", "ACTRN", "DRKS0", "UMIN0", "JPRN-", "jRCT", "CTRI/", "IRCT2", "KCT0", "TCTR2",
        "PACTR", "NTR", "EUCTR",
    ].map { Array($0.utf8) }
}
