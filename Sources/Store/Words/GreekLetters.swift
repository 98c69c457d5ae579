/// Greek letters, which texts write as such or by their names: TNF-α, TNF-alpha.
enum GreekLetters {
    /// A letter's name, by the letter in lower case.
    static let names: [Unicode.Scalar: String] = [
        "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "ζ": "zeta", "η": "eta", "θ": "theta",
        "ι": "iota", "κ": "kappa", "λ": "lambda", "μ": "mu", "ν": "nu", "ξ": "xi", "π": "pi", "ρ": "rho",
        "σ": "sigma", "ς": "sigma", "τ": "tau", "υ": "upsilon", "φ": "phi", "χ": "chi", "ψ": "psi", "ω": "omega",
    ]

    static let letters: [String: String] = {
        var letters: [String: String] = [:]
        for (letter, name) in names where letter != "ς" { letters[name] = String(letter) }
        return letters
    }()

    /// Names that are looked for at the end of a longer word, TNFalpha; the short ones are ends of too many others.
    static let endings = ["alpha", "beta", "gamma", "delta", "epsilon", "kappa", "lambda", "theta", "zeta"]

    static func isLetter(_ scalar: Unicode.Scalar) -> Bool { (0x370...0x3FF).contains(scalar.value) }
}
