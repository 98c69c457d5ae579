import Articles

/// What text is in by how its lines begin: tagged records and BibTeX.
enum LineEvidence {
    static func format(of text: UnsafeBufferPointer<UInt8>) -> RecordFormat? {
        var risLines = 0
        var isFirst = true
        for line in text.split(separator: 0x0A) {
            let content = line.drop { $0 <= 0x20 }
            guard !content.isEmpty else { continue }
            if isFirst, isWebOfScience(content) { return .webOfScience }
            isFirst = false
            if beginsEntry(content) { return .bibtex }
            switch tag(of: content) {
            case .begin: return .ris
            case nil where isSmallBeginning(content): return .ris
            case .medline: return .nbib
            case .tagged: risLines += 1
            case nil: break
            }
        }
        // A file may have lost its first line, `TY`.
        return risLines > 1 ? .ris : nil
    }

    private enum Tag {
        /// `TY  -`
        case begin
        /// Another one of two characters: `TI  -`
        case tagged
        /// One that only MEDLINE has: `PMID-`, or Ovid's form of it: `UI  -`
        case medline
    }

    /// A tag in the first columns and a hyphen behind it.
    private static func tag(of line: Slice<UnsafeBufferPointer<UInt8>>) -> Tag? {
        let name = line.prefix { (65...90).contains($0) || (48...57).contains($0) }
        guard (2...4).contains(name.count), let first = name.first, first >= 65 else { return nil }
        let behind = line[name.endIndex...]
        let spaces = behind.prefix { $0 == 0x20 || $0 == 0x09 }
        let hyphen = spaces.endIndex
        guard spaces.count <= 3, hyphen < line.endIndex, line[hyphen] == UInt8(ascii: "-") else { return nil }
        let text = String(decoding: name, as: UTF8.self)
        if text == "TY" { return .begin }
        // MEDLINE's hyphen stands in the fifth column.
        if medlineTags.contains(text), spaces.count <= 2 { return .medline }
        let isSpaced = hyphen + 1 == line.endIndex || line[hyphen + 1] == 0x20
        return name.count == 2 && !spaces.isEmpty && isSpaced ? .tagged : nil
    }

    /// `ty  - jour`, in the small letters of which some files are.
    private static func isSmallBeginning(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        line.starts(with: "ty  - ".utf8) && line.count < 20
    }

    private static let medlineTags: Set<String> = [
        "PMID", "STAT", "DCOM", "OWN", "FAU", "LID", "AID", "PST", "JID", "PHST", "EDAT", "MHDA", "CRDT", "DEP", "PMC",
        "PMCR", "OTO", "AUID", "UI", "VN",
    ]

    /// `FN Clarivate Analytics Web of Science`, `PT J`, or the version line.
    private static func isWebOfScience(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let text = line.starts(with: [0xEF, 0xBB, 0xBF]) ? line.dropFirst(3) : line
        if text.starts(with: "FN ".utf8) || text.starts(with: "VR 1".utf8) { return true }
        // The table that Web of Science writes instead.
        if text.starts(with: "PT\tAU\t".utf8) { return true }
        guard text.starts(with: "PT ".utf8) else { return false }
        return text.count <= 5 && text.dropFirst(3).allSatisfy { (65...90).contains($0) || $0 <= 0x20 }
    }

    /// `@article{key,` or `@string(`; `@media {` of a style sheet and `@Test(` of a program have no key and comma.
    private static func beginsEntry(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let at = line.firstIndex(of: UInt8(ascii: "@")) else { return false }
        let behind = line[(at + 1)...].drop { $0 <= 0x20 }
        let type = behind.prefix { ($0 | 0x20) >= 97 && ($0 | 0x20) <= 122 }
        let rest = line[type.endIndex...].drop { $0 <= 0x20 }
        guard !type.isEmpty, let bracket = rest.first, bracket == UInt8(ascii: "{") || bracket == UInt8(ascii: "(")
        else { return false }
        if ["string", "comment", "preamble"].contains(String(decoding: type, as: UTF8.self).lowercased()) {
            return true
        }
        let key = rest.dropFirst().prefix { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "}") }
        if key.endIndex == line.endIndex {
            // The comma may stand on the next line, behind a type that BibTeX has.
            return !key.drop { $0 <= 0x20 }.contains(0x20)
                && entryTypes.contains(String(decoding: type, as: UTF8.self).lowercased())
        }
        return line[key.endIndex] == UInt8(ascii: ",") && !key.contains { "\"=(".utf8.contains($0) }
    }

    private static let entryTypes: Set<String> = [
        "article", "book", "booklet", "conference", "inbook", "incollection", "inproceedings", "manual",
        "mastersthesis",
        "misc", "online", "phdthesis", "proceedings", "report", "techreport", "thesis", "unpublished",
    ]
}
