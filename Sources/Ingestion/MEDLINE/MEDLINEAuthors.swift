import Articles

/// Who wrote and edited what a record is about, taken up field by field in the record's order.
///
/// Each person stands there twice, under the full name (`FAU`) and under the short one (`AU`); what follows belongs to
/// the person or group before it.
struct MEDLINEAuthors {
    private struct Entry {
        var authorship: Authorship
        var isFull: Bool
        /// Whether the other form of the name was met.
        var isPaired: Bool
    }

    private var entries: [Entry] = []
    /// The first one whose name's other form was not yet met.
    private var unpaired: [Authorship.Role: Int] = [:]
    private var lastTag: FieldTag?
    /// Whether the last name is an investigator's or that of a person as subject.
    private var belongsToOthers = false
    /// Affiliations that stand before all names: they are the first author's.
    private var early: [String] = []
    /// What belongs to none of them: identifiers of other kinds, and those of investigators.
    private(set) var rest: [(tag: FieldTag, value: String)] = []

    static let tags: [FieldTag] = ["FAU", "AU", "CN", "AD", "AUID", "FED", "ED", "FIR", "IR", "FPS", "PS", "IRAD"]

    var authorships: [Authorship] {
        entries.map { entry in
            var authorship = entry.authorship
            authorship.affiliations = authorship.affiliations.uniqued
            return authorship
        }
    }

    init(_ fields: [(tag: FieldTag, value: String)]) {
        for (tag, value) in fields {
            read(tag, value)
            lastTag = tag
        }
        if !early.isEmpty {
            if entries.isEmpty {
                rest += early.map { ("AD", $0) }
            } else {
                entries[0].authorship.affiliations.insert(contentsOf: early, at: 0)
            }
        }
    }

    private mutating func read(_ tag: FieldTag, _ value: String) {
        if !["AD", "AUID"].contains(tag) { belongsToOthers = ["FIR", "IR", "FPS", "PS", "IRAD"].contains(tag) }
        switch tag {
        case "FAU": addFull(value, .author)
        case "AU": addShort(value, .author, isBehindFull: lastTag == "FAU")
        case "FED": addFull(value, .editor)
        case "ED": addShort(value, .editor, isBehindFull: lastTag == "FED")
        case "CN": add(Author(literal: value), .author, isFull: true, isPaired: true)
        case "AD": addAffiliation(value)
        case "AUID": addIdentifier(value)
        default: rest.append((tag, value))
        }
    }

    private mutating func add(_ author: Author, _ role: Authorship.Role, isFull: Bool, isPaired: Bool = false) {
        entries.append(Entry(authorship: Authorship(author, role: role), isFull: isFull, isPaired: isPaired))
    }

    private mutating func addFull(_ name: String, _ role: Authorship.Role) {
        let author = MEDLINEName.full(name)
        if let index = other(of: author, role, isFull: false) {
            entries[index].authorship.author.name = author.name
            entries[index].isPaired = true
        } else {
            add(author, role, isFull: true)
        }
    }

    private mutating func addShort(_ name: String, _ role: Authorship.Role, isBehindFull: Bool) {
        guard let author = MEDLINEName.short(name) else { return }
        if let index = other(of: author, role, isFull: true) {
            entries[index].isPaired = true
        } else if isBehindFull, let last = entries.indices.last, !entries[last].isPaired {
            // The family name is spelled in another way.
            entries[last].isPaired = true
        } else {
            add(author, role, isFull: false)
        }
    }

    /// The entry under the same family name that has only the other form: the last one, or the first without a pair
    /// (some list all names of one form and then all of the other).
    private mutating func other(of author: Author, _ role: Authorship.Role, isFull: Bool) -> Int? {
        func isOther(_ index: Int) -> Bool {
            let entry = entries[index]
            return entry.isFull == isFull && !entry.isPaired && entry.authorship.role == role
                && entry.authorship.author.familyName.folded == author.familyName.folded
        }
        if let last = entries.indices.last, isOther(last) { return last }
        var first = unpaired[role] ?? 0
        while first < entries.count, entries[first].isPaired || entries[first].authorship.role != role { first += 1 }
        unpaired[role] = first
        return first < entries.count && isOther(first) ? first : nil
    }

    private mutating func addAffiliation(_ affiliation: String) {
        if belongsToOthers {
            rest.append(("AD", affiliation))
        } else if let last = entries.indices.last {
            entries[last].authorship.affiliations.append(affiliation)
        } else {
            early.append(affiliation)
        }
    }

    /// `ORCID: 0000-0002-1825-0097`, with or without address.
    private mutating func addIdentifier(_ identifier: String) {
        if !belongsToOthers, let last = entries.indices.last, entries[last].authorship.author.orcid == nil,
            let orcid = ORCIDText.normalized(identifier)
        {
            entries[last].authorship.author.orcid = orcid
        } else {
            rest.append(("AUID", identifier))
        }
    }
}
