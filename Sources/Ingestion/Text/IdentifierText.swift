import Articles

/// Finds identifiers in texts that hold more than one: addresses, notes, lists.
enum IdentifierText {
    /// The first DOI in a text: `See https://doi.org/10.5555/x1 (accessed May 2020)` → `10.5555/x1`.
    static func doi(in text: String) -> Identifier? {
        let bytes = text.utf8
        var rest = bytes[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "1")) {
            rest = rest[bytes.index(after: start)...]
            guard bytes[start...].starts(with: "10.".utf8) else { continue }
            // Digits before it would make it part of a longer number.
            if start > bytes.startIndex, (48...57).contains(bytes[bytes.index(before: start)]) { continue }
            let word = Substring(bytes[start...].prefix { $0 > 0x20 && $0 != UInt8(ascii: "\"") })
            let isEncoded = word.contains("%")
            if let doi = Identifier(.doi, isEncoded ? "https://doi.org/\(word)" : String(word)) { return doi }
        }
        return nil
    }

    /// The identifiers of a scheme in a text that may hold several: `978-1-4028-9462-6 (print), 978-3-16-148410-0`.
    static func identifiers(_ scheme: Identifier.Scheme, in text: String) -> [Identifier] {
        if let identifier = Identifier(scheme, text) { return [identifier] }
        var found: [Identifier] = []
        // A book's number may be the end of an address.
        let separators = scheme == .isbn ? ",;|\n/" : ",;|\n"
        for part in text.split(whereSeparator: separators.contains) {
            let whole = Identifier(scheme, String(part)).map { [$0] }
            for identifier in whole ?? part.split(separator: " ").compactMap({ Identifier(scheme, String($0)) })
            where !found.contains(identifier) {
                found.append(identifier)
            }
        }
        return found
    }

    /// `https://europepmc.org/article/MED/31234567`, `…/article/PMC/PMC7654321`, `…/articles/PMC7654321`.
    private static func europePMC(_ address: String) -> Identifier? {
        let parts = address.parts(separatedBy: UInt8(ascii: "/"))
        guard let last = parts.last, parts.count > 1 else { return nil }
        if parts[parts.count - 2].lowercasedASCII == "med" { return Identifier(.pmid, String(last)) }
        return last.lowercasedASCII.hasPrefix("pmc") ? Identifier(.pmcid, String(last)) : nil
    }

    /// What an address on the net leads to, where that is a known register of articles.
    static func identifier(ofAddress address: String) -> Identifier? {
        let lower = address.lowercasedASCII
        if lower.hasBytes("doi.org/10.") { return doi(in: address) }
        if lower.hasBytes("arxiv.org/abs/") || lower.hasBytes("arxiv.org/pdf/") { return Identifier(.arxiv, address) }
        if lower.hasBytes("/pmc/articles/") || lower.hasBytes("pmc.ncbi.nlm.nih.gov/articles/") {
            return Identifier(.pmcid, address)
        }
        if lower.hasBytes("pubmed") { return Identifier(.pmid, address) }
        if lower.hasBytes("europepmc.org/article") { return europePMC(address) }
        return nil
    }
}

extension String {
    /// The address on the net that it is, with `%20` for spaces; `nil` where it is none.
    var webAddress: String? {
        let scheme = prefix(8).lowercasedASCII
        guard scheme.hasPrefix("http://") || scheme == "https://", utf8.count > 10 else { return nil }
        return utf8.contains(0x20) ? replacing(" ", with: "%20") : self
    }
}
