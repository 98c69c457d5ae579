import Articles
import GRDB

/// Places in reading lists that a library's own lines tell of. They come article by article, and are put in when all of
/// a file are there.
final class RestoredPlacements {
    private struct Place {
        let article: Int
        let placement: ReadingListPlacement
    }

    private let database: Database
    private let table: ReadingListTable
    private var pending: [String: [Place]] = [:]
    /// Lists that this import made: the lines of its other files tell of places in the same order.
    private var made: Set<Int> = []

    init(_ database: Database, table: ReadingListTable) {
        self.database = database
        self.table = table
    }

    /// Brings back a list before its articles come; one of that name gets what it lacks.
    func restore(list name: String, description: String?, sections: [String], created: String) throws {
        if let list = try table.make(name, created: created) { made.insert(list) }
        let lists = ReadingLists(database)
        if let description, try lists.list(named: name).description == nil {
            try lists.describe(name, as: description)
        }
        let list = try lists.id(name)
        for section in sections { _ = try ReadingListSections(lists).idMakingOne(named: section, in: list) }
    }

    /// How many are to be put in.
    private(set) var count = 0

    /// Nothing is to be done where the article is in that list already.
    func add(_ article: Int, _ placement: ReadingListPlacement) throws {
        if try table.has(article, inListNamed: placement.name) { return }
        pending[placement.name.lowercasedASCII, default: []].append(Place(article: article, placement: placement))
        count += 1
    }

    func finish() throws {
        for places in pending.values.sorted(by: { $0[0].placement.name < $1[0].placement.name }) { try put(places) }
        pending = [:]
        count = 0
    }

    /// After a transaction was taken back, lists may be gone.
    func forget() {
        pending = [:]
        count = 0
        made = []
    }

    /// In a list that the import made, an article comes to stand where it stood; in one that was there before, behind
    /// what is in its section.
    private func put(_ places: [Place]) throws {
        let name = places[0].placement.name
        let known = try table.id(named: name)
        let list = try known ?? table.idMakingOne(named: name)
        if known == nil { made.insert(list) }
        let lists = ReadingLists(database)
        var order = try lists.order(of: list)
        var present = Set(order.entries.map(\.article))
        var sections = Sections(lists, order.sections, of: list)
        var new: [(entry: ReadingListOrder.Entry, position: Int)] = []
        for place in places.sorted(by: { $0.placement.position < $1.placement.position })
        where present.insert(place.article).inserted {
            let section = try place.placement.section?.trimmedOrNil.map { try sections.id(named: $0) }
            try table.insert(
                place.article, into: list, position: present.count, note: place.placement.note?.trimmedOrNil,
                section: section)
            let position = made.contains(list) ? place.placement.position : Int.max
            new.append((ReadingListOrder.Entry(article: place.article, section: section), position))
        }
        order.setSections(sections.ids)
        order.insert(new)
        try lists.setOrder(order, of: list)
    }

    /// The sections of a list, which are looked up once each.
    private struct Sections {
        private let table: ReadingListSections
        private let list: Int
        /// In order.
        private(set) var ids: [Int]
        private var known: Set<Int>
        private var named: [String: Int] = [:]

        init(_ lists: ReadingLists, _ ids: [Int], of list: Int) {
            table = ReadingListSections(lists)
            self.list = list
            self.ids = ids
            known = Set(ids)
        }

        /// The section's id; the section is made where there is none.
        mutating func id(named name: String) throws -> Int {
            if let id = named[name] { return id }
            let id = try table.idMakingOne(named: name, in: list)
            named[name] = id
            if known.insert(id).inserted { ids.append(id) }
            return id
        }
    }
}
