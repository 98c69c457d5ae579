import Articles

/// What DOIs tell about two records beyond being equal.
enum DOIForm {
    /// A DOI without what pages and programs hang on it, `/full` and `.pdf`, and without a version's number: equal ones
    /// are one work's.
    static func base(_ doi: String) -> String {
        var rest = Substring(doi)
        var isChanged = true
        while isChanged {
            isChanged = false
            for ending in endings where rest.hasSuffix(ending) {
                rest = rest.dropLast(ending.utf8.count)
                isChanged = true
            }
        }
        return withoutVersion(rest)
    }

    /// Whether it is a preprint server's.
    static func isPreprint(_ doi: String) -> Bool {
        guard let slash = doi.utf8.firstIndex(of: UInt8(ascii: "/")) else { return false }
        let registrant = Substring(doi[..<slash])
        guard servers.contains(code(registrant.utf8)) else { return false }
        let rest = doi.utf8[slash...].dropFirst()
        switch registrant {
        // Cold Spring Harbor's journals have letters behind the slash, its preprints a number.
        case "10.1101": return rest.first.map { (48...57).contains($0) } ?? false
        case "10.2196": return rest.starts(with: "preprints.".utf8)
        default: return true
        }
    }

    /// Eight bytes as a number, since this is asked of every record; what is longer is nobody's here.
    private static func code(_ registrant: Substring.UTF8View) -> UInt64 {
        registrant.count > 8 ? 0 : registrant.reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// bioRxiv's v2, Research Square's /v2, F1000Research's .2 behind a number.
    private static func withoutVersion(_ doi: Substring) -> String {
        let digits = doi.reversed().prefix { $0.isASCII && $0.isNumber }.count
        guard digits > 0, digits < 3 else { return String(doi) }
        let rest = doi.dropLast(digits)
        if rest.hasSuffix("/v") { return String(rest.dropLast(2)) }
        if rest.hasSuffix("v"), rest.dropLast().last?.isNumber ?? false { return String(rest.dropLast()) }
        if rest.hasSuffix("."), isVersioned(rest) { return String(rest.dropLast()) }
        return String(doi)
    }

    private static func isVersioned(_ doi: Substring) -> Bool {
        ["10.12688/", "10.26434/", "10.21956/"].contains { doi.hasPrefix($0) }
    }

    private static let endings = [
        "/full", "/fulltext", "/full/html", "/abstract", "/abs", "/pdf", "/epdf", "/epub", "/meta", "/html", "/summary",
        ".pdf", ".full", ".abstract", ".html", "/-/dc1", "/", ".", ",", ";",
    ]
    private static let servers = Set(
        [
            "10.1101", "10.2196", "10.21203", "10.20944", "10.2139", "10.48550", "10.26434", "10.31234", "10.31219",
            "10.31222", "10.31235", "10.22541", "10.36227", "10.51094", "10.12074", "10.35542", "10.64898",
        ].map { code(Substring($0).utf8) })
}
