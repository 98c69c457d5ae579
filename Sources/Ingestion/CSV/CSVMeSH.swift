import Articles

/// Medical Subject Headings as tables have them: as MEDLINE writes them, or as the Cochrane Library does.
enum CSVMeSH {
    static func heading(_ text: String) -> MeSHHeading? {
        // `*Leukemia [drug therapy, *genetics]`
        if text.hasSuffix("]"), let open = text.firstIndex(of: "[") {
            let qualifiers = text[open...].dropFirst().dropLast().replacing(", ", with: "/")
            return heading("\(text[..<open].trimmed)/\(qualifiers)")
        }
        return MEDLINEHeading.heading(text)
    }
}
