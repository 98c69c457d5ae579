import Articles

/// Medical Subject Headings as MEDLINE writes them: `*Asparaginase`, `Leukemia, Lymphoid/*drug therapy/genetics`.
enum MEDLINEHeading {
    /// A star stands before what the article is mainly about: the heading, or a qualifier.
    static func heading(_ text: String) -> MeSHHeading? {
        var parts = text.parts(separatedBy: UInt8(ascii: "/")).compactMap(starred)
        guard !parts.isEmpty else { return nil }
        let (name, isMajor) = parts.removeFirst()
        return MeSHHeading(
            name: name, isMajor: isMajor,
            qualifiers: parts.map { MeSHHeading.Qualifier(name: $0.name, isMajor: $0.isMajor) })
    }

    /// A keyword, which can have a star too.
    static func keyword(_ text: String) -> String? {
        starred(text[...])?.name
    }

    /// Without its star, which stands behind in some files; `nil` where nothing else is there.
    private static func starred(_ text: Substring) -> (name: String, isMajor: Bool)? {
        let star = UInt8(ascii: "*")
        let bytes = text.trimmed.utf8
        let isMajor = bytes.first == star || bytes.last == star
        let name = Substring(bytes.drop { $0 == star }).trimmed
        guard let plain = (isMajor && name.utf8.last == star ? name.dropLast()[...] : name[...]).trimmedOrNil else {
            return nil
        }
        return (plain, isMajor)
    }
}
