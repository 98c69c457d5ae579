import ArgumentParser
import Articles
import Foundation
import Store

struct RestoreBackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore-backup",
        abstract: "Bring a backup back; the library of now is kept beside it.",
        discussion: """
            The backup is looked through first, and stays as it is. A damaged library is no obstacle, and there need \
            be none.

              lib restore-backup /media/stick/library-2026-11-30.sqlite
            """)

    @Argument(help: ArgumentHelp("The backup.", valueName: "file"), completion: .file(extensions: ["sqlite"]))
    var file: String

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if file.trimmedOrNil == nil { throw ValidationError("Name a backup: lib restore-backup FILE") }
    }

    func run() throws {
        let console = shared.console
        let library = try shared.libraryPlace()
        let bar = BackupBar(console)
        defer { bar.clear() }
        let restored = try Library.restore(
            SharedOptions.absolute(file), to: library, time: Clock.moment(), progress: bar.show)
        bar.clear()
        shared.warnOfSynchronisedFolder()
        if !restored.doubtfulPages.isEmpty {
            console.note(DoubtText.accepted(restored.doubtfulPages, of: .backup))
        }
        if json { return try console.print(Self.json(restored, library)) }
        let made = restored.backup.made.map { " of \(ShortTime.text($0))" } ?? ""
        console.note(
            "\(counted(restored.backup.articles, "article")) brought back from the backup\(made): they are the "
                + "library \(library) now.")
        if let kept = restored.kept {
            let count = restored.keptArticles.map { ", with \(counted($0, "article"))," } ?? ", which is damaged,"
            console.note("The library that was there\(count) is kept as \(kept)")
        }
    }

    private static func json(_ restored: RestoredBackup, _ library: String) -> JSONValue {
        var members = [
            JSONMember("library", .string(library)), JSONMember("articles", .int(restored.backup.articles)),
            JSONMember("backup", .string(restored.backup.path)),
        ]
        members.add("made", restored.backup.made)
        members.add("kept", restored.kept)
        members.add("keptArticles", restored.keptArticles)
        return .object(members)
    }
}
