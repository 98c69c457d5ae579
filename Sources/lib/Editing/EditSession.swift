import Articles
import Editing
import Foundation
import Store

/// An article in the editor, until what was saved can be taken.
struct EditSession {
    /// How it ended.
    enum Ending {
        case changed(EditResult)
        case unchanged
        /// An empty file was saved.
        case givenUp
    }

    let id: Int
    let shown: ArticleDraft
    /// Stores what was made of the article.
    let save: (ArticleDraft) throws -> EditResult

    /// What stands before each line that tells of a mistake.
    private static let mark = "#! "

    func run() throws -> Ending {
        let file = try DraftFile("article-\(id).yaml")
        var text = ArticleText.text(of: shown, heading: heading)
        var isRefused = false
        while true {
            guard let edited = try file.edit(text) else {
                if isRefused {
                    throw CommandFailure("The mistakes are still there. Nothing was changed\(try file.kept()).")
                }
                try file.delete()
                return .unchanged
            }
            let written = Self.withoutMistakes(edited.replacing("\r\n", with: "\n"))
            do {
                let ending = try take(written)
                try file.delete()
                return ending
            } catch let error as EditingError {
                text = Self.withMistakes(error.mistakes, written)
                isRefused = true
            } catch {
                throw try file.explaining(error)
            }
        }
    }

    private func take(_ text: String) throws -> Ending {
        guard let draft = try ArticleText.draft(from: text, editing: shown) else { return .givenUp }
        if draft == shown { return .unchanged }
        do {
            return .changed(try save(draft))
        } catch LibraryError.citationKeyTaken(let key, let article) {
            let line = text.split(separator: "\n", omittingEmptySubsequences: false)
                .firstIndex { $0.lowercased().hasPrefix("citationkey:") || $0.hasPrefix("key:") }
            throw EditingError([
                EditingError.Mistake(line: line.map { $0 + 1 }, text: "the citation key \(key) is article \(article)'s")
            ])
        }
    }

    private var heading: [String] {
        let others = ArticleText.otherFields(of: shown).joined(separator: ", ")
        let sentences = [
            "Article \(id). Save it and leave the editor; an empty file, or one without changes, changes nothing.",
            "What you leave empty is removed. Other fields: \(others).",
            "Authors: Family, Given, Suffix, ORCID; a name without a comma is a group; (editor) behind a name.",
            "Dates: 2024, 2024-05, 2024-05-31, 2024-21 (spring), 2024-05/2024-06.",
        ]
        let plain = Console(color: .never)
        return sentences.flatMap { WrappedText(width: 76, indent: "").lines([WrappedText.Run($0)], plain) }
    }

    // MARK: - Mistakes

    /// The lines that are named are those of the text with the mistakes above it.
    private static func withMistakes(_ mistakes: [EditingError.Mistake], _ text: String) -> String {
        let lines = mistakes.map { mistake in
            let place = mistake.line.map { "Line \($0 + mistakes.count + 1): " } ?? ""
            return "\(mark)\(place)\(mistake.sentence)\n"
        }
        return "\(mark)This can't be saved yet. Mend it and save again, or save an empty file to give up.\n"
            + lines.joined() + text
    }

    private static func withoutMistakes(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.drop { $0.hasPrefix(mark.trimmed) }.joined(separator: "\n")
    }
}
