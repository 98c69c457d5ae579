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
}
