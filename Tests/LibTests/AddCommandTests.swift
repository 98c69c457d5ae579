import Articles
import Foundation
import TestSupport
import Testing

@Suite struct AddCommandTests {
    private let command: Command
    private let several = Fixture("scholar/several-records.txt").path

    init() throws {
        command = try Command()
    }

    private func titles() throws -> [String] {
        try command.run("list", "--sort", "title", "--json").json()["results"]?.elements.compactMap {
            $0["title"]?.text
        }
            ?? []
    }

    private func record(_ title: String, _ doi: String = "10.5555/new") -> String {
        "{\"title\": \"\(title)\", \"doi\": \"\(doi)\"}\n"
    }

    @Test func `Files, folders, patterns and standard input`() throws {
        try command.write(record("One", "10.5555/1"), to: "one.txt")
        try command.write(record("Two", "10.5555/2"), to: "folder/deep/two.txt")
        try command.write(record("Three", "10.5555/3"), to: "folder/three.json")
        try command.write(record("Four", "10.5555/4"), to: "pattern-4.txt")
        let run = try command.run(
            ["add", "one.txt", "folder", "pattern-?.t*", "-"], input: record("Five", "10.5555/5"))
        #expect(run.exitCode == 0 && run.output.isEmpty)
        #expect(run.errors == "5 articles added from 5 files.\n")
        #expect(try titles() == ["Five", "Four", "One", "Three", "Two"])
    }

    @Test func `Its JSON is the contract's`() throws {
        let file = Fixture("broken/syntax-error-in-middle.txt").path
        let run = try command.run("add", file, several, "nowhere.txt", "--json")
        #expect(run.exitCode == 2)
        let report = try run.json()
        #expect(
            report.names == ["files", "read", "added", "updated", "unchanged", "inTrash", "rejected", "library"])
        let files = report["files"]?.elements ?? []
        #expect(files.map { $0["file"]?.text } == [file, several, "nowhere.txt"])
        #expect(files.map { $0["format"] } == [.string("scholar"), .string("scholar"), .null])
        #expect(files.map { $0["added"] } == [.int(2), .int(3), .int(0)])
        #expect(files[0]["rejected"]?.elements.map(\.names) == [["line", "record", "reason"]])
        #expect(files[0]["rejected"]?.elements.first?["line"] == .int(45))
        #expect(files[2]["error"]?.names == ["line", "reason"])
        #expect(report["read"] == .int(6) && report["added"] == .int(5) && report["rejected"] == .int(1))
        for file in files {
            let parts = ["added", "updated", "unchanged", "inTrash"].compactMap { file[$0]?.wholeNumber }
            #expect(file["read"]?.wholeNumber == parts.reduce(file["rejected"]?.elements.count ?? 0, +))
        }
    }

    @Test(arguments: [
        ("empty.txt", 2), ("blank.txt", 2), ("binary.bin", 2), ("page.html", 2), ("not-a-record.json", 2),
        ("deep.json", 2), ("nothing-to-store.txt", 1), ("syntax-error-in-middle.txt", 1), ("truncated-last.txt", 1),
    ])
    func `A broken file is named, what is good goes in, and the worst counts`(name: String, code: Int32) throws {
        let file = Fixture("broken/\(name)").path
        let run = try command.run("add", file, several)
        #expect(run.exitCode == code)
        #expect(run.errors.contains(name))
        #expect(try titles().count >= 3)
    }

    @Test func `In a folder, what is no record file is listed and doesn't count`() throws {
        try command.write(record("One"), to: "folder/one.txt")
        try command.write("# Notes\n", to: "folder/notes.md")
        try command.write("", to: "folder/empty.txt")
        try command.write("hidden", to: "folder/.hidden")
        let run = try command.run("add", "folder")
        #expect(run.exitCode == 0)
        #expect(
            run.errors == """
                2 files are no record files:
                  folder/empty.txt: empty
                  folder/notes.md: of an unknown kind
                1 article added from 1 file.

                """)
    }

    @Test func `A folder without a record file is nothing found`() throws {
        try command.write("# Notes\n", to: "folder/notes.md")
        #expect(try command.run("add", "folder").exitCode == 1)
        #expect(try command.names() == ["folder"])
    }

    @Test func `A pipe that lies about in a folder is passed over`() throws {
        try command.write(record("One"), to: "folder/one.txt")
        #expect(mkfifo(command.path("folder/pipe"), 0o600) == 0)
        #expect(symlink("..", command.path("folder/circle")) == 0)
        #expect(symlink("nowhere", command.path("folder/dangling")) == 0)
        #expect(symlink("one.txt", command.path("folder/same")) == 0)
        let run = try command.run("add", "folder")
        #expect(run.exitCode == 0 && run.errors.hasPrefix("1 article added, 1 unchanged from 2 files."))
    }

    @Test func `A dry run says what would be done and does nothing`() throws {
        let run = try command.run("add", several, "--dry-run")
        #expect(run.exitCode == 0)
        #expect(run.errors == "Dry run, nothing was changed. It would be: 3 articles added from 1 file.\n")
        #expect(try command.names() == [])
        try command.run("add", several)
        try command.write(record("New"), to: "new.txt")
        let report = try command.run("add", several, "new.txt", "--dry-run", "--json").json()
        #expect(report["dryRun"] == .bool(true) && report["added"] == .int(1) && report["unchanged"] == .int(3))
        #expect(try command.run("list", "--count").output == "3\n")
    }

    @Test func `A database, tags and a reading list are given to the articles`() throws {
        try command.run(
            "add", several, "--database", "PubMed", "--tag", "CNS", "--tag", "to read", "--reading-list", "Relapse")
        let article = try #require(try command.run("show", "2", "--json").json()["articles"]?.elements.first)
        #expect(article["tags"] == .strings(["CNS", "to read"]))
        #expect(article["readingLists"]?.elements.first?["position"] == .int(2))
        #expect(try command.run("stats", "--json").json()["perDatabase"]?.elements.isEmpty == false)
    }

    @Test func `Whatever a file is called`() throws {
        for name in ["--odd.txt", "with space [1].txt", "文件.txt", "-", "it's.txt"] where name != "-" {
            try command.write(record(name, "10.5555/\(name.utf8.count)"), to: name)
            #expect(try command.run("add", "--", name).exitCode == 0, "\(name)")
        }
        #expect(try titles().count == 4)
    }
}
