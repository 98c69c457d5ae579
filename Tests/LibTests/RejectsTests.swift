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

    @Test func `Where nothing is rejected, no file is written`() throws {
        let command = try Command()
        let result = try command.run("add", command.fixture("library/adult.txt"), "--rejects", "rejects.txt")
        #expect(result.exitCode == 0)
        #expect(result.errors.contains("no file of rejected records was written"))
        #expect(!FileManager.default.fileExists(atPath: command.path("rejects.txt")))
    }

    @Test func `A file that is there already is not written over, and nothing is added`() throws {
        let command = try Command()
        _ = try command.file("rejects.txt", "mine")
        let result = try command.run(
            "add", command.fixture("broken/syntax-error-in-middle.txt"), "--rejects", "rejects.txt")
        #expect(result.exitCode == 2)
        #expect(result.errors.contains("rejects.txt is there already"))
        #expect(try command.text("rejects.txt") == "mine")
        #expect(!FileManager.default.fileExists(atPath: command.library))
    }

    @Test func `An empty file, as mktemp makes one, is filled, also through a link`() throws {
        let command = try Command()
        _ = try command.file("empty.txt", "")
        #expect(symlink("empty.txt", command.path("link.txt")) == 0)
        try command.run("add", command.fixture("broken/syntax-error-in-middle.txt"), "--rejects", "link.txt")
        #expect(try command.text("empty.txt").contains("Bed rails"))
        #expect(try command.names() == ["empty.txt", "library.sqlite", "link.txt"])
    }

    @Test func `A device is written to and not replaced`() throws {
        let command = try Command()
        let file = command.fixture("broken/syntax-error-in-middle.txt")
        let run = try command.shell("lib add '\(file)' --rejects /dev/stdout 2>/dev/null | cat; test -c /dev/null")
        #expect(run.exitCode == 0)
        #expect(run.output.contains("Bed rails"))
    }

    @Test func `A file of which nothing stays in the library leaves no rejected records, others do`() throws {
        let command = try Command()
        let good = "TY  - JOUR\nN1  - mend me\nER  - \n\nTY  - JOUR\nTI  - A\nER  - \n"
        _ = try command.file("good.ris", good)
        _ = try command.file("second.ris", good.replacing("mend me", with: "second"))
        let long = String(repeating: "TY  - JOUR\nN1  - lost\nER  - \n\n", count: 40_000)
        _ = try command.file("long.ris", long)
        // Compressed data that break off: the file is rolled back, whatever was read of it.
        #expect(try command.shell("gzip -c long.ris | head -c 1500 > broken.gz; rm long.ris").exitCode == 0)
        let report = try command.run("add", "good.ris", "broken.gz", "second.ris", "--rejects", "r.ris", "--json")
            .json()
        #expect(report["files"]?.elements.map { $0["error"] == nil } == [true, false, true])
        #expect(
            try command.text("r.ris")
                == "TY  - JOUR\nN1  - mend me\nER  - \n\nTY  - JOUR\nN1  - second\nER  - \n\n")
    }

    @Test func `An unread file is not replaced by what others reject`() throws {
        let command = try Command()
        _ = try command.file("good.ris", "TY  - JOUR\nN1  - x\nER  - \n\nTY  - JOUR\nTI  - A\nER  - \n")
        #expect(try command.shell("gzip -c good.ris | head -c 20 > r.ris").exitCode == 0)
        let before = try Data(contentsOf: URL(filePath: command.path("r.ris")))
        let report = try command.run("add", "good.ris", "r.ris", "--rejects", "r.ris", "--json").json()
        #expect(report["rejectsFiles"]?.elements.compactMap(\.text) == ["r-2.ris"])
        #expect(try Data(contentsOf: URL(filePath: command.path("r.ris"))) == before)
    }

    @Test func `Where the rejected records can't get their name in the end, they stay and are named`() throws {
        let command = try Command()
        _ = try command.file("good.ris", "TY  - JOUR\nN1  - x\nER  - \n\nTY  - JOUR\nTI  - A\nER  - \n")
        try FileManager.default.createDirectory(atPath: command.path("out"), withIntermediateDirectories: false)
        // The folder goes away while standard input is waited for.
        let run = try command.shell(
            """
            mkfifo pipe
            lib add good.ris pipe --rejects out/r.ris --json >report & adding=$!
            exec 3>pipe
            while ! ls out | grep -q part; do sleep 0.05; done
            mv out/*.part kept; rmdir out
            printf 'TY  - JOUR\nTI  - B\nER  - \n' >&3; exec 3>&-
            wait $adding
            """)
        #expect(run.exitCode == 2)
        #expect(try command.run("list", "--count").output == "2\n")
        let report = try JSONParser.parse(command.text("report"))
        #expect(report["rejectsFiles"]?.elements.first?.text?.contains("part") == true)
        #expect(try command.text("kept").contains("N1  - x"))
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
        #expect(!FileManager.default.fileExists(atPath: command.library))
    }
}

extension Command {
    fileprivate func text(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
}
