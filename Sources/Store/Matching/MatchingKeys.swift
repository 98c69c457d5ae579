import Articles

/// The keys under which an article is looked for: records that may be of one article share one at least.
///
/// They are stored, so what they are made of mustn't change without a migration that makes them anew.
struct MatchingKeys: Sendable, Equatable {
    /// All of the article, in their order. A preprint has one of its title under another name too, so that an article
    /// that is published needs one look for a preprint of it, and most find nothing.
    private(set) var all: [Int32] = []
    /// The one of year, volume and first page, whatever the title.
    private(set) var place: Int32?
    /// The letters of the title and of its translation, as ``TitleForm`` has them.
    private(set) var letters: [[UInt8]] = []
    /// Those of what may be another version: of preprints for what is published, of all for a preprint.
    private(set) var versions: [Int32] = []

    init(_ article: Article) {
        self.init(
            title: article.title, translatedTitle: article.translatedTitle,
            isPreprint: ArticleIdentity.isPreprint(article.type, article.identifiers),
            year: article.issueDate?.year ?? article.electronicDate?.year,
            volume: article.volume,
            pages: PageSpan(pages: article.pages, articleNumber: article.articleNumber))
    }

    init(title: String?, translatedTitle: String?, isPreprint: Bool, year: Int?, volume: String?, pages: PageSpan?) {
        all.reserveCapacity(8)
        if let title { add(Title(title), isPreprint) }
        // Where the title is missing, its translation stands for it.
        if let translatedTitle { add(Title(translatedTitle), isPreprint, isFirst: title == nil) }
        if let year, let page = pages?.first {
            let key = Self.place(year, ArticleIdentity.volume(volume), page)
            place = key
            insert(key)
        }
    }

    /// A title's letters without what databases and journals write around them.
    static func letters(of title: String) -> [UInt8] { Title(title).words.letters }

    private mutating func add(_ title: Title, _ isPreprint: Bool, isFirst: Bool = true) {
        let words = title.words
        letters.append(words.letters)
        guard !title.isGeneric else { return }
        let longest = words.longest
        let keys = Self.titles(words, longest)
        keys.forEach { insert($0) }
        guard isFirst else { return }
        let asPreprint = Self.hash(words, longest, "preprint")
        if isPreprint { insert(asPreprint) }
        if title.isTelling { versions = isPreprint ? keys : [asPreprint] }
    }

    /// In their order, and once.
    private mutating func insert(_ key: Int32) {
        let index = all.firstIndex { $0 >= key } ?? all.endIndex
        if index == all.endIndex || all[index] != key { all.insert(key, at: index) }
    }

    private static func place(_ year: Int, _ volume: Int?, _ page: Int) -> Int32 {
        var hash = StableHash()
        hash.add("place")
        hash.add(year)
        hash.add(volume ?? 0)
        hash.add(page)
        return hash.value
    }

    /// The three longest words of a title, which are the rarest, wherever they stand; its first five, whatever comes
    /// behind them; and its last five. One word that was mistyped, a subtitle, or a section's name mostly leaves one.
    private static func titles(_ words: TitleWords, _ longest: [Int]) -> [Int32] {
        var keys = [hash(words, longest, "title"), hash(words, 0..<min(5, words.count), "first words")]
        if words.count > 6 { keys.append(hash(words, (words.count - 5)..<words.count, "last words")) }
        return keys
    }

    private static func hash(_ words: TitleWords, _ indexes: some Sequence<Int>, _ salt: StaticString) -> Int32 {
        var hash = StableHash()
        hash.add(salt)
        for index in indexes { hash.add(words[index]) }
        return hash.value
    }

    /// As much of a title as keys are made of.
    private struct Title {
        let words: TitleWords
        let isGeneric: Bool
        let isTelling: Bool

        init(_ title: String) {
            if let ordinary = TitleWords(ordinary: title) {
                (words, isGeneric, isTelling) = (ordinary, false, TitleForm.isTelling(ordinary))
            } else {
                let form = TitleForm(title, isForKeys: true)
                (words, isGeneric, isTelling) = (form.words, form.isGeneric, form.isTelling)
            }
        }
    }
}
