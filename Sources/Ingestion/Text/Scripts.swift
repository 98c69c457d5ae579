/// Sub- and superscripts in Unicode.
enum Scripts {
    /// `nil` where a character has no such form.
    static func unicode(_ text: String, isSuperscript: Bool) -> String? {
        let forms = isSuperscript ? superscripts : subscripts
        var result = ""
        for character in text {
            guard let form = forms[character] else { return nil }
            result.append(form)
        }
        return result.isEmpty ? nil : result
    }

    private static let superscripts = Dictionary(
        uniqueKeysWithValues: zip("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ"))
    private static let subscripts = Dictionary(
        uniqueKeysWithValues: zip("0123456789+-−=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ"))
}
