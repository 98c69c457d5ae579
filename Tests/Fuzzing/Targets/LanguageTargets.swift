import Articles
import Foundation

@testable import Ingestion
@testable import Store

extension FuzzTarget {
    /// What people type to find articles.
    static let languages = [
        FuzzTarget("query") { input in
            let query = ParsedQuery(input.text)
            let written = query.root.map { "\($0)" } ?? ""
            try expect((query.root == nil) == written.isEmpty, "nothing of \(input.text.debugDescription)")
            _ = ParsedQuery(written)
        },
        FuzzTarget("query-sql") { input in
            try smallLibrary.get().withLibrary { library in
                var request = SearchRequest(input.text)
                request.limit = 5
                let ids = try library.ids(matching: request)
                try expect(Set(ids).count == ids.count && ids.count <= 3, "finds \(ids)")
                try expectEqual(try library.count(request), ids.count, "counted")
                let page = try library.search(request)
                if page.hasWords { try expectEqual(page.total, ids.count, "total") }
            }
        },
        FuzzTarget("article-reference") { input in
            try smallLibrary.get().withLibrary { library in
                do {
                    let id = try library.id(of: ArticleReference(input.text))
                    try expect((1...3).contains(id), "names \(id)")
                } catch is LibraryError {}
            }
        },
    ]

    /// Three articles with words, names and numbers of all kinds.
    private static let smallLibrary = Result { () throws -> SharedLibrary in
        let texts = [
            #"{"lib":1,"id":1,"citationKey":"a","added":"2026-01-01T00:00:00Z","title":"CNS relapse of leukemia","#
                + #""abstract":"SpO₂ of 90%. CAR-T cells. (IL-7R)","authors":[{"family":"van der Berg"}],"year":2020,"#
                + #""issueDate":"2020-05","identifiers":[{"scheme":"doi","value":"10.5555/1"}],"tags":["CNS"]}"#,
            #"{"lib":1,"id":2,"citationKey":"b","added":"2026-01-01T00:00:00Z","title":"急性淋巴细胞白血病","#
                + #""translatedTitle":"Acute leukemia","keywords":["B-ALL"],"journal":{"name":"Blood"}}"#,
            #"{"lib":1,"id":3,"citationKey":"c","added":"2026-01-01T00:00:00Z","title":"Not and or near: ﬁnal ß","#
                + #""meshHeadings":[{"name":"Humans"}],"publicationTypes":["Review"],"isOpenAccess":true}"#,
        ]
        let records = try RecordsRead(Array(texts.joined(separator: "\n").utf8), as: .jsonl).records
        let library = try Library.temporary()
        let preparer = try BatchPreparer()
        var batch = [preparer.batch(records)]
        let file = ImportFile(file: "library.jsonl", format: "jsonl", database: nil, day: "2026-01-01")
        _ = try library.add(time: "2026-01-01T00:00:00Z") { session in try session.add(file) { batch.popLast() } }
        return SharedLibrary(library)
    }
}
