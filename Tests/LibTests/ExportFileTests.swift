import Articles
import Foundation
import Testing

@Suite struct ExportFileTests {
    private let command: Command

    init() throws {
        command = try Command.withFixtures()
    }

    @Test(arguments: [
        ("bibtex", "@"), ("ris", "TY  - "), ("csl-json", "["), ("jsonl", "{\"lib\":1,"), ("csv", "\u{FEFF}id,"),
        ("markdown", "1. **"), ("biblatex", "@"), ("nbib", "PMID- "), ("endnote-xml", "<?xml"), ("tsv", "\u{FEFF}id\t"),
        ("html", "<!DOCTYPE html>"), ("text", "1. "),
    ])
    func `Every format, to the output and to a file`(format: String, beginning: String) throws {
        let run = try command.run("export", "3", "1", "2", "--format", format)
        #expect(run.exitCode == 0 && run.errors.isEmpty)
        #expect(run.output.unicodeScalars.starts(with: beginning.unicodeScalars), "\(run.output.prefix(20))")
        let file = try command.run("export", "3", "1", "2", "--format", format, "--output", "out")
        #expect(file.exitCode == 0 && file.output.isEmpty && file.errors == "3 articles written to out.\n")
        #expect(try command.read("out") == run.output)
    }

    @Test(arguments: [
        ("refs.bib", "@"), ("refs.ris", "TY  - "), ("refs.json", "["), ("refs.jsonl", "{"), ("refs.CSV", "\u{FEFF}"),
        ("refs.md", "1. "), ("refs.nbib", "PMID- "), ("refs.xml", "<?xml"), ("refs.tsv", "\u{FEFF}id\t"),
        ("refs.html", "<!DOCTYPE html>"), ("refs.txt", "1. "),
    ])
    func `The file's ending tells the format`(name: String, beginning: String) throws {
        #expect(try command.run("export", "1", "-o", name).exitCode == 0)
        #expect(try command.read(name).unicodeScalars.starts(with: beginning.unicodeScalars))
    }

    @Test func `All, by ids, by query, by reading list in its order`() throws {
        func keys(_ arguments: String...) throws -> [String] {
            try command.run(["export", "--format", "jsonl"] + arguments).lines.compactMap {
                try JSONParser.parse($0)["id"]?.text
            }
        }
        #expect(try keys() == (1...74).map(String.init))
        #expect(try keys("7", "3", "5") == ["7", "3", "5"])
        #expect(try keys("--query", "nelarabine") == command.run("list", "nelarabine", "--format", "ids").lines)
        try command.run("reading-list", "add", "Mine", "9", "4", "6")
        #expect(try keys("--reading-list", "mine") == ["9", "4", "6"])
        #expect(
            try command.run("export", "--reading-list", "Mine", "--format", "markdown").output.hasPrefix("# Mine\n"))
    }

    @Test func `A library comes back from its lines as it was`() throws {
        try command.run("reading-list", "add", "Mine", "9", "4", "6")
        try command.run("export", "-o", "all.jsonl")
        let other = try Command()
        #expect(try other.run("add", command.path("all.jsonl")).exitCode == 0)
        #expect(try other.run("export", "--format", "jsonl").output == (try command.read("all.jsonl")))
        #expect(try other.run("add", command.path("all.jsonl")).errors.contains("74 unchanged"))
        #expect(try other.run("check").exitCode == 0)
    }

    @Test func `A file that can't be written whole stays as it was`() throws {
        try command.write("precious", to: "refs.csv")
        var bytes = try Data(contentsOf: URL(filePath: command.library))
        let last = try #require(bytes.range(of: Data("{\"FirstCategoryId\"".utf8), options: .backwards))
        bytes[last.lowerBound] = 0x21
        try bytes.write(to: URL(filePath: command.library))
        #expect(try command.run("export", "--output", "refs.csv").exitCode == 2)
        #expect(try command.read("refs.csv") == "precious")
        #expect(try command.names() == ["library.sqlite", "refs.csv"])
    }

    @Test func `Nothing is written where nothing is found`() throws {
        try command.write("precious", to: "refs.csv")
        #expect(try command.run("export", "--query", "xyzzyx", "--output", "refs.csv").exitCode == 1)
        #expect(try command.run("export", "1", "999", "--output", "refs.csv").exitCode == 2)
        #expect(try command.run("export", "1", "--format", "csv", "--output", "nowhere/refs.csv").exitCode == 2)
        #expect(try command.run("export", "1", "--format", "csv", "--output", ".").exitCode == 2)
        #expect(try command.read("refs.csv") == "precious")
        #expect(try command.names() == ["library.sqlite", "refs.csv"])
    }

    @Test func `A link's file is replaced and not the link, and a device is written to`() throws {
        try command.write("old", to: "real.csv")
        #expect(symlink("real.csv", command.path("link.csv")) == 0)
        #expect(try command.run("export", "1", "--output", "link.csv").exitCode == 0)
        #expect(try command.read("real.csv").contains("id,"))
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: command.path("link.csv")) == "real.csv")
        #expect(try command.run("export", "1", "--format", "csv", "--output", "/dev/null").exitCode == 0)
    }

    @Test(arguments: [
        "library.sqlite", "linked", "hard", "library.sqlite-wal", "library.sqlite-shm", "./x/../library.sqlite",
    ])
    func `The library itself isn't written over, whatever it is called`(name: String) throws {
        try FileManager.default.createDirectory(atPath: command.path("x"), withIntermediateDirectories: true)
        #expect(symlink("library.sqlite", command.path("linked")) == 0)
        #expect(link(command.library, command.path("hard")) == 0)
        let before = try Data(contentsOf: URL(filePath: command.library))
        let run = try command.run("export", "--format", "ris", "--output", name)
        #expect(run.exitCode == 2)
        #expect(run.errors == "lib: \(name) is a file of the library. Name another file with --output.\n")
        #expect(try Data(contentsOf: URL(filePath: command.library)) == before)
        #expect(try command.names() == ["hard", "library.sqlite", "linked", "x"])
    }

    @Test func `A disk that is full is said`() throws {
        guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
        let run = try command.run("export", "--format", "csv", "--output", "/dev/full")
        #expect(run.exitCode == 2 && !run.errors.isEmpty && !run.errors.contains("written to"))
    }
}
