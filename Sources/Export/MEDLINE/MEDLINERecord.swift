import Articles

/// One record in the making: lines of a tag in four columns, a hyphen, a space and a value. The next one reuses its
/// memory.
struct MEDLINERecord {
    private var output = ByteBuffer()

    mutating func field(_ tag: String, _ value: String?) {
        guard let value = value?.onOneLine.trimmed, !value.isEmpty else { return }
        output.write(tag)
        for _ in tag.utf8.count..<4 { output.write(0x20) }
        output.write("- ")
        // Readers take several spaces for one.
        output.write(Self.hasWideSpace(value) ? value.split(separator: " ").joined(separator: " ") : value)
        output.write("\n")
    }

    /// The first field, which stands there without a value, too.
    mutating func begin(_ tag: String, _ value: String?) {
        if let value { field(tag, value) } else { output.write("\(tag)- \n") }
    }

    private static func hasWideSpace(_ text: String) -> Bool {
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if byte == 0x20, previous == 0x20 { return true }
            previous = byte
        }
        return false
    }

    /// Ends the record with a blank line and moves it out.
    mutating func finish(to other: inout ByteBuffer) {
        output.write("\n")
        output.drain { other.write($0) }
    }

    /// A person under the full and the short name, a group under its own; then what belongs to them.
    mutating func person(_ authorship: Authorship) {
        switch authorship.role {
        case .author: name(authorship.author, full: "FAU", short: "AU")
        case .editor: name(authorship.author, full: "FED", short: "ED")
        case .translator, .seriesEditor: return
        }
        if let orcid = authorship.author.orcid { field("AUID", "ORCID: \(orcid)") }
        for affiliation in authorship.affiliations { field("AD", affiliation) }
    }

    private mutating func name(_ author: Author, full: String, short: String) {
        switch author.name {
        case .literal(let group) where full == "FAU": field("CN", group)
        // There is no field for groups of editors.
        case .literal(let group): name(Author(family: group), full: full, short: short)
        case .person(let name, let given, let suffix):
            // The first comma ends the family name.
            let family = name.replacing(ascii: ",", with: "")
            // Alone, a suffix would be a given name.
            let suffix = given == nil ? nil : suffix
            let rest = [given, suffix].compactMap(\.self).joined(separator: " ")
            // A comma behind it says that it is a family name, and no group's.
            let isPlain = family.utf8.allSatisfy { $0 > 0x20 && $0 < 0x80 }
            field(full, rest.isEmpty ? family + (isPlain ? "" : ",") : "\(family), \(rest)")
            field(short, Author(family: family, given: given, suffix: suffix).shortName)
        }
    }

    mutating func relation(_ relation: Relation, isPreprint: Bool) {
        let tag: String? =
            switch relation.kind {
            case .retractedBy: "RIN"
            case .retracts: "ROF"
            case .correctedBy: "EIN"
            case .corrects: "EFR"
            case .concernAbout: "ECF"
            case .concernIn: "ECI"
            case .commentOn: "CON"
            case .commentIn: "CIN"
            case .preprintOf: isPreprint ? "UIN" : nil
            case .versionOf: "RPI"
            case .publishedFrom, .partOf: nil
            }
        guard let tag else { return }
        switch relation.target.scheme {
        case .pmid: field(tag, "PMID: \(relation.target.value)")
        case .doi: field(tag, "doi: \(relation.target.value)")
        default: break
        }
    }
}
