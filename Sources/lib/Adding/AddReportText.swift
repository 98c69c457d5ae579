import Articles
import Ingestion
import Store
import Terminal

/// A report on added files for people: what is to be said of single files, then a summary.
///
/// At a terminal, remarks stand under the file's name, equal ones in one; elsewhere each has a line of its own that
/// begins with file and line, as programs expect it.
struct AddReportText {
    let report: AddReport
    let console: Console

    private static let maximumRemarks = 10
    private static let maximumFiles = 20

    func lines() -> [String] {
        let notes = console.isErrorTerminal ? sections() : report.files.flatMap(plain).map(TerminalText.oneLine)
        return notes + passedOver() + advice() + summary()
    }

    // MARK: - Files

    private func plain(_ file: AddReport.File) -> [String] {
        guard !file.isPassedOver else { return [] }
        var lines: [String] = []
        if let failure = file.failure { lines.append("\(Self.name(of: file)) \(ErrorMessage.sentence(failure))") }
        if let damage = file.damage { lines.append("\(file.file):\(damage.line): \(Self.text(damage)).") }
        for record in file.rejected.prefix(Self.maximumRemarks) {
            lines.append("\(file.file):\(record.line): record \(record.ordinal) was rejected: it \(record.reason).")
        }
        lines += more(file, file.counts.rejected, "more record", "rejected", all: file.unlistedRejected == 0)
        for notice in file.notices.prefix(Self.maximumRemarks) {
            let text = Self.text(notice.kind, article: notice.article)
            lines.append("\(file.file):\(notice.line): record \(notice.record) \(text).")
        }
        return lines + more(file, file.notices.count, "more notice", "", all: true)
    }

    private func more(_ file: AddReport.File, _ count: Int, _ noun: String, _ verb: String, all: Bool) -> [String] {
        guard count > Self.maximumRemarks else { return [] }
        let words = [counted(count - Self.maximumRemarks, noun), verb].filter { !$0.isEmpty }.joined(separator: " ")
        let listed = all ? "all" : "the first \(grouped(AddReport.File.maximumRejected))"
        return ["\(file.file): \(words); --json lists \(listed)."]
    }

    /// What matters most stands last, beside the summary.
    private func sections() -> [String] {
        let files = report.files.filter { !$0.isPassedOver }
        let remarked = files.filter { $0.failure == nil && $0.rejected.isEmpty && !remarks(on: $0).isEmpty }
        let rejected = files.filter { $0.failure == nil && !$0.rejected.isEmpty }
        let failed = files.filter { $0.failure != nil }
        var lines = (remarked.prefix(Self.maximumFiles) + rejected + failed).flatMap(section)
        let others = remarked.count - Self.maximumFiles
        if others > 0 {
            lines.insert(
                contentsOf: wrapped("Remarks on \(counted(others, "more file")) are left out; --json lists all."),
                at: remarked.prefix(Self.maximumFiles).flatMap(section).count)
        }
        return lines.isEmpty ? [] : lines + [""]
    }

    private func section(_ file: AddReport.File) -> [String] {
        wrapped(Self.name(of: file)) + remarks(on: file).flatMap { wrapped($0, indent: "  ") }
    }

    private func remarks(on file: AddReport.File) -> [String] {
        if let failure = file.failure { return [ErrorMessage.sentence(failure)] }
        var remarks = Remarks()
        if let damage = file.damage { remarks.add(damage.line, Self.text(damage)) }
        for record in file.rejected { remarks.add(record.line, "rejected, it \(record.reason)") }
        for notice in file.notices { remarks.add(notice.line, Self.text(notice.kind, article: notice.article)) }
        let texts = remarks.texts
        let others = texts.count - Self.maximumRemarks
        return texts.prefix(Self.maximumRemarks)
            + (others > 0 ? ["\(counted(others, "more remark")); --json lists all"] : [])
            + (file.unlistedRejected > 0 ? ["\(counted(file.unlistedRejected, "more record")) rejected"] : [])
    }

    private static func name(of file: AddReport.File) -> String { file.file == "-" ? "Standard input" : file.file }

    // MARK: - Remarks

    static func text(_ damage: TextDamage) -> String {
        let characters = counted(damage.count, "character")
        let what =
            damage.isUTF8
            ? "\(characters) from here on \(damage.count == 1 ? "is" : "are") UTF-8 and read wrong, as the rest is "
                + damage.encoding
            : "\(characters) from here on can't be read as \(damage.encoding) and became \u{FFFD}"
        return "\(what); files in different encodings seem to have been joined"
    }

    static func text(_ kind: ImportNotice.Kind, article: Int) -> String {
        switch kind {
        case .oddity(let text): text
        case .storedApart(let others) where others.count == 1:
            "shares an identifier with article \(others[0]) and contradicts it in another; it was stored apart as \(article)"
        case .storedApart(let others):
            "names articles \(others.map(String.init).joined(separator: " and ")) by its identifiers; "
                + "it was joined with none and stored apart as \(article)"
        case .otherKind(let other, let veto):
            "shares an identifier with article \(other), but \(VetoText.text(veto)); it was stored apart as \(article)"
        }
    }

    // MARK: - Summary

    /// What can be done about files that can't be read, once.
    private func advice() -> [String] {
        let failures = report.files.filter { !$0.isPassedOver }.compactMap(\.failure)
        var advice: [String] = []
        for text in failures.compactMap(ErrorMessage.advice) where !advice.contains(text) { advice.append(text) }
        return advice.flatMap { wrapped($0) }
    }

    private func summary() -> [String] {
        let totals = report.totals
        var parts = ["\(counted(totals.added, "article")) added"]
        if totals.updated > 0 { parts.append("\(grouped(totals.updated)) updated") }
        if totals.unchanged > 0 { parts.append("\(grouped(totals.unchanged)) unchanged") }
        if totals.inTrash > 0 { parts.append("\(grouped(totals.inTrash)) in the trash") }
        if totals.rejected > 0 { parts.append("\(counted(totals.rejected, "record")) rejected") }
        if totals.parts > 0 {
            parts.append("\(counted(totals.parts, "list, search or setting", "lists, searches and settings")) restored")
        }
        let what = "\(parts.joined(separator: ", ")) from \(counted(report.readFiles.count, "file"))."
        var sentences = [report.isDryRun ? "Dry run, nothing was changed. It would be: \(what)" : what]
        let failed = report.files.count { $0.failure != nil && !$0.isPassedOver }
        if failed > 0, report.files.count > 1 { sentences.append("\(counted(failed, "file")) could not be read.") }
        if totals.added + totals.updated + totals.parts == 0, totals.unchanged > 0, !report.isDryRun {
            sentences.append("The library has all of that already; nothing was changed.")
        }
        return (sentences + rejects(totals.rejected)).flatMap { wrapped($0) }
    }

    private func rejects(_ count: Int) -> [String] {
        guard let places = report.rejectsFiles else {
            let isHelpful = count > 0 && console.isErrorTerminal && !report.isDryRun
            return isHelpful ? ["To mend what was rejected, add the same once more with --rejects FILE."] : []
        }
        if places.isEmpty { return ["No record was rejected, so no file of rejected records was written."] }
        let paths = places.map(\.path).joined(separator: " and ")
        return places.compactMap(\.failure)
            + ["Rejected records are in \(paths). Mend them there, and add them again."]
    }

    /// The files of a folder that are no record files; where they are many, some of each kind.
    private func passedOver() -> [String] {
        let files = report.files.filter(\.isPassedOver)
        guard !files.isEmpty else { return [] }
        let kinds = Dictionary(grouping: files) { $0.failure.flatMap(Self.seeming) ?? "of an unknown kind" }
        let named = files.count > Self.maximumFiles ? max(1, Self.maximumFiles / 2 / kinds.count) : files.count
        var lines = ["\(counted(files.count, "file is no record file", "files are no record files")):"]
        for (kind, files) in kinds.sorted(by: { $0.key < $1.key }) {
            let others = files.count - named
            let names = files.prefix(named).map(\.file) + (others > 0 ? ["\(counted(others, "other"))"] : [])
            lines += wrapped("\(names.joined(separator: ", ")): \(kind)", indent: "  ")
        }
        return lines + (files.count > Self.maximumFiles ? ["  --json lists all."] : [])
    }

    private static func seeming(_ reason: RecordFileError.Reason) -> String? {
        switch reason {
        case .empty: "empty"
        case .unknownFormat(let seeming), .noRecords(_, let seeming): seeming
        default: nil
        }
    }

    private func wrapped(_ text: String, indent: String = "") -> [String] {
        guard console.isErrorTerminal else { return [indent + TerminalText.oneLine(text)] }
        // What can't be shown is spelled out, which takes room.
        let runs = [WrappedText.Run(TerminalText.safe(text))]
        return WrappedText(width: min(console.width, 120), indent: indent).lines(runs, console)
    }
}

/// What is to be said of one file's records, each thing once, with the lines.
private struct Remarks {
    private var lines: [String: [Int]] = [:]
    private var order: [String] = []

    private static let namedLines = 5

    mutating func add(_ line: Int, _ text: String) {
        if lines[text] == nil { order.append(text) }
        if lines[text]?.last != line { lines[text, default: []].append(line) }
    }

    var texts: [String] {
        order.map { text in
            let lines = (lines[text] ?? []).sorted()
            let named = lines.prefix(Self.namedLines).map(String.init).joined(separator: ", ")
            let others = lines.count - Self.namedLines
            return "line\(lines.count == 1 ? "" : "s") \(named)\(others > 0 ? " and \(others) more" : ""): \(text)"
        }
    }
}
