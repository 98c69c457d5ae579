import Articles

/// Where an article is found: the identifiers that its publisher gave it (`AID`), and those that stand for its pages
/// (`LID`).
struct MEDLINELocations {
    private(set) var dois: [Identifier] = []
    private(set) var links: [Link] = []
    /// What stands for the pages where a journal has none.
    private(set) var articleNumber: String?
    /// Whether the number stands there without a kind, which says that it is one.
    private(set) var isCertain = false
    private(set) var rest: [(tag: FieldTag, value: String)] = []

    /// - Parameter locations: `10.5555/x [doi]`, `e12345 [pii]`, `e12345`, `https://example.org/1`.
    init(locations: [String], articleIDs: [String]) {
        for text in locations { read("LID", text) }
        for text in articleIDs { read("AID", text) }
        var seen: Set<String> = []
        rest = rest.filter { seen.insert($0.value).inserted && Self.parts($0.value).value != articleNumber }
        (dois, links) = (dois.uniqued, links.uniqued)
    }

    private mutating func read(_ tag: FieldTag, _ text: String) {
        let (value, kind) = Self.parts(text)
        if kind == "doi" || kind == nil, let doi = Self.doi(value) {
            dois.append(doi)
        } else if value.hasPrefix("http://") || value.hasPrefix("https://") {
            links.append(Link(.landing, value))
        } else if tag == "LID", articleNumber == nil || !isCertain, kind == nil, Self.isNumber(value, letters: 4) {
            articleNumber = value
            isCertain = true
        } else if tag == "LID", articleNumber == nil, kind == "pii", Self.isNumber(value, letters: 1) {
            articleNumber = value
        } else {
            rest.append((tag, text))
        }
    }

    private static func doi(_ value: String) -> Identifier? {
        Identifier(.doi, value) ?? (value.hasPrefix("http") ? IdentifierText.doi(in: value) : nil)
    }

    /// `e12345 [pii]` → `e12345`, `pii`.
    private static func parts(_ text: String) -> (value: String, kind: String?) {
        guard text.utf8.last == UInt8(ascii: "]"), let open = text.lastIndex(of: "[") else { return (text, nil) }
        let kind = text[text.index(after: open)...].dropLast()
        guard kind.utf8.count <= 12, let value = text[..<open].trimmedOrNil else { return (text, nil) }
        return (value, String(kind))
    }

    /// A few letters, then digits: `e12345`, `386`, `CD001234`.
    private static func isNumber(_ value: String, letters: Int) -> Bool {
        let digits = value.utf8.drop { (65...90).contains($0) || (97...122).contains($0) }
        return (1...10).contains(digits.count) && value.utf8.count - digits.count <= letters
            && digits.allSatisfy { (48...57).contains($0) }
    }
}
