/// The order of a reading list: articles without a section first, then those of each section together.
struct ReadingListOrder: Equatable {
    struct Entry: Equatable {
        let article: Int
        var section: Int?
    }

    private(set) var entries: [Entry]
    /// Their ids, in order.
    private(set) var sections: [Int]

    init(_ entries: [Entry], sections: [Int]) {
        self.entries = entries
        self.sections = sections
        bringTogether()
    }

    /// Puts the articles at the end of a section. None of them may be in the list.
    mutating func append(_ articles: [Int], to section: Int?) {
        insert(articles.map { Entry(article: $0, section: section) }, at: end(of: section, in: entries), in: entries)
    }

    /// Puts articles in that aren't in the list, each as near to a position, from 1, as its section and what is there
    /// reach.
    ///
    /// - Parameter places: in the order of their positions.
    mutating func insert(_ places: [(entry: Entry, position: Int)]) {
        let ranks = Dictionary(zip(sections, 1...)) { first, _ in first }
        func rank(_ entry: Entry) -> Int { entry.section.flatMap { ranks[$0] } ?? 0 }
        let known = Dictionary(grouping: entries, by: rank)
        let new = Dictionary(grouping: places) { rank($0.entry) }
        entries = []
        for rank in 0...sections.count {
            var rest = (known[rank] ?? [])[...]
            for place in new[rank] ?? [] {
                while place.position > entries.count + 1, let next = rest.popFirst() { entries.append(next) }
                entries.append(place.entry)
            }
            entries += rest
        }
    }

    mutating func remove(_ articles: Set<Int>) {
        entries.removeAll { articles.contains($0.article) }
    }

    /// The articles of a section that goes stand before the sections, behind those that do already.
    mutating func remove(section: Int) {
        for index in entries.indices where entries[index].section == section { entries[index].section = nil }
        bringTogether()
        sections.removeAll { $0 == section }
    }

    mutating func setSections(_ sections: [Int]) {
        self.sections = sections
        bringTogether()
    }

    // MARK: - Moving

    /// Where articles go, with ids in the place of names.
    enum Target: Equatable {
        case position(Int)
        case before(Int)
        case after(Int)
        case first
        case last
        case section(Int?, isAtStart: Bool)
    }

    /// Moves articles together; among themselves they keep their order.
    mutating func move(_ articles: Set<Int>, to target: Target) {
        var moved = articles
        // What others are put beside stays where it is.
        if case .before(let other) = target { moved.remove(other) }
        if case .after(let other) = target { moved.remove(other) }
        var block = entries.filter { moved.contains($0.article) }
        let rest = entries.filter { !moved.contains($0.article) }
        guard let own = block.first?.section ?? .some(nil), !block.isEmpty else { return }
        let (index, section) = place(target, in: rest, own: own)
        for index in block.indices { block[index].section = section }
        insert(block, at: index, in: rest)
    }

    private func place(_ target: Target, in rest: [Entry], own: Int?) -> (index: Int, section: Int?) {
        func beside(_ article: Int, offset: Int) -> (Int, Int?) {
            let index = rest.firstIndex { $0.article == article } ?? rest.count
            return (min(index + offset, rest.count), rest.indices.contains(index) ? rest[index].section : own)
        }
        switch target {
        case .before(let article): return beside(article, offset: 0)
        case .after(let article): return beside(article, offset: 1)
        case .first: return (0, section(at: 0, in: rest, own))
        case .last: return (rest.count, section(at: rest.count, in: rest, own))
        case .position(let position):
            let index = min(max(position, 1), rest.count + 1) - 1
            return (index, section(at: index, in: rest, own))
        case .section(let section, let isAtStart):
            let end = end(of: section, in: rest)
            return (isAtStart ? rest.firstIndex { $0.section == section } ?? end : end, section)
        }
    }

    /// The section of articles that come to stand at a place: their own where that may be there, else that of what stands
    /// there, or at the end.
    private func section(at index: Int, in rest: [Entry], _ own: Int?) -> Int? {
        let before = index > 0 ? rank(rest[index - 1].section) : 0
        let after = index < rest.count ? rank(rest[index].section) : sections.count
        if before <= rank(own), rank(own) <= after { return own }
        return index < rest.count ? rest[index].section : rest.last?.section
    }

    // MARK: - Order

    private mutating func insert(_ block: [Entry], at index: Int, in rest: [Entry]) {
        entries = rest
        entries.insert(contentsOf: block, at: index)
    }

    /// The index behind all that stand in a section or before it.
    private func end(of section: Int?, in entries: [Entry]) -> Int {
        entries.firstIndex { rank($0.section) > rank(section) } ?? entries.count
    }

    private func rank(_ section: Int?) -> Int {
        section.flatMap { sections.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    }

    private mutating func bringTogether() {
        entries = entries.enumerated().sorted {
            (rank($0.element.section), $0.offset) < (rank($1.element.section), $1.offset)
        }.map(\.element)
    }
}
