import Articles
import Testing

@Suite struct ScreenCommandTests {
    private let command: Command

    init() throws {
        command = try Command.withFixtures()
        try command.run("reading-list", "add", "CNS relapse", "20", "47", "21")
    }

    private func ids(_ verdict: String, _ name: String = "CNS relapse", stage: String = "title") throws -> [String] {
        try command.run("screen", name, "--list", verdict, "--format", "ids", "--stage", stage).lines
    }

    // MARK: - Starting

    @Test func `Without a screening it says how to start one`() throws {
        let result = try command.run("screen")
        #expect(result.exitCode == 1 && result.output.isEmpty)
        #expect(result.errors.hasPrefix("There is no screening yet."))
        #expect(try command.run("screen", "--json").json()["screenings"]?.elements.isEmpty == true)
    }

    @Test func `Without a terminal it says how to decide`() throws {
        let result = try command.run("screen", "CNS relapse")
        #expect(result.exitCode == 2 && result.output.isEmpty)
        #expect(result.errors.contains("lib screen \"CNS relapse\" --decide include ARTICLE…"))
        #expect(try command.run("screen").exitCode == 1)
    }

    @Test func `A screening over a query is started, and goes on over the same query`() throws {
        let started = try command.run("screen", "drug", "--query", "blinatumomab relapse")
        #expect(started.exitCode == 0)
        #expect(started.errors == "Screening \"drug\" started over what blinatumomab relapse finds: 14 articles.\n")
        #expect(try command.run("screen").output == "14\t0\t0\t0\t14\tdrug\twhat blinatumomab relapse finds\n")
        let decided = try command.run(
            "screen", "drug", "--query", "blinatumomab relapse", "--decide", "include", "47")
        #expect(decided.errors == "1 article included in \"drug\"; 13 of 14 are left.\n")
        let other = try command.run("screen", "drug", "--query", "asparaginase")
        #expect(other.exitCode == 2 && other.errors.contains("of what blinatumomab relapse finds. Leave --query out"))
        let list = try command.run("screen", "cns relapse", "--query", "asparaginase")
        #expect(list.exitCode == 2 && list.errors.contains("is a reading list"))
    }

    @Test func `A saved search is kept as what it says then`() throws {
        try command.run("search", "blinatumomab relapse", "--save", "mine")
        try command.run("screen", "drug", "--query", "@mine")
        try command.run("searches", "delete", "mine")
        let screening = try command.run("screen", "--json").json()["screenings"]?.elements.first
        #expect(screening?["query"] == .string("blinatumomab relapse") && screening?["articles"] == .int(14))
    }

    @Test func `A name that nothing has gets the nearest one`() throws {
        let result = try command.run("screen", "CNS relaps", "--report")
        #expect(result.exitCode == 2 && result.errors.contains("Did you mean \"CNS relapse\"?"))
    }

    // MARK: - Deciding

    @Test func `Articles are decided about by any of their names, and listed as they stand`() throws {
        let key = try command.run("show", "47", "--json").json()["articles"]?.elements[0]["citationKey"]?.text ?? ""
        #expect(try command.run("screen", "CNS relapse", "--decide", "include", "20", key).exitCode == 0)
        let excluded = try command.run(
            ["screen", "CNS relapse", "--decide", "exclude", "--reason", "wrong population", "-"], input: "21\n")
        #expect(excluded.errors == "1 article excluded in \"CNS relapse\"; 0 of 3 are left.\n")
        #expect(try ids("include") == ["20", "47"])
        #expect(try ids("exclude") == ["21"])
        #expect(try command.run("screen", "CNS relapse", "--list", "exclude").output.hasSuffix("\twrong population\n"))
        #expect(
            try command.run("screen", "CNS relapse", "--decide", "open", "20").errors.contains("1 article open again"))
        #expect(try ids("open") == ["20"])
        let none = try command.run("screen", "CNS relapse", "--list", "maybe")
        #expect(none.exitCode == 1 && none.errors == "No article of \"CNS relapse\" is maybe.\n")
    }

    @Test func `What is included goes on to a reading list`() throws {
        try command.run("screen", "CNS relapse", "--decide", "include", "47", "20")
        let shell = try command.shell(
            "lib screen 'CNS relapse' --list include --format ids | lib reading-list add Included -")
        #expect(shell.exitCode == 0)
        #expect(try command.run("rl", "show", "Included", "--format", "ids").lines == ["20", "47"])
    }

    @Test func `What isn't screened can't be decided about, and then nothing is`() throws {
        let result = try command.run("screen", "CNS relapse", "--decide", "include", "20", "1")
        #expect(result.exitCode == 2 && result.errors.contains("Article 1 is not among those that \"CNS relapse\""))
        #expect(try ids("open").count == 3)
        let text = try command.run("screen", "CNS relapse", "--decide", "include", "20", "--stage", "full-text")
        #expect(text.exitCode == 2 && text.errors.contains("its title is neither included nor maybe"))
    }

    @Test func `The list as JSON says what was decided`() throws {
        try command.run("screen", "CNS relapse", "--decide", "exclude", "--reason", "mice", "21")
        let json = try command.run("screen", "CNS relapse", "--list", "exclude", "--json").json()
        #expect(json.names == ["name", "readingList", "created", "stage", "articles"])
        let article = try #require(json["articles"]?.elements.first)
        #expect(article["id"] == .int(21) && article["verdict"] == .string("exclude"))
        #expect(article["reason"] == .string("mice") && article["decided"]?.text?.hasSuffix("Z") == true)
    }

    @Test func `show tells the verdict, and an exported line brings it back`() throws {
        try command.run("screen", "CNS relapse", "--decide", "exclude", "--reason", "mice", "21")
        #expect(try command.run("show", "21").output.contains("Screening     CNS relapse: excluded (mice)"))
        let lines = try command.run("export", "--format", "jsonl").output
        let other = try Command()
        try other.run("add", other.file("library.jsonl", lines))
        #expect(try other.run("export", "--format", "jsonl").output == lines)
        #expect(try other.run("screen", "CNS relapse", "--list", "exclude", "--format", "ids").output == "21\n")
    }

    @Test func `Joined articles that were judged differently are open again`() throws {
        try command.run("screen", "CNS relapse", "--decide", "include", "20")
        try command.run("screen", "CNS relapse", "--decide", "exclude", "--reason", "mice", "47")
        try command.run("merge", "20", "47")
        let json = try command.run("screen", "CNS relapse", "--list", "open", "--json").json()
        let verdicts = json["articles"]?.elements.first?["contradictory"]?.elements.map { $0["verdict"] }
        #expect(verdicts == [.string("exclude"), .string("include")])
        let report = try command.run("screen", "CNS relapse", "--report").output
        #expect(report.contains("Verdicts contradict each other"))
    }

    @Test func `A screening is deleted, its articles are not; a list that is screened stays`() throws {
        try command.run("screen", "CNS relapse", "--decide", "include", "20", "47")
        let list = try command.run("rl", "delete", "CNS relapse")
        #expect(list.exitCode == 2 && list.errors.contains("lib screen \"CNS relapse\" --delete"))
        let deleted = try command.run("screen", "CNS relapse", "--delete")
        #expect(
            deleted.errors == "Screening \"CNS relapse\" deleted with 2 verdicts; its articles stay in the library.\n")
        #expect(try command.run("screen").exitCode == 1)
        #expect(try command.run("rl", "delete", "CNS relapse").exitCode == 0)
    }

    // MARK: - The report

    /// Two titles go on to the full texts, of which one couldn't be had.
    private func decideAll() throws {
        try command.run("screen", "CNS relapse", "--decide", "include", "20")
        try command.run("screen", "CNS relapse", "--decide", "maybe", "47")
        try command.run("screen", "CNS relapse", "--decide", "exclude", "--reason", "a | b", "21")
        try command.run("screen", "CNS relapse", "--decide", "include", "20", "--stage", "full-text")
        try command.run(
            "screen", "CNS relapse", "--decide", "exclude", "--reason", "not retrieved", "47", "--stage", "full-text")
    }

    @Test func `The report is the flow of PRISMA 2020 and fits 80 columns`() throws {
        try decideAll()
        let report = try command.run("screen", "CNS relapse", "--report")
        #expect(report.exitCode == 0)
        #expect(
            report.output == """
                PRISMA 2020 flow: CNS relapse, the reading list

                Identification
                  Records identified                                                   3
                    Databases and registers                                            3
                      Semantic Scholar                                                 3
                  Duplicate records removed                                            0

                Screening
                  Records to screen                                                    3
                  Records screened                                                     3
                    Included                                                           1
                    Maybe                                                              1
                    Excluded                                                           1
                      a | b                                                            1
                  Not yet screened                                                     0

                Full texts
                  Reports sought for retrieval                                         2
                  Reports not retrieved                                                1
                  Reports assessed for eligibility                                     1
                    Included                                                           1
                    Maybe                                                              0
                    Excluded                                                           0
                  Not yet assessed                                                     0

                Included
                  Studies included in review                                           1

                """)
    }

    @Test func `A long name and a long reason are broken, not cut`() throws {
        let reason = String(repeating: "no comparison with intrathecal chemotherapy, ", count: 4) + "as was asked"
        try command.run("screen", "CNS relapse", "--decide", "exclude", "--reason", reason, "21")
        let report = try command.run("screen", "CNS relapse", "--report")
        #expect(report.lines.allSatisfy { $0.count <= 80 })
        let words = report.output.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
        #expect(words.contains(reason + " 1"))
    }

    @Test func `The report as JSON`() throws {
        try decideAll()
        try command.run("rl", "remove", "CNS relapse", "21")
        let json = try command.run("screen", "CNS relapse", "--report", "--json").json()
        #expect(
            json.names == [
                "name", "readingList", "created", "identified", "duplicatesRemoved", "title", "fullText", "included",
                "noLongerScreened",
            ])
        #expect(json["identified"]?["records"] == .int(2) && json["noLongerScreened"] == .int(1))
        #expect(json["title"]?["screened"] == .int(2) && json["title"]?["notScreened"] == .int(0))
        #expect(json["fullText"]?["sought"] == .int(2) && json["fullText"]?["notRetrieved"] == .int(1))
        #expect(json["fullText"]?["assessed"] == .int(1) && json["included"] == .int(1))
    }

    @Test func `The report as a Markdown table keeps its columns`() throws {
        try decideAll()
        let lines = try command.run("screen", "CNS relapse", "--report", "--markdown").lines
        #expect(lines[0] == "| PRISMA 2020 flow: CNS relapse, the reading list | n |")
        #expect(lines.contains("| &emsp;&emsp;a \\| b | 1 |"))
        let columns = lines.map { $0.replacing("\\|", with: "").split(separator: "|").count }
        let files = lines.firstIndex { $0.hasPrefix("| Database | File") } ?? 0
        #expect(files > 20 && columns[..<files].allSatisfy { $0 == 2 } && columns[files...].allSatisfy { $0 == 5 })
    }
}
