import Articles
import Testing

@testable import Store

/// No statement reads a whole table where an index should serve. The statements are those that SQLite saw.
@Suite struct QueryPlanTests {
    private let library: TestLibrary

    init() throws {
        library = try TestLibrary()
        try library.add([Samples.whole] + Samples.numbered(1...3))
    }

    private func expectNoScan(
        except allowed: [String] = [], _ body: () throws -> Void, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let statements = try library.statements(body)
        #expect(!statements.isEmpty, sourceLocation: sourceLocation)
        for statement in statements {
            let scans = try library.scans(of: statement).filter { !allowed.contains(where: $0.hasPrefix) }
            #expect(scans.isEmpty, "\(statement)", sourceLocation: sourceLocation)
        }
    }

    @Test func `An import looks everything up by index`() throws {
        var later = Samples.whole
        later.volume = nil
        later.abstract = nil
        later.journal?.abbreviations = ["Other Abbrev"]
        later.keywords.append("new")
        let new = [later, Article("Other", doi: "10.5555/1") { $0.abstract = "More" }, Article("Unnamed")]
        // Whether there ever was an article, is asked once per import.
        try expectNoScan(except: ["SCAN sqlite_sequence"]) {
            try library.add(new, additions: PersonalAdditions(tags: ["tag"], readingList: "List"))
        }
    }

    @Test func `So does an import of exported lines`() throws {
        var item = try library.article(1)
        item.tags = ["tag"]
        item.note = "Note"
        item.readingLists = [ReadingListPlacement(name: "List", position: 1)]
        item.differentFrom = [2]
        var other = item
        other.id = 2
        other.article = Article("Other")
        other.sources = []
        try expectNoScan(except: ["SCAN sqlite_sequence"]) {
            try library.add(exported: [item, other])
        }
    }

    @Test func `Articles are read by index, and named by index`() throws {
        try expectNoScan {
            _ = try library.library.article(1)
            try library.library.forEachArticle([1, 2]) { _ in }
            for name in ["1", "doi:10.5555/1", "pmid:31234567"] {
                _ = try library.library.id(of: ArticleReference(name))
            }
            let key = try library.article(1).citationKey
            _ = try library.library.id(of: .citationKey(key))
        }
    }

    private static let filters: [@Sendable (inout SearchFilter) -> Void] = [
        { _ in }, { $0.author = "van der Berg" }, { $0.journal = "Journal of Invented Haematology" },
        { $0.journal = "0028-4793" }, { $0.since = PublicationDate(year: 2019) },
        { $0.until = PublicationDate(year: 2019) }, { $0.quartiles = ["Q1"] }, { $0.minimumImpactFactor = 5 },
        { $0.isOpenAccess = true },
        {
            $0.author = "van der Berg"
            $0.journal = "0028-4793"
            $0.quartiles = ["Q1"]
            $0.isOpenAccess = true
        },
    ]

    @Test(arguments: filters.indices, SearchRequest.Sort.allCases)
    func `A search with words starts from the index, whatever the filter and sort`(
        filter: Int, sort: SearchRequest.Sort
    ) throws {
        var request = SearchRequest("dasatinib in")
        Self.filters[filter](&request.filter)
        request.sort = sort
        let search = {
            _ = try library.library.search(request)
            _ = try library.library.ids(matching: request)
        }
        // The journals are few, and their metrics are read once.
        try expectNoScan(except: ["SCAN journal"], search)
        for statement in try library.statements(search) where statement.contains("article_search MATCH") {
            let plan = try library.plan(of: statement)
            #expect(plan.first?.hasPrefix("SCAN article_search VIRTUAL TABLE INDEX") == true, "\(plan)")
            if sort == .relevance, filter == 0 { #expect(plan.count == 1, "FTS5 ranks by itself: \(plan)") }
        }
    }

    @Test(arguments: [1, 2, 3])
    func `A list by author or journal starts from them`(filter: Int) throws {
        var request = SearchRequest("")
        Self.filters[filter](&request.filter)
        request.sort = .title
        try expectNoScan { _ = try library.library.ids(matching: request) }
    }

    @Test(arguments: [
        (SearchRequest.Sort.added, "article_by_added"), (.date, "article_by_date"),
        (.citations, "article_by_citations"),
    ])
    func `A list of all is read in its order`(sort: SearchRequest.Sort, index: String) throws {
        for isReversed in [false, true] {
            var request = SearchRequest("")
            request.sort = sort
            request.isReversed = isReversed
            // Unknown dates and counts come first in the index, and last here.
            if isReversed && sort != .added { continue }
            let statements = try library.statements { _ = try library.library.ids(matching: request) }
            let plan = try library.plan(of: #require(statements.last)).map { $0.replacing("COVERING ", with: "") }
            #expect(plan == ["SCAN article USING INDEX \(index)"])
        }
    }

    @Test func `A misspelt word costs no look through the whole vocabulary`() throws {
        try expectNoScan { _ = try library.library.search(SearchRequest("dasatinip")) }
    }

    @Test func `Reading lists are read by index`() throws {
        // The overview reads all lists; their names are few.
        try expectNoScan(except: ["SCAN reading_list USING"]) {
            _ = try library.library.add([1, 2, 3], toReadingList: "List")
            _ = try library.library.add([4], toReadingList: "List", section: "Trials", note: "Note")
            _ = try library.library.readingLists()
            _ = try library.library.nextUnread(inReadingList: "List")
            try library.library.setNote("Other", of: 4, inReadingList: "List")
            try library.library.describeReadingList("List", as: "Why")
            try library.library.createSection("Reviews", inReadingList: "List")
            try library.library.moveSection("Reviews", to: .before("Trials"), inReadingList: "List")
            try library.library.move([4], to: .section("Reviews", isAtStart: true), inReadingList: "List")
            _ = try library.library.copyReadingList("List", to: "Copy")
            _ = try library.library.deleteSection("Reviews", inReadingList: "List")
            _ = try library.library.readingList("List")
            try library.library.move(3, to: .before(1), inReadingList: "List")
            try library.library.remove([1], fromReadingList: "List")
            try library.library.renameReadingList("List", to: "Other")
            _ = try library.library.deleteReadingList("Other")
        }
    }

    @Test func `What the researcher adds is written by index`() throws {
        // The overview reads all tags; their names are few.
        try expectNoScan(except: ["SCAN tag"]) {
            _ = try library.library.tag([1, 2, 3], adding: ["one", "two"], removing: [])
            _ = try library.library.tag([1], adding: [], removing: ["one"])
            _ = try library.library.renameTag("two", to: "one")
            _ = try library.library.tags()
            _ = try library.library.deleteTag("one")
            _ = try library.library.setNote("Note", of: 1, time: TestLibrary.time)
            _ = try library.library.note(of: 1)
            _ = try library.library.setNote("", of: 1, time: TestLibrary.time)
            _ = try library.library.setStatus(.read, of: [1, 2])
            _ = try library.library.setRating(3, of: [1, 2])
        }
    }

    @Test func `An edit looks everything up by index`() throws {
        let shown = try library.article(1).article
        var edited = shown
        edited.title = "Another"
        edited.authorships.removeLast()
        edited.journal = Journal(name: "Blood")
        edited.identifiers.append(Identifier(normalized: "10.5555/1", .doi))
        let edit = ArticleEdit(shown: shown, edited: edited, citationKey: "another")
        try expectNoScan { _ = try library.library.edit(1, edit, time: TestLibrary.time) }
    }
}
