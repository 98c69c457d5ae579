import Articles
import Foundation
import TestSupport
import Testing

@Suite struct FindingTests {
    @Test func aSearchInJSONHasTheDocumentedShape() throws {
        let command = try Command.withFixtures()
        let page = try command.run("search", "blinatumomab", "--json", "--limit", "3").json()
        #expect(
            page.keys == ["query", "total", "order", "expansions", "results", "missing", "obstacles", "warnings"])
        #expect(page["query"]?.text == "blinatumomab")
        #expect(page["total"]?.wholeNumber == 24)
        let first = try #require(page["results"]?.elements.first)
        for key in ["id", "title", "authors", "journal", "year", "doi", "pmid", "score", "matches", "snippet"] {
            #expect(first.keys.contains(key), "\(key)")
        }
        #expect(first["matches"]?.text == "all")
        #expect(page["results"]?.elements.count == 3)
    }

    @Test func behindTheTerminatorAllIsText() throws {
        let command = try Command.withFixtures()
        let page = try command.run("search", "--json", "--limit", "100", "--", "CAR-T", "--limit").json()
        #expect(page["query"]?.text == "CAR-T --limit")
        #expect(try command.run("search", "CAR-T", "--count", "--", "--xyzzyx").exitCode == 1)
    }

    @Test func nothingFoundEndsWith1AndSaysWhichWordIsMissing() throws {
        let command = try Command.withFixtures()
        let result = try command.run("search", "blinatumomap")
        #expect(result.exitCode == 1)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("Did you mean blinatumomab (24 articles)?"))
        #expect(try command.run("list", "blinatumomap").exitCode == 1)
    }

    @Test func pipedResultsAreOneLineEach() throws {
        let command = try Command.withFixtures()
        let lines = try command.run("list", "asparaginase").output.split(separator: "\n")
        let total = try command.run("search", "asparaginase", "--count").output
        #expect("\(lines.count)\n" == total)
        #expect(lines.allSatisfy { $0.split(separator: "\t", omittingEmptySubsequences: false).count == 6 })
        #expect(try command.run("list").output.split(separator: "\n").count == 74)
    }

    @Test func listsCanBeHandedOn() throws {
        let command = try Command.withFixtures()
        let ids = try command.run("list", "nelarabine", "--format", "ids").output
        let added = try command.run("reading-list", "add", "T-ALL", "-", input: ids)
        #expect(added.errors == "3 articles added to the new \"T-ALL\".\n")
        #expect(try command.run("rl", "show", "T-ALL", "--format", "ids").output == ids)
        let bibtex = try command.run("export", "--reading-list", "T-ALL", "--format", "bibtex").output
        #expect(bibtex.ranges(of: "@article{").count == 3)
    }

    @Test(arguments: [
        "20", "10.5555/s00277-022-04817-x", "doi:10.5555/S00277-022-04817-X", "montefalcone2022central",
        "key:montefalcone2022central", "https://doi.org/10.5555/s00277-022-04817-x",
    ])
    func anArticleHasManyNames(_ name: String) throws {
        let command = try Command.withFixtures()
        #expect(try command.run("show", name).output.contains("Key           montefalcone2022central"))
    }

    @Test func anUnknownArticleIsAnError() throws {
        let command = try Command.withFixtures()
        for name in ["999", "pmid:1", "nobody1900nothing"] {
            let result = try command.run("show", name)
            #expect(result.exitCode == 2)
            #expect(result.errors.hasPrefix("lib: There is no article"))
        }
    }

    @Test func theBrowserGetsTheAddressAsOneArgument() throws {
        let command = try Command.withFixtures()
        let browser = try command.file("browser", "#!/bin/sh\nprintf '%s|' \"$@\" > opened\n", isExecutable: true)
        #expect(try command.run("open", "20", environment: ["BROWSER": browser]).exitCode == 0)
        let opened = command.folder.appending(path: "opened")
        #expect(try String(contentsOf: opened, encoding: .utf8) == "https://doi.org/10.5555/s00277-022-04817-x|")
        #expect(try command.run("open", "20", "--pdf", environment: ["BROWSER": browser]).exitCode == 0)
        #expect(try String(contentsOf: opened, encoding: .utf8) == "https://example.org/pdf/ah-04817.pdf|")
        #expect(try command.run("open", "20", environment: ["BROWSER": "nobrowser"]).exitCode == 2)
    }

    @Test(arguments: [["authors"], ["journals"], ["stats"], ["check"], ["show", "1"], ["list"]])
    func whatIsPrintedCanBeJSON(_ arguments: [String]) throws {
        let command = try Command.withFixtures()
        let result = try command.run(arguments + ["--json"])
        #expect(try !result.json().keys.isEmpty)
        #expect(result.errors.isEmpty)
    }

    @Test func aSoundLibraryPassesTheCheck() throws {
        let command = try Command.withFixtures()
        let result = try command.run("check")
        #expect(result.exitCode == 0)
        #expect(result.output.contains("nothing is wrong"))
    }
}
