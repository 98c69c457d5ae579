/// A name that a registry or database gave an article.
public struct Identifier: Sendable, Hashable {
    public enum Scheme: String, Sendable, CaseIterable {
        case doi, pmid, pmcid, arxiv, isbn
        case semanticScholar = "s2"
        case openAlex = "openalex"
        /// A registration of a clinical trial: NCT, ISRCTN, EudraCT, ChiCTR, …
        case trial

        /// Whether two records with the same value are about the same article. A book's ISBN also stands
        /// on its chapters, and a trial has many articles.
        public var namesOneArticle: Bool {
            switch self {
            case .isbn, .trial: false
            default: true
            }
        }

        /// As people write it: `DOI`, `Semantic Scholar`.
        public var label: String {
            switch self {
            case .doi, .pmid, .pmcid, .isbn: rawValue.uppercased()
            case .arxiv: "arXiv"
            case .semanticScholar: "Semantic Scholar"
            case .openAlex: "OpenAlex"
            case .trial: "Trial"
            }
        }
    }

    public let scheme: Scheme
    /// In the scheme's normal form.
    public let value: String

    /// `nil` where the text is no identifier of the scheme.
    public init?(_ scheme: Scheme, _ text: String) {
        let trimmed = text.trimmed
        let value: String? =
            switch scheme {
            case .doi: Identifier.doi(trimmed)
            case .pmid: Identifier.pmid(trimmed)
            case .pmcid: Identifier.pmcid(trimmed)
            case .arxiv: Identifier.arxiv(trimmed)
            case .isbn: Identifier.isbn(trimmed)
            case .openAlex: Identifier.openAlex(trimmed)
            case .semanticScholar, .trial: trimmed.isEmpty || trimmed.utf8.count > 200 ? nil : trimmed
            }
        guard let value, !Identifier.hasControls(value) else { return nil }
        self.scheme = scheme
        self.value = value
    }

    /// An identifier that is in its scheme's normal form already, because this type made it so before.
    public init(normalized value: String, _ scheme: Scheme) {
        self.scheme = scheme
        self.value = value
    }

    /// Where the identifier leads to on the net.
    public var url: String? {
        switch scheme {
        case .doi: "https://doi.org/\(value)"
        case .pmid: "https://pubmed.ncbi.nlm.nih.gov/\(value)/"
        case .pmcid: "https://pmc.ncbi.nlm.nih.gov/articles/\(value)/"
        case .arxiv: "https://arxiv.org/abs/\(value)"
        case .semanticScholar: "https://www.semanticscholar.org/paper/\(value)"
        case .openAlex: "https://openalex.org/\(value)"
        case .trial: value.hasPrefix("NCT") ? "https://clinicaltrials.gov/study/\(value)" : nil
        case .isbn: nil
        }
    }
}

extension Identifier {
    private static let resolvers = [
        "https://", "http://", "dx.doi.org/", "www.doi.org/", "doi.org/", "doi:", "doi ", "info:doi/", "urn:doi:",
    ]

    /// Lower case, without a resolver's address: `10.1182/blood.2019000001` (ISO 26324; DOIs are compared
    /// without case).
    static func doi(_ text: String) -> String? {
        if isBareDOI(text.utf8) { return text.lowercasedASCII }
        var rest = Substring(text.lowercasedASCII)
        var isAddress = false
        while let prefix = resolvers.first(where: rest.hasPrefix) {
            isAddress = isAddress || prefix.hasPrefix("http")
            rest = rest.dropFirst(prefix.count).drop { $0 == " " || $0 == ":" }
        }
        if isAddress, rest.contains("%"), let decoded = rest.percentDecoded {
            rest = Substring(decoded.lowercasedASCII)
        }
        // What is longer is text; to look for pairs in it would take long.
        guard rest.hasPrefix("10."), rest.utf8.count <= 4_096 else { return nil }
        let closing: [Character: Character] = [")": "(", "]": "[", ">": "<"]
        while let last = rest.last {
            let isUnpaired = closing[last].map { !rest.contains($0) } ?? false
            guard ".,;\"'".contains(last) || last.isWhitespace || isUnpaired else { break }
            rest.removeLast()
        }
        guard let slash = rest.firstIndex(of: "/") else { return nil }
        let registrant = rest[..<slash].dropFirst(3)
        let isRegistrant = registrant.utf8.allSatisfy { $0 == UInt8(ascii: ".") || (48...57).contains($0) }
        guard isRegistrant, (4...9).contains(registrant.prefix { $0 != "." }.count),
            rest.index(after: slash) < rest.endIndex, !hasWhitespace(rest), rest.utf8.count <= 2_048
        else { return nil }
        return String(rest)
    }

    /// Whether a text is a DOI and nothing else, as most are: of printable ASCII, with a letter or digit at its end.
    private static func isBareDOI(_ text: String.UTF8View) -> Bool {
        guard text.count <= 2_048, text.starts(with: "10.".utf8), text.allSatisfy({ (0x21...0x7E).contains($0) }),
            let last = text.last, (48...57).contains(last) || (97...122).contains(last | 0x20)
        else { return false }
        let registrant = text.dropFirst(3).prefix { (48...57).contains($0) }
        return (4...9).contains(registrant.count) && text[registrant.endIndex...].first == UInt8(ascii: "/")
    }

    /// Control characters of ASCII and of Latin-1 (U+0080–U+009F).
    private static func hasControls(_ text: String) -> Bool {
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if byte < 0x20 || byte == 0x7F || (previous == 0xC2 && byte < 0xA0) { return true }
            previous = byte
        }
        return false
    }

    private static func hasWhitespace(_ text: Substring) -> Bool {
        text.utf8.contains { $0 <= 0x20 }
            || (text.utf8.contains { $0 >= 0x80 } && text.contains(where: \.isWhitespace))
    }

    /// Digits without leading zeros: `31234567`.
    static func pmid(_ text: String) -> String? {
        var rest = Substring(text.lowercasedASCII)
        for prefix in ["https://", "http://", "www.", "pubmed.ncbi.nlm.nih.gov/", "ncbi.nlm.nih.gov/pubmed/"]
        where rest.hasPrefix(prefix) { rest = rest.dropFirst(prefix.count) }
        for prefix in ["medline:", "pubmed:", "pmid:", "pmid"] where rest.hasPrefix(prefix) {
            rest = rest.dropFirst(prefix.count).drop { $0 == " " || $0 == ":" }
        }
        if rest.hasSuffix("/") { rest.removeLast() }
        guard let number = Int(rest), (1...999_999_999).contains(number) else { return nil }
        return String(number)
    }

    /// `PMC` and digits: `PMC7654321`.
    static func pmcid(_ text: String) -> String? {
        // The last part of an address: `https://pmc.ncbi.nlm.nih.gov/articles/PMC7654321/`.
        let isAddress = text.contains("/")
        var rest = text.uppercased().split(separator: "/").last ?? ""
        let hasPrefix = rest.hasPrefix("PMC")
        for prefix in ["PMCID", "PMC"] where rest.hasPrefix(prefix) {
            rest = rest.dropFirst(prefix.count).drop { $0 == ":" || $0 == " " }
        }
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard let number = Int(digits), number > 0, hasPrefix || !isAddress,
            digits.endIndex == rest.endIndex || (hasPrefix && ".?# ".contains(rest[digits.endIndex]))
        else { return nil }
        return "PMC\(number)"
    }

    /// `2101.01234` or `q-bio/0401001`, without version.
    static func arxiv(_ text: String) -> String? {
        var rest = Substring(text.lowercasedASCII)
        for prefix in ["https://", "http://", "arxiv.org/abs/", "arxiv.org/pdf/", "arxiv:"] where rest.hasPrefix(prefix)
        {
            rest = rest.dropFirst(prefix.count)
        }
        if rest.hasSuffix(".pdf") { rest = rest.dropLast(4) }
        if let v = rest.lastIndex(of: "v"), v > rest.startIndex, !rest[v...].dropFirst().isEmpty,
            rest[v...].dropFirst().allSatisfy(\.isNumber)
        {
            rest = rest[..<v]
        }
        let parts = rest.split(separator: rest.contains("/") ? "/" : ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        let isNumber = parts[0].utf8.count == 4 && parts[0].utf8.allSatisfy { (48...57).contains($0) }
        let isArchive =
            !parts[0].isEmpty && parts[0].utf8.allSatisfy { (97...122).contains($0) || "-.".utf8.contains($0) }
        let isValid =
            rest.contains("/")
            ? isArchive && parts[1].utf8.count == 7 : isNumber && (4...5).contains(parts[1].utf8.count)
        return isValid ? String(rest) : nil
    }

    /// Ten or thirteen digits without hyphens, check digit verified (ISO 2108).
    static func isbn(_ text: String) -> String? {
        var rest = text.uppercased()
        for prefix in ["ISBN-13", "ISBN-10", "ISBN"] where rest.hasPrefix(prefix) {
            rest = String(rest.dropFirst(prefix.count))
        }
        let kept = rest.utf8.filter { (48...57).contains($0) || $0 == UInt8(ascii: "X") }
        let digits = kept.map { $0 == UInt8(ascii: "X") ? 10 : Int($0 - 48) }
        let isValid: Bool
        switch digits.count {
        case 10:
            isValid =
                !digits.dropLast().contains(10)
                && zip(digits, (1...10).reversed()).reduce(0) { $0 + $1.0 * $1.1 } % 11 == 0
        case 13:
            isValid =
                !digits.contains(10)
                && digits.enumerated().reduce(0) { $0 + $1.element * ($1.offset % 2 == 0 ? 1 : 3) } % 10 == 0
        default: isValid = false
        }
        return isValid ? String(decoding: kept, as: UTF8.self) : nil
    }

    /// `W` and digits: `W2741809807`.
    static func openAlex(_ text: String) -> String? {
        let last = text.split(separator: "/").last.map { $0.uppercased() } ?? ""
        guard last.hasPrefix("W"), last.count > 1, last.dropFirst().allSatisfy({ $0.isASCII && $0.isNumber }) else {
            return nil
        }
        return last
    }
}
