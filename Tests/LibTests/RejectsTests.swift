import Articles
import Foundation
import TestSupport
import Testing

@Suite struct RejectsTests {
    @Test func `Rejected records are written as they were, and can be mended and added`() throws {
        let command = try Command()
        let file = command.fixture("broken/syntax-error-in-middle.txt")
        let result = try command.run("add", file, "--rejects", "rejects.txt")
        #expect(result.exitCode == 1)
        #expect(result.errors.contains("Rejected records are in rejects.txt."))
        let rejects = try command.text("rejects.txt")
        #expect(try Repository.text("Fixtures/broken/syntax-error-in-middle.txt").contains(rejects.trimmed))
        let mended = rejects.split(separator: "\n").map { line in
            line.contains("\"authors\"") && !line.hasSuffix(",") ? "\(line)," : String(line)
        }
        let again = try command.run("add", "-", "--json", input: mended.joined(separator: "\n"))
        #expect(again.exitCode == 0)
        #expect(try again.json()["added"]?.wholeNumber == 1)
    }

    @Test func `Where nothing is rejected, no file is written, and one that is there stays`() throws {
        let command = try Command()
        _ = try command.file("rejects.txt", "mine")
        let result = try command.run("add", command.fixture("library/adult.txt"), "--rejects", "rejects.txt")
        #expect(result.exitCode == 0)
        #expect(result.errors.contains("no file of rejected records was written"))
        #expect(try command.text("rejects.txt") == "mine")
    }

    @Test func `The file that is read may be the one that is written`() throws {
        let command = try Command()
        let path = try command.file("r.txt", try Repository.text("Fixtures/broken/syntax-error-in-middle.txt"))
        let report = try command.run("add", path, "--rejects", path, "--json").json()
        #expect(report["added"]?.wholeNumber == 2)
        #expect(report["rejectsFiles"]?.elements.compactMap(\.text) == [path])
        #expect(try command.text("r.txt").contains("Ward plants") == false)
    }

    @Test func `Records of several formats get a file each`() throws {
        let command = try Command()
        _ = try command.file("a.ris", "TY  - JOUR\nN1  - nothing\nER  - \n\nTY  - JOUR\nTI  - A\nER  - \n")
        _ = try command.file("b.csv", "Title,DOI,Note\n,,x\nB,10.5555/b,\n")
        let report = try command.run("add", "a.ris", "b.csv", "--rejects", "r.txt", "--json").json()
        #expect(report["rejectsFiles"]?.elements.compactMap(\.text) == ["r-ris.txt", "r-csv.txt"])
        #expect(try command.text("r-ris.txt").hasPrefix("TY  - JOUR\nN1  - nothing\n"))
        #expect(try command.text("r-csv.txt") == "Title,DOI,Note\n,,x\n")
    }

    @Test func `The library and a folder are no place for them, and a dry run writes none`() throws {
        let command = try Command()
        let file = command.fixture("broken/syntax-error-in-middle.txt")
        #expect(try command.run("add", file, "--rejects", command.library).exitCode == 2)
        #expect(try command.run("add", file, "--rejects", ".").errors.contains("is a folder"))
        #expect(try command.run("add", file, "--rejects", "r.txt", "--dry-run").exitCode == 1)
        #expect(!FileManager.default.fileExists(atPath: command.folder.appending(path: "r.txt").path))
        #expect(!FileManager.default.fileExists(atPath: command.library))
    }

    @Test func `A place that can't be written to is an error, and nothing is added`() throws {
        let command = try Command()
        let file = command.fixture("broken/syntax-error-in-middle.txt")
        let result = try command.run("add", file, "--rejects", "no/such/folder/r.txt")
        #expect(result.exitCode == 2)
        #expect(result.errors.contains("can't be written to no/such/folder/r.txt"))
        #expect(try command.run("list", "--count").output != "2\n")
    }
}

extension Command {
    fileprivate func text(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
}
