import Articles

/// Why two records are of two works, however much else they share.
public enum Veto: String, Sendable, CaseIterable {
    case differentDOI
    case differentPMID
    case differentPMCID
    case part
    case erratum
    case retraction
    case reply
    case comment
    case congressAbstract
    case preprint
    case genericTitle
    case years
    /// The researcher said so.
    case judgedDifferent
}

extension Veto {
    /// What stands against two articles' being one; `nil` where nothing does.
    static func between(
        _ one: ArticleIdentity, _ other: ArticleIdentity, pages: PageSpan.Agreement
    ) -> Veto? {
        identifiers(one, other) ?? kinds(one, other, pages: pages) ?? titles(one, other)
            ?? (isFar(one.years, other.years) ? .years : nil)
    }

    private static func identifiers(_ one: ArticleIdentity, _ other: ArticleIdentity) -> Veto? {
        func values(_ identity: ArticleIdentity, _ scheme: Identifier.Scheme) -> [String] {
            identity.identifiers.filter { $0.scheme == scheme }.map(\.value)
        }
        func differ(_ ones: [String], _ others: [String]) -> Bool {
            !ones.isEmpty && !others.isEmpty && !ones.contains(where: others.contains)
        }
        // A preprint has another DOI than what came of it.
        if one.kind.contains(.preprint) != other.kind.contains(.preprint) { return .preprint }
        if differ(one.worksDOIs, other.worksDOIs) { return .differentDOI }
        if differ(values(one, .pmid), values(other, .pmid)) { return .differentPMID }
        return differ(values(one, .pmcid), values(other, .pmcid)) ? .differentPMCID : nil
    }

    private static func kinds(
        _ one: ArticleIdentity, _ other: ArticleIdentity, pages: PageSpan.Agreement
    ) -> Veto? {
        if let notice = notices(one.kind, other.kind) { return notice }
        return isAbstractOfOther(one, other, pages) || isAbstractOfOther(other, one, pages) ? .congressAbstract : nil
    }

    /// What tells an article from a notice about it, or a notice from another kind of notice.
    static func notices(_ kind: WorkKind, _ otherKind: WorkKind) -> Veto? {
        let (one, other) = (kind.intersection(.notices), otherKind.intersection(.notices))
        // A title that only cites may be any notice's.
        guard one != other, one.isEmpty || other.isEmpty || one.union(other).isDisjoint(with: .citing) else {
            return nil
        }
        let difference = one.symmetricDifference(other)
        if difference.contains(.retraction) { return .retraction }
        if difference.contains(.reply) { return .reply }
        return difference.contains(.comment) ? .comment : .erratum
    }

    /// An abstract has a page or less, and stands in another volume, a supplement most often. Where a database calls the
    /// same page a congress's, it is one abstract all the same; what else has a page in the paper's own volume may be a
    /// slip of the pen, and is for the researcher to judge.
    private static func isAbstractOfOther(
        _ abstract: ArticleIdentity, _ paper: ArticleIdentity, _ pages: PageSpan.Agreement
    ) -> Bool {
        guard pages == .different || pages == .unknown, let length = paper.pages?.length, length > 2 else {
            return false
        }
        let isCalledOne = abstract.kind.contains(.abstract) && !paper.kind.contains(.abstract)
        let isElsewhere = abstract.volume != nil && paper.volume != nil && abstract.volume != paper.volume
        return isCalledOne || (isElsewhere && pages == .different && abstract.pages?.length == 1)
    }

    private static func titles(_ one: ArticleIdentity, _ other: ArticleIdentity) -> Veto? {
        guard let title = one.titles.first, let otherTitle = other.titles.first else { return nil }
        if title.isGeneric || otherTitle.isGeneric { return .genericTitle }
        guard title.digits != otherTitle.digits else { return nil }
        let (more, others) = (
            title.numbers.subtracting(otherTitle.numbers), otherTitle.numbers.subtracting(title.numbers)
        )
        if !more.isEmpty, !others.isEmpty { return .part }
        return more.isDisjoint(with: title.ordinals) && others.isDisjoint(with: otherTitle.ordinals) ? nil : .part
    }

    private static func isFar(_ years: [Int], _ others: [Int]) -> Bool {
        guard let distance = Comparison.distance(years, others) else { return false }
        return distance > 2
    }
}
