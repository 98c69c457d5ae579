import Foundation
import Terminal

extension FuzzTarget {
    /// What makes text safe to be shown.
    static let terminal = [
        FuzzTarget("terminal-text") { input in
            let text = input.text
            for keepsLines in [false, true] {
                let safe = TerminalText.safe(text, keepingLines: keepsLines)
                try checkHarmless(safe, keepsLines)
                try expectEqual(TerminalText.safe(safe, keepingLines: keepsLines), safe, "safe twice")
            }
            try checkHarmless(TerminalText.safeJSON(text), true)
            let line = TerminalText.oneLine(text)
            try expect(!line.contains(where: \.isNewline), "a line end in one line")
        },
        FuzzTarget("terminal-width") { input in
            let text = input.text
            for columns in [1, 2, 20] {
                let cut = TerminalText.truncated(text, to: columns)
                try expect(TerminalText.width(cut) <= columns, "\(TerminalText.width(cut)) columns, not \(columns)")
                let padded = TerminalText.padded(cut, to: columns)
                try expectEqual(TerminalText.width(padded), columns, "columns with spaces")
            }
        },
    ]

    /// Nothing that a terminal obeys, or that turns the direction of what follows.
    private static func checkHarmless(_ text: String, _ keepsLines: Bool) throws(Finding) {
        let harmful = text.unicodeScalars.first { scalar in
            let isLine = scalar == "\n" || scalar == "\t"
            return isLine
                ? !keepsLines : scalar.properties.generalCategory == .control || scalar.properties.isBidiControl
        }
        try expect(harmful == nil, "shows \(text.debugDescription)")
    }
}
