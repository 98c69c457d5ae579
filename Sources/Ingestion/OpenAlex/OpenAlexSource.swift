import Articles

/// What works appear in: a journal, a conference, a repository.
struct OpenAlexSource {
    let name: String?
    let type: String?
    /// `S1983995261`.
    let id: String?
    private let value: JSONValue

    init?(_ value: JSONValue) {
        guard case .object = value else { return nil }
        self.value = value
        name = value["display_name"]?.text.flatMap(HTMLText.line)
        type = value["type"]?.text
        id = value["id"]?.text?.split(separator: "/").last.map(String.init)
    }

    /// Whether works appear in it, and are not only listed there or sold.
    var isPublication: Bool {
        guard let name else { return false }
        return type != "ebook platform" && type != "metadata" && !Self.indexes.contains(name.folded)
    }

    var isSerial: Bool { ["journal", "conference", "book series"].contains(type) }

    /// The journal, and ISSNs that are none. A platform's or an index's name is no journal's.
    var journal: (Journal, misunderstood: [String]) {
        var journal = Journal(name: isPublication ? name : nil)
        journal.publisher = (value["host_organization_name"] ?? value["publisher"])?.text.flatMap(HTMLText.line)
        guard isPublication else { return (type == "ebook platform" ? journal : Journal(), []) }
        journal.abbreviations = names("abbreviated_title") + names("alternate_titles")
        if let id { journal.databaseIDs = [JSONMember(OpenAlexWork.database, .string(id))] }
        let linking = value["issn_l"]?.text.flatMap { ISSN($0) }
        var misunderstood: [String] = []
        for text in texts("issn") + texts("issn_l") {
            guard var issn = ISSN(text) else {
                misunderstood.append(text)
                continue
            }
            if issn == linking { issn.medium = .linking }
            journal.issns.append(issn)
        }
        journal.issns = journal.issns.uniqued
        return (journal, misunderstood.uniqued)
    }

    /// What has no place in a journal.
    var rest: [JSONMember] {
        var rest: [JSONMember] = []
        if type != "journal" { rest.add("type", type) }
        if !isPublication { rest.add("display_name", name) }
        return rest
    }

    /// What tells it from others.
    var json: JSONValue {
        guard case .object(let members) = value else { return .null }
        return .object(members.filter { ["id", "display_name", "type"].contains($0.name) && !$0.value.isMissing })
    }

    private func names(_ key: String) -> [String] { texts(key).compactMap(HTMLText.line) }

    private func texts(_ key: String) -> [String] {
        guard let value = value[key] else { return [] }
        if case .array(let values) = value { return values.compactMap(\.text) }
        // Snapshots have held lists as text; one that is no JSON is a name that begins with a bracket.
        guard let text = value.text else { return [] }
        if text.hasPrefix("["), case .array(let values) = try? JSONParser.parse(text) {
            return values.compactMap(\.text)
        }
        return [text]
    }

    /// Those that list what appeared elsewhere.
    private static let indexes: Set<String> = [
        "pubmed", "pubmed central", "europe pmc pubmed central", "doaj doaj directory of open access journals",
        "datacite api", "crossref",
    ]
}
