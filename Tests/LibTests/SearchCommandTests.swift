import Articles
import Testing

@Suite struct SearchCommandTests {
    private let command: Command

    init() throws {
        command = try Command.withFixtures()
    }

    @Test func `Its JSON is the contract's`() throws {
        let page = try command.run("search", "CNS", "relapse", "--limit", "50", "--json").json()
        #expect(
            page.names
                == ["query", "total", "order", "expansions", "results", "missing", "obstacles", "warnings"])
        #expect(page["query"] == .string("CNS relapse") && page["missing"] == .array([]))
        let results = page["results"]?.elements ?? []
        let total = try #require(page["total"]?.wholeNumber)
        #expect(total > 0 && results.count > total)
        let always: Set = ["id", "title", "authors", "journal", "year", "doi", "pmid", "score", "matches"]
        for result in results { #expect(result.names.isSuperset(of: always)) }
        #expect(results.prefix(total).allSatisfy { $0["matches"] == .string("all") })
        let others = results.dropFirst(total).compactMap { $0["matches"]?.text }
        #expect(others.first == "some" && others == others.sorted { $0 == "some" && $1 == "related" })
        #expect(results.contains { $0["snippet"]?.text?.contains("relapse") == true })
    }

    @Test func `Piped, a result is one line of six values`() throws {
        let run = try command.run("search", "blinatumomab", "--limit", "7")
        #expect(run.lines.count == 7)
        #expect(run.lines.allSatisfy { $0.split(separator: "\t", omittingEmptySubsequences: false).count == 6 })
    }

    @Test func `Other forms of the results`() throws {
        let ids = try command.run("search", "nelarabine", "--format", "ids").lines
        #expect(!ids.isEmpty && ids.allSatisfy { Int($0) != nil })
        let bibtex = try command.run("search", "nelarabine", "--format", "bibtex").output
        #expect(bibtex.split(separator: "\n").filter { $0.hasPrefix("@") }.count == ids.count)
        let lines = try command.run("list", "nelarabine", "--format", "jsonl").lines
        #expect(lines.count == (try command.run("list", "nelarabine", "--format", "ids").lines.count))
        #expect(lines.allSatisfy { $0.hasPrefix("{\"lib\":1,") })
    }

    @Test func `Words and options in any order`() throws {
        let expected = try command.run("search", "CNS relapse", "--since", "2020", "--format", "ids").output
        for arguments in [["--since", "2020", "CNS", "relapse"], ["CNS", "--since", "2020", "relapse"]] {
            #expect(try command.run(["search"] + arguments + ["--format", "ids"]).output == expected)
        }
    }

    @Test(arguments: ["search", "list"])
    func `A word behind one dash must not be there, behind two it is a mistake`(name: String) throws {
        for (words, meaning) in [
            (["-CNS"], "NOT CNS"), (["--", "-CNS"], "NOT CNS"), (["relapse", "-CNS"], "relapse NOT CNS"),
            (["--", "--CNS"], "CNS"),
        ] {
            let expected = try command.run(name, "--format", "ids", meaning)
            let run = try command.run([name, "--format", "ids"] + words)
            #expect(run.output == expected.output && run.exitCode == expected.exitCode, "\(words)")
            #expect(!run.output.isEmpty)
        }
        let run = try command.run(name, "--old")
        #expect(run.exitCode == 64 && run.errors.contains("Unknown option '--old'"))
        #expect(run.errors.contains("-- --old"))
    }

    @Test func `An option's name behind -- is text`() throws {
        #expect(try command.run("search", "--format", "ids", "--", "--limit", "--json").exitCode < 2)
        #expect(try command.run("search", "--json", "--", "--library").json()["query"] == .string("--library"))
    }

    @Test(arguments: [
        "CAR-T", "BCR::ABL1", "IL-7R*", "\"CNS relapse", "10.5555/", "NEAR(", "a AND", "*", "\"", "^x", "-", "a:b",
        "((((", "'; DROP TABLE article; --", "%s%n", "\\", "$(id)", "🧬", "急性",
    ])
    func `No query is an error`(query: String) throws {
        let run = try command.run("search", "--", query)
        #expect(run.exitCode < 2, "\(run.errors)")
    }

    @Test func `What is nowhere is named, with what might have been meant`() throws {
        let run = try command.run("search", "blinatumomap", "xyzzyx")
        #expect(
            run.errors == """
                No article matches blinatumomap xyzzyx.
                "blinatumomap" is in no article. Did you mean blinatumomab (24 articles)?
                "xyzzyx" is in no article.

                """)
        let missing = try command.run("search", "blinatumomap", "--json").json()["missing"]?.elements
        #expect(missing?.first?["suggestion"] == .string("blinatumomab"))
    }

    @Test func `Where the filter is to blame it says so`() throws {
        let run = try command.run("search", "blinatumomab", "--since", "2099")
        #expect(run.errors.contains("No article matches date:2099.. by itself."))
    }

    @Test(arguments: [
        ["--author", "van der Meulenbroek"], ["--journal", "blood"], ["--since", "2020"], ["--until", "2022"],
        ["--jcr", "q1"], ["--jcr", "Q1,2"], ["--min-if", "10"], ["--open-access"],
    ])
    func `Filters narrow down, with words and without`(filter: [String]) throws {
        for words in [["blinatumomab"], []] {
            let all = Set(try command.run(["list", "--format", "ids"] + words).lines)
            let some = Set(try command.run(["list", "--format", "ids"] + words + filter).lines)
            #expect(!some.isEmpty && some.isStrictSubset(of: all))
            #expect(try command.run(["list", "--count"] + words + filter).output == "\(some.count)\n")
            if words.isEmpty { continue }
            #expect(try command.run(["search", "--count"] + words + filter).output == "\(some.count)\n")
            let page = try command.run(["search", "--json", "--limit", "99"] + words + filter).json()
            let matching = page["results"]?.elements.filter { $0["matches"] == .string("all") } ?? []
            #expect(Set(matching.compactMap { $0["id"]?.wholeNumber }.map(String.init)) == some)
        }
    }

    @Test func `Pages and the other end`() throws {
        let all = try command.run("list", "--sort", "date", "--format", "ids").lines
        #expect(all.count == 74)
        #expect(
            try command.run("list", "--sort", "date", "--limit", "5", "--offset", "70", "--format", "ids").lines
                == all.suffix(4).map(\.self))
        #expect(Set(try command.run("list", "--sort", "date", "--reverse", "--format", "ids").lines) == Set(all))
        let largest = String(Int.max)
        let run = try command.run("search", "CNS relapse", "--limit", largest, "--offset", largest)
        #expect(run.exitCode == 1 && run.output.isEmpty)
    }

    @Test func `list has no articles that match some words only`() throws {
        let page = try command.run("list", "CNS", "relapse", "--json").json()
        #expect(page["results"]?.elements.count == page["total"]?.wholeNumber)
    }
}
