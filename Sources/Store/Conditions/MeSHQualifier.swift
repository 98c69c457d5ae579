import Articles

/// MeSH's qualifiers (subheadings).
enum MeSHQualifier {
    /// The name of a qualifier that may be given by its two letters: `dt` → `drug therapy`.
    static func name(_ text: String) -> String {
        let folded = text.lowercasedASCII
        return names[folded] ?? folded.replacing(" and ", with: " & ")
    }

    /// MEDLINE's abbreviations (NLM, "Qualifiers by Abbreviation").
    private static let names = [
        "ab": "abnormalities", "ad": "administration & dosage", "ae": "adverse effects", "ag": "agonists",
        "aa": "analogs & derivatives", "an": "analysis", "ah": "anatomy & histology",
        "ai": "antagonists & inhibitors", "bi": "biosynthesis", "bl": "blood", "bs": "blood supply",
        "cf": "cerebrospinal fluid", "cs": "chemical synthesis", "ci": "chemically induced", "ch": "chemistry",
        "cl": "classification", "co": "complications", "cn": "congenital", "cy": "cytology", "df": "deficiency",
        "di": "diagnosis", "dg": "diagnostic imaging", "dh": "diet therapy", "de": "drug effects",
        "dt": "drug therapy", "ec": "economics", "ed": "education", "em": "embryology", "en": "enzymology",
        "ep": "epidemiology", "es": "ethics", "eh": "ethnology", "et": "etiology", "ge": "genetics",
        "gd": "growth & development", "hi": "history", "im": "immunology", "in": "injuries", "ir": "innervation",
        "is": "instrumentation", "ip": "isolation & purification", "lj": "legislation & jurisprudence",
        "me": "metabolism", "mt": "methods", "mi": "microbiology", "mo": "mortality", "nu": "nursing",
        "og": "organization & administration", "ps": "parasitology", "py": "pathogenicity", "pa": "pathology",
        "pk": "pharmacokinetics", "pd": "pharmacology", "ph": "physiology", "pp": "physiopathology",
        "po": "poisoning", "pc": "prevention & control", "px": "psychology", "re": "radiation effects",
        "rt": "radiotherapy", "rh": "rehabilitation", "se": "secretion", "st": "standards",
        "sn": "statistics & numerical data", "sd": "supply & distribution", "su": "surgery", "th": "therapy",
        "tu": "therapeutic use", "to": "toxicity", "td": "transmission", "tr": "transplantation", "tm": "trends",
        "ul": "ultrastructure", "ur": "urine", "ut": "utilization", "ve": "veterinary", "vi": "virology",
    ]
}
