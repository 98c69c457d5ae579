import Manuscripts
import Store

/// The articles of a library that a manuscript cites, under the keys by which it does.
struct CitedArticles {
    /// In the order in which they are cited; one that is cited by two keys stands there twice.
    private(set) var ids: [Int] = []
    private(set) var keys: [Int: [String]] = [:]
    /// What the author should know, as sentences.
    private(set) var notes: [String] = []
    private(set) var isIncomplete = false

    init(_ manuscript: Manuscript, in library: Library) throws {
        var missing: [Manuscript.Citation] = []
        for citation in manuscript.citations {
            do {
                let id = try library.id(of: .citationKey(citation.key))
                ids.append(id)
                keys[id, default: []].append(citation.key)
            } catch LibraryError.noSuchArticle {
                if !MarkdownCitations.isCrossReference(citation.key) { missing.append(citation) }
            }
        }
        for id in Set(ids).sorted() {
            if let names = keys[id], names.count > 1 {
                notes.append(
                    "\(names.joined(separator: " and ")) are one article, \(id); it was written under each key.")
            }
        }
        for file in manuscript.missingFiles { notes.append("\(file), which the manuscript takes in, is not there.") }
        if !missing.isEmpty {
            notes.append("The library has no article with \(missing.count == 1 ? "this key" : "these keys"):")
            notes += missing.map { "  \($0.key)  (\($0.file), line \($0.line))" }
        }
        isIncomplete = !missing.isEmpty || !manuscript.missingFiles.isEmpty
    }
}
