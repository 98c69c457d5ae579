/// Greek in Latin letters, as babel's Greek encoding (LGR) spells it.
enum LaTeXGreek {
    /// Makes Greek of what the output holds from `start` on.
    static func transliterate(_ output: inout [UInt8], from start: Int) {
        let text = String(decoding: output[start...], as: UTF8.self)
        output.removeLast(output.count - start)
        output += String(text.map { letters[$0] ?? $0 }).utf8
    }

    private static let letters = Dictionary(
        uniqueKeysWithValues: zip(
            "abgdezhjiklmnxoprstufqywcABGDEZHJIKLMNXOPRSTUFQYW", "αβγδεζηθικλμνξοπρστυφχψωςΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ"))
}
