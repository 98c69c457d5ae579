import Articles

/// Where a paper appeared, of which Semantic Scholar says up to three things that need not be the same: the journal that
/// stands on the paper, the venue that it was taken for, and the register's entry of that venue.
struct SemanticScholarVenue {
    var journal: String?
    var venue: String?
    var publication: JSONFields?
    /// What has no place, by name.
    private(set) var rest: [(String, JSONValue)] = []
    /// ISSNs that are none.
    private(set) var misunderstood: [(String, JSONValue)] = []

    /// - Parameter id: the venue's number in the register, where no entry is there.
    mutating func journal(id: String?) -> Journal {
        let registered = publication?.takeText("name").flatMap(HTMLText.line)
        let alternates = publication?.takeStrings("alternate_names").compactMap(HTMLText.line) ?? []
        let entryNames = ([registered].compactMap(\.self) + alternates).map(VenueName.init)
        guard let name = name(registered: registered == nil ? nil : entryNames.first) else { return Journal() }
        var result = Journal(name: name.text)
        var names: [VenueName] = []
        let isMeant = registered == nil || entryNames.contains { $0.isSame(as: name) }
        if let journal {
            if isServer(journal, besides: name) {
                keep("journal.name", journal)
            } else {
                names.append(VenueName(journal))
            }
        }
        if let venue {
            let venueName = VenueName(venue)
            if venueName.isSame(as: name) || (isMeant && venue == registered) {
                names.append(venueName)
            } else {
                keep("venue", venue)
            }
        }
        if publication != nil {
            if isMeant { readEntry(into: &result) } else { keepEntry(registered, alternates) }
        }
        if let id { result.databaseIDs = [JSONMember(SemanticScholarPaper.database, .string(id))] }
        result.abbreviations = VenueName.others(names + (isMeant ? entryNames : []), besides: name).map(\.text)
        return result
    }

    private func isServer(_ journal: String, besides name: VenueName) -> Bool {
        PreprintServers.contains(journal) && !PreprintServers.contains(name.text)
    }

    private mutating func keep(_ name: String, _ text: String) {
        rest.append((name, .string(text)))
    }

    /// The journal on the paper, spelled out if another name is its full form. A preprint server only where nothing
    /// else is known: papers go on to be published.
    private func name(registered: VenueName?) -> VenueName? {
        let others = [venue.map(VenueName.init), registered].compactMap(\.self)
        guard let journal = journal.map(VenueName.init) else { return others.first }
        if let other = others.first, isServer(journal.text, besides: other) { return other }
        return others.first { journal.isAbbreviation(of: $0) } ?? journal
    }

    private mutating func readEntry(into journal: inout Journal) {
        guard var entry = publication else { return }
        for name in ["issn", "alternate_issns"] {
            for text in entry.takeStrings(name) {
                if let issn = ISSN(text) {
                    journal.issns.append(issn)
                } else {
                    misunderstood.append(("publicationVenue.\(name)", .string(text)))
                }
            }
        }
        journal.issns = journal.issns.uniqued
        if let id = entry.takeText("id") {
            journal.databaseIDs = [JSONMember(SemanticScholarPaper.database, .string(id))]
        }
        rest += entry.rest.map { ("publicationVenue.\($0.name)", $0.value) }
    }

    private mutating func keepEntry(_ name: String?, _ alternates: [String]) {
        var members: [JSONMember] = []
        members.add("name", name)
        members.add("alternate_names", alternates)
        rest.append(("publicationVenue", .object(members + (publication?.rest ?? []))))
    }
}
