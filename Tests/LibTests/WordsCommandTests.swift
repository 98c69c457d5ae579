import Articles
import Testing

@Suite struct WordsCommandTests {
    private let command: Command

    init() throws {
        command = try Command.withFixtures()
    }

    @Test func `Abbreviations, those that most articles explain first`() throws {
        let json = try command.run("abbreviations", "--json").json()
        let items = json["abbreviations"]?.elements ?? []
        #expect(items.count > 1 && json["total"]?.wholeNumber == items.count)
        let first = try command.run("abbreviations", "--limit", "1")
        #expect(first.lines.count == 1 && first.errors == "1 of 2 abbreviations. More: --limit 2\n")
        let counts = items.compactMap { $0["articles"]?.wholeNumber }
        #expect(counts == counts.sorted(by: >))
        #expect(items[0].keys == ["shortForm", "articles", "longForms"])
        #expect(items[0]["longForms"]?.elements.first?.keys == ["longForm", "articles"])
        let all = try command.run("abbreviations", "all")
        #expect(all.lines.first?.contains("\tALL\tacute lymphoblastic leukemia") ?? false, "\(all.output)")
        #expect(all.errors == "1 abbreviation.\n")
        let none = try command.run("abbreviations", "nothing")
        #expect(none.exitCode == 1 && none.output.isEmpty && none.errors == "0 abbreviations.\n")
    }

    @Test func `Synonyms are listed, added and removed`() throws {
        let list = try command.run("synonyms", "list", "blincyto")
        #expect(list.output == "AMG 103; blinatumomab; Blincyto; MEDI-538; MT103\n" && list.errors == "1 group.\n")
        #expect(try command.run("synonyms").lines.count > 50)
        let added = try command.run("synonyms", "add", "CNS relapse", "meningeal relapse")
        #expect(added.exitCode == 0 && added.errors == "2 terms added, 1 new group.\n" && added.output.isEmpty)
        #expect(try command.run("synonyms", "add", "cns-relapse", "Meningeal Relapses").exitCode == 1)
        #expect(try command.run("synonyms", "add", "cns relapse", "blincyto").errors.contains("joined with another"))
        let json = try command.run("synonyms", "list", "meningeal", "--json").json()
        let terms = json["groups"]?.elements.first?["terms"]?.elements ?? []
        #expect(terms.count == 7 && terms[0].keys == ["term", "origin"])
        #expect(Set(terms.compactMap { $0["origin"]?.text }) == ["INN, brand and code names", "researcher"])
        #expect(try command.run("synonyms", "remove", "CNS relapse", "MT103").errors == "2 terms removed.\n")
        #expect(try command.run("synonyms", "list", "mt103").exitCode == 1)
    }

    @Test func `A file of synonyms goes in whole or not at all`() throws {
        let good = try command.write("\u{FEFF}# mine\r\none;two = three\r\n\r\nfour\tfive six\r\n", to: "good.txt")
        #expect(try command.run("synonyms", "import", good).errors == "5 terms added, 2 new groups.\n")
        #expect(try command.run("synonyms", "list", "two").output == "one; three; two\n")
        #expect(try command.run("synonyms", "import", good).exitCode == 1)
        let before = try command.run("synonyms").output
        for (text, line, reason) in [
            ("seven; eight\n\nnine\n", 3, "one term"), ("seven; eight\n…; nine\n", 2, "no letter or digit"),
            ("seven; eight\nMT 103; mt-103\n", 2, "found by each other already"),
        ] {
            let result = try command.run("synonyms", "import", "-", input: text)
            #expect(result.exitCode == 2 && result.output.isEmpty)
            #expect(result.errors.hasPrefix("lib: Standard input, line \(line): ") && result.errors.contains(reason))
            #expect(try command.run("synonyms").output == before)
        }
        #expect(try command.run("synonyms", "import", "-", input: before).exitCode == 1)
        let missing = try command.run("synonyms", "import", "missing.txt")
        #expect(missing.exitCode == 2 && missing.errors == "lib: missing.txt is not there.\n")
        #expect(try command.run("synonyms", "import", command.folder.path).errors.contains("is a folder"))
    }

    @Test(arguments: [
        ["synonyms", "add", "one"], ["synonyms", "add"], ["synonyms", "add", "a;b", "c"], ["synonyms", "remove"],
        ["synonyms", "import"], ["abbreviations", "--limit", "0"], ["synonyms", "list", "--bogus"],
    ])
    func `Wrong usage`(arguments: [String]) throws {
        let result = try command.run(arguments)
        #expect(result.exitCode == 64 && result.output.isEmpty && result.errors.hasPrefix("Error: "))
    }

    @Test func `What isn't there can't be removed, and one term has no synonym`() throws {
        let removed = try command.run("synonyms", "remove", "nothing")
        #expect(removed.exitCode == 2 && removed.errors.contains("\"nothing\" is no synonym of anything"))
        #expect(try command.run("synonyms", "add", "amg103", "AMG-103").exitCode == 2)
    }

    @Test func `A search finds what means the same`() throws {
        func count(_ query: String) throws -> String { try command.run("search", query, "--count").output }
        let names = try ["blinatumomab", "Blincyto", "AMG-103"].map(count)
        #expect(Set(names).count == 1 && names[0] != "0\n")
        #expect(try count("leukaemia") == count("leukemia"))
        let acronym = try count("ALL")
        #expect(try acronym != "0\n" && acronym == count("acute lymphocytic leukaemia"))
    }
}
