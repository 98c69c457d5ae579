import Articles

extension RISReference {
    /// `TI`, `T1` and `CT` are the title; for whole books and unpublished works `BT` too.
    mutating func readTitles() {
        var candidates = fields.take(anyOf: ["TI"]) + fields.take(anyOf: ["T1", "CT"])
        if type.container == .series || candidates.isEmpty && type.container != .periodical {
            candidates += fields.take(anyOf: ["BT"])
        }
        let title = Self.fullest(candidates.map(\.text))
        if let title { (article.title, article.titleMarkup) = HTMLText.title(title) }
        readShortTitles()
        for (tag, text) in candidates where text != title {
            guard let other = HTMLText.line(text), !Self.says(article.title, other) else { continue }
            fields.keep(tag, other)
        }
        readTranslatedTitle()
    }

    /// The first one, or a longer one that begins with it.
    private static func fullest(_ titles: [String]) -> String? {
        guard var best = titles.first else { return nil }
        for title in titles.dropFirst() where title.utf8.count > best.utf8.count && title.hasPrefix(best) {
            best = title
        }
        return best
    }

    /// Whether a text is the title or the beginning of it.
    private static func says(_ title: String?, _ text: String) -> Bool {
        guard let title else { return false }
        return title == text || title.hasPrefix(text) || title.folded == text.folded
    }

    /// `ST` repeats the title or its part before the colon; alone it is the title.
    private mutating func readShortTitles() {
        for title in fields.take("ST") {
            if article.title == nil {
                article.title = title
            } else if article.title != title, article.title?.folded != title.folded {
                fields.keep("ST", title)
            }
        }
    }

    private mutating func readTranslatedTitle() {
        for title in fields.take("TT") {
            if article.translatedTitle == nil, title != article.title {
                article.translatedTitle = title
            } else if title != article.title, title != article.translatedTitle {
                fields.keep("TT", title)
            }
        }
    }
}
