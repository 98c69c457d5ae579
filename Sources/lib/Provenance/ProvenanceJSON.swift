import Articles
import Store

/// Where an article is from, for programs. Sources are numbered from 1, as people see them.
enum ProvenanceJSON {
    static func object(_ provenance: Provenance) -> JSONValue {
        var members = [JSONMember("id", .int(provenance.id))]
        members.append(JSONMember("title", provenance.title.map(JSONValue.string) ?? .null))
        let sources = provenance.contributions.enumerated().map { source($1, number: $0 + 1) }
        members.append(JSONMember("sources", .array(sources)))
        members.append(JSONMember("written", .strings(provenance.written)))
        members.append(JSONMember("differences", .array(provenance.differences.map(difference))))
        return .object(members)
    }

    private static func source(_ contribution: Provenance.Contribution, number: Int) -> JSONValue {
        let source = contribution.source
        func text(_ value: String?) -> JSONValue { value.map(JSONValue.string) ?? .null }
        return .object([
            JSONMember("source", .int(number)), JSONMember("database", text(source.database)),
            JSONMember("format", .string(source.format)), JSONMember("file", .string(source.file)),
            JSONMember("line", .int(source.line)), JSONMember("record", .int(source.record)),
            JSONMember("key", text(source.key)), JSONMember("date", text(source.date)),
            JSONMember("imported", .string(source.imported)), JSONMember("fields", .strings(contribution.fields)),
        ])
    }

    private static func difference(_ difference: Provenance.Difference) -> JSONValue {
        .object([
            JSONMember("field", .string(difference.field)), JSONMember("value", difference.value ?? .null),
            JSONMember(
                "sources",
                .array(
                    difference.others.map {
                        .object([JSONMember("source", .int($0.source + 1)), JSONMember("value", $0.value)])
                    })),
        ])
    }
}
