import Synchronization

/// Numbers the words and abbreviations of articles in the order in which they are first seen, on the thread that reads
/// the articles, and makes the index's terms of their texts. Who writes them counts numbers, and asks for the words only
/// in the end.
final class TextNumbers: Sendable {
    private struct State {
        var words = TermTable()
        var abbreviations = WordNumbers()

        mutating func add(_ article: PreparedRecord, to terms: inout IndexTerms, _ tokenizers: TextTokenizers) {
            for column in IndexTerms.Column.allCases {
                terms.beginColumn()
                article.forEachText(in: column) { text, hasWords in
                    tokenizers.surface.forEach(in: text) { word, _ in
                        if ArticleWords.isWord(word) {
                            words.add(word, isCounted: hasWords, to: &terms, tokenizers)
                        } else {
                            tokenizers.stemmer.stem(word) { terms.add($0) }
                        }
                    }
                }
                terms.endColumn()
            }
            words.numbers.endArticle()
            let text = article.record.article
            ArticleWords.forEachAbbreviation(title: text.title, abstract: text.abstract) { abbreviations.add($0) }
            abbreviations.numbers.endArticle()
        }
    }

    private let state = Mutex(State())

    /// The words and abbreviations of articles, and the terms of all their texts.
    func add(_ articles: [PreparedRecord], with tokenizers: TextTokenizers) -> NumberedTexts {
        state.withLock { state in
            var terms = IndexTerms()
            for article in articles { state.add(article, to: &terms, tokenizers) }
            return NumberedTexts(
                words: state.words.numbers.take(), abbreviations: state.abbreviations.numbers.take(), terms: terms)
        }
    }

    /// The words behind the numbers that were given out so far.
    var tables: (words: WordTable, abbreviations: WordTable) {
        state.withLock { ($0.words.words, $0.abbreviations.table) }
    }

    var count: Int {
        state.withLock { $0.words.count + $0.abbreviations.table.count }
    }
}

/// What a batch's texts have, article by article.
struct NumberedTexts: Sendable {
    let words: NumberedWords
    let abbreviations: NumberedWords
    let terms: IndexTerms
}

/// The distinct words of articles, by number.
struct NumberedWords: Sendable {
    private var numbers: [Int32] = []
    /// Where each article's numbers end.
    private var ends: [Int] = []

    subscript(article: Int) -> ArraySlice<Int32> {
        numbers[(article == 0 ? 0 : ends[article - 1])..<ends[article]]
    }

    fileprivate mutating func add(_ number: Int32) {
        numbers.append(number)
    }

    fileprivate mutating func endArticle() {
        ends.append(numbers.count)
    }
}

/// Gathers the numbers of articles' words.
struct NumberGathering {
    /// Which article is gathered, from 1 on.
    private(set) var article: Int32 = 1
    private var numbers = NumberedWords()

    /// Adds a word that the article wasn't found to have before.
    mutating func add(_ number: Int32) {
        numbers.add(number)
    }

    mutating func endArticle() {
        article += 1
        numbers.endArticle()
    }

    /// The articles' words since the last time.
    mutating func take() -> NumberedWords {
        defer { numbers = NumberedWords() }
        return numbers
    }
}

private struct WordNumbers {
    private(set) var table = WordTable()
    private var lastArticle: [Int32] = []
    var numbers = NumberGathering()

    mutating func add(_ word: UnsafeBufferPointer<UInt8>) {
        let number = table.number(of: word)
        if number == lastArticle.count { lastArticle.append(0) }
        guard lastArticle[number] != numbers.article else { return }
        lastArticle[number] = numbers.article
        numbers.add(Int32(number))
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
