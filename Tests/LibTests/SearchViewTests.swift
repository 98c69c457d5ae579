import Articles
import Testing

/// What a search shows beside its results: facets, how it was read, and what is in its way.
@Suite struct SearchViewTests {
    private let command: Command

    init() throws {
        command = try Command.withFixtures()
    }

    @Test(arguments: ["search", "list"])
    func `Facets count all that match, whatever the limit`(name: String) throws {
        let json = try command.run(name, "relapse", "--facets", "--limit", "1", "--json").json()
        let total = try #require(json["total"]?.wholeNumber)
        #expect(total > 1 && json["query"] == .string("relapse"))
        let facets = try #require(json["facets"])
        #expect(facets.keys == ["year", "journal", "type", "quartile", "mesh", "tag"])
        let years = facets["year"]?.elements ?? []
        #expect(years.compactMap { $0["articles"]?.wholeNumber }.reduce(0, +) == total)
        #expect(years.allSatisfy { $0.keys == ["name", "articles"] })
        let piped = try command.run(name, "relapse", "--facets")
        #expect(piped.errors == "\(total) articles match.\n")
        #expect(piped.lines.allSatisfy { $0.split(separator: "\t").count == 3 })
        #expect(piped.lines.filter { $0.hasPrefix("year\t") }.count == years.count)
        let none = try command.run(name, "xyzzyx", "--facets")
        #expect(none.exitCode == 1 && none.output.isEmpty)
        #expect(try command.run(name, "relapse", "--facets", "--count").exitCode == 64)
    }

    @Test(arguments: ["search", "list"])
    func `How a query was read comes before its results, or in their JSON`(name: String) throws {
        let arguments = [name, "leukaemia", "year:2020..", "--limit", "1"]
        let text = try command.run(arguments + ["--explain"]).output
        #expect(text.contains("\n  leukaemia AND year:2020..\n") && text.contains("\n    spelling: leukemia\n"))
        let results = try command.run(arguments).output
        #expect(text.contains("article_search MATCH ?") && !results.isEmpty && text.hasSuffix(results))
        // What ranks counts as it goes.
        #expect(text.contains("SQL that finds and counts\n") == (name == "search"))
        #expect(text.contains("SQL that counts\n") == (name == "list"))
        let json = try command.run(arguments + ["--explain", "--json"]).json()
        let explain = try #require(json["explain"])
        #expect(explain.keys == ["kind", "reading", "total", "parts", "obstacles", "statements"])
        #expect(explain["total"] == json["total"])
        #expect(explain["parts"]?.elements.first?.keys == ["text", "role", "articles", "isAcronym", "alternatives"])
        #expect(explain["statements"]?.elements.first?.keys == ["purpose", "sql", "values", "plan"])
        #expect(try command.run(arguments + ["--json"]).json()["explain"] == nil)
        #expect(try command.run(arguments + ["--explain", "--format", "ids"]).exitCode == 64)
    }

    @Test func `What else was looked for is said, unless it is --exact`() throws {
        let wide = try command.run("search", "leukaemia", "--limit", "1")
        #expect(wide.errors == "Also looked for: leukemia (leukaemia)\n")
        let exact = try command.run("search", "leukaemia", "--exact", "--limit", "1")
        #expect(exact.errors.isEmpty)
        for arguments in [["search", "--count"], ["list", "--count"]] {
            let all = try #require(Int(command.run(arguments + ["leukaemia"]).lines[0]))
            let some = try #require(Int(command.run(arguments + ["leukaemia", "--exact"]).lines[0]))
            #expect(some > 0 && some < all)
        }
        let exported = try ["--exact", "--query=leukaemia"].reduce(into: [Int]()) { counts, _ in
            let options = counts.isEmpty ? [] : ["--exact"]
            let run = try command.run(["export", "--format", "jsonl", "--query", "leukaemia"] + options)
            counts.append(run.lines.count)
        }
        #expect(exported[1] > 0 && exported[1] < exported[0])
        #expect(try command.run("export", "--exact", "--format", "ris").exitCode == 64)
        let json = try command.run("search", "leukaemia", "--json").json()
        #expect(json["expansions"]?.elements.first?["alternatives"] == .strings(["leukemia"]))
        #expect(json["order"] == .string("relevance") && json["warnings"] == .array([]))
    }

    @Test func `What is in the way is named`() throws {
        #expect(
            try command.run("search", "blinatumomab", "year:2090..").errors
                == "No article matches blinatumomab year:2090...\nNo article matches year:2090.. by itself.\n")
        let list = try command.run("list", "nelarabine", "year:2012")
        #expect(list.exitCode == 1 && list.errors.contains("\nWithout year:2012 "))
        let json = try command.run("search", "nelarabine", "year:2012", "--json").json()
        #expect(json["obstacles"]?.elements.first?.keys == ["text", "articles", "articlesWithout"])
    }

    @Test(arguments: [80, 120])
    func `Related articles have a heading of their own`(columns: Int) throws {
        let (output, _) = try command.terminal("lib search nelarabine --limit 40", columns: columns)
        let matches = try command.run("search", "nelarabine", "--limit", "40", "--json").json()["results"]?.elements
        let isRelated = matches?.contains { $0["matches"] == .string("related") } ?? false
        #expect(isRelated && output.contains("\nRelated to these:\n"))
    }
}
