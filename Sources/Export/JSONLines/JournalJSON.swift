import Articles

/// The journal as an object of its own, empty where the article has a journal of which nothing is known.
enum JournalJSON {
    static func object(_ journal: Journal) -> JSONValue {
        var members: [JSONMember] = []
        members.reserveCapacity(8)
        members.add("name", journal.name)
        members.add("abbreviations", journal.abbreviations)
        members.add("issns", journal.issns.map(issn))
        members.add("nlmID", journal.nlmID)
        members.add("publisher", journal.publisher)
        members.add("description", journal.description)
        if !journal.databaseIDs.isEmpty { members.append(JSONMember("databaseIDs", .object(journal.databaseIDs))) }
        members.add("metrics", journal.metrics.map(metric))
        return .object(members)
    }

    private static func issn(_ issn: ISSN) -> JSONValue {
        var members = [JSONMember("value", .string(issn.value))]
        members.add("medium", issn.medium?.rawValue)
        return .object(members)
    }

    private static func metric(_ metric: JournalMetric) -> JSONValue {
        var members: [JSONMember] = []
        members.add("kind", metric.kind.rawValue)
        members.add("value", metric.value)
        members.add("category", metric.category)
        members.add("asOf", metric.asOf)
        return .object(members)
    }
}
