import Articles
import TestSupport
import Testing

@testable import lib

/// Every command that changes the library, change → undo → the same bytes exported, and redo → the changed bytes.
@Suite struct EveryChangeUndoneTests {
    /// Command lines for the shell, where the library has the fixtures and what ``prepared()`` adds to them.
    private static let changes = [
        "lib add more.json --tag new --reading-list 'New list'", "lib add parts.jsonl",
        "lib merge 2 5",
        "lib duplicates --auto-above 0.5",
        "lib remove 1 3", "lib remove --query blinatumomab",
        "lib restore 9", "lib trash empty --yes",
        "lib reading-list create Another --description 'What else'",
        "lib reading-list add 'CNS relapse' 10 11", "lib reading-list add Fresh 10",
        "lib reading-list remove 'CNS relapse' 4", "lib reading-list move 'CNS relapse' 6 --before 4",
        "lib reading-list rename 'CNS relapse' Relapse", "lib reading-list delete 'CNS relapse'",
        "lib search --save fresh 'mrd year:2019..'", "lib search --save kept 'mrd'",
        "lib searches rename kept renamed", "lib searches delete kept",
        "lib synonyms add relapse recurrence comeback", "lib synonyms remove Blincyto",
        "lib synonyms import synonyms.txt",
        "lib tag 2 3 +fresh -kept", "lib tag --query mrd +'CNS relapse'", "lib tags rename kept renamed",
        "lib tags rename kept other", "lib tags delete kept",
        "lib note 2 'A *new* note'", "lib note 3 --append 'More'", "lib note 3 ''",
        "lib status 2 3 reading", "lib rate 2 4", "lib rate 3 none",
        "lib edit 2 --set title='Another title' --set volume=99 --unset abstract", "lib edit 3 --set key=another2020",
        "lib screen 'CNS relapse' --decide include 4", "lib screen 'CNS relapse' --decide exclude --reason 'No data' 6",
        "lib screen old --delete",
        "lib reading-list describe 'CNS relapse' 'Of 2020'", "lib reading-list note 'CNS relapse' 4 'A note'",
        "lib reading-list section 'CNS relapse' Trials", "lib reading-list add 'CNS relapse' 10 --section Trials",
        "lib reading-list copy 'CNS relapse' Copy", "lib reading-list move 'CNS relapse' 6 8 --first",
        "lib config citation-key '{author}{year}'",
    ]

    /// Subcommands that change nothing of the library's contents, or whose changes are no step of history.
    private static let readers: Set<String> = [
        "export", "formats", "search", "list", "related", "show", "open", "abbreviations", "authors", "journals",
        "stats", "check", "history", "undo", "redo", "backup", "restore-backup", "cite",
    ]

    /// Two pairs, each one article.
    private static let twins = """
        [
          {"type": "article-journal", "title": "Asparaginase activity and outcome in adolescents with leukemia",
           "author": [{"family": "Okafor", "given": "N."}], "issued": {"date-parts": [[2014]]},
           "container-title": "Journal of Invented Haematology", "volume": "31", "page": "204-213"},
          {"type": "article-journal", "title": "Asparaginase activity and outcome in adolescents with leukaemia",
           "author": [{"family": "Okafor", "given": "Ngozi"}], "issued": {"date-parts": [[2014]]},
           "container-title": "Journal of Invented Haematology", "volume": "31", "DOI": "10.5555/twin-a"},
          {"type": "article-journal", "title": "Vincristine and its neuropathy in children of four countries",
           "author": [{"family": "Lind", "given": "E."}], "issued": {"date-parts": [[2016]]},
           "container-title": "Journal of Invented Haematology", "volume": "33", "page": "11-19"},
          {"type": "article-journal", "title": "Vincristine and its neuropathy in children of four countries",
           "author": [{"family": "Lind", "given": "Erik"}], "issued": {"date-parts": [[2016]]},
           "container-title": "Journal of Invented Haematology", "volume": "33", "DOI": "10.5555/twin-b"}
        ]
        """

    private static func prepared() throws -> Command {
        let command = try Command.withFixtures()
        try command.write(twins, to: "twins.json")
        try command.write("relapse = recurrence\nblinatumomab = bite antibody\n", to: "synonyms.txt")
        let added = [
            ["add", "twins.json"], ["reading-list", "add", "CNS relapse", "4", "6", "8"],
            ["search", "--save", "kept", "car-t"],
            ["remove", "9", "12"], ["tag", "2", "4", "+kept"], ["tag", "5", "+other"], ["note", "3", "An old note"],
            ["rate", "3", "2"], ["screen", "old", "--query", "mrd"],
        ]
        for arguments in added { #expect(try command.run(arguments).exitCode <= 1) }
        // One article is new, one is known and says more.
        let doi = try #require(command.run("show", "2", "--json").json()["articles"]?.elements.first?["doi"]?.text)
        let more = """
            {"type": "article-journal", "title": "A quite new article on asparaginase", "DOI": "10.5555/quite-new"},
            {"type": "article-journal", "title": "Otherwise", "DOI": "\(doi)", "issue": "77", "PMID": "39999999"}
            """
        try command.write("[\(more)]", to: "more.json")
        try command.write(
            """
            {"lib":1,"kind":"setting","name":"citation-key","value":"{author}{year}"}
            {"lib":1,"kind":"synonyms","terms":["relapse","recurrence"]}
            {"lib":1,"kind":"savedSearch","name":"others","query":"mrd"}
            {"lib":1,"kind":"readingList","name":"Empty","sections":["One"],"created":"2026-01-01T00:00:00Z"}
            {"lib":1,"kind":"readingList","name":"CNS relapse","description":"Late","created":"2026-01-01T00:00:00Z"}
            {"lib":1,"kind":"screening","name":"new","query":"relapse","created":"2026-01-01T00:00:00Z"}

            """, to: "parts.jsonl")
        return command
    }

    @Test(arguments: changes)
    func `A change is undone and done again`(commandLine: String) throws {
        let command = try Self.prepared()
        let before = try Self.state(command)
        let steps = try command.run("history").lines.count
        let changed = try command.shell(commandLine)
        #expect(changed.exitCode == 0, "\(changed.errors)")
        let after = try Self.state(command)
        #expect(after != before)
        #expect(try command.run("history").lines.count == steps + 1)
        #expect(try command.run("undo", "--yes").exitCode == 0)
        #expect(try Self.state(command) == before)
        #expect(try command.run("redo").exitCode == 0)
        #expect(try Self.state(command) == after)
        #expect(try command.run("undo", "--yes").exitCode == 0)
        #expect(try Self.state(command) == before)
        let check = try command.run("check")
        #expect(check.exitCode == 0, "\(check.output)")
    }

    @Test func `Every subcommand is in one of the two lists`() {
        let names = Lib.configuration.subcommands.compactMap { $0.configuration.commandName }
        let changing = Set(Self.changes.compactMap { $0.split(separator: " ").dropFirst().first.map(String.init) })
        for name in names where !Self.readers.contains(name) { #expect(changing.contains(name), "lib \(name)") }
    }

    /// What leaves the library, and what lies around the articles.
    private static func state(_ command: Command) throws -> [String] {
        try [
            "export --format jsonl --complete", "reading-list", "config", "searches", "synonyms list", "trash --json",
            "tags",
            "screen", "reading-list show 'CNS relapse' --json",
        ].map {
            try command.shell("lib \($0)").output
        }
    }
}
