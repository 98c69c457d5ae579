import ArgumentParser
import Articles
import Store

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Look through the library for damage, and mend it.",
        discussion: """
            The file's structure, the search index against the articles, references, and the contents' rules.

            --repair makes anew what follows from the articles: the index, the vocabulary, abbreviations, the keys for \
            finding duplicates, lines of authors, the order of reading lists. It deletes no article and nothing that \
            you wrote, and keeps the library as it was beside it.
            """)

    @Flag(help: "Mend what is wrong.")
    var repair = false

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var shared: SharedOptions

    func run() throws {
        if repair { return try mend() }
        let console = shared.console
        let library = try shared.openLibraryUnwatched()
        let findings = try library.check()
        if json {
            try console.print(.object([Self.member("findings", findings)]))
        } else if findings.isEmpty {
            try console.print(
                "\(library.path): nothing is wrong with the file, the index, the references and the contents.")
        } else {
            try console.print(findings.map(Self.line).joined(separator: "\n"))
            console.note("Mend what can be mended: lib check --repair")
        }
        if !findings.isEmpty { throw ExitCode(1) }
    }

    private func mend() throws {
        let console = shared.console
        let report = try shared.repairLibrary()
        let mended = report.found.filter { !report.left.contains($0) }
        if json {
            var members = [
                Self.member("findings", report.found), Self.member("mended", mended), Self.member("left", report.left),
            ]
            members.add("kept", report.kept)
            try console.print(.object(members))
        } else if report.found.isEmpty {
            try console.print("\(shared.libraryPath): nothing is wrong, so nothing was changed.")
        } else {
            let lines =
                mended.map { "mended: \(Self.line($0))" } + report.left.map { "not mended: \(Self.line($0))" }
            try console.print(lines.joined(separator: "\n"))
        }
        if let kept = report.kept { console.note("The library as it was is kept as \(kept)") }
        if !report.left.isEmpty {
            if !json { console.note(RecoveryText.backup(shared.libraryPath)) }
            throw ExitCode(1)
        }
    }

    private static func line(_ finding: Finding) -> String { "\(finding.area.rawValue): \(finding.text)" }

    private static func member(_ name: String, _ findings: [Finding]) -> JSONMember {
        JSONMember(
            name,
            .array(
                findings.map { finding in
                    .object([
                        JSONMember("area", .string(finding.area.rawValue)), JSONMember("text", .string(finding.text)),
                    ])
                }))
    }
}
