import ArgumentParser
import Articles
import Foundation
import Ingestion
import Store

struct AddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add record files to the library, which is made where there is none.",
        discussion: """
            The format is found out from a file's content. A record whose article is in the library already fills \
            what is missing there and brings newer citation counts; adding a file twice changes nothing. \
            Each file goes in whole or not at all.
            """)

    @Argument(
        help: ArgumentHelp("Files, folders, patterns; - reads standard input.", valueName: "file"), completion: .file())
    var files: [String] = []

    @Option(help: "Read the files as this format, whatever they look like.")
    var format: RecordFormat?

    @Option(help: ArgumentHelp("The database that the files were exported from, such as PubMed.", valueName: "name"))
    var database: String?

    @Option(help: ArgumentHelp("Put the articles into a reading list, too.", valueName: "name"))
    var readingList: String?

    @Option(help: ArgumentHelp("Tag the articles. May be given several times.", valueName: "tag"))
    var tag: [String] = []

    @Option(
        help: ArgumentHelp(
            "Write the records that are rejected, as they are, to this file, to be mended and added again.",
            valueName: "file"), completion: .file())
    var rejects: String?

    @Flag(help: "Write a record of your own in $EDITOR and add it.")
    var new = false

    @Flag(help: "Say what would be done, and do nothing.")
    var dryRun = false

    @Flag(help: "Print the report as JSON.")
    var json = false

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if files.isEmpty && !new { throw ValidationError("Name a file to add: lib add FILE…") }
        if !files.isEmpty && new { throw ValidationError("--new takes no files.") }
        if tag.contains(where: { $0.trimmedOrNil == nil }) { throw ValidationError("A tag needs a name.") }
        if let readingList, readingList.trimmedOrNil == nil { throw ValidationError("A reading list needs a name.") }
    }

    func run() throws {
        let console = shared.console
        let list = try FileList(new ? [NewRecord.edit()] : files, library: LibraryFiles(shared.libraryPath))
        let rejects = try rejects.map {
            try RejectsFile($0, library: shared.libraryPath, inputs: list.files.map(\.path))
        }
        let report =
            try withLibrary(for: list) { try add(list, to: $0, rejects, console) }
            ?? list.failures(format, shared.libraryPath)
        if json {
            try console.print(report.json())
        } else {
            console.note(AddReportText(report: report, console: console).lines().joined(separator: "\n"))
        }
        if new, report.exitCode == 0, let path = list.files.first?.path {
            try FileManager.default.removeItem(atPath: path)
        }
        if report.exitCode != 0 { throw ExitCode(report.exitCode) }
    }

    /// Opens the library, or makes it where there is something to add.
    ///
    /// A dry run without a library works on one that is thrown away.
    private func withLibrary(for list: FileList, _ body: (Library) throws -> AddReport) throws -> AddReport? {
        if FileManager.default.fileExists(atPath: shared.libraryPath) { return try body(shared.createLibrary()) }
        guard list.hasRecordFile(format) else { return nil }
        return try body(dryRun ? Library.temporary() : shared.createLibrary())
    }

    private func add(
        _ list: FileList, to library: Library, _ rejects: RejectsFile?, _ console: Console
    ) throws -> AddReport {
        var report = AddReport(isDryRun: dryRun, library: shared.libraryPath)
        let additions = PersonalAdditions(tags: tag.map(\.trimmed), readingList: readingList?.trimmed)
        let progress = AddProgress(Progress(console), list)
        let rejects = dryRun ? nil : rejects
        do {
            try library.add(time: Clock.moment(), additions: additions, isDryRun: dryRun) { session in
                let adder = FileAdder(
                    session: session, library: LibraryFiles(shared.libraryPath), format: format, database: database,
                    rejects: rejects, progress: progress)
                for file in list.files { report.files.append(try adder.add(file)) }
            }
            progress.clear()
        } catch {
            progress.clear()
            // The files before this one are in, so what was rejected of them must not be lost.
            try rejects?.takeBack()
            let written = rejects?.finish(read: report.readFiles) ?? []
            for place in written { console.note("Rejected records are in \(place.path).") }
            throw error
        }
        report.rejectsFiles = rejects?.finish(read: report.readFiles)
        return report
    }
}

extension RecordFormat: ExpressibleByArgument {}
