import Articles

/// Medical Subject Headings as MEDLINE writes them: `*Leukemia/drug therapy/*genetics`, a star before what is major.
enum CSVMeSH {
    static func heading(_ text: String) -> MeSHHeading? {
        // The Cochrane Library's way: `*Leukemia [drug therapy, *genetics]`.
        if text.hasSuffix("]"), let open = text.firstIndex(of: "[") {
            let qualifiers = text[open...].dropFirst().dropLast().replacing(", ", with: "/")
            return heading("\(text[..<open].trimmed)/\(qualifiers)")
        }
        var parts = text.parts(separatedBy: UInt8(ascii: "/")).map(starred).filter { !$0.name.isEmpty }
        guard !parts.isEmpty else { return nil }
        let (name, isMajor) = parts.removeFirst()
        return MeSHHeading(
            name: name, isMajor: isMajor, qualifiers: parts.map { .init(name: $0.name, isMajor: $0.isMajor) })
    }

    private static func starred(_ text: Substring) -> (name: String, isMajor: Bool) {
        let part = text.trimmed
        return part.hasPrefix("*") ? (part.dropFirst().trimmed, true) : (part, false)
    }
}
