import Articles

/// Registration numbers of clinical trials, in the forms of the registers of the WHO's platform (ICTRP).
enum TrialIDs {
    /// The number in its register's form (`NCT01234567`, `ISRCTN12345678`); `nil` where the text is none.
    static func identifier(_ text: String) -> Identifier? {
        var rest = Substring(text.trimmed)
        for name in registerNames where rest.lowercased().hasPrefix(name) {
            rest = rest.dropFirst(name.count).drop { "/: ".contains($0) }
        }
        let upper = rest.uppercased()
        return forms.contains { upper.wholeMatch(of: $0.regex) != nil } ? Identifier(.trial, form(upper)) : nil
    }

    /// `ChiCTR` and `jRCT` are written with small letters.
    private static func form(_ upper: String) -> String {
        if upper.hasPrefix("CHICTR") { return "ChiCTR" + upper.dropFirst(6) }
        if upper.hasPrefix("JRCT") { return "jRCT" + upper.dropFirst(4).lowercased() }
        return upper
    }

    /// Names of registers that stand before the number: `ClinicalTrials.gov/NCT01234567`.
    private static let registerNames = [
        "clinicaltrials.gov", "clinicaltrials", "isrctn/", "isrctn:", "eudract", "umin-ctr", "anzctr", "drks/", "ntr/",
        "chictr/", "ctri:", "jprn/", "euctr",
    ]

    private struct Form: @unchecked Sendable {
        // A literal without captures; nothing changes it.
        let regex: Regex<Substring>
    }

    private static let forms: [Form] = [
        Form(regex: /NCT\d{8}/), Form(regex: /ISRCTN\d{8}/), Form(regex: /\d{4}-\d{6}-\d{2}(?:-\d{2})?/),
        Form(regex: /CHICTR[A-Z0-9-]*\d{4,}/), Form(regex: /(?:JPRN-)?UMIN\d{9}/), Form(regex: /JRCT[A-Z]?\d{8,10}/),
        Form(regex: /ACTRN\d{14}/), Form(regex: /DRKS\d{8}/), Form(regex: /CTRI\/\d{4}\/\d{2,3}\/\d{6}/),
        Form(regex: /NTR\d{2,5}/), Form(regex: /NL-?OMON\d+/), Form(regex: /KCT\d{7}/), Form(regex: /IRCT\d{8,}N?\d*/),
        Form(regex: /PACTR\d{15,16}/), Form(regex: /TCTR\d{11}/), Form(regex: /RBR-\w{5,8}/),
        Form(regex: /SLCTR\/\d{4}\/\d{3}/),
    ]
}
