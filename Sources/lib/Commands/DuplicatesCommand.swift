import ArgumentParser
import Articles
import Foundation
import Store

struct DuplicatesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "duplicates",
        abstract: "Find articles that are probably one, and join them.",
        discussion: """
            At a terminal, each pair is shown side by side: m joins, n remembers that they are not the same, s leaves \
            them for later, q quits. Elsewhere, a line for each group.

            The confidence is the probability that a group is one article. 0.99 takes an equal title, agreeing \
            authors and year, and two of journal, volume and pages, with nothing that differs.
            """)

    @Flag(help: "Print JSON: an object with \"groups\".")
    var json = false

    @Option(help: ArgumentHelp("Join the groups that are at least as sure.", valueName: "confidence"))
    var autoAbove: Double?

    @Option(help: ArgumentHelp("No more groups than this.", valueName: "number"))
    var limit: Int?

    @Flag(help: "Say what would be done, and do nothing.")
    var dryRun = false

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if let autoAbove, !(0...1).contains(autoAbove) { throw ValidationError("A confidence is from 0 to 1.") }
        if let limit, limit < 1 { throw ValidationError("--limit begins at 1.") }
    }

    func run() throws {
        let console = shared.console
        let library = try shared.openLibrary()
        let progress = Progress(console)
        let found = try library.duplicates { progress.show($0, "Comparing") }
        progress.clear()
        let groups = Array(found.prefix(limit ?? found.count))
        if groups.isEmpty {
            if json { try console.print(DuplicatesView.json([])) }
            console.note("No articles seem to be the same.")
            throw ExitCode(1)
        }
        if let autoAbove {
            try join(groups, above: autoAbove, in: library, console)
        } else if json {
            try console.print(DuplicatesView.json(groups))
        } else if console.isTerminal, isatty(STDIN_FILENO) == 1, !dryRun {
            try DuplicateWalk(library: library, console: console).run(groups)
        } else {
            try console.print(DuplicatesView.table(groups, in: library).text(console))
        }
    }

    private func join(_ groups: [DuplicateGroup], above: Double, in library: Library, _ console: Console) throws {
        let sure = groups.filter { $0.confidence >= above }
        if !dryRun {
            try library.asOneStep {
                for group in sure { _ = try library.merge(group.articles, time: Clock.moment()) }
            }
        }
        if json {
            try console.print(DuplicatesView.json(sure))
        } else if !sure.isEmpty {
            try console.print(DuplicatesView.table(sure, in: library).text(console))
        }
        let count = sure.reduce(0) { $0 + $1.articles.count - 1 }
        let others = groups.count - sure.count
        let rest = others > 0 ? " \(counted(others, "group")) less sure \(others == 1 ? "is" : "are") left." : ""
        console.note(
            dryRun
                ? "Dry run, nothing was changed. \(counted(count, "article")) would be joined with others.\(rest)"
                : "\(counted(count, "article")) joined with others; their ids go on naming them.\(rest)")
        if sure.isEmpty { throw ExitCode(1) }
    }
}
