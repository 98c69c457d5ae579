import Articles

/// A title as it is compared: its words whatever their spelling, without what databases and journals write before,
/// behind and into it.
struct TitleForm: Sendable {
    /// Folded; British and American spellings, singular and plural are one.
    let words: TitleWords
    /// What the title says the work is.
    let kind: WorkKind
    /// Numbers as words of their own, Roman ones too.
    let numbers: Set<String>
    /// Those of parts, chapters, volumes, and the one that a title ends with.
    let ordinals: Set<String>
    /// All digits one behind the other, which are the same in "1,000" and "1000", "CIN3" and "CIN III".
    let digits: String
    /// Whether the title says nothing about the article: "Editorial".
    let isGeneric: Bool
    /// A database's English for a title in another language.
    let isTranslation: Bool
    /// The words without spaces between them.
    var letters: [UInt8] { words.letters }
    private let hashes: [Int32]

    /// - Parameter isForKeys: whether only the words are wanted, of which keys are made; for each record of an import.
    init(_ title: String, isForKeys: Bool = false) {
        let (text, citesAnother) = TitleNotes.removed(from: title)
        var words = text.folded.split(separator: " ").map(String.init)
        let folded = words
        kind = Self.takeKind(from: &words).union(citesAnother ? .citing : [])
        isGeneric =
            words.isEmpty
            || (folded.count < Self.leastWords
                && (Self.generic.contains(folded.joined(separator: " "))
                    || Self.generic.contains(words.joined(separator: " "))))
        self.words = TitleWords(folded: words)
        guard !isForKeys else {
            (numbers, ordinals, digits, isTranslation, hashes) = ([], [], "", false, [])
            return
        }
        isTranslation = TitleNotes.isTranslation(title)
        (numbers, ordinals) = Self.numbers(in: words)
        digits = words.map { Self.romans[$0] ?? $0.filter { $0.isASCII && $0.isNumber } }.joined()
        hashes = self.words.map { StableHash.value(of: $0) }.sorted()
    }

    /// A title of fewer words may say nothing about its article.
    static let leastWords = 6

    var isTelling: Bool { !isGeneric && Self.isTelling(words) }

    /// How many letters a title needs to be one article's.
    static func isTelling(_ words: TitleWords) -> Bool { words.count >= 3 && words.letters.count >= 15 }

    /// The part of all words that both titles have: 0…1 (S. Dice 1945, as it is used on words).
    func overlap(with other: TitleForm) -> Double {
        guard !hashes.isEmpty, !other.hashes.isEmpty else { return 0 }
        var (common, one, two) = (0, 0, 0)
        while one < hashes.count, two < other.hashes.count {
            if hashes[one] == other.hashes[two] {
                (common, one, two) = (common + 1, one + 1, two + 1)
            } else if hashes[one] < other.hashes[two] {
                one += 1
            } else {
                two += 1
            }
        }
        return 2 * Double(common) / Double(hashes.count + other.hashes.count)
    }

    private static func takeKind(from words: inout [String]) -> WorkKind {
        var kind: WorkKind = []
        if let first = words.first, WorkKind.firstWords.contains(first),
            let found = WorkKind.beginnings.first(where: { words.starts(with: $0.words) })
        {
            kind.formUnion(found.kind)
            words.removeFirst(found.words.count)
        }
        if let last = words.last, words.count > 1, WorkKind.lastWords.contains(last),
            let found = WorkKind.endings.first(where: { words.suffix($0.words.count) == $0.words[...] })
        {
            kind.formUnion(found.kind)
            words.removeLast(found.words.count)
        }
        return kind
    }

    private static func numbers(in words: [String]) -> (all: Set<String>, ordinals: Set<String>) {
        var all: Set<String> = []
        var ordinals: Set<String> = []
        for (index, word) in words.enumerated() {
            let isBehindName = index > 0 && partNames.contains(words[index - 1])
            let isDigits = word.utf8.allSatisfy { (48...57).contains($0) }
            let number = isDigits ? word : romans[word] ?? (isBehindName ? spelled[word] : nil)
            guard let number else { continue }
            all.insert(number)
            if isBehindName || (index == 0 && !isDigits) { ordinals.insert(number) }
            // Where it is one of many, the title ends with something else.
            let isAtEnd = index > 1 && index == words.count - 1 && word.utf8.count < 4
            if isAtEnd, all.count == 1 { ordinals.insert(number) }
        }
        return (all, ordinals)
    }

    private static let partNames: Set<String> = [
        "part", "parts", "chapter", "volume", "vol", "section", "paper", "report", "phase", "no", "number", "session",
        "installment", "instalment", "edition", "teil", "partie", "parte",
    ]
    /// Without i, v and x, which are words and names too.
    private static let romans: [String: String] = [
        "ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "xi": "11", "xii": "12",
    ]
    private static let spelled: [String: String] = [
        "i": "1", "v": "5", "x": "10", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6",
        "a": "a", "b": "b", "c": "c", "d": "d",
    ]
    private static let generic: Set<String> = [
        "editorial", "guest editorial", "editorial comment", "editorial commentary", "introduction", "foreword",
        "preface",
        "prologue", "epilogue", "letter", "letters", "letter to the editor", "letters to the editor", "to the editor",
        "correspondence", "comment", "comments", "commentary", "invited commentary", "reply", "response", "abstract",
        "abstracts", "news", "book review", "book reviews", "obituary", "in memoriam", "case report", "case reports",
        "discussion", "conclusion", "conclusions", "summary", "overview", "in this issue", "from the editor",
        "from the editors", "author index", "subject index", "index", "contents", "table of contents", "announcement",
        "announcements", "acknowledgment", "acknowledgement", "acknowledgments", "acknowledgements",
        "questions and answers",
        "poster abstracts", "oral abstracts", "meeting abstracts", "erratum", "corrigendum", "correction", "errata",
        "review", "references", "perspective", "viewpoint", "opinion", "message from the editor", "untitled",
        "no title",
    ]
}
