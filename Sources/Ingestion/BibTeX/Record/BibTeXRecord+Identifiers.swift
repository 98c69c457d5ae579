import Articles

/// An entry's identifiers and addresses.
extension BibTeXRecord {
    mutating func readIdentifiers() {
        takeIdentifiers(.doi, .doi)
        takeIdentifiers(.pmid, .pmid)
        takeIdentifiers(.pmcid, .pmcid)
        readEprint()
        readISBNs()
        if let parent = fields.take(.parentDOI), let doi = Identifier(.doi, parent.value) {
            article.relations.append(Relation(.partOf, doi))
        }
    }

    private mutating func takeIdentifiers(_ meaning: BibTeXFieldMeaning, _ scheme: Identifier.Scheme) {
        for field in fields.takeAll(meaning) {
            var text = BibTeXText.verbatim(field.value) ?? ""
            if scheme == .doi { text = Self.withBraces(text) }
            if let identifier = Identifier(scheme, text) ?? (scheme == .doi ? IdentifierText.doi(in: text) : nil) {
                add(identifier)
            } else {
                putBack(field, "is no \(scheme.label)")
            }
        }
    }

    /// A DOI's braces and backslashes, which an entry can't hold, are percent-encoded in capitals, as our own export
    /// does it too; its normal form has none.
    private static func withBraces(_ text: String) -> String {
        guard text.has(BibTeXBytes.percent) else { return text }
        return text.replacing(ascii: "%7B", with: "{").replacing(ascii: "%7D", with: "}")
            .replacing(ascii: "%5C", with: "\\")
    }

    /// DOIs come first.
    mutating func add(_ identifier: Identifier) {
        guard !article.identifiers.contains(identifier) else { return }
        if identifier.scheme == .doi {
            let dois = article.identifiers.prefix { $0.scheme == .doi }.count
            article.identifiers.insert(identifier, at: dois)
        } else {
            article.identifiers.append(identifier)
        }
    }

    /// Adds an identifier that was found by the way, where none of its scheme is known.
    mutating func addIfMissing(_ identifier: Identifier?) {
        if let identifier, article.identifier(identifier.scheme) == nil { add(identifier) }
    }

    /// An `eprint` is what its type says; without one, an arXiv number shows by its form.
    private mutating func readEprint() {
        guard let field = fields.take(.eprint) else { return }
        let kind = fields.first(.eprintType)?.value.trimmed.lowercasedASCII
        let text = BibTeXText.verbatim(field.value) ?? ""
        let identifier: Identifier? =
            switch kind {
            case "arxiv", nil: Identifier(.arxiv, text)
            case "pubmed", "pmid", "medline": Identifier(.pmid, text)
            case "pmc", "pmcid": Identifier(.pmcid, text)
            case "doi": Identifier(.doi, text)
            default: nil
            }
        guard let identifier else {
            fields.putBack(field)
            if kind == nil { addIfMissing(IdentifierText.identifier(ofAddress: text)) }
            return
        }
        add(identifier)
        _ = fields.take(.eprintType)
    }

    private mutating func readISBNs() {
        for field in fields.takeAll(.isbn) {
            let text = BibTeXText.verbatim(field.value) ?? ""
            let words = text.utf8.split { ",;()/".utf8.contains($0) || $0 <= 0x20 }
            var found: [Identifier] = []
            var isWhole = true
            for word in words.map({ String(Substring($0)) }) {
                if let isbn = Identifier(.isbn, word) {
                    found.append(isbn)
                } else if !["isbn", "isbn:", "isbn-13:", "isbn-10:", "and"].contains(word.lowercasedASCII) {
                    isWhole = false
                }
            }
            // Its groups may be separated by spaces.
            if found.isEmpty, let isbn = Identifier(.isbn, text) { (found, isWhole) = ([isbn], true) }
            for isbn in found { add(isbn) }
            if found.isEmpty {
                putBack(field, "is no ISBN")
            } else if !isWhole {
                fields.putBack(field)
            }
        }
    }

    mutating func readLinks() {
        var known: Set<Link> = []
        for field in fields.takeAll(.url) {
            let addresses = Self.addresses(in: BibTeXText.verbatim(field.value) ?? "")
            for address in addresses {
                let link = Link(.landing, address)
                if known.insert(link).inserted { article.links.append(link) }
                addIfMissing(IdentifierText.identifier(ofAddress: address))
            }
            guard addresses.isEmpty else { continue }
            if let doi = Identifier(.doi, field.value) {
                addIfMissing(doi)
            } else {
                putBack(field, "is no address")
            }
        }
        readHowPublished(known)
        if let eprint = fields.take(.eprint) {
            let isKnown = known.contains(Link(.landing, BibTeXText.verbatim(eprint.value) ?? ""))
            if !isKnown { fields.putBack(eprint) }
        }
    }

    /// Often an address, and nothing else.
    private mutating func readHowPublished(_ known: Set<Link>) {
        guard let field = fields.take(.howPublished) else { return }
        let text = BibTeXText.verbatim(field.value) ?? ""
        guard let address = Self.addresses(in: text).first else { return fields.putBack(field) }
        let link = Link(.landing, address)
        if !known.contains(link) { article.links.append(link) }
        addIfMissing(IdentifierText.identifier(ofAddress: address))
        if address != text { fields.putBack(field) }
    }

    /// The addresses in a text: separated by white space, in which the first may go on.
    private static func addresses(in text: String) -> [String] {
        var addresses: [String] = []
        for word in text.parts(separatedBy: 0x20) {
            if isAddress(word) {
                addresses.append(String(word))
            } else if word.hasPrefix("www."), word.utf8.count > 6 {
                addresses.append("http://\(word)")
            } else if addresses.count == 1, text.hasPrefix("http"), !word.contains("(") {
                addresses[0] += "%20\(word)"
            }
        }
        return addresses.map { address in
            address.utf8.last == UInt8(ascii: ";") || address.utf8.last == BibTeXBytes.comma
                ? String(address.dropLast()) : address
        }
    }

    private static func isAddress(_ word: Substring) -> Bool {
        guard word.utf8.count > 8 else { return false }
        let beginning = word.prefix(8).lowercasedASCII
        return ["http://", "https://", "ftp://"].contains(where: beginning.hasPrefix)
    }
}
