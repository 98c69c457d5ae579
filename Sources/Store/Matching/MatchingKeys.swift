import Articles

/// The keys under which an article is looked for: records that may be of one article share one at least.
///
/// They are stored, so what they are made of mustn't change without a migration that makes them anew.
enum MatchingKeys {
    /// Year, volume and first page, whatever the title.
    static func place(_ identity: ArticleIdentity) -> Int32? {
        guard let year = identity.years.first, let page = identity.pages?.first else { return nil }
        var hash = StableHash()
        hash.add("place")
        hash.add(year)
        hash.add(identity.volume ?? 0)
        hash.add(page)
        return hash.value
    }

    /// The three longest words of a title, which are the rarest, wherever they stand; its first five, whatever comes
    /// behind them; and its last five. One word that was mistyped, a subtitle, or a section's name mostly leaves one.
    static func titles(_ title: TitleForm, salt: String = "title") -> [Int32] {
        guard !title.isGeneric else { return [] }
        let longest = title.words.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }.prefix(3)
        var keys = [hash(longest.sorted(), salt), hash(title.words.prefix(5), "first words")]
        if title.words.count > 6 { keys.append(hash(title.words.suffix(5), "last words")) }
        return keys
    }

    /// All keys of an article. A preprint has those of its title under another name too, so that an article that is
    /// published needs one look for a preprint of it, and most find nothing.
    static func all(_ identity: ArticleIdentity) -> [Int32] {
        var keys = identity.titles.flatMap { titles($0) }
        if let place = place(identity) { keys.append(place) }
        if identity.kind.contains(.preprint) { keys += preprint(identity) }
        return Array(Set(keys)).sorted()
    }

    /// The keys under which other versions of an article are.
    static func versions(_ identity: ArticleIdentity) -> [Int32] {
        guard let title = identity.titles.first, title.isTelling else { return [] }
        return identity.kind.contains(.preprint) ? titles(title) : preprint(identity)
    }

    /// The key of a preprint's title.
    private static func preprint(_ identity: ArticleIdentity) -> [Int32] {
        identity.titles.first.map { Array(titles($0, salt: "preprint").prefix(1)) } ?? []
    }

    private static func hash(_ words: some Sequence<String>, _ salt: String) -> Int32 {
        var hash = StableHash()
        hash.add(salt)
        for word in words { hash.add(word) }
        return hash.value
    }
}
