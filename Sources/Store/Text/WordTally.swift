/// Counts in how many articles each word occurs.
struct WordTally: Sendable {
    private struct Count {
        var articles: Int32
        var lastArticle: Int32
    }

    private var table: WordTable
    private var counts: [Count] = []
    private var article: Int32 = 0

    init(capacity: Int = 1 << 12) {
        table = WordTable(capacity: capacity)
    }

    var isEmpty: Bool { counts.isEmpty }
    var count: Int { counts.count }

    /// From here on, words count for the next article.
    mutating func beginArticle() {
        article += 1
    }

    /// In bytes.
    static let longest = 40

    /// Counts a word once per article. Only words of 2 bytes to ``longest`` that are no numbers are counted.
    mutating func count(_ word: UnsafeBufferPointer<UInt8>) {
        guard (2...Self.longest).contains(word.count), word.contains(where: { $0 > 57 }) else { return }
        countOnce(word)
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

    /// Adds another tally's counts, whose articles are others.
    mutating func add(_ other: WordTally) {
        if other.isEmpty { return }
        table.add(other.table) { theirs, ours in
            let articles = other.counts[theirs].articles
            if ours == counts.count {
                counts.append(Count(articles: articles, lastArticle: 0))
            } else {
                counts[ours].articles += articles
            }
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
