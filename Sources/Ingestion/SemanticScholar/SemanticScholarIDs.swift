import Articles

/// A paper's identifiers as Semantic Scholar gives them.
struct SemanticScholarIDs {
    /// The paper's own id: forty hexadecimal digits, or, in S2ORC, its number in the corpus.
    var paper: String?
    var corpusID: String?
    private var found: [Identifier] = []
    private var paperOfAddress: String?

    mutating func add(_ identifier: Identifier?) {
        if let identifier { found.append(identifier) }
    }

    /// Takes what it can out of `externalIds`.
    mutating func read(_ fields: inout JSONFields) {
        for (name, scheme) in Self.schemes {
            guard let spelling = fields.spelling([name, name.lowercasedASCII]) else { continue }
            add(fields.takeIdentifier(spelling, scheme))
        }
        if let name = fields.spelling(["CorpusId", "corpusid"]) { corpusID = fields.takeText(name) }
    }

    /// What an address names: the paper's page ends in its id.
    mutating func address(_ url: String) {
        if let last = url.parts(separatedBy: UInt8(ascii: "/")).last.map(String.init), Self.isHash(last) {
            paperOfAddress = last
        } else if let identifier = IdentifierText.identifier(ofAddress: url),
            !found.contains(where: { $0.scheme == identifier.scheme })
        {
            found.append(identifier)
        }
    }

    /// The paper's id, else its number in the corpus.
    var key: String? { paper ?? paperOfAddress ?? corpusID }

    /// The DOI first; the paper's own id last.
    var all: [Identifier] {
        let order: [Identifier.Scheme] = [.doi, .pmid, .pmcid, .arxiv]
        let others = order.flatMap { scheme in found.filter { $0.scheme == scheme } }.uniqued
        return others + [own.flatMap { Identifier(.semanticScholar, $0) }].compactMap(\.self)
    }

    /// Semantic Scholar's API knows a paper by its number too, behind a prefix.
    private var own: String? {
        for id in [paper, paperOfAddress] {
            if let id, Self.isHash(id) { return id }
        }
        let number = corpusID ?? paper
        return number.map { $0.utf8.allSatisfy { (48...57).contains($0) } ? "CorpusId:\($0)" : $0 }
    }

    private static func isHash(_ text: String) -> Bool {
        text.utf8.count == 40 && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }

    private static let schemes: [(name: String, scheme: Identifier.Scheme)] = [
        ("DOI", .doi), ("PubMed", .pmid), ("PubMedCentral", .pmcid), ("ArXiv", .arxiv),
    ]
}
