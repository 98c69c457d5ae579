import Terminal

/// Breaks text into lines of a width, lit words included: escape sequences take no room.
struct WrappedText {
    /// A piece of text in one style.
    struct Run {
        var text: String
        var style: Console.Style?

        init(_ text: String, _ style: Console.Style? = nil) {
            self.text = text
            self.style = style
        }
    }

    let width: Int
    let indent: String

    /// The lines of the runs, each behind the indent, broken at spaces, and within words that are wider than a line.
    func lines(_ runs: [Run], _ console: Console) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        let room = max(10, width - TerminalText.width(indent))
        func endLine() {
            lines.append(indent + line)
            line = ""
            used = 0
        }
        for word in Self.words(runs) {
            let needed = word.reduce(0) { $0 + TerminalText.width($1.text) }
            if used > 0, used + 1 + needed > room { endLine() }
            if used > 0 {
                line += " "
                used += 1
            }
            for piece in word {
                for part in Self.parts(of: piece.text, width: room) {
                    let partWidth = TerminalText.width(part)
                    if used + partWidth > room, used > 0 { endLine() }
                    line += piece.style.map { console.styled(part, $0) } ?? part
                    used += partWidth
                }
            }
        }
        if used > 0 { endLine() }
        return lines
    }

    /// Words as the runs have them; a word may be made of pieces of several runs.
    private static func words(_ runs: [Run]) -> [[Run]] {
        var words: [[Run]] = [[]]
        for run in runs {
            for (index, part) in run.text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
                if index > 0 { words.append([]) }
                if !part.isEmpty { words[words.count - 1].append(Run(String(part), run.style)) }
            }
        }
        return words.filter { !$0.isEmpty }
    }

    private static func parts(of word: String, width: Int) -> [String] {
        guard TerminalText.width(word) > width else { return [word] }
        var parts: [String] = [""]
        var used = 0
        for character in word {
            let needed = TerminalText.width(String(character))
            if used + needed > width {
                parts.append("")
                used = 0
            }
            parts[parts.count - 1].append(character)
            used += needed
        }
        return parts
    }
}
