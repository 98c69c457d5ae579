import Articles

extension CSVRecord {
    mutating func readIdentifiers() {
        for field in fields.takeAll(.identifiers) { readNamed(field) }
        readDOIs()
        for (meaning, scheme) in [
            (CSVMeaning.pmid, Identifier.Scheme.pmid), (.pmcid, .pmcid), (.arxiv, .arxiv), (.openAlex, .openAlex),
            (.semanticScholar, .semanticScholar),
        ] {
            for field in fields.takeAll(meaning) { read(field, scheme) }
        }
        for field in fields.takeAll(.isbn) { readISBNs(field) }
        for field in fields.takeAll(.trial) { readTrials(field) }
        readExtra()
        if article.doi == nil, let field = fields.take(.openURL) {
            if let doi = OpenURL.doi(in: field.values[0]) { article.identifiers.insert(doi, at: 0) }
            fields.keep(field)
        }
    }

    /// Adds an identifier that isn't there yet.
    mutating func add(_ identifier: Identifier) {
        if !article.identifiers.contains(identifier) { article.identifiers.append(identifier) }
    }

    private mutating func readDOIs() {
        for field in fields.takeAll(.doi) {
            let text = field.values[0]
            let isNoDOI = text.utf8.count < 8 && !text.hasPrefix("10.")
            if let doi = Identifier(.doi, text) ?? IdentifierText.doi(in: text) {
                if !article.identifiers.contains(doi) {
                    article.identifiers.insert(doi, at: article.doi == nil ? 0 : 1)
                }
            } else if isNoDOI {
                fields.keep(field)
            } else {
                fields.putBack(field, "is no DOI")
            }
        }
    }

    private mutating func read(_ field: CSVFields.Field, _ scheme: Identifier.Scheme) {
        let items = field.values.flatMap { text in
            CSVList.literalItems(text) ?? text.split { ";,| ".contains($0) }.map(String.init)
        }
        let found = items.compactMap { Identifier(scheme, CSVCellText.withoutDecimals($0)) }
        guard !found.isEmpty, found.count == items.count else {
            if let whole = Identifier(scheme, field.values[0]) { return add(whole) }
            found.forEach { add($0) }
            return fields.putBack(field, "is no \(scheme.label)")
        }
        found.forEach { add($0) }
    }

    private mutating func readISBNs(_ field: CSVFields.Field) {
        let items = field.values.flatMap { $0.split { ";,| ".contains($0) } }
            .filter { !$0.hasPrefix("(") && $0.uppercased() != "ISBN" }
        var found = items.compactMap { Identifier(.isbn, CSVCellText.withoutDecimals(String($0))) }
        // A number written with spaces between its parts.
        if found.count < items.count, let whole = Identifier(.isbn, field.values[0]) { found = [whole] }
        found.forEach { add($0) }
        guard found.isEmpty else { return }
        let issns = items.compactMap { ISSN(String($0)) }
        if issns.count == items.count { journal.issns += issns } else { fields.putBack(field, "is no ISBN") }
    }

    private mutating func readTrials(_ field: CSVFields.Field) {
        let words = field.values.flatMap { text in
            text.split { !($0.isLetter || $0.isNumber || "-/".contains($0)) }.map(String.init)
        }
        let found = words.compactMap(TrialIDs.identifier)
        found.forEach { add($0) }
        if found.isEmpty { fields.keep(field) }
    }

    /// `PMID:99000001 | PMCID:PMC999001`
    private mutating func readNamed(_ field: CSVFields.Field) {
        for part in field.values[0].parts(separatedBy: UInt8(ascii: "|")).map(\.trimmed) {
            let name = part.prefix { $0 != ":" }.lowercased()
            let value = String(part.dropFirst(name.count + 1)).trimmed
            let scheme: Identifier.Scheme? = ["pmid": .pmid, "pmcid": .pmcid, "doi": .doi][name]
            if let identifier = scheme.flatMap({ Identifier($0, value) }) {
                add(identifier)
            } else {
                fields.keep(field.name, [part])
            }
        }
    }

    /// The identifiers among Zotero's extra lines, whose line ends are spaces here; what else stands there is kept.
    private mutating func readExtra() {
        guard let field = fields.take(.extra) else { return }
        var rest: [Substring] = []
        let words = field.values[0].split { $0 == " " || $0 == "\n" }
        var index = 0
        while index < words.count {
            let scheme: Identifier.Scheme? = ["PMID:": .pmid, "PMCID:": .pmcid, "DOI:": .doi, "arXiv:": .arxiv][
                words[index]]
            if let scheme, index + 1 < words.count, let identifier = Identifier(scheme, String(words[index + 1])) {
                if scheme != .doi || article.doi == nil { add(identifier) }
                index += 2
            } else {
                rest.append(words[index])
                index += 1
            }
        }
        if !rest.isEmpty { fields.keep(field.name, [rest.joined(separator: " ")]) }
    }

    mutating func readLinks() {
        for (meaning, kind) in [(CSVMeaning.link, Link.Kind.landing), (.pdf, .pdf)] {
            for field in fields.takeAll(meaning) {
                for text in field.values.flatMap({ Self.addresses($0) }) { read(address: text, kind, field) }
            }
        }
    }

    /// The addresses of a list, separated by spaces, semicolons or bars.
    private static func addresses(_ text: String) -> [String] {
        let parts = text.split { " \n|".contains($0) }.map { $0.hasSuffix(";") ? String($0.dropLast()) : String($0) }
        return parts.count > 1 && parts.allSatisfy { $0.hasPrefix("http") } ? parts : [text]
    }

    /// The address that an export makes of identifiers.
    private var bestAddress: String? {
        let schemes: [Identifier.Scheme] = [.doi, .pmid, .pmcid, .arxiv, .semanticScholar, .openAlex]
        return schemes.lazy.compactMap { scheme in article.identifiers.first { $0.scheme == scheme }?.url }.first
    }

    private mutating func read(address: String, _ kind: Link.Kind, _ field: CSVFields.Field) {
        let isPubMed = fields.dialect == .pubMedOfOld && address.hasPrefix("/pubmed/")
        if isPubMed, let pmid = Identifier(.pmid, String(address.dropFirst(8))) { return add(pmid) }
        let isLibrary = fields.dialect == .library
        let isAddress = address.hasPrefix("http://") || address.hasPrefix("https://")
        guard isAddress || (isLibrary && address.contains("://")), !address.utf8.contains(0x20) else {
            return fields.putBack(CSVFields.Field(name: field.name, meaning: nil, values: [address]), "is no address")
        }
        if isLibrary {
            // Our own export writes an identifier's address where there is no link.
            if address == bestAddress { return }
            // arXiv's number and the like have no column.
            if bestAddress == nil, let identifier = IdentifierText.identifier(ofAddress: address),
                identifier.url == address, ![.doi, .pmid, .pmcid].contains(identifier.scheme)
            {
                return add(identifier)
            }
            return article.links.append(Link(kind, address))
        }
        if let identifier = IdentifierText.identifier(ofAddress: address),
            article.identifier(identifier.scheme) == nil || article.identifiers.contains(identifier)
        {
            if article.identifier(identifier.scheme) == nil {
                article.identifiers.insert(identifier, at: identifier.scheme == .doi ? 0 : article.identifiers.count)
            }
        }
        let link = Link(kind, address)
        if !article.links.contains(link) { article.links.append(link) }
    }
}

/// The address of a library's link resolver (ANSI/NISO Z39.88), which names the article in its parameters.
enum OpenURL {
    /// `…?id=doi:10.5555%2Fx1&…` → `10.5555/x1`.
    static func doi(in address: String) -> Identifier? {
        guard let start = address.lowercasedASCII.range(of: "doi:") ?? address.lowercasedASCII.range(of: "doi%3a")
        else {
            return nil
        }
        // Offsets of the lower-case copy hold, since only ASCII letters differ.
        let offset = address.lowercasedASCII.utf8.distance(
            from: address.lowercasedASCII.startIndex, to: start.upperBound)
        let value = address.utf8.dropFirst(offset).prefix { $0 != UInt8(ascii: "&") }
        return Identifier(.doi, "https://doi.org/\(Substring(value))")
    }
}
