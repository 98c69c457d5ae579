import Articles
import Foundation
import TestSupport
import Testing

/// What `lib add` says: at a terminal for people, elsewhere line by line.
@Suite struct AddReportTests {
    private let command: Command

    init() throws {
        command = try Command()
    }

    private static let untitled = "@article{a, author = {Berg, V}}\n"

    @Test func `At a terminal, equal remarks on a file are one, and what was rejected stands last`() throws {
        try command.write("TY  - JOUR\nN1  - x\nER  - \n\nTY  - JOUR\nTI  - A\nER  - \n", to: "a rejected.ris")
        try command.write(
            (1...7).map { Self.untitled.replacing("{a", with: "{a\($0)") }.joined(), to: "b untitled.bib")
        let shown = try command.terminal("lib add *.*")
        #expect(shown.exitCode == 1)
        #expect(
            shown.output.replacing("\r\n", with: "\n") == """
                b untitled.bib
                  lines 1, 2, 3, 4, 5 and 2 more: has no title
                a rejected.ris
                  line 1: rejected, it has neither title, identifier, authors nor abstract

                8 articles added, 1 record rejected from 2 files.
                To mend what was rejected, add the same once more with --rejects FILE.

                """)
    }

    @Test(arguments: [40, 80, 120])
    func `No line is wider than the terminal, whatever files are called`(columns: Int) throws {
        let name = String(repeating: "long-name-", count: 15)
        try command.write(Self.untitled, to: "folder/\(name).bib")
        try command.write("note", to: "folder/\(name).md")
        try command.write("note", to: "\(name).md")
        let shown = try command.terminal("lib add folder nowhere.ris \(name).md", columns: columns).output
        #expect(shown.contains("is not there."))
        let widest = shown.split(whereSeparator: \.isNewline).map(\.count).max() ?? 0
        #expect((1...columns).contains(widest), "\(shown)")
    }

    @Test func `Remarks on many files are cut short, and rejections never`() throws {
        for number in 1...25 {
            try command.write(Self.untitled, to: "remark-\(number).bib")
            try command.write("TY  - JOUR\nN1  - x\nER  - \n", to: "rejected-\(number).ris")
        }
        let shown = try command.terminal("lib add *.*").output
        #expect(shown.contains("Remarks on 5 more files are left out; --json lists all."))
        #expect(shown.split(separator: "rejected, it has").count == 26)
    }

    @Test func `Of very many rejected records the first are listed, and all are counted and written`() throws {
        let path = try command.write(String(repeating: "TY  - JOUR\nER  - \n", count: 1234), to: "empty.ris")
        let run = try command.run("add", path, "--rejects", "rejects.ris")
        #expect(run.errors.contains("empty.ris: 1,224 more records rejected; --json lists the first 1,000.\n"))
        #expect(run.errors.contains("0 articles added, 1,234 records rejected from 1 file."))
        #expect(try command.read("rejects.ris").split(separator: "TY  - ").count == 1234)
        let report = try command.run("add", path, "--json").json()
        #expect(report["rejected"] == .int(1234))
        let file = try #require(report["files"]?.elements.first)
        #expect(file["rejected"]?.elements.count == 1000 && file["moreRejected"] == .int(234))
        #expect(try command.terminal("lib add empty.ris").output.contains("  234 more records rejected"))
    }

    @Test func `Many files that are no record files are named by kind, and their formats once`() throws {
        for number in 1...25 { try command.write("<html>", to: "folder/page-\(number).html") }
        try command.write("{\"nbformat\":4}", to: "folder/notebook.ipynb")
        try command.write(Self.untitled, to: "folder/a.bib")
        for name in ["one.txt", "two.txt"] { try command.write("A note.", to: name) }
        let errors = try command.run("add", "folder", "one.txt", "two.txt").errors
        #expect(errors.contains("26 files are no record files:\n  folder/notebook.ipynb: a Jupyter notebook\n"))
        #expect(errors.contains(", 20 others: a page of HTML\n"))
        #expect(errors.split(separator: "lib reads scholar").count == 2)
        #expect(errors.contains("2 files could not be read."))
    }

    @Test func `The bar counts over all files`() throws {
        let records = (1...30_000).map { "TY  - JOUR\nTI  - Title \($0)\nER  - \n" }.joined(separator: "\n")
        try command.write(records, to: "a.ris")
        try command.write(Self.untitled, to: "b.bib")
        let path = "\(Repository.products.path):/usr/bin:/bin"
        let shown = try PseudoTerminal.run(
            "lib add a.ris b.bib", environment: ["PATH": path, "LIB_LIBRARY": command.library], in: command.folder,
            withErased: true
        ).output
        #expect(shown.contains("░ ") && shown.contains("%  file 1 of 2, "))
        #expect(shown.contains("\u{1B}[Kb.bib\n") && shown.hasSuffix("30,001 articles added from 2 files.\n"))
    }

    @Test func `A file read as a format it isn't in is an error that says so, and makes no library`() throws {
        try command.write("@article{a, title = {T}}", to: "a.bib")
        let run = try command.run("add", "a.bib", "--format", "ris")
        #expect(run.exitCode == 2)
        #expect(
            run.errors.hasPrefix(
                "a.bib has no record in the format ris; it seems to be bibtex.\nLeave --format away, and"))
        #expect(!FileManager.default.fileExists(atPath: command.library))
        try command.write("TY  - JOUR\nTI  - A\nER  - \n", to: "b.ris")
        let report = try command.run("add", "b.ris", "a.bib", "--format", "ris", "--json")
        #expect(report.exitCode == 2)
        #expect(try report.json()["files"]?.elements.map { $0["error"] == nil } == [true, false])
    }

    @Test func `Two encodings in a file are told with its line`() throws {
        let text = Data("TY  - JOUR\nTI  - Größe, Wärme, Säure\nER  - \n\nTY  - JOUR\nTI  - M".utf8) + [0xFC]
        try (text + Data("ller\nER  - \n".utf8)).write(to: URL(filePath: command.path("joined.ris")))
        let run = try command.run("add", "joined.ris")
        #expect(run.exitCode == 0)
        #expect(run.errors.contains("joined.ris:6: 1 character from here on can't be read as UTF-8"))
        let notices = try command.run("add", "joined.ris", "--json").json()["files"]?.elements.first?["notices"]
        #expect(notices?.elements.first?["line"] == .int(6))
    }

    @Test(arguments: [
        ("2000 Winter", "Winter 2000"), ("2019", "2019"), ("2019 Nov", "November 2019"),
        ("2019 Nov 5", "5 November 2019"), ("2019 Nov-Dec", "November–December 2019"),
        ("2019 Dec-2020 Jan", "December 2019 – January 2020"), ("2019 Nov 5-7", "5–7 November 2019"),
        ("2019 Nov 28-Dec 2", "28 November – 2 December 2019"),
    ])
    func `Dates are shown as a person writes them`(written: String, shown: String) throws {
        try command.write("PMID- 99000802\nTI  - T\nDP  - \(written)\n", to: "a.nbib")
        try command.run("add", "a.nbib")
        #expect(try command.run("show", "1").lines.contains("Published     \(shown)"))
    }
}
