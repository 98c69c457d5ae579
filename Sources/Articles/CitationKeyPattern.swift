/// How a library makes citation keys: text in which `{author}`, `{year}` and the like stand for what the article says.
public struct CitationKeyPattern: Sendable, Equatable {
    private enum Part: Equatable {
        case text(String)
        case field(Field)
    }

    /// What can stand in braces.
    public enum Field: String, CaseIterable, Sendable {
        /// The first author's family name, in small letters, and with a capital.
        case author
        case capitalAuthor = "Author"
        /// The family names of the first three authors.
        case authors
        case capitalAuthors = "Authors"
        /// Four digits, and two.
        case year, yy
        /// The first telling word of the title, in small letters, and with a capital.
        case word
        case capitalWord = "Word"
        /// The first three telling words.
        case words
        case capitalWords = "Words"
        /// The first letters of the words of the journal's name.
        case journal
        case volume
        /// The first page.
        case page
        case pmid
    }

    /// As it was written.
    public let text: String
    private let parts: [Part]

    /// What is wrong with a pattern, as a sentence's predicate.
    public struct Problem: Error, Equatable {
        public let text: String
    }

    public static let usual = "{author}{year}{word}"

    public init(_ text: String) throws(Problem) {
        var parts: [Part] = []
        var rest = text[...]
        while let character = rest.first {
            if character == "{" {
                guard let end = rest.firstIndex(of: "}") else { throw Problem(text: "has a { without its }") }
                let name = String(rest[rest.index(after: rest.startIndex)..<end])
                guard let field = Field(rawValue: name) else { throw Problem(text: "has the unknown field {\(name)}") }
                parts.append(.field(field))
                rest = rest[rest.index(after: end)...]
            } else {
                let literal = rest.prefix { $0 != "{" }
                guard CitationKey.isValid("a\(literal)") else {
                    throw Problem(
                        text: "has signs that no citation key can hold; letters, digits and _-:.+/ can stand there")
                }
                parts.append(.text(String(literal)))
                rest = rest.dropFirst(literal.count)
            }
        }
        guard parts.contains(where: { if case .field = $0 { true } else { false } }) else {
            throw Problem(text: "has no field, so all keys would be one")
        }
        self.text = text
        self.parts = parts
    }

    /// The key for an article, not yet unique (see ``CitationKey/suffix(_:)``); the usual one where this one would be no
    /// valid key.
    public func base(for article: Article) -> String {
        let key = parts.map { part in
            switch part {
            case .text(let text): text
            case .field(let field): Self.value(of: field, article)
            }
        }.joined()
        let cut = String(key.prefix(100))
        return CitationKey.isValid(cut) ? cut : CitationKey.base(for: article)
    }

    private static func value(of field: Field, _ article: Article) -> String {
        switch field {
        case .author: CitationKey.name(of: article.authorships.first?.author)
        case .capitalAuthor: capitalized(CitationKey.name(of: article.authorships.first?.author))
        case .authors: names(article).joined()
        case .capitalAuthors: names(article).map(capitalized).joined()
        case .year: article.year.map(String.init) ?? "nd"
        case .yy: article.year.map { String(String($0).suffix(2)) } ?? "nd"
        case .word: CitationKey.tellingWords(of: article.title ?? "", count: 1).joined()
        case .capitalWord: CitationKey.tellingWords(of: article.title ?? "", count: 1).map(capitalized).joined()
        case .words: CitationKey.tellingWords(of: article.title ?? "", count: 3).joined()
        case .capitalWords: CitationKey.tellingWords(of: article.title ?? "", count: 3).map(capitalized).joined()
        case .journal: initials(article.journal?.name ?? "")
        case .volume: ascii(article.volume ?? "")
        case .page: ascii(String((article.pages ?? article.articleNumber ?? "").prefix { $0 != "-" }))
        case .pmid: article.identifier(.pmid) ?? ""
        }
    }

    private static func names(_ article: Article) -> [String] {
        let authors = article.authorships.prefix(3).map(\.author)
        return authors.isEmpty ? [CitationKey.name(of: nil)] : authors.map { CitationKey.name(of: $0) }
    }

    private static func initials(_ name: String) -> String {
        name.foldedToASCII.split(separator: " ").map { String($0.prefix(1)) }.joined()
    }

    private static func ascii(_ text: String) -> String { text.foldedToASCII.replacing(" ", with: "") }

    private static func capitalized(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }
}
