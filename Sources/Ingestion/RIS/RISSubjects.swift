import Articles

extension RISReference {
    /// `KW`: one keyword each, or many in one field; and headings of MEDLINE, as `*Heading/qualifier`.
    mutating func readSubjects() {
        let values = fields.takeRaw("KW")
        guard !values.isEmpty else { return }
        var seen: Set<String> = []
        for value in values {
            for term in RISKeywords.terms(in: value, isOnly: values.count == 1)
            where seen.insert(term.lowercased()).inserted {
                addTerm(term)
            }
        }
    }

    private mutating func addTerm(_ term: String) {
        if let heading = RISHeading.heading(term), !heading.qualifiers.isEmpty || !hasOtherThesaurus {
            article.meshHeadings.append(heading)
            return
        }
        guard term.utf8.first == UInt8(ascii: "*"), let keyword = term.dropFirst().trimmedOrNil else {
            article.keywords.append(term)
            return
        }
        // The star says what the article is mainly about, in a thesaurus that isn't MeSH.
        article.keywords.append(keyword)
        fields.keep("KW", term)
    }

    /// Whether a star alone marks a term of a thesaurus that isn't MeSH.
    private var hasOtherThesaurus: Bool {
        database.map { Self.otherThesauri.contains($0) } ?? false
    }

    private static let otherThesauri: Set<String> = [
        "Embase", "PsycINFO", "PsycARTICLES", "ERIC", "Scopus", "Web of Science", "CAB Abstracts", "Inspec",
        "SocINDEX", "Criminal Justice Abstracts",
    ]
}

/// Lists of keywords in one field.
enum RISKeywords {
    /// - Parameter isOnly: whether the record has one such field alone, which may hold all keywords.
    static func terms(in value: String, isOnly: Bool) -> [String] {
        // An entity ends in a semicolon.
        let value = value.hasBytes("&") ? HTMLText.plain(value) ?? "" : value
        let hasCommas = isOnly && isCommaList(value)
        return value.utf8.split {
            $0 == 0x0A || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "|") || hasCommas && $0 == 0x2C
        }
        .compactMap { part in
            let text = Substring(part).trimmed
            return RISFields.isPlain(text) ? text.trimmedOrNil : HTMLText.line(text)
        }
    }

    /// A comma may belong to a term, `Behavior, Addictive`; a list of four or more short parts is no term.
    private static func isCommaList(_ value: String) -> Bool {
        guard !value.contains(where: { ";|\n/".contains($0) }) else { return false }
        let parts = value.split(separator: ",").map(\.trimmed)
        return parts.count >= 4 && parts.allSatisfy { !$0.isEmpty && $0.utf8.count <= 50 }
    }
}
