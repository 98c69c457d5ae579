import ArgumentParser
import Articles
import Store

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Look through the library for damage.",
        discussion: "The file's structure, the search index against the articles, references, and the contents' rules.")

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let console = shared.console
        let library = try shared.openLibrary()
        let findings = try library.check()
        if json {
            let items = findings.map { finding in
                JSONValue.object([
                    JSONMember("area", .string(finding.area.rawValue)), JSONMember("text", .string(finding.text)),
                ])
            }
            try console.print(.object([JSONMember("findings", .array(items))]))
        } else if findings.isEmpty {
            try console.print(
                "\(library.path): nothing is wrong with the file, the index, the references and the contents.")
        } else {
            try console.print(findings.map { "\($0.area.rawValue): \($0.text)" }.joined(separator: "\n"))
        }
        if !findings.isEmpty { throw ExitCode(1) }
    }
}
