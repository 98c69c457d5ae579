import Articles
import Ingestion
import Store

extension AddReport {
    /// For programs: `lib add --json`.
    func json() -> JSONValue {
        var members: [JSONMember] = [JSONMember("files", .array(files.map(Self.json)))]
        members += Self.counts(totals)
        members.append(JSONMember("rejected", .int(totals.rejected)))
        members.add("library", library)
        members.add("rejectsFiles", rejectsFiles?.map(\.path) ?? [])
        if isDryRun { members.append(JSONMember("dryRun", .bool(true))) }
        return .object(members)
    }

    private static func counts(_ counts: ImportCounts) -> [JSONMember] {
        [
            JSONMember("read", .int(counts.read)), JSONMember("added", .int(counts.added)),
            JSONMember("updated", .int(counts.updated)), JSONMember("unchanged", .int(counts.unchanged)),
            JSONMember("inTrash", .int(counts.inTrash)),
        ] + (counts.parts > 0 ? [JSONMember("parts", .int(counts.parts))] : [])
    }

    private static func json(_ file: File) -> JSONValue {
        var members: [JSONMember] = [JSONMember("file", .string(file.file))]
        members.append(JSONMember("format", file.format.map(JSONValue.string) ?? .null))
        members += counts(file.counts)
        members.append(
            JSONMember(
                "rejected",
                .array(
                    file.rejected.map {
                        .object([
                            JSONMember("line", .int($0.line)), JSONMember("record", .int($0.ordinal)),
                            JSONMember("reason", .string($0.reason)),
                        ])
                    })))
        if file.unlistedRejected > 0 { members.append(JSONMember("moreRejected", .int(file.unlistedRejected))) }
        let damage = file.damage.map { damage in
            JSONValue.object([
                JSONMember("line", .int(damage.line)), JSONMember("text", .string(AddReportText.text(damage))),
            ])
        }
        let notices = file.notices.map { notice in
            JSONValue.object([
                JSONMember("line", .int(notice.line)), JSONMember("record", .int(notice.record)),
                JSONMember("text", .string(AddReportText.text(notice.kind, article: notice.article))),
            ])
        }
        members.add("notices", [damage].compactMap(\.self) + notices)
        if let failure = file.failure {
            members.append(
                JSONMember(
                    "error",
                    .object([JSONMember("line", .int(1)), JSONMember("reason", .string(ErrorMessage.reason(failure)))]))
            )
        }
        return .object(members)
    }
}
