/// Puts arguments into the form that the parser takes.
enum CommandLineArguments {
    /// Options that every subcommand has, and that may stand before it; each takes a value.
    private static let global = ["--library", "--color"]

    private static let takingText = ["search", "list", "tag"]
    /// `lib --library L reading-list show NAME` has two names before its options.
    private static let havingSubcommands = [
        "reading-list": ReadingListCommand.subcommandNames, "rl": ReadingListCommand.subcommandNames,
        "tags": TagsCommand.subcommandNames, "synonyms": SynonymsCommand.subcommandNames,
        "searches": SearchesCommand.subcommandNames, "trash": TrashCommand.subcommandNames,
    ]

    /// Moves options that stand before the subcommand's name behind it.
    static func normalized(_ arguments: [String]) -> [String] {
        var rest = arguments[...]
        var moved = taken(from: &rest)
        guard let name = rest.popFirst() else { return moved }
        if name.hasPrefix("-") { return moved + [name] + rest }
        if takingText.contains(name) { return [name] + moved + keepingText(Array(rest)) }
        guard let subcommands = havingSubcommands[name] else { return [name] + moved + rest }
        moved += taken(from: &rest)
        let names = rest.prefix { subcommands.contains($0) }.prefix(1)
        return [name] + names + moved + rest.dropFirst(names.count)
    }

    /// Takes the options away that stand at the beginning.
    private static func taken(from arguments: inout ArraySlice<String>) -> [String] {
        var options: [String] = []
        while let first = arguments.first {
            let isPair = global.contains(first) && arguments.count > 1
            guard isPair || global.contains(where: { first.hasPrefix("\($0)=") }) else { break }
            options += arguments.prefix(isPair ? 2 : 1)
            arguments = arguments.dropFirst(isPair ? 2 : 1)
        }
        return options
    }

    /// Behind `--` all is text, but `search`, `list` and `tag` can't tell such a word from a mistyped option; a space before
    /// it tells.
    private static func keepingText(_ arguments: [String]) -> [String] {
        guard let terminator = arguments.firstIndex(of: "--") else { return arguments }
        return arguments[...terminator] + arguments[(terminator + 1)...].map { $0.hasPrefix("--") ? " \($0)" : $0 }
    }
}
