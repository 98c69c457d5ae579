import Articles
import Terminal

/// Asks why an article is excluded: one of the reasons that were given before, by its number, or a new one.
struct ReasonPrompt {
    enum Answer: Equatable {
        case reason(String?)
        /// It isn't excluded after all.
        case back
        /// Nothing more can come from the terminal.
        case end
    }

    let console: Console
    let stage: ScreeningStage
    /// In the order of their first use, so that a number stays what it was.
    private(set) var known: [String]

    init(console: Console, stage: ScreeningStage, known: [String]) {
        self.console = console
        self.stage = stage
        let usual = stage == .fullText ? [ScreeningDecision.notRetrieved] : []
        self.known = usual + known.filter { !usual.contains($0) }
    }

    mutating func ask() throws -> Answer {
        for (index, reason) in known.enumerated() {
            try console.ask(TerminalText.safe("  \(index + 1) \(reason)") + "\n")
        }
        let none = stage == .title ? ", 0 none" : ""
        while true {
            let question =
                known.isEmpty ? "Why? (in words\(none), - back) " : "Why? (number, or new words\(none), - back) "
            guard let line = try KeyPrompt(console: console).line(question) else { return .end }
            if line == "-" { return .back }
            guard let number = Int(line) else {
                let reason = known.first { $0.folded == line.folded } ?? line
                if !known.contains(reason) { known.append(reason) }
                return .reason(reason)
            }
            if number == 0, stage == .title { return .reason(nil) }
            if number > 0, number <= known.count { return .reason(known[number - 1]) }
            console.note(number == 0 ? "A full text is excluded for a reason." : "There is no reason \(number).")
        }
    }
}
