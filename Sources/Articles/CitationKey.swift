/// How the name that an article is cited by is made: `agrawal2025extramedullary`.
public enum CitationKey {
    /// First author's family name, year, and first telling word of the title; ASCII lower case.
    ///
    /// Not yet unique: see ``suffix(_:)``.
    public static func base(for article: Article) -> String {
        let year = article.year.map(String.init) ?? "nd"
        let key = "\(name(of: article.authorships.first?.author))\(year)\(tellingWord(of: article.title ?? ""))"
        // Digits alone would name an article by its number.
        return isValid(key) ? key : "anon\(key)"
    }

    /// A family name, or a group's first word, in ASCII lower case; `anon` where there is none.
    static func name(of author: Author?) -> String {
        let name: String =
            switch author?.name {
            case .person(let family, _, _): family.foldedToASCII.replacing(ascii: " ", with: "")
            case .literal(let group): String(group.foldedToASCII.prefix { $0 != " " })
            case nil: ""
            }
        return name.isEmpty ? "anon" : String(name.prefix(40))
    }

    /// The first words of a title that say something.
    static func tellingWords(of title: String, count: Int) -> [String] {
        let words = title.foldedToASCII.split(separator: " ")
        let telling = words.filter { $0.utf8.count > 1 && !functionWords.contains($0) }
        return (telling.isEmpty ? words : telling).prefix(count).map(start)
    }

    /// What tells the `count`-th further article of one base from the first: `a`, `b`, … `z`, `aa`, …
    public static func suffix(_ count: Int) -> String {
        var rest = count
        var letters: [UInt8] = []
        while rest > 0 {
            rest -= 1
            letters.insert(UInt8(ascii: "a") + UInt8(rest % 26), at: 0)
            rest /= 26
        }
        return String(decoding: letters, as: UTF8.self)
    }

    /// Whether a key from a file can be kept: letters, digits and the signs that BibTeX, biber and pandoc all take.
    public static func isValid(_ key: String) -> Bool {
        !key.isEmpty && key.utf8.count <= 120
            && key.utf8.allSatisfy { byte in
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                    || "_-:.+/".utf8.contains(byte)
            } && !key.utf8.allSatisfy { (48...57).contains($0) }
    }

    private static func tellingWord(of title: String) -> String {
        let folded = title.foldedToASCII
        var rest = folded[...]
        while !rest.isEmpty {
            let word = Substring(rest.utf8.prefix { $0 != 0x20 })
            if word.utf8.count > 1, !functionWords.contains(word) { return start(of: word) }
            rest = rest[word.endIndex...].dropFirst()
        }
        return start(of: Substring(folded.utf8.prefix { $0 != 0x20 }))
    }

    /// As much of an ASCII word as a key holds.
    private static func start(of word: Substring) -> String {
        String(Substring(word.utf8.prefix(30)))
    }

    private static let functionWords: Set<Substring> = [
        "a", "an", "and", "are", "as", "at", "by", "can", "de", "der", "des", "die", "do", "does", "el", "for", "from",
        "how", "in", "is", "it", "its", "la", "le", "les", "of", "on", "or", "our", "that", "the", "their", "this",
        "to",
        "und", "was", "we", "what", "when", "which", "who", "why", "with",
    ]
}
