import Articles
import Store
import Terminal

/// How a search was understood and is run, as text and as JSON.
struct ExplanationView {
    let console: Console

    func text(_ explanation: SearchExplanation) -> String {
        var lines = heading("Read as \(Self.kind(explanation.kind))")
        lines += wrapped(explanation.reading ?? "nothing to look for", indent: 2)
        if !explanation.parts.isEmpty { lines += heading("Articles for each part") }
        for part in explanation.parts { lines += self.lines(part) }
        lines += heading(
            "\(counted(explanation.total, "article")) \(explanation.total == 1 ? "matches" : "match") all of it")
        lines += ResultSummary.obstacles(explanation.obstacles, of: explanation.reading ?? "", named: [])
            .flatMap { wrapped($0, indent: 2) }
        for statement in explanation.statements {
            lines += heading("SQL that \(Self.name(statement.purpose))")
            lines += statement.sql.split(separator: "\n").flatMap { wrapped(String($0), indent: 2) }
            for (number, value) in statement.values.enumerated() {
                lines += wrapped("?\(number + 1) = \(value)", indent: 2)
            }
            lines += statement.plan.flatMap { wrapped("» " + $0, indent: 2) }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    func json(_ explanation: SearchExplanation) -> JSONValue {
        .object([
            JSONMember("kind", .string(explanation.kind.rawValue)),
            JSONMember("reading", explanation.reading.map(JSONValue.string) ?? .null),
            JSONMember("total", .int(explanation.total)),
            JSONMember("parts", .array(explanation.parts.map(Self.json))),
            JSONMember("obstacles", .array(explanation.obstacles.map(ResultJSON.value))),
            JSONMember(
                "statements",
                .array(
                    explanation.statements.map { statement in
                        .object([
                            JSONMember("purpose", .string(statement.purpose.rawValue)),
                            JSONMember("sql", .string(statement.sql)), JSONMember("values", .strings(statement.values)),
                            JSONMember("plan", .strings(statement.plan)),
                        ])
                    })),
        ])
    }

    private static func json(_ part: SearchExplanation.Part) -> JSONValue {
        .object([
            JSONMember("text", .string(part.text)), JSONMember("role", .string(part.role.rawValue)),
            JSONMember("articles", part.articles.map(JSONValue.int) ?? .null),
            JSONMember("isAcronym", .bool(part.isAcronym)),
            JSONMember(
                "alternatives",
                .array(
                    part.alternatives.map {
                        .object([JSONMember("text", .string($0.text)), JSONMember("origin", .string($0.origin))])
                    })),
        ])
    }

    private static func kind(_ kind: SearchExplanation.Kind) -> String {
        switch kind {
        case .plain: "plain words"
        case .explicit: "a query, to the letter"
        case .identifier: "an identifier"
        }
    }

    private static func name(_ purpose: SearchExplanation.Purpose) -> String {
        switch purpose {
        case .count: "counts"
        case .find: "finds"
        case .findAndCount: "finds and counts"
        case .findSome: "finds what has some of the words"
        }
    }

    private func lines(_ part: SearchExplanation.Part) -> [String] {
        let role =
            switch part.role {
            case .word: part.isAcronym ? ", in capitals only" : ""
            case .filter: ""
            case .boost: ", ranked higher"
            case .ignored: "not looked for: it says nothing"
            case .excluded: ", left out"
            }
        let count = part.articles.map { counted($0, "article") } ?? (part.role == .ignored ? "" : "not looked for")
        var lines = wrapped("\(part.text): \(count)\(role)", indent: 2)
        var origins: [String] = []
        for alternative in part.alternatives where !origins.contains(alternative.origin) {
            origins.append(alternative.origin)
        }
        for origin in origins {
            let texts = part.alternatives.filter { $0.origin == origin }.map(\.text)
            lines += wrapped("\(Self.name(ofOrigin: origin)): \(texts.joined(separator: ", "))", indent: 4)
        }
        return lines
    }

    private static func name(ofOrigin origin: String) -> String {
        origin == "longForm" ? "long form" : origin
    }

    private func heading(_ text: String) -> [String] {
        [console.styled(text, .bold)]
    }

    private func wrapped(_ text: String, indent: Int) -> [String] {
        guard console.isTerminal else { return [String(repeating: " ", count: indent) + TerminalText.oneLine(text)] }
        let lead = text.prefix { $0 == " " }.count
        return WrappedText(width: console.width, indent: String(repeating: " ", count: indent + lead))
            .lines([WrappedText.Run(TerminalText.safe(text))], console)
    }
}
