import Foundation
import Synchronization
import Terminal

/// A bar on standard error for work that takes more than half a second, on a terminal only.
final class Progress: Sendable {
    private struct State {
        var shown = false
        var last = Date.distantPast
    }

    private let start = Date()
    private let state = Mutex(State())
    private let isWanted: Bool
    private let width: Int

    init(_ console: Console) {
        isWanted = console.isErrorTerminal
        width = console.width
    }

    /// - Parameters:
    ///   - part: how much is done, from 0 to 1; `nil` where that isn't known.
    ///   - text: what is being done.
    func show(_ part: Double?, _ text: String) {
        guard isWanted else { return }
        let now = Date()
        state.withLock { state in
            guard now.timeIntervalSince(start) > 0.5, now.timeIntervalSince(state.last) > 0.1 else { return }
            state.last = now
            state.shown = true
            FileHandle.standardError.write(Data("\r\u{1B}[K\(line(part, text))".utf8))
        }
    }

    func clear() {
        state.withLock { state in
            if state.shown { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
            state.shown = false
        }
    }

    private func line(_ part: Double?, _ text: String) -> String {
        let text = TerminalText.safe(text)
        guard let part else { return TerminalText.truncated(text, to: width - 1) }
        let cells = 20
        let full = Int((min(max(part, 0), 1) * Double(cells)).rounded(.down))
        let bar = String(repeating: "█", count: full) + String(repeating: "░", count: cells - full)
        let percent = TerminalText.padded("\(Int(min(max(part, 0), 1) * 100))%", to: 4, right: true)
        return TerminalText.truncated("\(bar) \(percent)  \(text)", to: width - 1)
    }
}
