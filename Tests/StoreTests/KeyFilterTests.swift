import Testing

@testable import Store

@Suite struct KeyFilterTests {
    @Test func `A key that was put in is never denied, and most others are`() {
        var filter = KeyFilter()
        let keys = (0..<200_000).map { StableHash.value(of: "key \($0)".utf8) }
        for key in keys { filter.insert(key) }
        #expect(keys.allSatisfy(filter.mayContain))
        let others = (0..<10_000).map { StableHash.value(of: "other \($0)".utf8) }
        #expect(others.count(where: filter.mayContain) < 500)
    }

    @Test func `With and without it the same articles have a key`() throws {
        let library = try TestLibrary()
        try library.library.queue.inDatabase { database in
            let table = try MatchingKeyTable(database, looksBeforeFilter: 3)
            // Written and gathered before the filter is made, and gathered after.
            try table.add([1, 2], of: 1)
            try table.flush()
            try table.add([2, 3], of: 2)
            for _ in 0..<2 { #expect(try (1...4).map { try table.articles(with: $0) } == [[1], [1, 2], [2], []]) }
            try table.add([4], of: 3)
            try table.flush()
            #expect(try (1...5).map { try table.articles(with: $0) } == [[1], [1, 2], [2], [3], []])
            // Another process's.
            try database.execute(sql: "INSERT INTO matching_key (key, article_id) VALUES (5, 4)")
            table.begin()
            #expect(try table.articles(with: 5) == [4])
        }
    }
}
