import Articles

/// Addresses on the net as RIS files have them.
enum RISAddress {
    /// The addresses of one value, which may hold several, separated by semicolons or white space.
    static func addresses(in text: String) -> [String] {
        var parts: [String] = []
        for word in text.utf8.split(whereSeparator: { $0 <= 0x20 }).map(Substring.init) {
            var rest = word
            while let offset = rest.byteOffset(of: ";http"), offset > 0 {
                let end = rest.utf8.index(rest.startIndex, offsetBy: offset)
                parts.append(String(rest[..<end]))
                rest = rest[rest.utf8.index(after: end)...]
            }
            parts.append(String(rest))
        }
        return parts.map { $0.hasSuffix(";") ? String($0.dropLast()) : $0 }.filter { !$0.isEmpty }
    }

    /// With its scheme; `nil` where the text is no address.
    static func address(_ text: String) -> String? {
        guard !text.utf8.contains(0x20) else { return nil }
        let lower = text.prefix(8).lowercasedASCII
        if lower.hasPrefix("http://") || lower.hasPrefix("https://") { return text.utf8.count > 8 ? text : nil }
        if lower.hasPrefix("//") { return "https:\(text)" }
        return lower.hasPrefix("www.") ? "http://\(text)" : nil
    }

    /// A resolver of links belongs to one library, and leads to nothing for others.
    static func isResolver(_ address: String) -> Bool {
        address.hasBytes("url_ver=Z39.88") || address.hasBytes("://sfx.") || address.hasBytes("?sid=")
    }

    static func isPDF(_ address: String) -> Bool {
        let path = Substring(address.lowercasedASCII.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") })
        return path.hasSuffix(".pdf") || path.hasBytes("/pdf/") || path.hasBytes("/epdf/") || path.hasSuffix("/pdf")
            || path.hasBytes("/downloadpdf/")
    }

    /// The DOI within the address of a page that a publisher names by it.
    static func doi(_ address: String) -> Identifier? {
        for mark in ["/doi/", "doi=", "/article/"] as [StaticString] {
            guard let page = address.behindBytes(mark), let offset = page.byteOffset(of: "10.") else { continue }
            let start = page.utf8.index(page.startIndex, offsetBy: offset)
            var name = Substring(page.utf8[start...].prefix { !"?&#".utf8.contains($0) })
            for end in ["/full", "/abstract", "/pdf", "/epdf", "/html", "/summary", ".full", ".abstract", ".pdf"]
            where name.hasSuffix(end) { name = name.dropLast(end.count) }
            if let doi = Identifier(.doi, "https://doi.org/\(name)") { return doi }
        }
        return nil
    }
}
