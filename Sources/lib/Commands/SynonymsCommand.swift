import ArgumentParser
import Articles
import Ingestion
import Store
import Terminal

struct SynonymsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "synonyms",
        abstract: "Terms that mean the same and find each other.",
        discussion: """
            A library begins with names of drugs and diseases; change them as you like.

              lib synonyms add "CNS relapse" "meningeal relapse"
              lib synonyms remove Glivec
              lib synonyms list > synonyms.txt
            """,
        subcommands: [List.self, Add.self, Remove.self, Import.self],
        defaultSubcommand: List.self)

    static let subcommandNames = ["list", "add", "remove", "import"]
}

extension SynonymsCommand {
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Groups of synonyms, a line each.")

        @Argument(help: ArgumentHelp("Only groups with a term that has these words.", valueName: "word"))
        var words: [String] = []

        @Flag(help: "Print JSON.")
        var json = false

        @OptionGroup var shared: SharedOptions

        func run() throws {
            let console = shared.console
            let text = words.joined(separator: " ").trimmedOrNil
            let groups = try shared.openLibrary().synonyms(with: text)
            if json {
                try console.print(.object([JSONMember("groups", .array(groups.map(Self.json)))]))
            } else {
                let lines = groups.map { group in
                    let line = TerminalText.oneLine(group.terms.map(\.term).joined(separator: "; "))
                    return console.isTerminal ? TerminalText.safe(line) : line
                }
                if !lines.isEmpty { try console.print(lines.joined(separator: "\n")) }
                console.note("\(counted(groups.count, "group")).")
            }
            if groups.isEmpty { throw ExitCode(1) }
        }

        private static func json(_ group: SynonymGroup) -> JSONValue {
            .object([
                JSONMember(
                    "terms",
                    .array(
                        group.terms.map {
                            .object([JSONMember("term", .string($0.term)), JSONMember("origin", .string($0.origin))])
                        }))
            ])
        }
    }

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add",
            abstract: "Make terms mean the same.",
            discussion: "Where one of them has synonyms already, the others become synonyms of these, too.")

        @Argument(help: ArgumentHelp("Two terms or more; several words in quotes.", valueName: "term"))
        var terms: [String]

        @OptionGroup var shared: SharedOptions

        func validate() throws {
            if terms.count < 2 { throw ValidationError("Name two terms or more: lib synonyms add TERM TERM…") }
            if let term = terms.first(where: { $0.contains(where: SynonymLine.isSeparator) }) {
                throw ValidationError("A term has no tab, line end, ; or = in it: \"\(term)\".")
            }
        }

        func run() throws {
            let library = try shared.openLibrary()
            let addition = try library.addSynonyms([terms])
            shared.console.note(addition.sentence)
            if addition == SynonymAddition() { throw ExitCode(1) }
        }
    }

    struct Remove: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "remove",
            abstract: "Take terms out of their groups.",
            discussion: "A group with one term left goes. What a library began with doesn't come back.")

        @Argument(help: ArgumentHelp("The terms; several words in quotes.", valueName: "term"))
        var terms: [String]

        @OptionGroup var shared: SharedOptions

        func validate() throws {
            if terms.isEmpty { throw ValidationError("Name the terms: lib synonyms remove TERM…") }
        }

        func run() throws {
            try shared.openLibrary().removeSynonyms(terms)
            shared.console.note("\(counted(terms.count, "term")) removed.")
        }
    }

    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import",
            abstract: "Add groups of synonyms from a file.",
            discussion: """
                A group a line, its terms separated by tab, ; or =. Empty lines and those that begin with # are passed \
                over. Either all lines go in, or none.
                """)

        @Argument(
            help: ArgumentHelp("The file; - is standard input.", valueName: "file"), completion: .file())
        var file: String

        @OptionGroup var shared: SharedOptions

        func run() throws {
            let lines = try SynonymFile.lines(of: file)
            if lines.isEmpty {
                shared.console.note("\(SynonymFile.name(of: file)) has no synonyms; nothing was added.")
                throw ExitCode(1)
            }
            let library = try shared.openLibrary()
            let addition = try library.addSynonyms(lines.map(\.terms)) { index, error in
                SynonymFile.failure(ErrorMessage(error)?.text ?? "", file: file, line: lines[index].number)
            }
            shared.console.note(addition.sentence)
            if addition == SynonymAddition() { throw ExitCode(1) }
        }
    }
}

extension SynonymAddition {
    /// What was done, as a sentence.
    fileprivate var sentence: String {
        if self == SynonymAddition() { return "These terms mean the same already; nothing was added." }
        var parts = ["\(counted(added, "term")) added"]
        if made > 0 { parts.append("\(counted(made, "new group"))") }
        if joined > 0 { parts.append("\(counted(joined, "group")) joined with another") }
        return parts.joined(separator: ", ") + "."
    }
}
