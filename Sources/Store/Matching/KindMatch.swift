import Articles
import GRDB

/// Tells an article from a notice about it: databases give an erratum or a reply the article's own DOI, so that the word
/// in the title or the type decides.
final class KindMatch {
    private let selectTitle: PreparedStatement
    private let selectTypes: PreparedStatement

    init(_ database: Database) throws {
        selectTitle = try PreparedStatement(database, "SELECT title FROM article WHERE id = ?")
        selectTypes = try PreparedStatement(database, IdentityReader.publicationTypes)
    }

    /// Why a record is about another work than the article, though they share an identifier; `nil` where nothing says
    /// so, as where one of them has no title.
    func veto(_ record: Article, _ article: Int) throws -> Veto? {
        guard let title = record.title,
            let known = try selectTitle.first({ $0.bind(article) }, row: { $0.text(0) }) ?? nil
        else { return nil }
        let types = try selectTypes.all({ $0.bind(article) }, row: { $0.text(0) ?? "" })
        let veto = Veto.notices(
            WorkKind(title: title, publicationTypes: record.publicationTypes),
            WorkKind(title: known, publicationTypes: types))
        // "Response of leukemia to …" is no reply: behind a section's name the other title has the word as well.
        guard let veto, let names = Self.names[veto], !isNamed(names, in: title) || !isNamed(names, in: known) else {
            return nil
        }
        return veto
    }

    private func isNamed(_ names: Set<Substring>, in title: String) -> Bool {
        title.folded.split(separator: " ").contains { names.contains($0) }
    }

    /// The words by which titles say what a notice is.
    private static let names: [Veto: Set<Substring>] = [
        .erratum: ["erratum", "errata", "corrigendum", "corrigenda", "correction", "addendum"],
        .retraction: ["retraction", "concern"], .reply: ["reply", "response", "rebuttal"],
        .comment: ["comment", "comments", "commentary", "re", "regarding", "more"],
    ]
}

extension WorkKind {
    /// What a title and the publication types say of a work.
    init(title: String, publicationTypes: [String]) {
        self = TitleWords(ordinary: title) == nil ? TitleForm(title, isForKeys: true).kind : []
        for type in publicationTypes { formUnion(WorkKind.types[type.folded] ?? []) }
    }
}
