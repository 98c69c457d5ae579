import Articles

/// Gives entries what they inherit: by `crossref` from a parent, by `xdata` from collections of fields.
///
/// BibTeX wants a parent behind its children, biber takes it anywhere. Entries that were read are kept for a while, the
/// latest ``memoryOfParents`` of them; an entry whose parent hasn't come waits, at most ``memoryOfChildren`` of them
/// together. So memory doesn't grow with the file, and without cross-references no entry is held back.
struct CrossReferences {
    private var parents: [String: BibTeXEntry] = [:]
    /// The keys of parents, oldest first, and what each takes.
    private var ages: [(key: String, cost: Int)] = []
    private var oldest = 0
    private var parentsCost = 0
    /// By the key of what they wait for.
    private var waiting: [String: [HeldRecord]] = [:]
    private var waitingCost = 0

    static let memoryOfParents = 16 << 20
    static let memoryOfChildren = 32 << 20

    /// The entry with all that it inherits; `nil` where what it inherits from wasn't read yet.
    func resolved(_ entry: BibTeXEntry) -> BibTeXEntry? {
        let wanted = entry.references
        guard !wanted.isEmpty else { return entry }
        return missing(wanted) == nil ? merged(entry, wanted.compactMap { parents[$0] }) : nil
    }

    /// Takes note of a resolved entry.
    ///
    /// - Returns: the records that waited for it and wait for nothing more, resolved, in the file's order.
    mutating func add(_ entry: BibTeXEntry) -> [HeldRecord] {
        var released: [HeldRecord] = []
        var added = [entry]
        while let entry = added.popLast() {
            let key = entry.key.lowercasedASCII
            remember(entry, key)
            guard let children = waiting.removeValue(forKey: key) else { continue }
            for child in children {
                waitingCost -= child.length
                var child = child
                guard let whole = resolved(child.entry) else {
                    keep(child)
                    continue
                }
                child.entry = whole
                released.append(child)
                added.append(whole)
            }
        }
        return released.sorted { $0.ordinal < $1.ordinal }
    }

    /// Lets a record wait.
    ///
    /// - Returns: those for which there is no more room, without what is still missing.
    mutating func hold(_ record: HeldRecord) -> [HeldRecord] {
        keep(record)
        return waitingCost > Self.memoryOfChildren ? rest() : []
    }

    /// The records that still wait, as whole as they can be, in the file's order.
    mutating func rest() -> [HeldRecord] {
        let records = waiting.values.joined().sorted { $0.ordinal < $1.ordinal }
        waiting = [:]
        waitingCost = 0
        // Those that refer to each other in a circle take what each says itself.
        for record in records { remember(record.entry, record.entry.key.lowercasedASCII) }
        return records.map { record in
            var record = record
            let wanted = record.entry.references
            record.entry = merged(record.entry, wanted.compactMap { parents[$0] })
            for key in wanted where parents[key] == nil {
                record.entry.warnings.append("refers to \"\(key)\", which isn't there")
            }
            return record
        }
    }

    private mutating func keep(_ record: HeldRecord) {
        waitingCost += record.length
        let key = missing(record.entry.references) ?? ""
        waiting[key, default: []].append(record)
    }

    private func missing(_ keys: [String]) -> String? {
        keys.first { parents[$0] == nil }
    }

    /// The first entry of a key is its owner.
    private mutating func remember(_ entry: BibTeXEntry, _ key: String) {
        guard !key.isEmpty, parents[key] == nil else { return }
        let cost = entry.fields.reduce(200) { $0 + $1.value.utf8.count + 80 }
        parents[key] = entry
        ages.append((key, cost))
        parentsCost += cost
        while parentsCost > Self.memoryOfParents, oldest < ages.count {
            parents[ages[oldest].key] = nil
            parentsCost -= ages[oldest].cost
            oldest += 1
        }
        if oldest > 1_000, oldest * 2 > ages.count {
            ages.removeFirst(oldest)
            oldest = 0
        }
    }

    private func merged(_ entry: BibTeXEntry, _ sources: [BibTeXEntry]) -> BibTeXEntry {
        var entry = entry
        for source in sources {
            entry.inherit(from: source)
        }
        return entry
    }
}

extension BibTeXEntry {
    /// What it inherits from, in the form in which keys are compared: without case, as BibTeX does.
    var references: [String] {
        var keys: [String] = []
        for field in fields where field.meaning == .crossref || field.meaning == .xdata {
            keys += field.value.lowercasedASCII.parts(separatedBy: UInt8(ascii: ",")).compactMap(\.trimmedOrNil)
        }
        let own = key.lowercasedASCII
        return keys.filter { $0 != own }
    }
}
