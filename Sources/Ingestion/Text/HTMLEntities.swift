import Articles

/// Character references of HTML (WHATWG HTML, section 13.5: the part of the names that literature uses).
enum HTMLEntities {
    /// The text that a reference beginning at `&` stands for, and the reference's length in bytes; `nil` where
    /// there is none.
    static func character(_ input: UnsafeBufferPointer<UInt8>, at start: Int) -> (text: String, length: Int)? {
        var index = start + 1
        guard index < input.count else { return nil }
        if input[index] == UInt8(ascii: "#") { return numeric(input, at: start) }
        while index < input.count, index - start <= 32, isNameByte(input[index]) { index += 1 }
        guard index < input.count, input[index] == UInt8(ascii: ";") else { return nil }
        guard let text = named[String(decoding: input[(start + 1)..<index], as: UTF8.self)] else { return nil }
        return (text, index + 1 - start)
    }

    /// Text in which markup's own characters are escaped.
    static func escaped(_ text: String) -> String {
        switch text {
        case "<": "&lt;"
        case ">": "&gt;"
        case "&": "&amp;"
        default: text
        }
    }

    private static func numeric(_ input: UnsafeBufferPointer<UInt8>, at start: Int) -> (text: String, length: Int)? {
        var index = start + 2
        let isHexadecimal = index < input.count && input[index] | 0x20 == UInt8(ascii: "x")
        if isHexadecimal { index += 1 }
        let digits = index
        while index < input.count, index - digits <= 8, isNameByte(input[index]) { index += 1 }
        guard index < input.count, input[index] == UInt8(ascii: ";"),
            let code = UInt32(String(decoding: input[digits..<index], as: UTF8.self), radix: isHexadecimal ? 16 : 10)
        else { return nil }
        let length = index + 1 - start
        // Codes 128 to 159 mean Windows-1252's characters, as browsers read them.
        if (0x80...0x9F).contains(code) { return (windows1252[Int(code - 0x80)], length) }
        guard let scalar = Unicode.Scalar(code), code >= 0x20 || code == 9 || code == 10 else { return (" ", length) }
        // No reference makes a mark of a reader's own.
        if LaTeXReader.isMark(scalar) { return ("\u{FFFD}", length) }
        return (String(Character(scalar)), length)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (65...90).contains(byte) || (97...122).contains(byte) || (48...57).contains(byte)
    }

    private static let windows1252: [String] = [
        "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž", "\u{8F}", "\u{90}", "‘",
        "’",
        "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}", "ž", "Ÿ",
    ]

    private static let named: [String: String] = [
        "quot": "\u{22}", "amp": "&", "lt": "<", "gt": ">", "apos": "'", "nbsp": "\u{A0}", "iexcl": "¡", "cent": "¢",
        "pound": "£", "curren": "¤", "yen": "¥", "brvbar": "¦", "sect": "§", "uml": "¨", "copy": "©", "ordf": "ª",
        "laquo": "«", "not": "¬", "shy": "\u{AD}", "reg": "®", "macr": "¯", "deg": "°", "plusmn": "±", "sup2": "²",
        "sup3": "³", "acute": "´", "micro": "µ", "para": "¶", "middot": "·", "cedil": "¸", "sup1": "¹", "ordm": "º",
        "raquo": "»", "frac14": "¼", "frac12": "½", "frac34": "¾", "iquest": "¿", "Agrave": "À", "Aacute": "Á",
        "Acirc": "Â", "Atilde": "Ã", "Auml": "Ä", "Aring": "Å", "AElig": "Æ", "Ccedil": "Ç", "Egrave": "È",
        "Eacute": "É", "Ecirc": "Ê", "Euml": "Ë", "Igrave": "Ì", "Iacute": "Í", "Icirc": "Î", "Iuml": "Ï", "ETH": "Ð",
        "Ntilde": "Ñ", "Ograve": "Ò", "Oacute": "Ó", "Ocirc": "Ô", "Otilde": "Õ", "Ouml": "Ö", "times": "×",
        "Oslash": "Ø", "Ugrave": "Ù", "Uacute": "Ú", "Ucirc": "Û", "Uuml": "Ü", "Yacute": "Ý", "THORN": "Þ",
        "szlig": "ß", "agrave": "à", "aacute": "á", "acirc": "â", "atilde": "ã", "auml": "ä", "aring": "å",
        "aelig": "æ", "ccedil": "ç", "egrave": "è", "eacute": "é", "ecirc": "ê", "euml": "ë", "igrave": "ì",
        "iacute": "í", "icirc": "î", "iuml": "ï", "eth": "ð", "ntilde": "ñ", "ograve": "ò", "oacute": "ó",
        "ocirc": "ô", "otilde": "õ", "ouml": "ö", "divide": "÷", "oslash": "ø", "ugrave": "ù", "uacute": "ú",
        "ucirc": "û", "uuml": "ü", "yacute": "ý", "thorn": "þ", "yuml": "ÿ", "OElig": "Œ", "oelig": "œ",
        "Scaron": "Š", "scaron": "š", "Yuml": "Ÿ", "fnof": "ƒ", "circ": "ˆ", "tilde": "˜", "Alpha": "Α", "Beta": "Β",
        "Gamma": "Γ", "Delta": "Δ", "Epsilon": "Ε", "Zeta": "Ζ", "Eta": "Η", "Theta": "Θ", "Iota": "Ι", "Kappa": "Κ",
        "Lambda": "Λ", "Mu": "Μ", "Nu": "Ν", "Xi": "Ξ", "Omicron": "Ο", "Pi": "Π", "Rho": "Ρ", "Sigma": "Σ",
        "Tau": "Τ", "Upsilon": "Υ", "Phi": "Φ", "Chi": "Χ", "Psi": "Ψ", "Omega": "Ω", "alpha": "α", "beta": "β",
        "gamma": "γ", "delta": "δ", "epsilon": "ε", "zeta": "ζ", "eta": "η", "theta": "θ", "iota": "ι", "kappa": "κ",
        "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "omicron": "ο", "pi": "π", "rho": "ρ", "sigmaf": "ς",
        "sigma": "σ", "tau": "τ", "upsilon": "υ", "phi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "thetasym": "ϑ",
        "upsih": "ϒ", "piv": "ϖ", "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "zwnj": "\u{200C}",
        "zwj": "\u{200D}", "lrm": "\u{200E}", "rlm": "\u{200F}", "ndash": "–", "mdash": "—", "lsquo": "‘",
        "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„", "dagger": "†", "Dagger": "‡",
        "bull": "•", "hellip": "…", "permil": "‰", "prime": "′", "Prime": "″", "lsaquo": "‹", "rsaquo": "›",
        "oline": "‾", "frasl": "⁄", "euro": "€", "image": "ℑ", "weierp": "℘", "real": "ℜ", "trade": "™",
        "alefsym": "ℵ", "larr": "←", "uarr": "↑", "rarr": "→", "darr": "↓", "harr": "↔", "crarr": "↵", "lArr": "⇐",
        "uArr": "⇑", "rArr": "⇒", "dArr": "⇓", "hArr": "⇔", "forall": "∀", "part": "∂", "exist": "∃", "empty": "∅",
        "nabla": "∇", "isin": "∈", "notin": "∉", "ni": "∋", "prod": "∏", "sum": "∑", "minus": "−", "lowast": "∗",
        "radic": "√", "prop": "∝", "infin": "∞", "ang": "∠", "and": "∧", "or": "∨", "cap": "∩", "cup": "∪",
        "int": "∫", "there4": "∴", "sim": "∼", "cong": "≅", "asymp": "≈", "ne": "≠", "equiv": "≡", "le": "≤",
        "ge": "≥", "sub": "⊂", "sup": "⊃", "nsub": "⊄", "sube": "⊆", "supe": "⊇", "oplus": "⊕", "otimes": "⊗",
        "perp": "⊥", "sdot": "⋅", "lceil": "⌈", "rceil": "⌉", "lfloor": "⌊", "rfloor": "⌋", "lang": "⟨", "rang": "⟩",
        "loz": "◊", "spades": "♠", "clubs": "♣", "hearts": "♥", "diams": "♦", "Abreve": "Ă", "abreve": "ă",
        "Cacute": "Ć", "cacute": "ć", "Ccaron": "Č", "ccaron": "č", "Dcaron": "Ď", "dcaron": "ď", "Dstrok": "Đ",
        "dstrok": "đ", "Ecaron": "Ě", "ecaron": "ě", "Eogon": "Ę", "eogon": "ę", "Gbreve": "Ğ", "gbreve": "ğ",
        "Idot": "İ", "imath": "ı", "Lstrok": "Ł", "lstrok": "ł", "Nacute": "Ń", "nacute": "ń", "Ncaron": "Ň",
        "ncaron": "ň", "Odblac": "Ő", "odblac": "ő", "Rcaron": "Ř", "rcaron": "ř", "Sacute": "Ś", "sacute": "ś",
        "Scedil": "Ş", "scedil": "ş", "Tcaron": "Ť", "tcaron": "ť", "Udblac": "Ű", "udblac": "ű", "Uring": "Ů",
        "uring": "ů", "Zacute": "Ź", "zacute": "ź", "Zcaron": "Ž", "zcaron": "ž", "Zdot": "Ż", "zdot": "ż",
        "Aogon": "Ą", "aogon": "ą", "Amacr": "Ā", "amacr": "ā", "Emacr": "Ē", "emacr": "ē", "Imacr": "Ī",
        "imacr": "ī", "Omacr": "Ō", "omacr": "ō", "Umacr": "Ū", "umacr": "ū", "les": "⩽", "ges": "⩾", "leq": "≤",
        "geq": "≥", "ap": "≈", "approx": "≈", "thickapprox": "≈", "plus": "+", "equals": "=", "lpar": "(",
        "rpar": ")", "lsqb": "[", "rsqb": "]", "lcub": "{", "rcub": "}", "comma": ",", "period": ".", "colon": ":",
        "semi": ";", "excl": "!", "quest": "?", "num": "#", "dollar": "$", "percnt": "%", "ast": "*", "sol": "/",
        "bsol": "\u{5C}", "lowbar": "_", "commat": "@", "Hat": "^", "grave": "`", "verbar": "|", "hyphen": "‐",
        "horbar": "―", "lsquor": "‚", "ldquor": "„", "numsp": "\u{2007}", "puncsp": "\u{2008}", "hairsp": "\u{200A}",
        "emsp13": "\u{2004}", "emsp14": "\u{2005}", "epsi": "ε", "epsiv": "ϵ", "thetav": "ϑ", "phiv": "ϕ",
        "straightphi": "ϕ", "varepsilon": "ϵ", "vartheta": "ϑ", "hbar": "ℏ", "ell": "ℓ", "bullet": "•", "star": "☆",
        "check": "✓", "cross": "✗", "male": "♂", "female": "♀", "half": "½", "frac13": "⅓", "frac23": "⅔",
        "frac18": "⅛", "mp": "∓", "pm": "±", "compfn": "∘", "square": "□",
    ]
}
