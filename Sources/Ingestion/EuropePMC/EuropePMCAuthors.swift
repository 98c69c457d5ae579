import Articles
import Foundation

/// The authors of a Europe PMC record: a list with all that is known of each, or their names in one text.
extension EuropePMCRecord {
    mutating func readAuthors() {
        let names = fields.takeText("authorString")
        let items = takeItems("authorList", "author")
        article.authorships = items.compactMap(Self.authorship)
        let isWhole = items.count == article.authorships.count && !items.contains(where: Self.saysMore)
        if !isWhole { fields.keep("authorList", .array(items)) }
        if article.authorships.isEmpty, let names {
            let (authors, isIncomplete) = Self.authors(names)
            article.authorships = authors.map { Authorship($0) }
            if isIncomplete { fields.keep("authorsIncomplete", .bool(true)) }
        }
        readAffiliation()
        let ids = takeItems("authorIdList", "authorId")
        let orcids = Set(article.authors.compactMap(\.orcid))
        let isKnown = ids.allSatisfy { Self.orcid($0).map(orcids.contains) ?? false }
        if !isKnown { fields.keep("authorIdList", .array(ids)) }
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
        let lists = ["authorAffiliationDetailsList", "authorAffiliationsList"].compactMap { item[$0] }
        let affiliations = lists.flatMap { $0.items("authorAffiliation") }
        return members.contains { member in
            !member.value.isMissing && !known.contains(member.name)
                && !(texts.contains(member.name) && member.value.text != nil)
        }
            || lists.contains { !$0.isMissing && $0.items("authorAffiliation").isEmpty }
            || !affiliations.allSatisfy {
                $0.text != nil || ($0["affiliation"]?.text != nil && $0.hasOnly(affiliation))
            }
            || (lists.count > 1 && lists[0] != lists[1])
            || (item["collectiveName"]?.text != nil && item["lastName"]?.text != nil)
            || (item["authorId"].map { orcid($0) == nil } ?? false)
    }

    private static let known: Set<String> = ["authorId", "authorAffiliationDetailsList", "authorAffiliationsList"]

    private static let texts: Set<String> = [
        "fullName", "firstName", "lastName", "initials", "suffix", "collectiveName", "affiliation",
    ]

    private static let affiliation: Set<String> = ["affiliation"]

    // MARK: - Names in one text

    /// `Berg VA, van der Meer JP Jr, Nordic ALL Study Group.`: MEDLINE's names, where what doesn't end in initials is a
    /// group or a name that can't be taken apart.
    static func authors(_ text: String) -> (authors: [Author], isIncomplete: Bool) {
        var list = HTMLText.line(text) ?? ""
        if list.hasSuffix(".") { list.removeLast() }
        let all = list.components(separatedBy: ", ").compactMap(\.trimmedOrNil)
        let names = all.filter { $0 != "et al" }
        let persons = names.map(MEDLINEName.person)
        let count = persons.count { $0 != nil }
        guard count > 0, count * 2 >= names.count, !list.contains(";") else { return AuthorNames.list(list) }
        let authors = zip(names, persons).map { name, person in
            let isWord = !name.contains(" ") && name != name.uppercased()
            return person ?? (isWord ? Author(family: name) : Author(literal: name))
        }
        return (authors, names.count < all.count)
    }
}
