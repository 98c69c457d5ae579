/// The characters of the font Symbol, whose codes are those of other letters (Adobe Symbol encoding: the Greek letters
/// and the signs that literature uses).
enum EndNoteSymbols {
    /// `nil` where the code means the character itself.
    static func character(_ code: UInt8) -> String? {
        table[code]
    }

    private static let table: [UInt8: String] = {
        let letters = zip(
            "ABGDEZHQIKLMNXOPRSTUFCYWabgdezhqiklmnxoprVstufcywJjv".utf8,
            "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρςστυφχψωϑϕϖ".map(String.init))
        return Dictionary(uniqueKeysWithValues: Array(letters))
    }()
}
