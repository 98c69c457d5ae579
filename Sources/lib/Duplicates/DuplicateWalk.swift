import Articles
import Store

/// Walks a person at a terminal through groups of articles that are probably one.
struct DuplicateWalk {
    let library: Library
    let console: Console

    private enum Answer { case merge, different, skip, quit }

    private struct Counts {
        var joined = 0
        var different = 0
        var skipped = 0
    }

    func run(_ groups: [DuplicateGroup]) throws {
        var counts = Counts()
        for (index, group) in groups.enumerated() {
            let head = "\(index + 1) of \(groups.count) · \(DuplicatesView.confidence(group))"
            guard try walk(through: group, head, &counts) else { break }
        }
        var parts = ["\(counted(counts.joined, "article")) joined"]
        if counts.different > 0 { parts.append("\(counted(counts.different, "pair")) judged not to be the same") }
        if counts.skipped > 0 { parts.append("\(grouped(counts.skipped)) skipped") }
        console.note(parts.joined(separator: ", ") + ".")
    }

    /// Each article is shown beside those before it that it may be one with, until it is joined.
    ///
    /// - Returns: whether to go on.
    private func walk(through group: DuplicateGroup, _ head: String, _ counts: inout Counts) throws -> Bool {
        var kept = [group.articles[0]]
        for article in group.articles.dropFirst() {
            var isJoined = false
            for other in kept where !isJoined {
                guard let one = try library.article(other), let two = try library.article(article) else { continue }
                let reasons = group.reasons.joined(separator: ", ")
                try console.ask("\n" + header("\(head) · \(reasons)") + SideBySide(console: console).text(one, two))
                switch try ask() {
                case .merge:
                    let result = try library.merge([other, article], time: Clock.moment())
                    for warning in result.warnings { console.note(VetoText.text(warning)) }
                    counts.joined += 1
                    isJoined = true
                case .different:
                    try library.judgeDifferent([other, article])
                    counts.different += 1
                case .skip: counts.skipped += 1
                case .quit: return false
                }
            }
            if !isJoined { kept.append(article) }
        }
        return true
    }

    private func header(_ text: String) -> String {
        WrappedText(width: min(console.width, 160), indent: "").lines([WrappedText.Run(text, .bold)], console)
            .map { $0 + "\n" }.joined()
    }

    private func ask() throws -> Answer {
        switch try KeyPrompt(console: console).key("m merge, n not the same, s skip, q quit: ", of: "mnsq") {
        case "m": .merge
        case "n": .different
        case "s": .skip
        default: .quit
        }
    }
}
