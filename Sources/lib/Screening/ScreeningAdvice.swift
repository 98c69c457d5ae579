import Articles
import Store

/// How to go on with a screening.
enum ScreeningAdvice {
    static func lines(_ screening: Screening, _ counts: ScreeningCounts) -> [String] {
        let command = "lib screen \"\(screening.name)\""
        let stage = ScreeningWords.option(screening.stage)
        if counts.open > 0 {
            return ["\(grouped(counts.open)) of \(grouped(counts.articles)) are left. Go on with: \(command)\(stage)"]
        }
        var lines = ["All \(grouped(counts.articles)) are screened. The counts: \(command) --report"]
        if counts.maybe > 0 {
            lines.append("\(grouped(counts.maybe)) maybe. Judge them again: \(command)\(stage) --maybe")
        }
        if screening.stage == .title, counts.included + counts.maybe > 0 {
            lines.append("Go on to the full texts: \(command) --stage full-text")
        }
        return lines
    }

    /// For programs, which have no keys to press.
    static func withoutTerminal(_ name: String) -> String {
        """
        lib screen walks through articles at a terminal, and this is none. Elsewhere decide with:
          lib screen "\(name)" --decide include ARTICLE…
          lib screen "\(name)" --decide exclude --reason "wrong population" ARTICLE…
        and see what is left with: lib screen "\(name)" --list open
        """
    }
}
