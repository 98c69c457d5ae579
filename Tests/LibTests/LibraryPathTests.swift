import Foundation
import TestSupport
import Testing

@Suite struct LibraryPathTests {
    private let command: Command
    private let record = Fixture("scholar/several-records.txt").path

    init() throws {
        command = try Command()
    }

    private func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: command.path(name)) }

    @Test(
        arguments: [
            { ["--library", "here.sqlite"] + $0 }, { ["--library=here.sqlite"] + $0 },
            { $0 + ["--library", "here.sqlite"] },
            { $0.prefix(1) + ["--library", "here.sqlite"] + $0.dropFirst() },
            { ["--color", "never", "--library", "here.sqlite"] + $0 },
        ] as [@Sendable ([String]) -> [String]])
    func `--library stands before or after the subcommand`(arguments: @Sendable ([String]) -> [String]) throws {
        #expect(try command.run(arguments(["add", record])).exitCode == 0)
        #expect(exists("here.sqlite") && !exists("library.sqlite"))
        #expect(try command.run(arguments(["list", "--count"])).output == "3\n")
        #expect(try command.run(arguments(["reading-list", "create", "x"])).exitCode == 0)
        #expect(try command.run(arguments(["rl", "list"])).output == "0\t0\tx\t\n")
    }

    @Test func `Then comes LIB_LIBRARY`() throws {
        #expect(try command.run("add", record).exitCode == 0)
        #expect(exists("library.sqlite"))
    }

    @Test(arguments: ["", " "])
    func `Then the data folder`(variable: String) throws {
        let data = command.path("data")
        let environment = ["LIB_LIBRARY": variable, "XDG_DATA_HOME": data]
        #expect(try command.run(["add", record], environment: environment).exitCode == 0)
        #expect(exists("data/lib/library.sqlite"))
    }

    @Test func `Then the home folder's`() throws {
        let environment = ["LIB_LIBRARY": "", "XDG_DATA_HOME": ""]
        #expect(try command.run(["add", record], environment: environment).exitCode == 0)
        #expect(exists(".local/share/lib/library.sqlite"))
        #expect(try command.run(["--library", "~/.local/share/lib/library.sqlite", "list", "--count"]).output == "3\n")
    }

    @Test func `A folder, a text file and another program's file are refused`() throws {
        let text = try command.write("no library", to: "text.txt")
        #expect(
            try command.run("--library", command.folder.path, "list").errors
                == "lib: \(command.folder.path) is a folder. Name the library's file: --library \(command.folder.path)/library.sqlite\n"
        )
        for arguments in [["list"], ["add", record]] {
            let run = try command.run(["--library", text] + arguments)
            #expect(run.exitCode == 2 && run.errors.contains("is no library of lib's. It was left as it is"))
        }
        #expect(try command.read("text.txt") == "no library")
    }
}
