import Articles

/// A heading of MeSH as MEDLINE writes it in one text: `*Leukemia/drug therapy/*genetics`; a star marks what the article
/// is mainly about. Ovid adds its abbreviation: `*Leukemia/dt [Drug Therapy]`.
enum RISHeading {
    /// `nil` where neither a star nor a qualifier shows that it is one. Emtree's terms, with a star as well, begin with
    /// a small letter.
    static func heading(_ term: String) -> MeSHHeading? {
        guard term.utf8.contains(where: { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "/") }) else { return nil }
        var parts = term.parts(separatedBy: UInt8(ascii: "/")).map(\.trimmed)
        var qualifiers: [MeSHHeading.Qualifier] = []
        while parts.count > 1, let last = parts.last, let qualifier = qualifier(last) {
            qualifiers.insert(qualifier, at: 0)
            parts.removeLast()
        }
        var name = parts.joined(separator: "/")
        let isMajor = name.hasPrefix("*")
        if isMajor { name = name.dropFirst().trimmed }
        guard isMajor || !qualifiers.isEmpty, let first = name.first, !first.isLowercase else { return nil }
        return MeSHHeading(name: name, isMajor: isMajor, qualifiers: qualifiers)
    }

    private static func qualifier(_ text: String) -> MeSHHeading.Qualifier? {
        let isMajor = text.hasPrefix("*")
        var name = isMajor ? text.dropFirst().trimmed : text
        if let open = name.firstIndex(of: "["), name.hasSuffix("]") {
            name = name[name.index(after: open)...].dropLast().trimmed
        }
        name = name.lowercasedASCII
        return names.contains(name) ? MeSHHeading.Qualifier(name: name, isMajor: isMajor) : nil
    }

    /// The qualifiers of MeSH (2025), and those that were in use before.
    private static let names: Set<String> = [
        "abnormalities", "administration & dosage", "adverse effects", "agonists", "analogs & derivatives", "analysis",
        "anatomy & histology", "antagonists & inhibitors", "biosynthesis", "blood", "blood supply",
        "cerebrospinal fluid", "chemical synthesis", "chemically induced", "chemistry", "classification",
        "complications", "congenital", "contraindications", "cytology", "deficiency", "diagnosis",
        "diagnostic imaging", "diet therapy", "drug effects", "drug therapy", "economics", "education", "embryology",
        "enzymology", "epidemiology", "ethics", "ethnology", "etiology", "genetics", "growth & development", "history",
        "immunology", "injuries", "innervation", "instrumentation", "isolation & purification",
        "legislation & jurisprudence", "manpower", "metabolism", "methods", "microbiology", "mortality", "nursing",
        "organization & administration", "parasitology", "pathogenicity", "pathology", "pharmacokinetics",
        "pharmacology", "physiology", "physiopathology", "poisoning", "prevention & control", "psychology",
        "radiation effects", "radionuclide imaging", "radiotherapy", "rehabilitation", "secondary", "secretion",
        "standards", "statistics & numerical data", "supply & distribution", "surgery", "therapeutic use", "therapy",
        "toxicity", "transmission", "transplantation", "trends", "ultrasonography", "ultrastructure", "urine",
        "utilization", "veterinary", "virology",
    ]
}
