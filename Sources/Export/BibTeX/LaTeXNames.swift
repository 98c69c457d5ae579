/// LaTeX's names of characters: its own, textcomp's, and those of mathematics.
enum LaTeXNames {
    /// Commands for text, in braces.
    static let text: [Unicode.Scalar: String] = [
        "ß": "{\\ss}", "ẞ": "{\\SS}", "æ": "{\\ae}", "Æ": "{\\AE}", "œ": "{\\oe}", "Œ": "{\\OE}", "ø": "{\\o}",
        "Ø": "{\\O}", "å": "{\\aa}", "Å": "{\\AA}", "ł": "{\\l}", "Ł": "{\\L}", "ı": "{\\i}", "ȷ": "{\\j}",
        "ð": "{\\dh}", "Ð": "{\\DH}", "þ": "{\\th}", "Þ": "{\\TH}", "đ": "{\\dj}", "Đ": "{\\DJ}", "ŋ": "{\\ng}",
        "Ŋ": "{\\NG}", "ª": "{\\textordfeminine}", "º": "{\\textordmasculine}", "µ": "{\\textmu}",
        "–": "{\\textendash}", "—": "{\\textemdash}", "‘": "{\\textquoteleft}", "’": "{\\textquoteright}",
        "“": "{\\textquotedblleft}", "”": "{\\textquotedblright}", "„": "{\\quotedblbase}", "‚": "{\\quotesinglbase}",
        "«": "{\\guillemotleft}", "»": "{\\guillemotright}", "‹": "{\\guilsinglleft}", "›": "{\\guilsinglright}",
        "…": "{\\ldots}", "•": "{\\textbullet}", "°": "{\\textdegree}", "®": "{\\textregistered}",
        "™": "{\\texttrademark}", "©": "{\\textcopyright}", "£": "{\\textsterling}", "€": "{\\texteuro}",
        "¥": "{\\textyen}", "¢": "{\\textcent}", "§": "{\\textsection}", "¶": "{\\textparagraph}",
        "†": "{\\textdagger}", "‡": "{\\textdaggerdbl}", "±": "{\\textpm}", "×": "{\\texttimes}", "÷": "{\\textdiv}",
        "·": "{\\textperiodcentered}", "½": "{\\textonehalf}", "¼": "{\\textonequarter}",
        "¾": "{\\textthreequarters}", "¹": "{\\textonesuperior}", "²": "{\\texttwosuperior}",
        "³": "{\\textthreesuperior}", "‰": "{\\textperthousand}", "¡": "{\\textexclamdown}",
        "¿": "{\\textquestiondown}", "→": "{\\textrightarrow}", "←": "{\\textleftarrow}", "↑": "{\\textuparrow}",
        "↓": "{\\textdownarrow}", "−": "{\\textminus}", "№": "{\\textnumero}",
    ]

    /// Commands for mathematics.
    static let mathematics: [Unicode.Scalar: String] = [
        "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "varepsilon", "ζ": "zeta", "η": "eta",
        "θ": "theta", "ϑ": "vartheta", "ι": "iota", "κ": "kappa", "λ": "lambda", "μ": "mu", "ν": "nu", "ξ": "xi",
        "π": "pi", "ϖ": "varpi", "ρ": "rho", "ϱ": "varrho", "σ": "sigma", "ς": "varsigma", "τ": "tau", "υ": "upsilon",
        "φ": "varphi", "χ": "chi", "ψ": "psi", "ω": "omega", "Γ": "Gamma", "Δ": "Delta", "Θ": "Theta", "Λ": "Lambda",
        "Ξ": "Xi", "Π": "Pi", "Σ": "Sigma", "Υ": "Upsilon", "Φ": "Phi", "Ψ": "Psi", "Ω": "Omega", "≤": "leq",
        "≥": "geq", "≠": "neq", "≪": "ll", "≫": "gg", "≈": "approx", "∼": "sim", "≃": "simeq", "≅": "cong",
        "≡": "equiv", "∝": "propto", "∞": "infty", "∂": "partial", "∇": "nabla", "∑": "sum", "∏": "prod", "∫": "int",
        "∈": "in", "⊂": "subset", "⊃": "supset", "⊆": "subseteq", "⊇": "supseteq", "∪": "cup", "∩": "cap",
        "∅": "emptyset", "∀": "forall", "∃": "exists", "↔": "leftrightarrow", "⇒": "Rightarrow", "⇐": "Leftarrow",
        "⇔": "Leftrightarrow", "′": "prime", "∗": "ast", "∘": "circ", "∓": "mp", "⟨": "langle", "⟩": "rangle",
        "ℓ": "ell", "√": "surd", "⊥": "perp", "∥": "parallel", "⇌": "rightleftharpoons", "⊕": "oplus", "⊗": "otimes",
    ]

    /// Commands that put a mark on a letter.
    static let accents: [Unicode.Scalar: String] = [
        "\u{300}": "`", "\u{301}": "'", "\u{302}": "^", "\u{303}": "~", "\u{304}": "=", "\u{306}": "u",
        "\u{307}": ".", "\u{308}": "\"", "\u{30A}": "r", "\u{30B}": "H", "\u{30C}": "v", "\u{323}": "d",
        "\u{327}": "c", "\u{328}": "k", "\u{331}": "b", "\u{326}": "textcommabelow",
    ]
}
