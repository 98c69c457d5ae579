import Articles

extension CSLRecord {
    /// The title, its translation, the abstract, keywords and languages.
    mutating func readTexts() {
        readTitles()
        article.abstract = fields.takeText("abstract").flatMap { isOwn ? $0 : AbstractSections.plain(html: $0) }
        article.translatedAbstract = fields.takeText("translated-abstract").flatMap(AbstractSections.plain(html:))
        readKeywords()
        readLanguages()
    }

    private mutating func readLanguages() {
        let texts = fields.takeStrings("language")
        let parts = texts.flatMap { $0.split { ",;|/ ".contains($0) }.map(String.init) }
        // A language's name may be of several words.
        article.languages = Languages.codes(texts + parts)
        if let text = texts.first, article.languages.isEmpty {
            fields.putBack("language", .string(text), "is no language")
        } else if parts.contains(where: { Languages.code($0) == nil }), Languages.codes(texts).count < texts.count {
            fields.keep("language", .string(texts.joined(separator: "; ")))
        }
    }

    /// The first title is the work's own, the second a translation; the rest is kept.
    private mutating func readTitles() {
        if isOwn {
            if let title = fields.takeText("title") {
                let own = OwnMarkup.title(title, hasEntities: false)
                (article.title, article.titleMarkup) = (own.plain.trimmedOrNil, own.markup)
            }
            article.translatedTitle = fields.value("custom")?["translated-title"]?.text
            return
        }
        var titles = fields.takeStrings("title").filter { HTMLText.line($0) != nil }
        let subtitles = fields.takeStrings("subtitle").filter { HTMLText.line($0) != nil }
        if let first = titles.first {
            let isPaired = titles.count > 1 && titles.count == subtitles.count
            let own = isPaired ? Array(subtitles.prefix(1)) : subtitles
            (article.title, article.titleMarkup) = HTMLText.title(own.reduce(first, Self.joined))
            if isPaired { titles = zip(titles, subtitles).map(Self.joined) }
        } else if !subtitles.isEmpty {
            fields.keep("subtitle", .strings(subtitles))
        }
        var translations = (takeLines("translated-title") + titles.dropFirst().compactMap(HTMLText.line))
        if isCrossref { translations = takeLines("original-title") + translations }
        translations.removeAll { $0.lowercased() == article.title?.lowercased() || $0 == titles.first }
        article.translatedTitle = translations.first
        if translations.count > 1 { fields.keep("title", .strings(Array(translations.dropFirst()))) }
    }

    /// `Title: Subtitle`, unless the title has the subtitle already.
    private static func joined(_ title: String, _ subtitle: String) -> String {
        let title = title.trimmed
        let folded = subtitle.folded
        guard !folded.isEmpty, !title.folded.contains(folded), let last = title.last else { return title }
        return ":?!.—–-".contains(last) ? "\(title) \(subtitle.trimmed)" : "\(title): \(subtitle.trimmed)"
    }

    /// `keyword` is one text; semicolons separate where there are any, as a comma may be part of a keyword.
    /// `categories` are the subjects that a repository or a program's user gave.
    private mutating func readKeywords() {
        var keywords: [String] = []
        for name in ["keyword", "keywords"] {
            if let value = fields.value(name), case .array = value {
                keywords += takeLines(name)
            } else if let text = takeLine(name) {
                let separator = UInt8(ascii: text.utf8.contains(UInt8(ascii: ";")) ? ";" : ",")
                keywords += text.parts(separatedBy: separator).compactMap(\.trimmedOrNil)
            }
        }
        keywords += takeLines("categories")
        for keyword in keywords where !article.keywords.contains(keyword) { article.keywords.append(keyword) }
    }
}
