import Articles
import Editing
import Foundation

@testable import Ingestion

extension FuzzTarget {
    /// What people type to change an article.
    static let edits = [
        FuzzTarget("edit-read") { input in
            var article = Article()
            article.title = "Morning lumbar punctures"
            let shown = ArticleDraft(article: article, citationKey: "berg2024")
            do {
                guard let draft = try ArticleText.draft(from: input.text, editing: shown) else { return }
                try expect(draft.article.isStorable, "leaves nothing to store")
            } catch let error as EditingError {
                try expect(!error.mistakes.isEmpty, "is wrong without a mistake")
                for mistake in error.mistakes { _ = mistake.sentence }
            }
        },
        FuzzTarget("edit-written") { input in
            var article = Article()
            let lines = input.lines(6).map { Whitespace.paragraphs($0).map(Whitespace.line) }
            article.title = lines[0] ?? "A title"
            if let family = lines[1] { article.authorships = [Authorship(Author(family: family, given: lines[2]))] }
            article.journal = lines[3].map { Journal(name: $0) }
            article.keywords = [lines[4]].compactMap(\.self)
            article.abstract = Whitespace.paragraphs(input.lines(6)[5])
            let draft = ArticleDraft(article: article, citationKey: "berg2024")
            let text = ArticleText.text(of: draft)
            do {
                try expectEqual(try ArticleText.draft(from: text, editing: draft), draft, "unchanged")
            } catch let error as EditingError {
                throw Finding("\(text) is wrong: \(error.mistakes.map(\.sentence))")
            }
        },
        FuzzTarget("edit-assignment") { input in
            let lines = input.lines(2)
            guard let assignment = FieldAssignment(lines[0], lines[1]) else { return }
            var article = Article()
            article.title = "Morning lumbar punctures"
            let known = ArticleDraft(article: article, citationKey: "berg2024")
            let draft = try? FieldAssignment.draft([assignment], editing: known)
            try expect(draft?.article.isStorable ?? true, "leaves nothing to store")
        },
    ]
}
