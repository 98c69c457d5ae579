import Articles
import Foundation

/// The authors of a Europe PMC record: a list with all that is known of each, or their names in one text.
extension EuropePMCRecord {
    mutating func readAuthors() {
        let names = fields.takeText("authorString")
        if let value = fields.take("authorList") {
            let items = value.items("author")
            article.authorships = items.compactMap(Self.authorship)
            let isWhole = items.count == article.authorships.count && !items.contains(where: Self.saysMore)
            if !isWhole { fields.keep("authorList", value) }
        }
        if article.authorships.isEmpty, let names {
            let (authors, isIncomplete) = Self.authors(names)
            article.authorships = authors.map { Authorship($0) }
            if isIncomplete { fields.keep("authorsIncomplete", .bool(true)) }
        }
        readAffiliation()
        if let value = fields.take("authorIdList") {
            let orcids = Set(article.authors.compactMap(\.orcid))
            let isKnown = value.items("authorId").allSatisfy { Self.orcid($0).map(orcids.contains) ?? false }
            if !isKnown { fields.keep("authorIdList", value) }
        }
    }

    /// The first author's, which older records have as the only one.
    private mutating func readAffiliation() {
        guard let text = fields.takeText("affiliation"), let line = HTMLText.line(text) else { return }
        if article.authorships.contains(where: { $0.affiliations.contains(line) }) { return }
        if !article.authorships.isEmpty, article.authorships.allSatisfy(\.affiliations.isEmpty) {
            article.authorships[0].affiliations = [line]
        } else {
            fields.keep("affiliation", .string(text))
        }
    }

    // MARK: - One author

    private static func authorship(_ item: JSONValue) -> Authorship? {
        guard var author = name(item) else { return nil }
        author.orcid = item["authorId"].flatMap { $0.items("authorId").lazy.compactMap(orcid).first ?? orcid($0) }
        let details = item["authorAffiliationDetailsList"] ?? item["authorAffiliationsList"]
        var affiliations = details?.items("authorAffiliation").compactMap { ($0["affiliation"] ?? $0).text } ?? []
        if let affiliation = item["affiliation"]?.text { affiliations.append(affiliation) }
        return Authorship(author, affiliations: affiliations.compactMap(HTMLText.line))
    }

    private static func name(_ item: JSONValue) -> Author? {
        if let group = item["collectiveName"]?.text.flatMap(HTMLText.line) { return Author(literal: group) }
        let full = item["fullName"]?.text.flatMap(HTMLText.line)
        guard let family = item["lastName"]?.text.flatMap(HTMLText.line) else {
            return full.flatMap { authors($0).authors.first }
        }
        let given = (item["firstName"]?.text ?? item["initials"]?.text).flatMap(HTMLText.line)
        let suffix = item["suffix"]?.text ?? suffix(in: full, behind: "\(family) \(item["initials"]?.text ?? "")")
        return Author(family: family, given: given, suffix: suffix)
    }

    /// `Berg VA Jr` ends in what no other member says.
    private static func suffix(in full: String?, behind name: String) -> String? {
        guard let full, full.hasPrefix("\(name) ") else { return nil }
        return full.dropFirst(name.count).trimmedOrNil
    }

    private static func orcid(_ item: JSONValue) -> String? {
        guard (item["type"] ?? item["@type"])?.text == "ORCID" else { return nil }
        return (item["value"] ?? item["#text"])?.text.flatMap(ORCIDText.normalized)
    }

    private static func saysMore(_ item: JSONValue) -> Bool {
        guard case .object(let members) = item else { return true }
        let details = item["authorAffiliationDetailsList"]?.items("authorAffiliation") ?? []
        return members.contains { !$0.value.isMissing && !known.contains($0.name) }
            || details.contains { $0["affiliationOrgId"] != nil }
            || (item["authorId"].map { orcid($0) == nil } ?? false)
    }

    private static let known: Set<String> = [
        "fullName", "firstName", "lastName", "initials", "suffix", "collectiveName", "authorId", "affiliation",
        "authorAffiliationDetailsList", "authorAffiliationsList",
    ]

    // MARK: - Names in one text

    /// `Berg VA, van der Meer JP Jr, Nordic ALL Study Group.`: MEDLINE's names, where what doesn't end in initials is a
    /// group or a name that can't be taken apart.
    static func authors(_ text: String) -> (authors: [Author], isIncomplete: Bool) {
        var list = HTMLText.line(text) ?? ""
        if list.hasSuffix(".") { list.removeLast() }
        let all = list.components(separatedBy: ", ").compactMap(\.trimmedOrNil)
        let names = all.filter { $0 != "et al" }
        let persons = names.map(medlinePerson)
        let count = persons.count { $0 != nil }
        guard count > 0, count * 2 >= names.count, !list.contains(";") else { return AuthorNames.list(list) }
        let authors = zip(names, persons).map { name, person in
            let isWord = !name.contains(" ") && name != name.uppercased()
            return person ?? (isWord ? Author(family: name) : Author(literal: name))
        }
        return (authors, names.count < all.count)
    }

    /// A family name, initials, and perhaps a suffix.
    private static func medlinePerson(_ name: String) -> Author? {
        var words = name.parts(separatedBy: 0x20)
        var suffix: String?
        if words.count > 2, let last = words.last, suffixes.contains(last), isInitials(words[words.count - 2]) {
            suffix = String(words.removeLast())
        }
        guard words.count > 1, let given = words.popLast(), isInitials(given),
            words.count == 1 || !AuthorNames.isGroup(name)
        else { return nil }
        return Author(family: words.joined(separator: " "), given: String(given), suffix: suffix)
    }

    private static func isInitials(_ word: Substring) -> Bool {
        word.count == 1 || (word.count <= 6 && word.allSatisfy { $0.isUppercase || $0 == "-" })
    }

    private static let suffixes: Set<Substring> = ["Jr", "Sr", "2nd", "3rd", "4th", "II", "III", "IV"]
}
