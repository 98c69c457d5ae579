/// What commands without arguments stand for.
enum LaTeXSymbols {
    static let all = letters.merging(punctuation) { $1 }.merging(mathematics) { $1 }.merging(words) { $1 }

    private static let letters = [
        "ss": "ß", "SS": "ẞ", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "aa": "å", "AA": "Å",
        "l": "ł", "L": "Ł", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ",
        "ng": "ŋ", "NG": "Ŋ", "ij": "ĳ", "IJ": "Ĳ", "imath": "ı", "jmath": "ȷ", "textordfeminine": "ª",
        "textordmasculine": "º", "textmu": "µ", "micro": "µ",
        "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε", "zeta": "ζ",
        "eta": "η", "theta": "θ", "vartheta": "ϑ", "iota": "ι", "kappa": "κ", "varkappa": "ϰ", "lambda": "λ",
        "mu": "μ", "nu": "ν", "xi": "ξ", "omicron": "ο", "pi": "π", "varpi": "ϖ", "rho": "ρ", "varrho": "ϱ",
        "sigma": "σ", "varsigma": "ς", "tau": "τ", "upsilon": "υ", "phi": "φ", "varphi": "φ", "chi": "χ",
        "psi": "ψ", "omega": "ω", "Alpha": "Α", "Beta": "Β", "Gamma": "Γ", "Delta": "Δ", "Epsilon": "Ε",
        "Zeta": "Ζ", "Eta": "Η", "Theta": "Θ", "Iota": "Ι", "Kappa": "Κ", "Lambda": "Λ", "Mu": "Μ", "Nu": "Ν",
        "Xi": "Ξ", "Omicron": "Ο", "Pi": "Π", "Rho": "Ρ", "Sigma": "Σ", "Tau": "Τ", "Upsilon": "Υ", "Phi": "Φ",
        "Chi": "Χ", "Psi": "Ψ", "Omega": "Ω", "varGamma": "Γ", "varDelta": "Δ", "varOmega": "Ω",
        "textalpha": "α", "textbeta": "β", "textgamma": "γ", "textdelta": "δ", "textepsilon": "ε", "texteta": "η",
        "texttheta": "θ", "textiota": "ι", "textkappa": "κ", "textlambda": "λ", "textmugreek": "μ", "textnu": "ν",
        "textxi": "ξ", "textpi": "π", "textrho": "ρ", "textsigma": "σ", "texttau": "τ", "textupsilon": "υ",
        "textphi": "φ", "textchi": "χ", "textpsi": "ψ", "textomega": "ω", "textzeta": "ζ", "textDelta": "Δ",
        "textGamma": "Γ", "textOmega": "Ω", "textSigma": "Σ", "upalpha": "α", "upbeta": "β", "upgamma": "γ",
        "updelta": "δ", "upmu": "μ", "uplambda": "λ", "upkappa": "κ", "upomega": "ω", "uptau": "τ", "upsigma": "σ",
        "ell": "ℓ", "hbar": "ℏ", "Re": "ℜ", "Im": "ℑ", "wp": "℘", "aleph": "ℵ", "eth": "ð",
    ]

    private static let punctuation = [
        "textendash": "–", "textemdash": "—", "emdash": "—", "endash": "–", "textquoteleft": "‘",
        "textquoteright": "’", "textquotedblleft": "“", "textquotedblright": "”", "textquotesingle": "'",
        "textquotedbl": "\"", "quotedblbase": "„", "quotesinglbase": "‚", "guillemotleft": "«",
        "guillemotright": "»", "guillemetleft": "«", "guillemetright": "»", "guilsinglleft": "‹",
        "guilsinglright": "›", "glqq": "„", "grqq": "“", "glq": "‚", "grq": "‘", "flqq": "«", "frqq": "»",
        "lq": "‘", "rq": "’", "ldots": "…", "dots": "…", "textellipsis": "…", "textless": "<", "textgreater": ">",
        "less": "<", "greater": ">", "lt": "<", "gt": ">", "textbackslash": "\\", "backslash": "\\",
        "textasciitilde": "~", "textasciicircum": "^", "textasciigrave": "`", "textbar": "|", "textbardbl": "‖",
        "textbraceleft": "{", "textbraceright": "}", "lbrace": "{", "rbrace": "}", "lbrack": "[", "rbrack": "]",
        "textunderscore": "_", "textdollar": "$", "textbullet": "•", "textdegree": "°", "degree": "°",
        "textcelsius": "°C", "celsius": "°C", "degreeCelsius": "°C", "textregistered": "®", "texttrademark": "™",
        "TM": "™", "copyright": "©", "textcopyright": "©", "circledR": "®", "pounds": "£", "textsterling": "£",
        "texteuro": "€", "euro": "€", "EUR": "€", "textyen": "¥", "yen": "¥", "textcent": "¢", "cents": "¢", "S": "§",
        "textsection": "§", "P": "¶", "textparagraph": "¶", "dag": "†", "textdagger": "†", "ddag": "‡",
        "textdaggerdbl": "‡", "textpm": "±", "texttimes": "×", "textdiv": "÷", "textperiodcentered": "·",
        "textonehalf": "½", "textonequarter": "¼", "textthreequarters": "¾", "textonesuperior": "¹",
        "texttwosuperior": "²", "textthreesuperior": "³", "textperthousand": "‰", "permil": "‰", "textexclamdown": "¡",
        "textquestiondown": "¿", "textasteriskcentered": "∗", "textrightarrow": "→", "textleftarrow": "←",
        "textuparrow": "↑", "textdownarrow": "↓", "textminus": "−", "textnumero": "№", "textohm": "Ω",
        "textasciimacron": "¯", "textasciiacute": "´", "textasciidieresis": "¨", "checkmark": "✓",
        "slash": "/", "hyphen": "-", "space": " ", "nobreakspace": " ", "thinspace": " ", "enspace": " ",
        "quad": " ", "qquad": " ", "newline": "\n", "par": "\n\n", "item": "\n• ", "addspace": " ",
        "textvisiblespace": "␣", "adddot": ".", "addcomma": ",", "addcolon": ":", "bibrangedash": "–", "isdot": "",
    ]

    private static let mathematics = [
        "pm": "±", "mp": "∓", "times": "×", "div": "÷", "cdot": "·", "ast": "∗", "star": "⋆", "circ": "∘",
        "bullet": "•", "leq": "≤", "le": "≤", "leqslant": "≤", "geq": "≥", "ge": "≥", "geqslant": "≥", "neq": "≠",
        "ne": "≠", "ll": "≪", "gg": "≫", "lesssim": "≲", "gtrsim": "≳", "approx": "≈", "thickapprox": "≈",
        "sim": "∼", "thicksim": "∼", "simeq": "≃", "cong": "≅", "equiv": "≡", "propto": "∝", "doteq": "≐",
        "rightarrow": "→", "to": "→", "longrightarrow": "⟶", "leftarrow": "←", "gets": "←", "longleftarrow": "⟵",
        "Rightarrow": "⇒", "Leftarrow": "⇐", "leftrightarrow": "↔", "Leftrightarrow": "⇔", "iff": "⇔",
        "uparrow": "↑", "downarrow": "↓", "updownarrow": "↕", "mapsto": "↦", "nearrow": "↗", "searrow": "↘",
        "rightleftharpoons": "⇌", "infty": "∞", "partial": "∂", "nabla": "∇", "sum": "∑", "prod": "∏", "int": "∫",
        "oint": "∮", "in": "∈", "notin": "∉", "ni": "∋", "subset": "⊂", "supset": "⊃", "subseteq": "⊆",
        "supseteq": "⊇", "cup": "∪", "cap": "∩", "setminus": "∖", "emptyset": "∅", "varnothing": "∅",
        "forall": "∀", "exists": "∃", "neg": "¬", "lnot": "¬", "land": "∧", "wedge": "∧", "lor": "∨", "vee": "∨",
        "oplus": "⊕", "otimes": "⊗", "odot": "⊙", "perp": "⊥", "bot": "⊥", "top": "⊤", "parallel": "∥", "mid": "|",
        "vert": "|", "lvert": "|", "rvert": "|", "Vert": "‖", "angle": "∠", "triangle": "△", "square": "□",
        "Box": "□", "langle": "⟨", "rangle": "⟩", "lfloor": "⌊", "rfloor": "⌋", "lceil": "⌈", "rceil": "⌉",
        "prime": "′", "dagger": "†", "ddagger": "‡", "cdots": "⋯", "vdots": "⋮", "ddots": "⋱", "dotsc": "…",
        "lnsim": "⋦", "therefore": "∴", "because": "∵", "surd": "√", "models": "⊨", "vdash": "⊢", "clubsuit": "♣",
        "heartsuit": "♡", "sharp": "♯", "flat": "♭", "natural": "♮", "male": "♂", "female": "♀",
    ]

    /// Names that are set as they are, and the journals of astronomy's macros.
    private static let words = [
        "TeX": "TeX", "LaTeX": "LaTeX", "LaTeXe": "LaTeX2ε", "BibTeX": "BibTeX", "XeTeX": "XeTeX", "pdfTeX": "pdfTeX",
        "log": "log", "ln": "ln", "exp": "exp", "sin": "sin", "cos": "cos", "tan": "tan", "max": "max", "min": "min",
        "lim": "lim", "sup": "sup", "inf": "inf", "det": "det", "dim": "dim", "arg": "arg", "ker": "ker",
        "mod": "mod", "bmod": "mod", "pmod": "mod", "psq": "sq.", "psqq": "sqq.",
        "aap": "Astronomy and Astrophysics", "aj": "Astronomical Journal", "apj": "Astrophysical Journal",
        "apjl": "Astrophysical Journal Letters", "apjs": "Astrophysical Journal Supplement Series",
        "araa": "Annual Review of Astronomy and Astrophysics",
        "mnras": "Monthly Notices of the Royal Astronomical Society", "nat": "Nature",
        "pasp": "Publications of the Astronomical Society of the Pacific", "physrep": "Physics Reports",
        "prd": "Physical Review D", "prl": "Physical Review Letters", "ssr": "Space Science Reviews",
    ]
}
