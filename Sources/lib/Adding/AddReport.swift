import Articles
import Ingestion
import Store

/// What became of the files that were added: text for people, JSON for programs.
struct AddReport {
    struct File {
        var file: String
        var format: String?
        var counts = ImportCounts()
        var rejected: [RejectedRecord] = []
        var notices: [ImportNotice] = []
        var damage: TextDamage?
        var failure: RecordFileError.Reason?
        /// Whether the file was met inside a folder and is no record file.
        var isPassedOver = false
    }

    var files: [File] = []
    var isDryRun = false
    var library: String
    /// Where rejected records were written; `nil` where nobody asked for that.
    var rejectsFiles: [RejectsFile.Place]?

    /// The files that went in whole.
    var readFiles: [String] { files.filter { $0.failure == nil }.map(\.file) }

    var totals: ImportCounts { files.map(\.counts).reduce(ImportCounts(), +) }

    /// The worst of the named files counts; folders without a record file are nothing found.
    var exitCode: Int32 {
        if files.contains(where: { $0.failure != nil && !$0.isPassedOver }) { return 2 }
        if rejectsFiles?.contains(where: { $0.failure != nil }) ?? false { return 2 }
        let isNothing = files.allSatisfy(\.isPassedOver)
        return totals.rejected > 0 || isNothing ? 1 : 0
    }

    // MARK: - Text

    /// What is to be said of a file before the summary.
    static func notes(on file: File) -> [String] {
        var lines: [String] = []
        if let failure = file.failure {
            let reason = ErrorMessage.reason(failure)
            lines.append("\(file.file == "-" ? "Standard input" : file.file) \(reason)")
        }
        if let damage = file.damage { lines.append("\(file.file):\(damage.line): \(text(damage)).") }
        for record in file.rejected.prefix(10) {
            lines.append("\(file.file):\(record.line): record \(record.ordinal) was rejected: it \(record.reason).")
        }
        if file.rejected.count > 10 {
            lines.append(
                "\(file.file): \(counted(file.rejected.count - 10, "more record")) rejected; --json lists all.")
        }
        for notice in file.notices.prefix(10) {
            lines.append(
                "\(file.file):\(notice.line): record \(notice.record) \(text(notice.kind, article: notice.article)).")
        }
        if file.notices.count > 10 {
            lines.append("\(file.file): \(counted(file.notices.count - 10, "more notice")); --json lists all.")
        }
        return lines
    }

    private static func text(_ damage: TextDamage) -> String {
        let characters = counted(damage.count, "character")
        let what =
            damage.isUTF8
            ? "\(characters) from here on \(damage.count == 1 ? "is" : "are") UTF-8 and read wrong, as the rest is "
                + damage.encoding
            : "\(characters) from here on can't be read as \(damage.encoding) and became \u{FFFD}"
        return "\(what); files in different encodings seem to have been joined"
    }

    private static func text(_ kind: ImportNotice.Kind, article: Int) -> String {
        switch kind {
        case .oddity(let text): text
        case .storedApart(let others) where others.count == 1:
            "shares an identifier with article \(others[0]) and contradicts it in another; it was stored apart as \(article)"
        case .storedApart(let others):
            "names articles \(others.map(String.init).joined(separator: " and ")) by its identifiers; "
                + "it was joined with none and stored apart as \(article)"
        }
    }

    func summary() -> String {
        let totals = totals
        var parts = ["\(counted(totals.added, "article")) added"]
        if totals.updated > 0 { parts.append("\(grouped(totals.updated)) updated") }
        if totals.unchanged > 0 { parts.append("\(grouped(totals.unchanged)) unchanged") }
        if totals.inTrash > 0 { parts.append("\(grouped(totals.inTrash)) in the trash") }
        if totals.rejected > 0 { parts.append("\(counted(totals.rejected, "record")) rejected") }
        let read = files.filter { $0.failure == nil }.count
        var text = "\(parts.joined(separator: ", ")) from \(counted(read, "file"))."
        let passedOver = files.filter(\.isPassedOver)
        if !passedOver.isEmpty {
            let names = passedOver.prefix(5).map(\.file).joined(separator: ", ")
            text += "\nNo record files: \(names)\(passedOver.count > 5 ? ", …" : "")."
        }
        if totals.added + totals.updated == 0, totals.unchanged > 0 {
            text += "\nThe library has all of that already; nothing was changed."
        }
        if let rejectsFiles, rejectsFiles.isEmpty {
            text += "\nNo record was rejected, so no file of rejected records was written."
        } else if let rejectsFiles {
            for failure in rejectsFiles.compactMap(\.failure) { text += "\n\(failure)" }
            let paths = rejectsFiles.map(\.path).joined(separator: " and ")
            text += "\nRejected records are in \(paths). Mend them there, and add them again."
        }
        if isDryRun { text = "Dry run, nothing was changed. It would be: \(text)" }
        return text
    }

    // MARK: - JSON

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
        ]
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
        let damage = file.damage.map { damage in
            JSONValue.object([
                JSONMember("line", .int(damage.line)), JSONMember("text", .string(text(damage))),
            ])
        }
        let notices = file.notices.map { notice in
            JSONValue.object([
                JSONMember("line", .int(notice.line)), JSONMember("record", .int(notice.record)),
                JSONMember("text", .string(text(notice.kind, article: notice.article))),
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
