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

    /// What an address on the net leads to, where that is a known register of articles.
    static func identifier(ofAddress address: String) -> Identifier? {
        let lower = address.lowercasedASCII
        if lower.contains("doi.org/10.") { return doi(in: address) }
        if lower.contains("arxiv.org/abs/") || lower.contains("arxiv.org/pdf/") { return Identifier(.arxiv, address) }
        if lower.contains("/pmc/articles/") || lower.contains("pmc.ncbi.nlm.nih.gov/articles/") {
            return Identifier(.pmcid, address)
        }
        if lower.contains("pubmed") { return Identifier(.pmid, address) }
        return nil
    }
}
