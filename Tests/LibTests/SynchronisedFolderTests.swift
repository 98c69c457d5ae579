import Foundation
import TestSupport
import Testing

@testable import lib

@Suite struct SynchronisedFolderTests {
    private let command: Command

    init() throws {
        command = try Command()
    }

    @Test(arguments: [
        ("Dropbox/papers", "Dropbox"), ("Dropbox (Personal)", "Dropbox"), ("OneDrive", "OneDrive"),
        ("OneDrive - Leiden University/a/b", "OneDrive"), ("Google Drive/My Drive", "Google Drive"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("Library/CloudStorage/GoogleDrive-me@example.org/My Drive", "Google Drive"), ("Nextcloud/lib", "Nextcloud"),
        ("ownCloud", "ownCloud"),
    ])
    func `Folders are known by their names`(name: String, service: String) {
        #expect(SynchronisedFolder.holding("\(command.folder.path)/\(name)/library.sqlite")?.service == service)
    }

    @Test(arguments: [
        (".stfolder", "Syncthing"), (".dropbox", "Dropbox"), (".dropbox.cache", "Dropbox"),
        (".sync_1a2b3c.db", "Nextcloud or ownCloud"), ("._sync_1a2b3c.db", "Nextcloud or ownCloud"),
        (".nextcloudsync.log", "Nextcloud"), (".owncloudsync.log", "ownCloud"),
    ])
    func `Folders are known by what the services leave there`(mark: String, service: String) throws {
        try command.write("", to: "papers/\(mark)")
        try command.write("", to: "papers/a/b/other")
        let found = SynchronisedFolder.holding(command.path("papers/a/b/library.sqlite"))
        #expect(found == SynchronisedFolder(service: service, path: command.path("papers")))
    }

    @Test(arguments: ["Dropboxes", "my OneDriver", "papers", "drive", "sync"])
    func `Other folders are none`(name: String) throws {
        // Dropbox's settings in the home folder are a folder.
        try command.write("", to: ".dropbox/info.json")
        #expect(SynchronisedFolder.holding("\(command.folder.path)/\(name)/library.sqlite") == nil)
    }

    @Test func `Whoever changes a library there is warned once, and those who read it aren't`() throws {
        let library = command.path("Dropbox/library.sqlite")
        func run(_ arguments: String..., environment: [String: String] = [:]) throws -> String {
            let result = try command.run(["--library", library] + arguments, environment: environment)
            #expect(result.exitCode == 0)
            return result.errors
        }
        let warning =
            "Warning: The library lies in a folder that Dropbox synchronises: \(command.path("Dropbox"))\n"
        let added = try run("add", command.fixture("library/adult.txt"), command.fixture("library"))
        #expect(added.components(separatedBy: warning).count == 2)
        #expect(added.contains("lib backup '\(command.path("Dropbox"))'") && added.contains("LIB_SYNC_WARNING=off"))
        #expect(try run("rl", "add", "x", "1").contains(warning))
        for arguments in [["list", "--count"], ["search", "blinatumomab"], ["check"], ["rl"]] {
            let errors = try command.run(["--library", library] + arguments).errors
            #expect(!errors.contains("Warning"), "\(arguments): \(errors)")
        }
        #expect(try !run("add", command.fixture("library"), "--dry-run").contains("Warning"))
        #expect(try !run("rl", "add", "x", "2", environment: ["LIB_SYNC_WARNING": "off"]).contains("Warning"))
        // A link leads there, too.
        try FileManager.default.createSymbolicLink(
            atPath: command.path("link"), withDestinationPath: command.path("Dropbox"))
        #expect(
            try command.run("--library", command.path("link/library.sqlite"), "rl", "create", "y").errors.contains(
                warning))
    }
}
