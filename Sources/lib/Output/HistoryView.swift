import Articles
import Store

/// Steps of history as a table, a sentence, or JSON.
enum HistoryView {
    static func table(_ steps: [HistoryStep]) -> Table {
        var table = Table([
            Table.Column("step", isNumber: true), Table.Column("time (UTC)"), Table.Column("what came of it"),
            Table.Column("command", isFlexible: true),
        ])
        table.rows = steps.map { [String($0.id), moment($0.time), outcome($0), $0.command] }
        return table
    }

    /// What a step did and what became of it, in a few words.
    static func outcome(_ step: HistoryStep) -> String {
        var parts: [String] = []
        if let counts = step.imported, counts.added + counts.updated > 0 {
            if counts.added > 0 { parts.append("\(grouped(counts.added)) added") }
            if counts.updated > 0 { parts.append("\(grouped(counts.updated)) updated") }
        } else if step.articles > 0 {
            parts.append(counted(step.articles, "article"))
        }
        if step.undone != nil { parts.append("undone") }
        if !step.isKept { parts.append(step.undone == nil ? "can't be undone" : "can't be redone") }
        return parts.joined(separator: ", ")
    }

    /// A step as it is named in a sentence: `step 12 (tag 3 +cns)`.
    static func name(_ step: HistoryStep) -> String {
        "step \(step.id)\(step.command.isEmpty ? "" : " (lib \(step.command))")"
    }

    static func json(_ step: HistoryStep) -> JSONValue {
        var members = [
            JSONMember("id", .int(step.id)), JSONMember("time", .string(step.time)),
            JSONMember("command", .string(step.command)), JSONMember("articles", .int(step.articles)),
        ]
        members.add("added", step.imported?.added)
        members.add("updated", step.imported?.updated)
        members.add("undone", step.undone)
        members.append(JSONMember(step.undone == nil ? "canBeUndone" : "canBeRedone", .bool(step.isKept)))
        return .object(members)
    }

    /// `2026-11-30 07:48`.
    private static func moment(_ time: String) -> String {
        time.count >= 16 ? time.prefix(10) + " " + time.dropFirst(11).prefix(5) : time
    }
}
