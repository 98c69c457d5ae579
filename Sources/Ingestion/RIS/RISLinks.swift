import Articles

extension RISReference {
    /// `UR` is the page about the article, as is Embase's `LK`; `L1` a PDF, `L2` the full text, `L4` in Zotero's files an attachment.
    mutating func readLinks() {
        for tag in ["UR", "URL", "US", "LK", "L1", "L2", "L4"] as [RISTag] where tag != "LK" || database == "Embase" {
            for value in fields.takeRaw(tag) {
                let text = value.hasBytes("&amp;") ? value.replacing("&amp;", with: "&") : value
                if text.hasPrefix("ORCID") || !readAddresses(tag, text) {
                    if let line = HTMLText.line(value) { fields.keep(tag, line) }
                }
            }
        }
    }

    /// - Returns: whether all of the text was understood.
    private mutating func readAddresses(_ tag: RISTag, _ text: String) -> Bool {
        let parts = RISAddress.addresses(in: text)
        let addresses = parts.compactMap(RISAddress.address)
        guard addresses.count == parts.count, !addresses.contains(where: RISAddress.isResolver) else { return false }
        for address in addresses {
            let isPDF =
                tag == "L1" ? !address.hasSuffix(".html") : tag != "UR" && tag != "LK" && RISAddress.isPDF(address)
            addLink(isPDF ? .pdf : .landing, address)
            readIdentifier(address)
        }
        return true
    }

    private mutating func readIdentifier(_ address: String) {
        let found = IdentifierText.identifier(ofAddress: address)
        if let found, found.scheme != .doi {
            if article.identifier(found.scheme) == nil { add(found) }
        } else if article.doi == nil, let doi = found ?? RISAddress.doi(address) {
            addFirst(doi)
        }
    }

    mutating func addLink(_ kind: Link.Kind, _ address: String) {
        if isNew(address, in: kind == .pdf ? "L1" : "UR") { article.links.append(Link(kind, address)) }
    }
}
