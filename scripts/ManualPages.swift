// Writes the manual pages: lib.1 from a template, and a page for each subcommand, from the command's own help.
//
//     lib --experimental-dump-help | ManualPages VERSION TEMPLATE FOLDER

import Foundation

/// What `--experimental-dump-help` prints.
struct Help: Decodable {
    let command: Command
}

struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let aliases: [String]?
    let arguments: [Argument]?
    let subcommands: [Command]?

    var shownArguments: [Argument] { (arguments ?? []).filter { $0.shouldDisplay && $0.label != "--version" } }
    var shownSubcommands: [Command] { (subcommands ?? []).filter { $0.commandName != "help" } }
}

struct Argument: Decodable {
    struct Name: Decodable {
        let kind: String
        let name: String

        var text: String { (kind == "long" ? "--" : "-") + name }
    }

    let kind: String
    let abstract: String?
    let discussion: String?
    let names: [Name]?
    let valueName: String?
    let allValues: [String]?
    let defaultValue: String?
    let isOptional: Bool
    let isRepeating: Bool
    let shouldDisplay: Bool

    /// What tells it from others: `--limit`, or `word` where it has no name.
    var label: String { names?.last?.text ?? valueName ?? "" }
    var isPositional: Bool { kind == "positional" }
}

/// Text in the form that `man` reads, with the macros of man(7).
enum Roff {
    /// Running text, where a hyphen is a hyphen and an option's dashes are dashes.
    static func text(_ text: String) -> String {
        let escaped = escape(text).replacingOccurrences(of: "--", with: "\\-\\-")
        return escaped.components(separatedBy: "\n").map(protected).joined(separator: "\n")
    }

    /// What is typed: every hyphen is a minus sign, so that it can be copied.
    static func code(_ text: String) -> String {
        protected(escape(text).replacingOccurrences(of: "-", with: "\\-"))
    }

    static func bold(_ text: String) -> String { "\\fB\(code(text))\\fR" }

    static func italic(_ text: String) -> String { "\\fI\(code(text))\\fR" }

    /// Paragraphs, and examples where lines are indented.
    static func paragraphs(_ discussion: String) -> String {
        discussion.components(separatedBy: "\n\n").map { block in
            let lines = block.components(separatedBy: "\n")
            guard lines.allSatisfy({ $0.hasPrefix("  ") }) else { return ".PP\n\(text(block))\n" }
            return ".PP\n.RS 4\n.nf\n\(lines.map { code(String($0.dropFirst(2))) }.joined(separator: "\n"))\n.fi\n.RE\n"
        }.joined()
    }

    private static func escape(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "\\": "\\e"
            case "~": "\\(ti"
            case "^": "\\(ha"
            case "'": "\\(aq"
            case "`": "\\(ga"
            case _ where scalar.isASCII: String(scalar)
            default: "\\[u\(String(format: "%04X", scalar.value))]"
            }
        }.joined()
    }

    /// A line that begins with a full stop would be taken for a macro.
    private static func protected(_ line: String) -> String { line.hasPrefix(".") ? "\\&\(line)" : line }
}

/// The pages of one command.
struct ManualPages {
    let command: Command
    let version: String

    /// The main page: the template with the subcommands in it.
    func main(template: String) -> String {
        let list = command.shownSubcommands.map { subcommand in
            ".TP\n\(Roff.bold(page(of: subcommand)))(1)\n\(Roff.text(subcommand.abstract ?? ""))\n"
        }
        return
            template
            .replacingOccurrences(of: "@VERSION@", with: version)
            .replacingOccurrences(of: "@COMMANDS@\n", with: list.joined())
    }

    /// A file's name and content for each subcommand, and for each of its other names.
    func pages() -> [(name: String, text: String)] {
        command.shownSubcommands.flatMap { subcommand in
            let own = (name: page(of: subcommand), text: text(of: subcommand))
            let others = (subcommand.aliases ?? []).map {
                (name: "\(command.commandName)-\($0)", text: ".so man1/\(own.name).1\n")
            }
            return [own] + others
        }
    }

    private func page(of subcommand: Command) -> String { "\(command.commandName)-\(subcommand.commandName)" }

    private func text(of subcommand: Command) -> String {
        let words = [command.commandName, subcommand.commandName]
        let name = page(of: subcommand)
        return """
            .TH \(Roff.code(name.uppercased())) 1 "" "lib \(version)" "lib"
            .SH NAME
            \(Roff.code(name)) \\- \(Roff.text(summary(subcommand)))
            .SH SYNOPSIS
            \(synopsis(subcommand, words))\(description(subcommand))\(body(subcommand, words)).SH SEE ALSO
            \(Roff.bold(command.commandName))(1)

            """
    }

    /// The abstract as the NAME section wants it: one phrase without a full stop.
    private func summary(_ command: Command) -> String {
        let abstract = command.abstract ?? ""
        return (abstract.prefix(1).lowercased() + abstract.dropFirst()).trimmingCharacters(in: ["."])
    }

    private func description(_ command: Command) -> String {
        let discussion = command.discussion.map(Roff.paragraphs) ?? ""
        return ".SH DESCRIPTION\n\(Roff.text(command.abstract ?? ""))\n\(discussion)"
    }

    private func synopsis(_ command: Command, _ words: [String]) -> String {
        let leaves = command.shownSubcommands
        if leaves.isEmpty { return usage(command, words) + "\n" }
        return leaves.map { usage($0, words + [$0.commandName]) }.joined(separator: "\n.br\n") + "\n"
    }

    private func usage(_ command: Command, _ words: [String]) -> String {
        let positionals = command.shownArguments.filter(\.isPositional).map { argument in
            let name = Roff.italic(argument.valueName ?? "") + (argument.isRepeating ? " ..." : "")
            return argument.isOptional ? "[\(name)]" : name
        }
        return ([Roff.bold(words.joined(separator: " ")), "[\\fIoption\\fR ...]"] + positionals).joined(separator: " ")
    }

    /// The arguments of a command; those of its subcommands, and once what all of these take.
    private func body(_ command: Command, _ words: [String]) -> String {
        let leaves = command.shownSubcommands
        if leaves.isEmpty { return ".SH OPTIONS\n" + command.shownArguments.map(entry).joined() }
        let all = leaves.map { Set($0.shownArguments.filter { !$0.isPositional }.map(\.label)) }
        let common = all.dropFirst().reduce(all.first ?? []) { $0.intersection($1) }
        let sections = leaves.map { leaf in
            ".SS \"\(Roff.code((words + [leaf.commandName]).joined(separator: " ")))\"\n"
                + Roff.text(leaf.abstract ?? "") + "\n" + (leaf.discussion.map(Roff.paragraphs) ?? "")
                + leaf.shownArguments.filter { !common.contains($0.label) }.map(entry).joined()
        }
        let shared = (leaves.first?.shownArguments ?? []).filter { common.contains($0.label) }
        return ".SH COMMANDS\n\(sections.joined()).SH OPTIONS OF ALL COMMANDS\n\(shared.map(entry).joined())"
    }

    private func entry(_ argument: Argument) -> String {
        let names = (argument.names ?? []).map { Roff.bold($0.text) }.joined(separator: ", ")
        let value = argument.kind == "flag" ? "" : Roff.italic(argument.valueName ?? "")
        let head = [names, value].filter { !$0.isEmpty }.joined(separator: " ")
        let values = argument.allValues.map { "One of \($0.joined(separator: ", "))." }
        let standard = argument.defaultValue.map { "Default: \($0)." }
        let text = [argument.abstract, argument.discussion, values, standard].compactMap(\.self).joined(separator: " ")
        return ".TP\n\(head)\n\(Roff.text(text))\n"
    }
}

let arguments = CommandLine.arguments
guard arguments.count == 4 else {
    print("USAGE: ManualPages VERSION TEMPLATE FOLDER <help.json")
    exit(64)
}
let help = try JSONDecoder().decode(Help.self, from: FileHandle.standardInput.readDataToEndOfFile())
let manual = ManualPages(command: help.command, version: arguments[1])
let template = try String(contentsOfFile: arguments[2], encoding: .utf8)
let main = (name: help.command.commandName, text: manual.main(template: template))
for page in [main] + manual.pages() {
    try page.text.write(toFile: "\(arguments[3])/\(page.name).1", atomically: true, encoding: .utf8)
}
