import Articles
import Testing

/// The walk through a screening, at a real pseudo-terminal.
@Suite struct ScreeningWalkTests {
    private let command: Command
    private static let walk = "lib screen 'CNS relapse'"
    private static let question = "i include, x exclude, m maybe, u undo, s skip, o open, q quit: "
    private static let why = ", - back) "

    init() throws {
        command = try Command.withFixtures()
        try command.run("reading-list", "add", "CNS relapse", "20", "47", "21", "8")
    }

    private func ids(_ verdict: String, stage: String = "title") throws -> [String] {
        try command.run("screen", "CNS relapse", "--list", verdict, "--format", "ids", "--stage", stage).lines
    }

    @Test(arguments: [80, 120, 45]) func `An article is shown with all that it is judged by, in the width`(
        columns: Int
    ) throws {
        let shown = try command.terminal(Self.walk, columns: columns, input: "q").output
        let lines = shown.split(separator: "\n").filter { !$0.contains(Self.question) }
        #expect(lines.dropLast().allSatisfy { $0.count <= columns })
        #expect(lines.contains("1 of 4 · 0 included, 0 excluded, 0 maybe"))
        let text = lines.joined(separator: " ")
        #expect(text.contains("Central nervous system relapse after blinatumomab-only consolidation"))
        #expect(text.contains("Montefalcone G, Osgood-Lyle H III, Solheim-Brekke M Annals of Hematology 2022"))
        #expect(text.contains("We now give twelve injections with flow cytometry on every sample."))
        #expect(lines.last == "4 of 4 are left. Go on with: lib screen \"CNS relapse\"")
    }

    @Test func `One key each decides, and Enter behind it does no harm`() throws {
        let shown = try command.terminal(Self.walk, input: "i\nx\nwrong population\nm\nx1\n")
        #expect(shown.exitCode == 0)
        #expect(try ids("include") == ["20"] && ids("maybe") == ["21"] && ids("exclude") == ["47", "8"])
        #expect(shown.output.contains("4 of 4 · 1 included, 1 excluded, 1 maybe"))
        #expect(shown.output.contains("  1 wrong population\n"))
        #expect(
            shown.output.hasSuffix(
                """
                1 included, 2 excluded, 1 maybe.
                All 4 are screened. The counts: lib screen "CNS relapse" --report
                1 maybe. Judge them again: lib screen "CNS relapse" --maybe
                Go on to the full texts: lib screen "CNS relapse" --stage full-text

                """))
        let again = try command.terminal(Self.walk)
        #expect(again.exitCode == 1 && again.output.hasPrefix("All 4 are screened."))
    }

    @Test func `The next walk goes on at the first that isn't decided`() throws {
        try command.terminal(Self.walk, input: "isq")
        let shown = try command.terminal(Self.walk, input: "q").output
        #expect(shown.contains("\n2 of 4 · 1 included, 0 excluded, 0 maybe\n"))
        #expect(!shown.contains("\n1 of 4"))
    }

    @Test func `u takes back what was decided in this walk, one after the other`() throws {
        let shown = try command.terminal(Self.walk, input: "uix0\nsuuq").output
        #expect(shown.contains("Nothing was decided in this walk that could be taken back."))
        #expect(try ids("open").count == 4)
        #expect(
            shown.hasSuffix("Nothing decided, 1 skipped.\n4 of 4 are left. Go on with: lib screen \"CNS relapse\"\n"))
    }

    @Test func `Reasons are chosen by number or in words, and excluding can be thought over`() throws {
        let input = "xmice\nx9\n\(Int.min)\n1\nx-\nxMICE\nx0\n"
        let shown = try command.terminal(Self.walk, input: input).output
        #expect(shown.contains("There is no reason 9.") && shown.contains("There is no reason \(Int.min)."))
        let report = try command.run("screen", "CNS relapse", "--report", "--json").json()
        let reasons = report["title"]?["reasons"]?.elements.map { $0["reason"] }
        #expect(reasons == [.string("mice"), .null])
    }

    @Test func `Arrow and function keys, letters that mean nothing and bytes beyond ASCII do nothing`() throws {
        try command.terminal(Self.walk, input: "\u{1B}[A\u{1B}OPzé\u{1B}[15~iq")
        #expect(try ids("include") == ["20"] && ids("open").count == 3)
    }

    @Test func `Ctrl-D ends the walk, at a reason, too`() throws {
        let keys = (shown: Self.question, typed: "i")
        let end = try command.terminal(Self.walk, answers: [keys, (Self.question, "\u{4}")])
        #expect(end.exitCode == 0 && end.output.contains("1 included."))
        let answers = [(Self.question, "x"), (Self.why, "\u{4}")]
        #expect(try command.terminal(Self.walk, answers: answers).output.contains("Nothing decided."))
        #expect(try ids("include") == ["20"] && ids("exclude").isEmpty)
    }

    @Test func `Ctrl-C ends it, with the terminal as it was, and nothing is lost`() throws {
        let line = "stty -g; \(Self.walk); echo \"ended by $?\"; stty -g"
        let shown = try command.terminal(line, answers: [(Self.question, "i"), (Self.question, "\u{3}")]).output
        #expect(shown.contains("ended by 130"))
        let settings = shown.split(separator: "\n").filter { $0.contains(":") && !$0.contains(" ") }
        #expect(settings.count == 2 && settings[0] == settings[1])
        #expect(try ids("include") == ["20"])
    }

    @Test func `Killed, it has lost nothing`() throws {
        let line = "sh -c 'echo $$ > pid; exec \(Self.walk.replacing("'", with: "\""))'"
        let kill = try command.script("kill -9 $(cat pid)")
        let answers = [(Self.question, "i"), (Self.question, "x"), (Self.why, "mice\n"), (Self.question, "o")]
        let shown = try command.terminal(line, answers: answers, environment: ["BROWSER": kill, "NO_COLOR": "1"])
        #expect(shown.exitCode == 137)
        #expect(try ids("include") == ["20"] && ids("exclude") == ["47"])
        #expect(try command.run("check").exitCode == 0)
        #expect(try command.terminal(Self.walk, input: "q").output.contains("3 of 4 · 1 included, 1 excluded"))
    }

    @Test func `The terminal is left as it was`() throws {
        let answers = [(Self.question, "x"), (Self.why, "mice\n"), (Self.question, "q")]
        let shown = try command.terminal("stty -g; \(Self.walk); stty -g", answers: answers).output
        let settings = shown.split(separator: "\n").filter { $0.contains(":") && !$0.contains(" ") }
        #expect(settings.count == 2 && settings[0] == settings[1])
    }

    @Test func `A query's words are lit in title and abstract`() throws {
        try command.run("screen", "drug", "--query", "title:meninges OR cytarabine")
        let shown = try command.terminal("lib screen drug", input: "q", environment: [:]).output
        #expect(shown.contains("\u{1B}[1;33mmeninges\u{1B}[0m"))
        let plain = try command.terminal(Self.walk, input: "q", environment: [:]).output
        #expect(!plain.contains("\u{1B}[1;33m"))
    }

    @Test func `A query and a walk are one command`() throws {
        let shown = try command.terminal("lib screen drug --query 'blinatumomab relapse'", input: "iq").output
        #expect(shown.contains("2 of 14 · 1 included, 0 excluded, 0 maybe"))
    }

    @Test func `What was maybe is judged again`() throws {
        try command.run("screen", "CNS relapse", "--decide", "maybe", "21", "47")
        let shown = try command.terminal("\(Self.walk) --maybe", input: "imq").output
        #expect(shown.contains("2 of 4 · 0 included, 0 excluded, 2 maybe"))
        #expect(try ids("include") == ["47"] && ids("maybe") == ["21"] && ids("open") == ["20", "8"])
    }

    @Test func `A full text is excluded for a reason, and may be one that couldn't be had`() throws {
        try command.run("screen", "CNS relapse", "--decide", "include", "20", "21")
        let shown = try command.terminal("\(Self.walk) --stage full-text", input: "x0\n1\nxmice\n").output
        #expect(shown.contains("1 of 2 by full text · 0 included, 0 excluded, 0 maybe"))
        #expect(shown.contains("A full text is excluded for a reason."))
        let report = try command.run("screen", "CNS relapse", "--report", "--json").json()["fullText"]
        #expect(report?["notRetrieved"] == .int(1) && report?["excluded"] == .int(1))
    }

    @Test func `o opens the page and stays at the article`() throws {
        let browser = try command.script("echo \"$1\" > \(command.path("opened"))")
        try command.terminal(Self.walk, input: "oiq", environment: ["BROWSER": browser, "NO_COLOR": "1"])
        #expect(try command.read("opened").hasPrefix("https://"))
        #expect(try ids("include") == ["20"])
    }

    @Test func `An article whose verdicts contradict each other says so`() throws {
        try command.run("screen", "CNS relapse", "--decide", "include", "20")
        try command.run("screen", "CNS relapse", "--decide", "exclude", "--reason", "mice", "47")
        try command.run("merge", "20", "47")
        let shown = try command.terminal(Self.walk, input: "iq").output
        let text = shown.replacing("\n", with: " ")
        #expect(text.contains("judged differently: excluded (mice) and included. Judge it once more."))
        #expect(try ids("include") == ["20"])
    }

    @Test func `What another terminal decided meanwhile isn't asked again`() throws {
        let browser = try command.script("lib screen 'CNS relapse' --decide exclude 47")
        try command.terminal(Self.walk, input: "oiiq", environment: ["BROWSER": browser])
        #expect(try ids("include") == ["20", "21"] && ids("exclude") == ["47"])
    }

    @Test func `What a record says can't steer the terminal`() throws {
        let evil = try Command()
        try evil.run(
            "add",
            evil.file(
                "evil.json",
                #"[{"id": "a", "type": "article-journal", "title": "T\u001b[31m", "abstract": "A\u009b1m\u202e"}]"#))
        try evil.run("reading-list", "add", "L", "1")
        let shown = try evil.terminal("lib screen L", input: "xX\\u001b\nq").output
        let unsafe = shown.unicodeScalars.filter { $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F).contains($0.value) }
        #expect(unsafe.isEmpty && !shown.unicodeScalars.contains("\u{202E}"))
    }
}
