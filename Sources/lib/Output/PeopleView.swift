import Articles

/// Who wrote an article and where they work: each place once, with a number that the names refer to.
struct PeopleView {
    private let article: Article
    private let affiliations: [String]

    init(_ article: Article) {
        self.article = article
        var affiliations: [String] = []
        for affiliation in article.authorships.flatMap(\.affiliations) where !affiliations.contains(affiliation) {
            affiliations.append(affiliation)
        }
        self.affiliations = affiliations
    }

    /// Labels and values; a further value of the same kind has no label.
    var fields: [(String, String)] {
        var fields = [("Authors", names(.author))]
        for role in Authorship.Role.allCases where role != .author {
            let isSeveral = article.authorships.count { $0.role == role } > 1
            fields.append((role.rawValue.capitalizedFirst + (isSeveral ? "s" : ""), names(role)))
        }
        for (index, affiliation) in affiliations.enumerated() {
            let number = affiliations.count > 1 ? "[\(index + 1)] " : ""
            fields.append((index == 0 ? "Affiliation" + (affiliations.count > 1 ? "s" : "") : "", number + affiliation))
        }
        let orcids = article.authorships.compactMap { authorship in
            authorship.author.orcid.map { "\(authorship.author.naturalName) \($0)" }
        }
        return fields + [("ORCID", orcids.joined(separator: ", "))]
    }

    private func names(_ role: Authorship.Role) -> String {
        article.authorships.filter { $0.role == role }.map(name).joined(separator: ", ")
    }

    private func name(_ authorship: Authorship) -> String {
        let numbers = authorship.affiliations.compactMap { affiliations.firstIndex(of: $0).map { String($0 + 1) } }
        guard affiliations.count > 1, !numbers.isEmpty else { return authorship.author.naturalName }
        return "\(authorship.author.naturalName) [\(numbers.joined(separator: ","))]"
    }
}
