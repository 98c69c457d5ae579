import Articles

extension Article {
    /// The page about the article that a record names, else an openly readable PDF.
    ///
    /// One that leads to an identifier which the article doesn't have is left out: a reader would take that identifier
    /// for the article's.
    var recordedAddress: String? {
        let links = links.filter { link in
            guard let scheme = WebAddress.register(of: link.url) else { return true }
            return identifier(scheme) != nil
        }
        return (links.first { $0.kind == .landing } ?? links.first)?.url
    }

    /// The pages about it that records name, but for those that only an identifier leads to: a reader makes the
    /// identifier of such an address, and the address of the identifier.
    var ownPages: [String] {
        addresses(.landing).filter { address in
            address.hasPrefix("http") && WebAddress.register(of: address) == nil
        }
    }

    /// The best address there is: the recorded page, else where an identifier leads, else a PDF.
    var address: String? {
        links.first { $0.kind == .landing }?.url ?? identifierAddress ?? links.first?.url
    }

    /// The address for a reader's click: the DOI's, which stays, else the best one that is a web address at all.
    var lastingAddress: String? {
        let candidates = [identifierAddress] + links.map(\.url)
        return candidates.compactMap(\.self).first { address in
            let scheme = address.prefix(8).lowercasedASCII
            return scheme.hasPrefix("https://") || scheme.hasPrefix("http://")
        }
    }

    /// Where the DOI leads, else another identifier, in the order PubMed, PubMed Central, arXiv, the rest.
    private var identifierAddress: String? {
        if let doi { return WebAddress.resolving(doi: doi) }
        let schemes: [Identifier.Scheme] = [.pmid, .pmcid, .arxiv, .semanticScholar, .openAlex]
        return schemes.lazy.compactMap { scheme in identifiers.first { $0.scheme == scheme }?.url }.first
    }
}

enum WebAddress {
    /// Which identifiers an address leads to; `nil` where it is no register's.
    static func register(of address: String) -> Identifier.Scheme? {
        let lower = address.lowercasedASCII
        return registers.first { lower.contains($0.mark) }?.scheme
    }

    private static let registers: [(mark: String, scheme: Identifier.Scheme)] = [
        ("doi.org/10.", .doi), ("arxiv.org/", .arxiv), ("/pmc/articles/", .pmcid),
        ("pmc.ncbi.nlm.nih.gov/articles/", .pmcid), ("pubmed", .pmid), ("europepmc.org/article", .pmid),
    ]

    /// The resolver's address of a DOI, with what a URI can't hold percent-encoded (DOI Handbook 3.4: `%`, `"`,
    /// `#`, `?`, space, and what RFC 3986 leaves out).
    static func resolving(doi: String) -> String {
        "https://doi.org/" + encode(doi) { "%\"#? <>{}^[]`|\\".utf8.contains($0) }
    }

    /// With every byte that `isUnsafe`, and every control character, percent-encoded.
    static func encode(_ text: String, where isUnsafe: (UInt8) -> Bool) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            if byte < 0x20 || byte == 0x7F || isUnsafe(byte) {
                result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            } else {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
