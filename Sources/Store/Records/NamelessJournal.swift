import Articles

/// What is known of a journal that has no name: a book's publisher, an ISSN alone. It has no row, so it is kept among the
/// article's other fields, under a name of its own.
enum NamelessJournal {
    private static let field = "nameless journal"

    /// The other fields to store, with what is known of a journal that has no row.
    static func adding(_ journal: Journal?, to members: [JSONMember]) -> [JSONMember] {
        guard let journal, !journal.isEmpty else { return members }
        var parts: [JSONMember] = []
        parts.add("publisher", journal.publisher)
        parts.add("description", journal.description)
        parts.add("nlmID", journal.nlmID)
        let issns = journal.issns.map { JSONMember($0.value, .string($0.medium?.rawValue ?? "")) }
        if !issns.isEmpty { parts.append(JSONMember("issns", .object(issns))) }
        return parts.isEmpty ? members : members + [JSONMember(field, .object(parts))]
    }

    /// Takes the journal out of other fields that were stored.
    static func take(from members: inout [JSONMember]) -> Journal? {
        guard let index = members.firstIndex(where: { $0.name == field }) else { return nil }
        let parts = members.remove(at: index).value
        var journal = Journal()
        journal.publisher = parts["publisher"]?.text
        journal.description = parts["description"]?.text
        journal.nlmID = parts["nlmID"]?.text
        if case .object(let issns)? = parts["issns"] {
            journal.issns = issns.compactMap { ISSN($0.name, medium: $0.value.text.flatMap(ISSN.Medium.init)) }
        }
        return journal
    }
}
