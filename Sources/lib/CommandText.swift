/// The command as the history remembers it.
enum CommandText {
    /// What this process was called with.
    static var typed: String { text(Array(CommandLine.arguments.dropFirst())) }

    /// In the shell's spelling, without what only says where the library is, and at most so long that a line of the
    /// history stays a line.
    static func text(_ arguments: [String]) -> String {
        var words: [String] = []
        var isPath = false
        for argument in arguments {
            if isPath {
                isPath = false
            } else if argument == "--library" {
                isPath = true
            } else if !argument.hasPrefix("--library=") {
                words.append(quoted(argument))
            }
        }
        let text = words.joined(separator: " ")
        return text.count <= maximumLength ? text : text.prefix(maximumLength - 1) + "…"
    }

    private static let maximumLength = 400

    private static func quoted(_ argument: String) -> String {
        let isPlain = argument.allSatisfy { $0.isLetter || $0.isNumber || plainMarks.contains($0) }
        return isPlain && !argument.isEmpty ? argument : "'" + argument.replacing(ascii: "'", with: "'\\''") + "'"
    }

    private static let plainMarks: Set<Character> = ["-", "+", "_", ".", ",", "/", ":", "=", "@", "%"]
}
