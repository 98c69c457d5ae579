import Articles

/// The authors of a record, with what other fields say of them by their names.
struct WebOfScienceAuthors {
    private(set) var authorships: [Authorship]
    /// Places of the authors under each spelling of their names, folded.
    private var places: [String: [Int]] = [:]
    /// Places under family name and first initial.
    private var roughPlaces: [String: [Int]] = [:]

    /// - Parameters:
    ///   - short: `Berg, VA`.
    ///   - full: `Berg, Vera A.`; those of the same authors, or none.
    init(short: [String], full: [String]) {
        let names = full.count >= short.count ? full : short
        authorships = names.map { Authorship(Self.author($0)) }
        for (place, name) in names.enumerated() {
            note(name, place)
            if full.count == short.count, short[place] != name { note(short[place], place) }
        }
    }

    static func author(_ name: String) -> Author {
        InvertedName.author(name) ?? AuthorNames.name(name) ?? Author(literal: name)
    }

    private mutating func note(_ name: String, _ place: Int) {
        places[name.folded, default: []].append(place)
        let rough = Self.rough(name)
        if roughPlaces[rough]?.last != place { roughPlaces[rough, default: []].append(place) }
    }

    /// Where the author of this name is, where there is but one; another spelling of the given names does too.
    private func place(of name: String) -> Int? {
        if let exact = places[name.folded] { return exact.count == 1 ? exact[0] : nil }
        guard let rough = roughPlaces[Self.rough(name)], rough.count == 1 else { return nil }
        return rough[0]
    }

    private static func rough(_ name: String) -> String {
        let parts = name.split(separator: ",", maxSplits: 1)
        let family = String(parts.first ?? "").folded
        let given = parts.count > 1 ? String(parts[1]).folded : ""
        return "\(family),\(given.prefix(1))"
    }

    // MARK: - Addresses

    /// Gives authors their addresses: `[Berg, Vera A.; Lind, Ole] Univ Oslo, Norway.`
    ///
    /// - Returns: the addresses whose authors aren't known.
    mutating func addAddresses(_ lines: [String]) -> [String] {
        let addresses = WebOfScienceAddress.addresses(lines)
        var rest: [String] = []
        for address in addresses {
            guard !address.names.isEmpty else {
                if authorships.count == 1 { add(address.place, 0) } else { rest.append(address.place) }
                continue
            }
            var isKnown = true
            for name in address.names {
                if let place = place(of: name) { add(address.place, place) } else { isKnown = false }
            }
            if !isKnown { rest.append("[\(address.names.joined(separator: "; "))] \(address.place)") }
        }
        for place in authorships.indices {
            authorships[place].affiliations = authorships[place].affiliations.uniqued
        }
        return rest
    }

    private mutating func add(_ address: String, _ place: Int) {
        authorships[place].affiliations.append(address)
    }

    // MARK: - Identifiers

    /// Gives authors their ORCIDs: `Berg, Vera A./0000-0002-1825-0097; Lind, Ole/`
    ///
    /// - Returns: those whose authors aren't known.
    mutating func addORCIDs(_ entries: [String]) -> [String] {
        entries.filter { entry in
            if Self.isNameAlone(entry) { return false }
            guard let (name, id) = Self.nameAndID(entry), let orcid = ORCIDText.normalized(id),
                let place = place(of: name)
            else { return true }
            if let known = authorships[place].author.orcid { return known != orcid }
            authorships[place].author.orcid = orcid
            return false
        }
    }

    /// Whether there is no identifier behind the name: `Lind, Ole/`.
    static func isNameAlone(_ entry: String) -> Bool { entry.hasSuffix("/") }

    /// `nil` where there is no name before an identifier.
    private static func nameAndID(_ entry: String) -> (name: String, id: String)? {
        guard let slash = entry.lastIndex(of: "/"), let id = entry[entry.index(after: slash)...].trimmedOrNil else {
            return nil
        }
        return (entry[..<slash].trimmed, id)
    }
}
