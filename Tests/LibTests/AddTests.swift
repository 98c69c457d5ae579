import Articles
import Foundation
import TestSupport
import Testing

@Suite struct AddTests {
    @Test func theReportInJSONCountsEachFileAndAll() throws {
        let command = try Command()
        let files = ["library/adult.txt", "broken/syntax-error-in-middle.txt"].map(command.fixture)
        let result = try command.run(["add", "--json"] + files)
        let report = try result.json()
        #expect(result.exitCode == 1)
        #expect(report["files"]?.elements.compactMap { $0["file"]?.text } == files)
        #expect(report["files"]?.elements.compactMap { $0["format"]?.text } == ["scholar", "scholar"])
        #expect(report["files"]?.elements.compactMap { $0["read"]?.wholeNumber } == [5, 3])
        let rejected = report["files"]?.elements.last?["rejected"]?.elements.first
        #expect(rejected?["line"]?.wholeNumber == 45)
        #expect(rejected?["record"]?.wholeNumber == 2)
        #expect(rejected?["reason"]?.text?.contains("line 48, column 3") == true)
        let totals = ["read", "added", "updated", "unchanged", "inTrash", "rejected"].map { report[$0]?.wholeNumber }
        #expect(totals == [8, 7, 0, 0, 0, 1])
    }

    @Test func aFileThatIsNoRecordFileIsAnErrorAndTheOthersGoIn() throws {
        let command = try Command()
        let result = try command.run(
            "add", command.fixture("broken/page.html"), command.fixture("library/adult.txt"), "--json")
        #expect(result.exitCode == 2)
        #expect(try result.json()["added"]?.wholeNumber == 5)
        let error = try result.json()["files"]?.elements.first?["error"]
        #expect(error?["reason"]?.text?.contains("a page of HTML") == true)
    }

    @Test func inAFolderSuchAFileIsOnlyNamed() throws {
        let command = try Command()
        _ = try command.file("page.html", "<!DOCTYPE html><html></html>")
        try FileManager.default.copyItem(
            atPath: command.fixture("library/adult.txt"), toPath: command.folder.appending(path: "adult.txt").path)
        let result = try command.run("add", ".")
        #expect(result.exitCode == 0)
        #expect(result.errors.hasPrefix("1 file is no record file:\n  ./page.html: a page of HTML\n"))
    }

    @Test func `The library's own files are passed over in a folder, and never read`() throws {
        let command = try Command.withFixtures()
        try command.write("{\"title\": \"One\"}\n", to: "one.txt")
        #expect(link(command.library, command.path("hard.txt")) == 0)
        // While they are there, another process has the library open.
        for ending in ["-wal", "-shm"] { try command.write("", to: "library.sqlite\(ending)") }
        let result = try command.run("add", ".", "--dry-run")
        #expect(result.exitCode == 0)
        #expect(result.errors.hasSuffix("It would be: 1 article added from 1 file.\n"))
        let named = try command.run("add", "library.sqlite", "hard.txt", "library.sqlite-shm", "one.txt")
        #expect(named.exitCode == 2)
        for name in ["library.sqlite", "hard.txt", "library.sqlite-shm"] {
            let reason = "it is a file of the library that it would be added to."
            #expect(named.errors.contains("\(name) can't be read: \(reason)\n"))
        }
        #expect(named.errors.hasSuffix("1 article added from 1 file.\n3 files could not be read.\n"))
    }

    @Test func aFileAddedTwiceChangesNothingAndSaysSo() throws {
        let command = try Command.withFixtures()
        let before = try command.run("export", "--format", "jsonl").output
        let again = try command.run("add", command.fixture("library"))
        #expect(again.exitCode == 0)
        #expect(again.errors.contains("0 articles added, 74 unchanged from 16 files.\n"))
        #expect(again.errors.contains("nothing was changed"))
        #expect(try command.run("export", "--format", "jsonl").output == before)
    }

    @Test func standardInputAndPatternsAreRead() throws {
        let command = try Command()
        let text = try Repository.text("Fixtures/library/adult.txt")
        #expect(try command.run("add", "-", input: text).errors.hasPrefix("5 articles added"))
        let pattern = command.fixture("library/c*.txt")
        #expect(try command.run("add", pattern).errors.hasPrefix("10 articles added from 2 files"))
    }

    @Test func tagsAndAReadingListGoToAllArticles() throws {
        let command = try Command()
        try command.run(
            "add", command.fixture("library/adult.txt"), "--tag", "adult", "--tag", "to read", "--reading-list", "New",
            "--database", "PubMed")
        #expect(try command.run("reading-list", "show", "New", "--format", "ids").output == "1\n2\n3\n4\n5\n")
        let article = try command.run("show", "1", "--json").json()["articles"]?.elements.first
        #expect(article?["tags"]?.elements.compactMap(\.text) == ["adult", "to read"])
        #expect(article?["sources"]?.elements.first?["database"]?.text == "Semantic Scholar")
    }

    @Test func aDryRunSaysWhatWouldBeAndLeavesNothing() throws {
        let command = try Command()
        let result = try command.run("add", "--dry-run", command.fixture("library"))
        #expect(result.errors == "Dry run, nothing was changed. It would be: 74 articles added from 16 files.\n")
        #expect(!FileManager.default.fileExists(atPath: command.library))
    }

    @Test(arguments: [("10.1182/blood.2019000001", "https://doi.org/10.1182/blood.2019000001"), ("31234567", "PMID")])
    func aDOIOrPMIDGetsASentenceOnHowToFetchARecord(_ argument: String, _ expected: String) throws {
        let result = try Command().run("add", argument)
        #expect(result.exitCode == 2)
        #expect(result.errors.contains(expected))
        #expect(result.errors.contains("add the file that you get"))
    }

    @Test func aRecordCanBeWrittenInAnEditor() throws {
        let command = try Command()
        let editor = try command.file(
            "editor", "#!/bin/sh\nsed -i 's/\"title\": \"\"/\"title\": \"A talk on blinatumomab\"/' \"$1\"\n",
            isExecutable: true)
        let result = try command.run("add", "--new", environment: ["EDITOR": editor])
        #expect(result.exitCode == 0, "\(result.errors)")
        #expect(try command.run("search", "talk", "--count").output == "1\n")
        let left = try command.run("add", "--new", environment: ["EDITOR": "true"])
        #expect(left.exitCode == 2)
        #expect(left.errors.contains("nothing was added"))
    }
}
