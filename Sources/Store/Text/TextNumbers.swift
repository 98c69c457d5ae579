import Synchronization

/// Numbers the words and abbreviations of articles in the order in which they are first seen, on the thread that reads
/// the articles. Who writes them counts numbers, and asks for the words only in the end.
final class TextNumbers: Sendable {
    private struct State {
        var words = WordNumbers()
        var abbreviations = WordNumbers()
    }

    private let state = Mutex(State())

    /// The words and abbreviations of articles.
    func add(_ articles: [PreparedRecord], with tokenizer: Tokenizer) -> (
        words: NumberedWords, abbreviations: NumberedWords
    ) {
        state.withLock { state in
            for article in articles {
                ArticleWords.forEach(of: article, with: tokenizer) { state.words.add($0) }
                state.words.endArticle()
                let text = article.record.article
                ArticleWords.forEachAbbreviation(title: text.title, abstract: text.abstract) {
                    state.abbreviations.add($0)
                }
                state.abbreviations.endArticle()
            }
            return (state.words.takeNumbers(), state.abbreviations.takeNumbers())
        }
    }

    /// The words behind the numbers that were given out so far.
    var tables: (words: WordTable, abbreviations: WordTable) {
        state.withLock { ($0.words.table, $0.abbreviations.table) }
    }

    var count: Int {
        state.withLock { $0.words.table.count + $0.abbreviations.table.count }
    }
}

/// The distinct words of articles, by number.
struct NumberedWords: Sendable {
    fileprivate var numbers: [Int32] = []
    /// Where each article's numbers end.
    fileprivate var ends: [Int] = []

    subscript(article: Int) -> ArraySlice<Int32> {
        numbers[(article == 0 ? 0 : ends[article - 1])..<ends[article]]
    }
}

private struct WordNumbers {
    private(set) var table = WordTable()
    private var lastArticle: [Int32] = []
    private var article: Int32 = 1
    private var gathered = NumberedWords()

    mutating func add(_ word: UnsafeBufferPointer<UInt8>) {
        let number = table.number(of: word)
        if number == lastArticle.count {
            lastArticle.append(article)
        } else if lastArticle[number] == article {
            return
        } else {
            lastArticle[number] = article
        }
        gathered.numbers.append(Int32(number))
    }

    mutating func endArticle() {
        article += 1
        gathered.ends.append(gathered.numbers.count)
    }

    mutating func takeNumbers() -> NumberedWords {
        defer { gathered = NumberedWords() }
        return gathered
    }
}

/// In how many articles each numbered word is.
struct NumberTally {
    private var counts: [Int32] = []

    mutating func add(_ numbers: ArraySlice<Int32>) {
        for number in numbers {
            while counts.count <= Int(number) { counts.append(0) }
            counts[Int(number)] += 1
        }
    }

    /// In the order of the words' bytes: rows that are written in the order of their keys cost a database much less.
    func forEach(in table: WordTable, _ body: (UnsafeBufferPointer<UInt8>, Int) throws -> Void) rethrows {
        for number in table.sorted() where number < counts.count && counts[number] > 0 {
            try table.withWord(number) { try body($0, Int(counts[number])) }
        }
    }
}
