import Articles
import GRDB

/// GRDB has a Record too.
typealias Record = Articles.Record

/// Records on their way into a library, with everything made ready that can be made without it.
///
/// Making it ready costs as much as reading the file; so it is done on the reading thread.
public struct ImportBatch: Sendable {
    public let rejected: [RejectedRecord]
    let parts: [PartRecord]
    let records: [PreparedRecord]
    /// In how many of the batch's articles each word and abbreviation is.
    let tally: TextTally

    public var recordCount: Int { records.count }
}

/// Makes batches. Each reading thread has its own.
public final class BatchPreparer {
    private let tokenizer: Tokenizer
    private let connection: DatabaseQueue

    public init() throws {
        (tokenizer, connection) = try Tokenizer.independent(.surface)
    }

    public func batch(
        _ records: [Articles.Record], rejected: [RejectedRecord] = [], parts: [PartRecord] = []
    ) -> ImportBatch {
        var tally = TextTally()
        let prepared = records.map { PreparedRecord($0, citationKeyBase: CitationKey.base(for: $0.article)) }
        for record in prepared { tally.count(record, with: tokenizer) }
        return ImportBatch(rejected: rejected, parts: parts, records: prepared, tally: tally)
    }
}

/// A record, and what its rows need that can be derived from it alone.
struct PreparedRecord: Sendable {
    let record: Record
    let index: DerivedText
    /// `nil` where the article has its key already: to write a name of another script in Latin letters takes the tables of
    /// that script, a twentieth of a second.
    let citationKeyBase: String?

    init(_ record: Record, citationKeyBase: String? = nil) {
        self.record = record
        index = DerivedText(record.article)
        self.citationKeyBase = citationKeyBase
    }
}

/// What is stored of an article beside what it says: lines and keys made of its texts.
struct DerivedText: Sendable {
    let authorLine: String?
    let extraWords: String?
    /// The key of each authorship's author.
    let foldedAuthors: [String]
    let foldedJournal: String?
    /// The keys under which the article is looked for.
    let matchingKeys: MatchingKeys

    init(_ article: Article) {
        let names = article.authorships.map(\.author.naturalName)
        authorLine = names.isEmpty ? nil : names.joined(separator: "; ")
        extraWords = ExtraWords.line(for: article)
        foldedAuthors = article.authorships.map { AuthorKey.folded($0.author) }
        foldedJournal = article.journal?.name.map(\.folded)
        matchingKeys = MatchingKeys(article)
    }
}

extension WordTally {
    /// Counts the words of an article's title, abstract, authors and keywords, for suggestions.
    mutating func countWords(of prepared: PreparedRecord, with tokenizer: Tokenizer) {
        beginArticle()
        let article = prepared.record.article
        for text in [article.title, article.abstract, prepared.index.authorLine] {
            if let text { tokenizer.forEach(in: text) { word, _ in count(word) } }
        }
        for keyword in article.keywords { tokenizer.forEach(in: keyword) { word, _ in count(word) } }
        for heading in article.meshHeadings { tokenizer.forEach(in: heading.name) { word, _ in count(word) } }
    }
}
