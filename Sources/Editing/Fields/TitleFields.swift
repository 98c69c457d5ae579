import Articles
import Foundation

/// The titles, and how a title and its markup stay one.
enum TitleFields {
    static let all = [
        EditableField.text("title", \.title, layout: .folded, isPrompted: true),
        EditableField.text("titleMarkup", \.titleMarkup, layout: .folded),
        EditableField.text("translatedTitle", \.translatedTitle, layout: .folded),
    ]

    /// After both were read: markup that belongs to another title goes, and a title whose markup was edited follows it.
    ///
    /// - Throws: ``FieldMistake`` where both were edited and don't agree.
    static func reconcile(_ article: inout Article, insteadOf known: Article) throws {
        guard let markup = article.titleMarkup else { return }
        let title = article.title ?? ""
        if markup != known.titleMarkup {
            if !agree(title, markup) {
                guard article.title == known.title || title.isEmpty else {
                    throw FieldMistake(
                        Entry(.nothing), "titleMarkup must be the title with tags, or empty: \"\(plain(markup))\"")
                }
                article.title = plain(markup).trimmedOrNil
            }
            if markup == article.title { article.titleMarkup = nil }
        } else if article.title != known.title, !agree(title, markup) {
            article.titleMarkup = nil
        }
    }

    /// SpO₂ and SpO<sub>2</sub> are the same.
    private static func agree(_ title: String, _ markup: String) -> Bool {
        title.precomposedStringWithCompatibilityMapping == plain(markup).precomposedStringWithCompatibilityMapping
    }

    /// Without CSL's tags.
    static func plain(_ markup: String) -> String {
        markup.replacing(#/<\/?(?:i|b|sub|sup|sc|span)(?: [^<>]*)?>/#, with: "")
            .replacing(ascii: "&lt;", with: "<").replacing(ascii: "&gt;", with: ">").replacing(
                ascii: "&amp;", with: "&")
    }
}
