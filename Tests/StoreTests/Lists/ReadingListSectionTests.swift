import Articles
import Testing

@testable import Store

@Suite struct ReadingListSectionTests {
    private let library: TestLibrary
    private let name = "CNS relapse"

    /// `1 2 | Trials: 3 4 | Reviews: 5`
    init() throws {
        library = try TestLibrary()
        try library.add(Samples.numbered(1...8))
        _ = try library.library.add([1, 2], toReadingList: name)
        _ = try library.library.add([3, 4], toReadingList: name, section: "Trials", note: "A trial")
        _ = try library.library.add([5], toReadingList: name, section: "Reviews")
    }

    /// As text: `1 2 | Trials: 3 4 | Reviews: 5`; the stored positions must run from 1.
    private func text(_ name: String? = nil) throws -> String {
        let list = try library.library.readingList(name ?? self.name)
        let positions = try library.column(
            "SELECT position FROM reading_list_entry WHERE reading_list_id = "
                + "(SELECT id FROM reading_list WHERE name = '\(list.name)') ORDER BY position")
        #expect(positions == list.entries.indices.map { String($0 + 1) })
        #expect(try library.library.check().isEmpty)
        let parts = [nil] + list.sections.map(\.name)
        return parts.map { section in
            let articles = list.entries.filter { $0.section == section }.map { "\($0.article)" }
            return ([section.map { "\($0):" }].compactMap(\.self) + articles).joined(separator: " ")
        }.joined(separator: " | ")
    }

    @Test func `Articles are added to sections, which are made where there are none`() throws {
        #expect(try text() == "1 2 | Trials: 3 4 | Reviews: 5")
        _ = try library.library.add([8, 7, 3], toReadingList: name, section: " trials ")
        _ = try library.library.add([6], toReadingList: name)
        #expect(try text() == "1 2 6 | Trials: 3 4 8 7 | Reviews: 5")
        #expect(
            try library.library.readingList(name).entries.map(\.note) == [
                nil, nil, nil, "A trial", "A trial", nil, nil, nil,
            ])
    }

    @Test func `An import adds before the sections`() throws {
        try library.add(Samples.numbered(9...10), additions: PersonalAdditions(readingList: name))
        #expect(try text() == "1 2 9 10 | Trials: 3 4 | Reviews: 5")
    }

    @Test func `Taking out closes the gap`() throws {
        try library.library.remove([1, 4, 5], fromReadingList: name)
        #expect(try text() == "2 | Trials: 3 | Reviews:")
    }

    @Test func `Articles are moved between sections, and keep their notes`() throws {
        try library.library.move([4, 1], to: .section("reviews", isAtStart: true), inReadingList: name)
        #expect(try text() == "2 | Trials: 3 | Reviews: 1 4 5")
        try library.library.move([3], to: .section(nil, isAtStart: false), inReadingList: name)
        #expect(try text() == "2 3 | Trials: | Reviews: 1 4 5")
        #expect(try library.library.readingList(name).entries.filter { $0.note != nil }.map(\.article) == [3, 4])
    }

    @Test func `Sections are made, renamed, moved and deleted`() throws {
        try library.library.createSection(" Guidelines ", inReadingList: name)
        try library.library.renameSection("TRIALS", to: "RCTs", inReadingList: name)
        try library.library.renameSection("rcts", to: "Rcts", inReadingList: name)
        #expect(try text() == "1 2 | Rcts: 3 4 | Reviews: 5 | Guidelines:")
        try library.library.moveSection("guidelines", to: .first, inReadingList: name)
        try library.library.moveSection("rcts", to: .after("reviews"), inReadingList: name)
        #expect(try text() == "1 2 | Guidelines: | Reviews: 5 | Rcts: 3 4")
        try library.library.moveSection("rcts", to: .before("reviews"), inReadingList: name)
        try library.library.moveSection("guidelines", to: .last, inReadingList: name)
        #expect(try text() == "1 2 | Rcts: 3 4 | Reviews: 5 | Guidelines:")
        #expect(try library.library.deleteSection("Rcts", inReadingList: name) == 2)
        #expect(try text() == "1 2 3 4 | Reviews: 5 | Guidelines:")
    }

    @Test func `What there is not is said, and nothing is changed`() throws {
        let before = try library.dump()
        #expect(throws: ReadingListError.noSuchSection("Trial", list: name, similar: "Trials")) {
            try library.library.move([1], to: .section("Trial", isAtStart: false), inReadingList: "cns relapse")
        }
        #expect(throws: ReadingListError.noSuchSection("xyz", list: name, similar: nil)) {
            try library.library.deleteSection("xyz", inReadingList: name)
        }
        #expect(throws: ReadingListError.sectionExists("reviews", list: name)) {
            try library.library.renameSection("Trials", to: "reviews", inReadingList: name)
        }
        #expect(throws: ReadingListError.sectionExists("trials", list: name)) {
            try library.library.createSection("trials", inReadingList: name)
        }
        #expect(throws: ReadingListError.besideItself(section: "Trials")) {
            try library.library.moveSection("Trials", to: .before("trials"), inReadingList: name)
        }
        #expect(throws: LibraryError.emptyName(what: "section")) {
            try library.library.createSection(" ", inReadingList: name)
        }
        #expect(throws: LibraryError.notInReadingList(article: 8, list: name)) {
            try library.library.move([1, 8], to: .first, inReadingList: name)
        }
        #expect(throws: LibraryError.noSuchReadingList("Nope", similar: nil)) {
            try library.library.deleteReadingLists([name, "Nope"])
        }
        #expect(try library.dump() == before)
    }

    @Test func `A copy has the articles, sections, notes and the description, and is a list of its own`() throws {
        try library.library.describeReadingList(name, as: " For the grant ")
        #expect(try library.library.copyReadingList(name, to: "Copy") == 5)
        #expect(try text("copy") == text())
        let (list, copy) = (try library.library.readingList(name), try library.library.readingList("copy"))
        #expect(copy.entries == list.entries && copy.description == "For the grant")
        try library.library.renameSection("Trials", to: "Other", inReadingList: "copy")
        #expect(try text() == "1 2 | Trials: 3 4 | Reviews: 5")
        #expect(throws: LibraryError.readingListExists("COPY")) {
            try library.library.copyReadingList(name, to: "COPY")
        }
    }

    @Test func `Notes and descriptions are set, changed and taken away`() throws {
        try library.library.setNote(" First! ", of: 1, inReadingList: name)
        try library.library.setNote(nil, of: 3, inReadingList: name)
        #expect(try library.library.readingList(name).entries.map(\.note) == ["First!", nil, nil, "A trial", nil])
        try library.library.describeReadingList(name, as: "Why")
        #expect(try library.library.readingLists().map(\.description) == ["Why"])
        try library.library.describeReadingList(name, as: nil)
        #expect(try library.library.readingList(name).description == nil)
        #expect(throws: LibraryError.notInReadingList(article: 7, list: name)) {
            try library.library.setNote("x", of: 7, inReadingList: name)
        }
    }

    @Test func `The next one is the first that is unread`() throws {
        #expect(try library.library.nextUnread(inReadingList: name) == 1)
        try library.execute("UPDATE article SET status = 'read' WHERE id IN (1, 2, 4)")
        try library.execute("UPDATE article SET status = 'reading' WHERE id = 3")
        #expect(try library.library.nextUnread(inReadingList: name) == 5)
        let list = try library.library.readingLists()[0]
        #expect(list.articles == 5 && list.read == 3)
        #expect(list.sections.map(\.read) == [1, 0] && list.sections.map(\.articles) == [2, 1])
        try library.execute("UPDATE article SET status = 'read'")
        #expect(try library.library.nextUnread(inReadingList: name) == nil)
    }

    @Test func `Joined articles keep the survivor's place and section, and the notes of both`() throws {
        try library.library.setNote("Compare", of: 5, inReadingList: name)
        _ = try library.library.merge([5, 3], time: TestLibrary.time)
        #expect(try text() == "1 2 | Trials: 4 | Reviews: 5")
        #expect(try library.library.readingList(name).entries.last?.note == "Compare; A trial")
        // An article that was in no list takes the other's place.
        _ = try library.library.merge([7, 4], time: TestLibrary.time)
        #expect(try text() == "1 2 | Trials: 7 | Reviews: 5")
        #expect(try library.library.readingList(name).entries[2].note == "A trial")
    }

    @Test func `A section's rows go with its list`() throws {
        try library.library.deleteReadingLists([name]).forEach { #expect($0 == 5) }
        #expect(try library.column("SELECT count(*) FROM reading_list_section") == ["0"])
    }

    @Test(arguments: [
        (
            "UPDATE reading_list_section SET position = position * 3",
            "1 reading list has gaps or doubles in the order of its sections."
        ),
        (
            "UPDATE reading_list_entry SET section_id = NULL WHERE article_id = 5",
            "1 reading list has gaps or doubles in its order."
        ),
        ("UPDATE reading_list_entry SET position = 9 - position", "1 reading list has gaps or doubles in its order."),
        (
            """
            INSERT INTO reading_list (name, created) VALUES ('Other', '2026');
            UPDATE reading_list_section SET reading_list_id = 2 WHERE name = 'Reviews'
            """, "1 article stands in a section of another reading list."
        ),
    ])
    func `A disturbed order is found and mended`(sql: String, finding: String) throws {
        try library.execute(sql)
        #expect(try library.library.check().map(\.text).contains(finding))
        let report = try Library.repair(library.library.path, time: TestLibrary.time) { _ in true }
        #expect(report.left.isEmpty)
        #expect(try library.library.check().isEmpty)
        #expect(try library.library.readingList(name).entries.count == 5)
    }
}
