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
    /// The records' words, abbreviations and terms, by their places in `records`.
    let texts: NumberedTexts
    /// Whose numbers these are.
    let numbers: TextNumbers

    public var recordCount: Int { records.count }
}

/// Makes batches. Each reading thread has its own.
public final class BatchPreparer {
    private let tokenizers: TextTokenizers
    private var numbers = TextNumbers()
    /// With more than so many words new numbers are begun, to bound memory.
    private static let maximumNumbers = 200_000

    public init() throws {
        tokenizers = try TextTokenizers()
    }

    public func batch(
        _ records: [Articles.Record], rejected: [RejectedRecord] = [], parts: [PartRecord] = []
    ) -> ImportBatch {
        let prepared = records.map { PreparedRecord($0, citationKeyBase: CitationKey.base(for: $0.article)) }
        if numbers.count > Self.maximumNumbers { numbers = TextNumbers() }
        return ImportBatch(
            rejected: rejected, parts: parts, records: prepared, texts: numbers.add(prepared, with: tokenizers),
            numbers: numbers)
    }
}

/// A record, and what its rows need that can be derived from it alone. It goes from hand to hand as a reference: a
/// record has so many fields that copies would cost more than what is done with them.
final class PreparedRecord: Sendable {
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
    let authorKeys: [AuthorKey]
    let foldedJournal: String?
    /// The keys under which the article is looked for.
    let matchingKeys: MatchingKeys

    init(_ article: Article) {
        let names = article.authorships.map(\.author.naturalName)
        authorLine = names.isEmpty ? nil : names.joined(separator: "; ")
        extraWords = ExtraWords.line(for: article)
        authorKeys = article.authorships.map { AuthorKey($0.author) }
        foldedJournal = article.journal?.name.map(\.folded)
        matchingKeys = MatchingKeys(article)
    }
}
