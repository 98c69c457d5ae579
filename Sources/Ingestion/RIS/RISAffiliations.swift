import Articles

extension RISReference {
    /// `AD` holds addresses; whose they are is known only where they say so, or where there is one author.
    mutating func readAffiliations() {
        readAddresses()
        for index in article.authorships.indices {
            article.authorships[index].affiliations = article.authorships[index].affiliations.uniqued
        }
    }

    private mutating func readAddresses() {
        let isEmbase = database == "Embase" || fields.has("U2")
        if isEmbase { readNamedAddresses("M1") }
        guard fields.has("AD") else { return }
        let addresses = fields.takeRaw("AD").flatMap(Self.lines)
        if article.authors.count == 1, let only = article.authorships.firstIndex(where: { $0.role == .author }) {
            for address in addresses { affiliate(only, address) }
            return
        }
        // Thousands of addresses of thousands of authors say by no name whose they are.
        guard addresses.count * article.authorships.count < 1_000_000 else {
            for address in addresses { fields.keep("AD", address) }
            return
        }
        let owners = article.authorships.indices.map { ($0, Self.writtenNames(article.authorships[$0].author)) }
        for address in addresses {
            if let (index, rest) = Self.owner(of: address, among: owners) {
                affiliate(index, rest)
            } else {
                fields.keep("AD", address)
            }
        }
    }

    /// Embase's `(Liu R.; Adler D.G., adler@example.org) Department …`.
    private mutating func readNamedAddresses(_ tag: RISTag) {
        let names = article.authorships.enumerated().map { (Self.embaseName($0.element.author), $0.offset) }
        let places = Dictionary(names) { first, _ in first }
        for value in fields.take(tag) {
            guard value.utf8.first == UInt8(ascii: "("), let end = value.firstIndex(of: ")") else {
                fields.keep(tag, value)
                continue
            }
            let address = value[value.index(after: end)...].trimmed
            var isComplete = !address.isEmpty
            for part in value[..<end].dropFirst().split(separator: ";") {
                // Behind the name there may be an address of electronic mail.
                let name = part.split(separator: ",").first.map { String($0).folded } ?? ""
                if let index = places[name], !address.isEmpty { affiliate(index, address) } else { isComplete = false }
            }
            if !isComplete || value[..<end].contains("@") { fields.keep(tag, value) }
        }
    }

    private mutating func affiliate(_ index: Int, _ address: String) {
        // The same one twice in a row needn't wait until all are there.
        if article.authorships[index].affiliations.last != address {
            article.authorships[index].affiliations.append(address)
        }
    }

    private static func embaseName(_ author: Author) -> String {
        guard case .person(let family, let given?, _) = author.name else { return author.familyName.folded }
        return "\(family) \(given)".folded
    }

    /// `Berg, Vera`, `Vera Berg`, `V. Berg`.
    private static func writtenNames(_ author: Author) -> [String] {
        guard case .person(let family, let given?, _) = author.name else { return [] }
        let initials = given.parts(separatedBy: 0x20).map { $0.prefix(1) + "." }.joined()
        return ["\(family), \(given)", "\(given) \(family)", "\(initials) \(family)"]
    }

    /// Whose address it is, where it begins with a name: `Berg, Vera, Department of …`, `Berg, Vera: Department of …`.
    private static func owner(
        of address: String, among owners: [(index: Int, names: [String])]
    ) -> (index: Int, address: String)? {
        for (index, names) in owners {
            for name in names where name.utf8.first == address.utf8.first && address.hasPrefix(name) {
                let rest = address.utf8.dropFirst(name.utf8.count)
                guard let first = rest.first, ",:;".utf8.contains(first),
                    let text = Substring(rest.dropFirst()).trimmedOrNil
                else { continue }
                return (index, text)
            }
        }
        return nil
    }

    private static func lines(_ value: String) -> [String] {
        value.parts(separatedBy: 0x0A).compactMap {
            let line = $0.trimmed
            return RISFields.isPlain(line) ? line.trimmedOrNil : HTMLText.line(line)
        }
    }
}
