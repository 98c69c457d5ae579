import Articles
import Foundation

/// A journal's name as it is compared.
///
/// A congress whose abstracts fill a supplement stands in it: `Blood. Conference: 52nd Annual …`. NLM puts behind a colon
/// whose journal it is, which others leave out.
struct JournalForm: Sendable {
    /// `nil` where nothing is left.
    let name: String?
    let isOfCongress: Bool
    /// Folded.
    let congress: String?

    init(_ name: String) {
        let folded = name.folded
        let end = Self.ends.compactMap { name.range(of: $0)?.lowerBound }.min()
        isOfCongress = Self.congressWords.contains(where: folded.contains)
        congress = isOfCongress ? end.map { String(name[$0...]).folded } : nil
        let journal = (end.map { name[..<$0] } ?? name[...]).trimmed
        self.name = journal.isEmpty ? nil : journal
    }

    private static let congressWords = [
        "conference", "congress", "annual meeting", "abstracts", "proceedings of the annual",
    ]
    private static let ends = ["Conference:", "[", "Conference ", " : ", " = "]
}
