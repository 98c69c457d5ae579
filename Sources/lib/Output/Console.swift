import Articles
import Foundation
import Terminal

/// Where a command prints to: results to standard output, everything else to standard error.
struct Console {
    let isTerminal: Bool
    let isErrorTerminal: Bool
    /// In columns.
    let width: Int
    let height: Int
    let hasColor: Bool

    static let standard = Console(color: .auto)

    init(color: ColorChoice) {
        isTerminal = isatty(STDOUT_FILENO) == 1
        isErrorTerminal = isatty(STDERR_FILENO) == 1
        var size = winsize()
        let isSized = [STDOUT_FILENO, STDERR_FILENO].contains {
            ioctl($0, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        }
        let environment = ProcessInfo.processInfo.environment
        width = max(40, isSized ? Int(size.ws_col) : environment["COLUMNS"].flatMap(Int.init) ?? 80)
        height = isSized && size.ws_row > 0 ? Int(size.ws_row) : 24
        switch color {
        case .always: hasColor = true
        case .never: hasColor = false
        case .auto:
            let isForced = environment["CLICOLOR_FORCE"].map { $0 != "0" && !$0.isEmpty } ?? false
            let isRefused = environment["NO_COLOR"].map { !$0.isEmpty } ?? false || environment["TERM"] == "dumb"
            hasColor = isForced || (isTerminal && !isRefused)
        }
    }

    /// Prints results; what doesn't fit a terminal's height goes through the pager.
    func print(_ text: String) throws {
        let text = text.hasSuffix("\n") || text.isEmpty ? text : text + "\n"
        if isTerminal, text.utf8.count(where: { $0 == 0x0A }) >= height, try Pager.show(text) { return }
        try write(Array(text.utf8))
    }

    /// Prints at once what a person is to answer, without the pager; the cursor stays behind it.
    func ask(_ text: String) throws {
        try write(Array(text.utf8))
    }

    /// Prints what an exporter made: as it is, but to a terminal so that it does no harm there.
    func print(exported bytes: [UInt8]) throws {
        guard isTerminal else { return try write(bytes) }
        let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
        try write(Array(TerminalText.safe(text, keepingLines: true).utf8))
    }

    func print(_ value: JSONValue) throws {
        let text = JSONWriter.string(value, .indented)
        try write(Array((isTerminal ? TerminalText.safeJSON(text) : text).utf8) + [0x0A])
    }

    private func write(_ bytes: [UInt8]) throws {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(bytes))
        } catch {
            throw CommandFailure("Standard output can't be written: \(FileOutput.reason(error)).")
        }
    }

    /// Prints what is no result: progress, warnings, summaries.
    func note(_ text: String) {
        let safe = isErrorTerminal ? TerminalText.safe(text, keepingLines: true) : text
        FileHandle.standardError.write(Data((safe + "\n").utf8))
    }

    /// Text in a style, where colours are wanted.
    func styled(_ text: String, _ style: Style) -> String {
        hasColor ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }

    enum Style: String {
        case bold = "1"
        case dim = "2"
        /// A word that was looked for.
        case match = "1;33"
        case warning = "1;31"
        case identifier = "36"
        case heading = "1;4"
    }
}
