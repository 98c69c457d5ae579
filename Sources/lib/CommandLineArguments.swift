/// Puts arguments into the form that the parser takes.
enum CommandLineArguments {
    /// Options that every subcommand has, and that may stand before it; each takes a value.
    private static let global = ["--library", "--color"]

    private static let takingText = ["search", "list"]

    /// Moves options that stand before the subcommand's name behind it.
    static func normalized(_ arguments: [String]) -> [String] {
        var moved: [String] = []
        var rest = arguments[...]
        while let first = rest.first {
            if global.contains(first), rest.count > 1 {
                moved += rest.prefix(2)
                rest = rest.dropFirst(2)
            } else if global.contains(where: { first.hasPrefix("\($0)=") }) {
                moved.append(first)
                rest = rest.dropFirst()
            } else {
                break
            }
        }
        guard let name = rest.first, !name.hasPrefix("-") else { return moved + rest }
        let arguments = Array(rest.dropFirst())
        return [name] + insertion(moved, into: takingText.contains(name) ? keepingText(arguments) : arguments)
    }

    /// Behind `--` all is text, but `search` and `list` can't tell such a word from a mistyped option; a space before
    /// it tells.
    private static func keepingText(_ arguments: [String]) -> [String] {
        guard let terminator = arguments.firstIndex(of: "--") else { return arguments }
        return arguments[...terminator] + arguments[(terminator + 1)...].map { $0.hasPrefix("--") ? " \($0)" : $0 }
    }

    /// `lib --library L reading-list show NAME` has two names before its options.
    private static func insertion(_ moved: [String], into rest: [String]) -> [String] {
        guard !moved.isEmpty else { return rest }
        let names = rest.prefix { !$0.hasPrefix("-") && ReadingListCommand.subcommandNames.contains($0) }.prefix(1)
        return names + moved + rest.dropFirst(names.count)
    }
}
