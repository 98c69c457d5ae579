import ArgumentParser
import Articles
import Foundation
import Store
import Synchronization

enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
}

/// What every subcommand takes.
struct SharedOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The library's file.", valueName: "path"), completion: .file(extensions: ["sqlite"]))
    var library: String?

    @Option(help: "Colours and lit words.")
    var color = ColorChoice.auto

    var console: Console { Console(color: color) }

    /// Where the library is: `--library`, else `$LIB_LIBRARY`, else in the user's data folder. Always absolute.
    var libraryPath: String { Self.absolute(givenPath) }

    /// The library's path as it was written.
    private var givenPath: String {
        let environment = ProcessInfo.processInfo.environment
        return library ?? environment["LIB_LIBRARY"].flatMap(\.trimmedOrNil) ?? Self.defaultPath(environment)
    }

    /// Where the library is, for those who open it.
    ///
    /// - Throws: ``CommandFailure`` where a library can't be.
    func libraryPlace() throws -> String {
        let path = libraryPath
        try NetworkPlace.refuse(givenPath, at: path)
        LibraryInUse.path.withLock { $0 = path }
        return path
    }

    /// A path as a person writes it, from the root; a folder's may end with a slash.
    static func absolute(_ path: String) -> String {
        // Foundation's own way with "~" doesn't look at $HOME.
        let home = ProcessInfo.processInfo.environment["HOME"].flatMap(\.trimmedOrNil) ?? NSHomeDirectory()
        return URL(fileURLWithPath: path.hasPrefix("~/") ? home + path.dropFirst() : path).path
    }

    private static func defaultPath(_ environment: [String: String]) -> String {
        let data = environment["XDG_DATA_HOME"].flatMap(\.trimmedOrNil) ?? "~/.local/share"
        return "\(data)/lib/library.sqlite"
    }

    func openLibrary() throws -> Library {
        watched(try Library.open(libraryPlace(), waiting: waiting))
    }

    func createLibrary() throws -> Library {
        watched(try Library.create(libraryPlace(), waiting: waiting))
    }

    /// For those who write nothing that stays, though SQLite takes it for a change.
    func openLibraryUnwatched() throws -> Library {
        said(try Library.open(libraryPlace(), waiting: waiting))
    }

    func repairLibrary() throws -> RepairReport {
        let path = try libraryPlace()
        let report = try Library.repair(
            path, time: Clock.moment(),
            onDoubt: { [console] doubt in
                // What is found is said when it is mended.
                if case .isAccepted = doubt { say(doubt, of: path, console) }
            }, waiting: waiting)
        if report.kept != nil { warnOfSynchronisedFolder() }
        return report
    }

    /// Warns once when the library is changed in a place that is bad for it.
    private func watched(_ library: Library) -> Library {
        library.onFirstChange(warnOfSynchronisedFolder)
        return said(library)
    }

    /// Says what was done on opening.
    private func said(_ library: Library) -> Library {
        if let backup = library.backupBeforeUpdate {
            console.note(
                "The library was brought up to date for this lib. As it was before, it is kept as \(backup.path)")
        }
        library.onDoubt = { [console, path = library.path] in say($0, of: path, console) }
        library.command = CommandText.typed
        return library
    }

    private func say(_ doubt: PageDoubt, of path: String, _ console: Console) {
        let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
        DoubtText.text(doubt, size: size).map(console.note)
    }

    @Sendable func warnOfSynchronisedFolder() {
        let isWanted = ProcessInfo.processInfo.environment[SynchronisedFolder.variable]?.lowercased() != "off"
        guard isWanted, let folder = SynchronisedFolder.holding(libraryPath) else { return }
        Console.standard.note("Warning: \(folder.warning)")
    }

    /// Says once that another process is writing, and waits as long as that takes.
    private var waiting: @Sendable (TimeInterval) -> Bool {
        let notice = WaitNotice(libraryPath)
        return { waited in
            if waited > 0.5 { notice.say() }
            return true
        }
    }
}

/// The library that this run is about, for errors that don't say it themselves.
enum LibraryInUse {
    static let path = Mutex<String?>(nil)
}

/// Prints that a library is being written by another process, and by which, once.
private final class WaitNotice: Sendable {
    private let library: String
    private let isSaid = Mutex(false)

    init(_ library: String) {
        self.library = library
    }

    func say() {
        isSaid.withLock { isSaid in
            if isSaid { return }
            isSaid = true
            let holder = LockHolder.ofLibrary(library).map { "\($0.name) (process \($0.process))" }
            Console.standard.note(
                "Waiting for \(holder ?? "another process"), which is writing to this library. Ctrl-C gives up.")
        }
    }
}

/// The articles that a query chooses, for commands that do something with all of them.
struct QueryOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The articles that match all of a query; @NAME is a saved one.", valueName: "query"))
    var query: String?

    @Flag(help: "Only what the query says: no other spellings, synonyms or long forms.")
    var exact = false

    func validate() throws {
        if exact && query == nil { throw ValidationError("--exact goes with --query.") }
    }

    /// In the order of relevance, after warnings of how the query was read; `nil` where there is no query.
    func ids(in library: Library, _ console: Console) throws -> [Int]? {
        guard let query else { return nil }
        var request = try library.resolved(SearchRequest(query))
        request.isExact = exact
        request.limit = Int.max
        try library.warnings(about: request).forEach(console.note)
        return try library.ids(matching: request)
    }
}

extension QueryOptions {
    /// The articles that arguments name, or that the query chooses, where something is to be changed.
    ///
    /// - Throws: the exit code 1, after a line that says so, where there are none.
    func idsToChange(_ arguments: [String], in library: Library, _ console: Console) throws -> [Int] {
        let ids = try ids(in: library, console) ?? ArticleArguments.ids(arguments, in: library)
        if ids.isEmpty {
            console.note("No article \(query == nil ? "is named" : "matches"); nothing was changed.")
            throw ExitCode(1)
        }
        return ids
    }

    /// Refuses both and neither of the two.
    func validate(with arguments: [String]) throws {
        if arguments.isEmpty == (query == nil) {
            throw ValidationError("Name articles, or choose them with --query.")
        }
    }
}

/// The articles that a command is about.
struct ArticleArguments: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Ids, DOIs, PMC numbers, citation keys; or pmid:…, doi:…, key:…; - reads ids from standard input.",
            valueName: "article"))
    var articles: [String] = []

    /// The articles' ids, in order, each once.
    func ids(in library: Library) throws -> [Int] { try Self.ids(articles, in: library) }

    static func ids(_ arguments: [String], in library: Library) throws -> [Int] {
        var ids: [Int] = []
        var seen: Set<Int> = []
        for argument in try arguments.flatMap(expanded) {
            let id = try library.id(of: ArticleReference(argument))
            if seen.insert(id).inserted { ids.append(id) }
        }
        return ids
    }

    private static func expanded(_ argument: String) throws -> [String] {
        guard argument == "-" else { return [argument] }
        var ids: [String] = []
        while let line = readLine() {
            ids += line.split { $0 == " " || $0 == "\t" || $0 == "," }.map(String.init)
        }
        return ids
    }
}
