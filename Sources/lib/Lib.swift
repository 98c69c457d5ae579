import ArgumentParser
import Articles
import Foundation

/// The command: it only takes arguments apart; what it does is in Commands/, one file per subcommand.
@main
struct Lib: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lib",
        abstract: "A reference library on your own machine.",
        discussion: """
            Add record files from anywhere, and search, read, list and cite what is in them.

              lib add downloads/*
              lib search blinatumomab
              lib reading-list add "CNS relapse" 12 15 18
              lib export --reading-list "CNS relapse" --format bibtex > refs.bib

            The library is one SQLite file: --library PATH, else $LIB_LIBRARY, else
            ~/.local/share/lib/library.sqlite.

            Exit codes: 0 done; 1 nothing was found, or some records were rejected; 2 error; 64 wrong usage.
            """,
        version: "0.1.0",
        groupedSubcommands: [
            CommandGroup(
                name: "Putting in and getting out",
                subcommands: [AddCommand.self, ExportCommand.self, CiteCommand.self, FormatsCommand.self]),
            CommandGroup(
                name: "Finding and reading",
                subcommands: [
                    SearchCommand.self, ListCommand.self, RelatedCommand.self, SearchesCommand.self, ShowCommand.self,
                    OpenCommand.self, ReadingListCommand.self,
                ]),
            CommandGroup(
                name: "Your own layer",
                subcommands: [
                    TagCommand.self, TagsCommand.self, NoteCommand.self, StatusCommand.self, RateCommand.self,
                    EditCommand.self,
                ]),
            CommandGroup(name: "Reviews", subcommands: [ScreenCommand.self]),
            CommandGroup(name: "Words", subcommands: [SynonymsCommand.self, AbbreviationsCommand.self]),
            CommandGroup(
                name: "Looking around",
                subcommands: [AuthorsCommand.self, JournalsCommand.self, StatsCommand.self, ConfigCommand.self]),
            CommandGroup(name: "One article once", subcommands: [DuplicatesCommand.self, MergeCommand.self]),
            CommandGroup(
                name: "Taking back",
                subcommands: [
                    HistoryCommand.self, UndoCommand.self, RedoCommand.self, RemoveCommand.self, RestoreCommand.self,
                    TrashCommand.self,
                ]),
            CommandGroup(
                name: "Safe keeping", subcommands: [CheckCommand.self, BackupCommand.self, RestoreBackupCommand.self]),
        ])

    static func main() {
        // Some shells' children and schedulers' jobs ignore the signal; then the reader who left would be an error.
        signal(SIGPIPE, SIG_DFL)
        Interruption.prepare()
        let arguments = CommandLineArguments.normalized(Array(CommandLine.arguments.dropFirst()))
        do {
            var command = try command(arguments)
            try command.run()
        } catch {
            leave(error)
        }
    }

    /// The subcommand, with its arguments taken apart.
    ///
    /// The parser makes a list of what each command on the way takes, of the last one's twice; asked for that one alone
    /// it takes a tenth less of a search's time. Help and what is wrong go the whole way, to name `lib`, too.
    private static func command(_ arguments: [String]) throws -> any ParsableCommand {
        let subcommand = configuration.subcommands.first { $0.configuration.commandName == arguments.first }
        if let subcommand, subcommand.configuration.subcommands.isEmpty, !arguments.contains("--version"),
            let command = try? subcommand.parseAsRoot(Array(arguments.dropFirst())), type(of: command) == subcommand
        {
            return command
        }
        try refuseUnknownSubcommand(arguments)
        return try parseAsRoot(arguments)
    }

    /// A slip of the hand gets the nearest name instead of the parser's "unexpected argument".
    private static func refuseUnknownSubcommand(_ arguments: [String]) throws {
        guard let name = arguments.first, !name.hasPrefix("-"), name != "help" else { return }
        let names = configuration.subcommands.flatMap {
            [$0.configuration.commandName ?? ""] + $0.configuration.aliases
        }
        if names.contains(name) { return }
        let nearest = names.min { EditDistance.between($0, name) < EditDistance.between($1, name) }
        let isNear = nearest.map { EditDistance.between($0, name) <= 2 } ?? false
        throw ValidationError(
            "There is no subcommand '\(name)'."
                + (isNear ? " Did you mean '\(nearest ?? "")'?" : " To look for a word: lib search \(name)"))
    }

    /// The one place where errors become messages and exit codes.
    private static func leave(_ error: any Error) -> Never {
        if let message = ErrorMessage(error) {
            Console.standard.note("lib: \(message.text)")
            exit(withError: ExitCode(message.code))
        }
        exit(withError: error)
    }
}
