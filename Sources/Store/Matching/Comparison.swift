import Articles
import Foundation

/// How sure it is that two records are of one article, and why.
///
/// Each thing that agrees or differs adds to the logarithm of the odds; the confidence is the probability that they
/// make. It begins at odds of 1 to 400, as of two articles that share a key. 0.99, odds of 100 to 1, takes an equal
/// title, agreeing authors, the year, and two of journal, volume and pages, or the like, with nothing that differs.
struct Comparison: Sendable, Equatable {
    private(set) var veto: Veto?
    private(set) var reasons: [String] = []
    private(set) var confidence = 0.0
    /// Whether title, authors, year and place agree so that nobody needs to be asked.
    private(set) var isBeyondDoubt = false
    /// Whether they are versions of one work: the same title and authors, one of them a preprint.
    private(set) var isVersion = false

    enum Titles { case same, similar, reworded, part, missing, translated, different }
    enum Authors { case same, similar, unknown, different }

    /// What is proposed at all.
    static let threshold = 0.9

    init(_ one: ArticleIdentity, _ other: ArticleIdentity) {
        let pages = PageSpan.agreement(one.pages, other.pages)
        let shared = Self.sharedIdentifier(one, other)
        let overlap = Self.overlap(one, other)
        // Most that share a key share nothing else.
        guard overlap >= 0.5 || pages == .same || pages == .oneEnd || shared != nil else { return }
        // What is told apart by a number or a part needs no look at its letters; versions do.
        veto = Veto.between(one, other, pages: pages)
        guard veto == nil || veto == .preprint else { return }
        let titles = Self.titles(one, other, overlap: overlap)
        let authors = Self.authors(one, other)
        let volumes = Self.volumes(one, other)
        let journals = Self.journals(one, other)
        let years = Self.distance(one.years, other.years)
        var odds = -6.0
        func add(_ weight: Double, _ reason: String? = nil) {
            odds += weight
            if let reason { reasons.append(reason) }
        }
        if let shared { add(8, "same \(shared.label)") }
        let isLong = one.titles.contains { $0.words.count >= 6 }
        switch titles {
        case .same: add(isLong ? 6 : 4, "same title")
        case .similar: add(isLong ? 4.5 : 2, "nearly the same title")
        case .reworded: add(isLong ? 3 : 1, "similar title")
        case .part: add(2.5, "one title is a part of the other")
        // Without its title, a reply on the same page can't be told from its article.
        case .missing: add(-2)
        case .translated: add(0, "translated title")
        case .different: add(-6)
        }
        switch authors {
        case .same: add(3, "same authors")
        case .similar: add(1.5, "similar authors")
        case .unknown: add(0)
        case .different: add(-4)
        }
        switch years {
        case 0: add(1, "same year")
        // A volume has its year, so of a journal's volume two years can only be a slip.
        case 1: add(volumes == true && journals == true ? 0 : -0.5, "a year apart")
        case 2: add(-3)
        case nil: add(0)
        default: add(-6)
        }
        switch journals {
        case true: add(1.5, "same journal")
        case false: add(-1.5)
        default: add(0)
        }
        switch volumes {
        case true: add(1.5, "same volume")
        case false: add(-2.5)
        default: add(0)
        }
        // The same people show several things at a congress, but no two under one title.
        let isSameCongress = titles == .same && !Set(one.congresses).isDisjoint(with: other.congresses)
        if isSameCongress { add(1.5, "same congress") }
        switch pages {
        case .same: add(3, "same first page")
        case .oneEnd: add(1.5, "same last page")
        case .unknown: add(0)
        // Of abstracts, one database counts the pages of the supplement and another one those of the book.
        case .different: add(isSameCongress ? -1.5 : -3.5)
        }
        isVersion =
            veto == .preprint && titles == .same && one.titles.contains(where: \.isTelling) && authors == .same
            && (years ?? 0) < 4
        guard veto == nil else { return }
        confidence = 1 / (1 + exp(-odds))
        isBeyondDoubt =
            titles == .same && one.titles.contains(where: \.isTelling) && authors == .same
            && Self.haveAllAuthors(one, other) && years == 0 && pages == .same
            && (volumes == true || (volumes == nil && journals == true))
    }

    /// In years, the least; `nil` where one is unknown.
    static func distance(_ years: [Int], _ others: [Int]) -> Int? {
        years.flatMap { year in others.map { abs(year - $0) } }.min()
    }

    private static func sharedIdentifier(_ one: ArticleIdentity, _ other: ArticleIdentity) -> Identifier.Scheme? {
        for identifier in one.identifiers where identifier.scheme.namesOneArticle {
            if other.identifiers.contains(identifier) { return identifier.scheme }
        }
        return one.worksDOIs.contains(where: other.worksDOIs.contains) ? .doi : nil
    }

    private static func overlap(_ one: ArticleIdentity, _ other: ArticleIdentity) -> Double {
        var most = 0.0
        for title in one.titles {
            for otherTitle in other.titles { most = max(most, title.overlap(with: otherTitle)) }
        }
        return most
    }

    private static func titles(_ one: ArticleIdentity, _ other: ArticleIdentity, overlap: Double) -> Titles {
        guard !one.titles.isEmpty, !other.titles.isEmpty else { return .missing }
        let pairs = one.titles.flatMap { title in other.titles.map { (title, $0) } }
        if pairs.contains(where: { $0.letters == $1.letters }) { return .same }
        if overlap >= 0.5, pairs.contains(where: { areSimilar($0, $1) }) {
            return pairs.contains { areSimilar($0, $1) && !isReworded($0, $1) } ? .similar : .reworded
        }
        if pairs.contains(where: { isPart($0, of: $1) || isPart($1, of: $0) }) { return .part }
        let isTranslated = (one.titles + other.titles).contains(where: \.isTranslation)
        return isTranslated ? .translated : .different
    }

    /// Few letters differ, or few of many words.
    private static func areSimilar(_ one: TitleForm, _ other: TitleForm) -> Bool {
        if min(one.words.count, other.words.count) >= 6, one.overlap(with: other) >= 0.88 { return true }
        let length = max(one.letters.count, other.letters.count)
        return EditDistance.between(one.letters, other.letters, atMost: max(2, length / 14)) != nil
    }

    /// Whether there are other words in the place of some, not the same in another spelling: adults instead of children.
    private static func isReworded(_ one: TitleForm, _ other: TitleForm) -> Bool {
        let words = one.words.filter { !other.words.contains($0) }
        let others = other.words.filter { !one.words.contains($0) }
        guard !words.isEmpty, !others.isEmpty, Array(words.joined()) != Array(others.joined()) else { return false }
        return !words.contains { word in
            others.contains { EditDistance.between(Array(word), Array($0), atMost: 2) != nil }
        }
    }

    /// A subtitle is missing, or a section's name stands before the title.
    private static func isPart(_ short: TitleForm, of long: TitleForm) -> Bool {
        guard short.words.count >= 4, short.letters.count >= 20, short.letters.count < long.letters.count else {
            return false
        }
        return long.letters.starts(with: short.letters)
            || long.letters.suffix(short.letters.count) == short.letters[...]
    }

    private static func authors(_ one: ArticleIdentity, _ other: ArticleIdentity) -> Authors {
        guard let first = one.authors.first, let otherFirst = other.authors.first else { return .unknown }
        let (few, many) =
            one.authors.count <= other.authors.count ? (one.authors, other.authors) : (other.authors, one.authors)
        let found = few.count { name in many.contains { areOne(name, $0) } }
        let part = Double(found) / Double(few.count)
        let isFirstSame = areOne(first, otherFirst)
        if isFirstSame, part >= 0.6 { return .same }
        return isFirstSame || part >= 0.5 ? .similar : .different
    }

    /// Whether both name as many people, or the one that names fewer says that there are more.
    private static func haveAllAuthors(_ one: ArticleIdentity, _ other: ArticleIdentity) -> Bool {
        if one.authorCount == other.authorCount { return true }
        return one.authorCount < other.authorCount ? one.namesMoreAuthors : other.namesMoreAuthors
    }

    /// Names that share a family name, or of which one has the other's family name among its given names.
    private static func areOne(_ one: ArticleIdentity.Name, _ other: ArticleIdentity.Name) -> Bool {
        if one.family == other.family { return true }
        if one.family.contains(where: { $0.utf8.count > 1 && other.family.contains($0) }) { return true }
        if one.family.contains(where: other.given.contains) || other.family.contains(where: one.given.contains) {
            return true
        }
        let (name, otherName) = (one.family.joined(), other.family.joined())
        return min(name.utf8.count, otherName.utf8.count) >= 5
            && EditDistance.between(Array(name.utf8), Array(otherName.utf8), atMost: 1) != nil
    }

    private static func volumes(_ one: ArticleIdentity, _ other: ArticleIdentity) -> Bool? {
        guard let volume = one.volume, let otherVolume = other.volume else { return nil }
        return volume == otherVolume
    }

    private static func journals(_ one: ArticleIdentity, _ other: ArticleIdentity) -> Bool? {
        guard !one.journals.isEmpty, !other.journals.isEmpty else { return nil }
        return one.journals.contains { name in other.journals.contains { JournalName.areCompatible(name, $0) } }
    }
}
