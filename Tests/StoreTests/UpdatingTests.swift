import Articles
import Migrations
import Testing

@testable import Store

/// A library of any earlier lib becomes one of this one when it is opened.
@Suite struct UpdatingTests {
    @Test(arguments: Migration.all.dropLast().map(\.name))
    func `An older library is brought up to date`(last: String) throws {
        let library = try TestLibrary.withFixtures()
        let path = try library.older(upTo: last)
        let opened = try Library.open(path) { _ in true }
        #expect(opened.backupBeforeUpdate != nil)
        #expect(try opened.check() == [])
        #expect(try opened.allIDs() == library.library.allIDs())
        for id in try opened.allIDs() { #expect(try opened.article(id) == library.library.article(id)) }
        let schema = "SELECT sql FROM sqlite_schema WHERE name NOT GLOB 'sqlite_*' ORDER BY type, name"
        #expect(try opened.column(schema) == library.column(schema))
        #expect(try Library.open(path) { _ in true }.backupBeforeUpdate == nil)
    }

    @Test func `What lies in an older library's trash comes back as an article of this one`() throws {
        let library = try TestLibrary(
            Article("MRD in ALL by SpO₂", doi: "10.5555/1"), Article("Blasts", doi: "10.5555/2"))
        try library.library.remove([1, 2])
        let opened = try Library.open(library.older(upTo: "0007_search_speed")) { _ in true }
        try opened.restore([1, 2])
        #expect(try opened.check() == [])
        #expect(try opened.column("SELECT extra_words FROM article_text ORDER BY article_id") == ["mrd all\nSpO2"])
    }
}
