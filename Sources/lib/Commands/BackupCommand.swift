import ArgumentParser
import Articles
import Foundation
import Store

struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Write a copy of the library, and look it through.",
        discussion: """
            The library may be in use meanwhile. In a folder, the file gets the day into its name. The copy is a \
            library like any other: lib --library FILE reads it, lib restore-backup FILE brings it back.

              lib backup /media/stick
              lib backup --force library-copy.sqlite
            """)

    @Argument(help: ArgumentHelp("The file to write, or a folder.", valueName: "file"), completion: .file())
    var file: String

    @Flag(help: "Replace a backup that is there. Anything else is never replaced.")
    var force = false

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if file.trimmedOrNil == nil { throw ValidationError("Name a file or a folder: lib backup FILE") }
    }

    func run() throws {
        let library = try shared.openLibrary()
        let console = shared.console
        let bar = BackupBar(console)
        defer { bar.clear() }
        let backup = try library.backUp(
            // The slash at the end says that a folder is meant.
            to: SharedOptions.absolute(file) + (file.hasSuffix("/") ? "/" : ""), isReplacing: force,
            time: Clock.moment(), progress: bar.show)
        bar.clear()
        if json { return try console.print(Self.json(backup)) }
        console.note(
            "\(counted(backup.articles, "article")) (\(FileSize.text(backup.bytes))) backed up to \(backup.path), "
                + "and looked through.")
    }

    private static func json(_ backup: BackupSummary) -> JSONValue {
        .object([
            JSONMember("file", .string(backup.path)), JSONMember("articles", .int(backup.articles)),
            JSONMember("bytes", .int(backup.bytes)),
        ])
    }
}

/// How far a copy is.
struct BackupBar {
    private let progress: Progress

    init(_ console: Console) {
        progress = Progress(console)
    }

    func show(_ step: BackupProgress) {
        switch step {
        case .copying(let part): progress.show(part, "copying")
        case .checking: progress.show(nil, "Looking through the copy …")
        }
    }

    func clear() { progress.clear() }
}
