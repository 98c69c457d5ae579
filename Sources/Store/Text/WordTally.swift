/// Counts in how many articles each word occurs.
struct WordTally: Sendable {
    private struct Count {
        var articles: Int32
        var lastArticle: Int32
    }

    private var table = WordTable()
    private var counts: [Count] = []
    private var article: Int32 = 0

    var count: Int { counts.count }

    /// From here on, words count for the next article.
    mutating func beginArticle() {
        article += 1
    }

    /// Counts any bytes once per article.
    mutating func countOnce(_ word: UnsafeBufferPointer<UInt8>) {
        let index = table.number(of: word)
        if index == counts.count {
            counts.append(Count(articles: 1, lastArticle: article))
        } else if counts[index].lastArticle != article {
            counts[index].lastArticle = article
            counts[index].articles += 1
        }
    }

    /// In the order of the bytes: rows that are written in the order of their keys cost a database much less.
    func forEach(_ body: (UnsafeBufferPointer<UInt8>, Int) throws -> Void) rethrows {
        for index in table.sorted() { try table.withWord(index) { try body($0, Int(counts[index].articles)) } }
    }

    mutating func removeAll() {
        table.removeAll()
        counts.removeAll(keepingCapacity: true)
    }
}
