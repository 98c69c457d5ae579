import Articles
import Foundation

/// Asks a person at a terminal for a single key, without Enter, or for a line.
///
/// The terminal is changed only while a key is waited for, and bytes are read one by one, so that what is typed ahead
/// stays there for the next question.
struct KeyPrompt {
    let console: Console

    private enum Press {
        case key(Character)
        case end, interrupt, suspend
    }

    private static let newline = UInt8(ascii: "\n")
    private static let escape: UInt8 = 0x1B

    /// Waits for one of the keys; others, and Enter, do nothing.
    ///
    /// - Parameter keys: small letters; capitals count as theirs.
    /// - Returns: `nil` where nothing more can come: Ctrl-D, or the terminal is gone.
    func key(_ question: String, of keys: String) throws -> Character? {
        while true {
            // Asked when the terminal is ready, so that the answer can't come too early.
            let press = try Self.withSingleKeys {
                try console.ask(question)
                return Self.next(of: keys)
            }
            if case .key(let key) = press {
                try console.ask("\(key)\n")
                return key
            }
            try console.ask("\n")
            switch press {
            case .interrupt: raise(SIGINT)
            case .suspend: raise(SIGTSTP)
            case .end, .key: return nil
            }
        }
    }

    /// Waits for a line that says something; while it is typed, the terminal lets it be mended.
    ///
    /// - Returns: `nil` where nothing more can come.
    func line(_ question: String) throws -> String? {
        try console.ask(question)
        var bytes: [UInt8] = []
        while let byte = Self.readByte(), !Self.isEnd(byte) {
            guard byte == Self.newline else {
                bytes.append(byte)
                continue
            }
            if let line = String(decoding: bytes, as: UTF8.self).trimmedOrNil { return line }
            bytes = []
            try console.ask(question)
        }
        return String(decoding: bytes, as: UTF8.self).trimmedOrNil
    }

    // MARK: - The terminal

    /// Runs the body while the terminal hands keys on as they are pressed and shows none of them. Ctrl-C and Ctrl-Z are
    /// keys then, too: what they do is done when the terminal is as it was.
    private static func withSingleKeys(_ body: () throws -> Press) rethrows -> Press {
        var usual = termios()
        guard tcgetattr(STDIN_FILENO, &usual) == 0 else { return try body() }
        var single = usual
        single.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
        withUnsafeMutableBytes(of: &single.c_cc) {
            $0[Int(VMIN)] = 1
            $0[Int(VTIME)] = 0
        }
        tcsetattr(STDIN_FILENO, TCSANOW, &single)
        defer { tcsetattr(STDIN_FILENO, TCSANOW, &usual) }
        return try body()
    }

    private static func next(of keys: String) -> Press {
        while let byte = readByte() {
            if isEnd(byte) { return .end }
            switch byte {
            case 3: return .interrupt
            case 26: return .suspend
            case escape: skipEscapeSequence()
            default:
                let key = Character(Unicode.Scalar(byte)).lowercased()
                if byte < 0x80, keys.contains(key) { return .key(Character(key)) }
            }
        }
        return .end
    }

    /// An arrow or function key sends several bytes, letters among them (ECMA-48, section 5.4).
    private static func skipEscapeSequence() {
        func hasMore() -> Bool {
            var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
            return poll(&input, 1, 30) == 1
        }
        guard hasMore(), let kind = readByte(), [UInt8(ascii: "["), UInt8(ascii: "O")].contains(kind) else { return }
        while hasMore(), let byte = readByte(), !(0x40...0x7E).contains(byte) {}
    }

    /// Ctrl-D; a terminal that took it in as the end of a line hands it on as 0.
    private static func isEnd(_ byte: UInt8) -> Bool { byte == 4 || byte == 0 }

    private static func readByte() -> UInt8? {
        var byte: UInt8 = 0
        while true {
            let count = read(STDIN_FILENO, &byte, 1)
            if count == 1 { return byte }
            if count == 0 || errno != EINTR { return nil }
        }
    }
}
