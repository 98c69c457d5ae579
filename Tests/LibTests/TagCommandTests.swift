import Articles
import Foundation
import Testing

@Suite struct TagCommandTests {
    private let command: Command

    init() throws {
        command = try Command.withFixtures()
    }

    private func tags(_ id: String) throws -> [JSONValue] {
        try command.run("show", id, "--json").json()["articles"]?.elements.first?["tags"]?.elements ?? []
    }

    // MARK: - lib tag

    @Test func `It gives and takes, and says how many articles changed`() throws {
        var run = try command.run("tag", "1", "2", "3", "+cns", "+CNS relapse")
        #expect(run.exitCode == 0 && run.output.isEmpty)
        #expect(run.errors == "3 articles changed: \"cns\" given to 3, \"CNS relapse\" given to 3.\n")
        run = try command.run("tag", "3", "+new", "-cns")
        #expect(run.errors == "1 article changed: \"new\" given to 1, \"cns\" taken from 1.\n")
        #expect(try tags("3") == [.string("CNS relapse"), .string("new")])
        #expect(try command.run("list", "tag:\"cns relapse\"", "--count").output == "3\n")
        #expect(try command.run("check").exitCode == 0)
    }

    @Test func `A query chooses the articles that match all of it`() throws {
        let count = try command.run("list", "blinatumomab", "--count").output.trimmed
        let run = try command.run("tag", "--query", "blinatumomab", "+blina")
        #expect(run.exitCode == 0 && run.errors == "\(count) articles changed: \"blina\" given to \(count).\n")
        #expect(try command.run("tag", "--query", "nosuchword", "+x").exitCode == 1)
        #expect(
            try command.run("tag", "--query", "nosuchword", "+x").errors.hasSuffix(
                "No article matches; nothing was changed.\n"))
    }

    @Test func `Ids come from standard input`() throws {
        let run = try command.shell("lib list --format ids | head -2 | lib tag - +x")
        #expect(run.exitCode == 0 && run.errors == "2 articles changed: \"x\" given to 2.\n")
    }

    @Test func `Other names of an article do as well`() throws {
        #expect(
            try command.run("tag", "10.5555/s00277-022-04817-x", "key:montefalcone2023dasatinib", "+x").exitCode == 0)
        #expect(try command.run("list", "tag:x", "--count").output == "2\n")
    }

    @Test func `Where nothing is to be done, it says why`() throws {
        try command.run("tag", "1", "2", "+cns")
        try command.run("tag", "3", "+old")
        var run = try command.run("tag", "1", "2", "+CNS")
        #expect(run.exitCode == 1)
        #expect(run.errors == "Nothing was changed: the 2 articles have \"cns\" already.\n")
        run = try command.run("tag", "1", "+cns", "-old", "--json")
        #expect(
            run.errors
                == "Nothing was changed: the article has \"cns\" already, and the article does not have \"old\".\n")
        #expect(try run.exitCode == 1 && run.json()["changed"] == .int(0))
    }

    @Test func `A tag to take away that isn't there gets the nearest name`() throws {
        try command.run("tag", "1", "+relapse")
        let run = try command.run("tag", "1", "+new", "-relapes")
        #expect(run.exitCode == 2)
        #expect(run.errors == "lib: There is no tag \"relapes\". Did you mean \"relapse\"? Nothing was changed.\n")
        #expect(try tags("1") == [.string("relapse")])
    }

    @Test func `JSON counts what was done`() throws {
        try command.run("tag", "1", "2", "+old")
        let run = try command.run("tag", "1", "2", "3", "+x", "-old", "--json")
        #expect(run.exitCode == 0 && run.errors.isEmpty)
        #expect(
            try run.json()
                == JSONParser.parse(
                    """
                    {"articles": 3, "changed": 3, "added": [{"name": "x", "articles": 3}],
                     "removed": [{"name": "old", "articles": 2}]}
                    """))
    }

    @Test func `Behind two dashes a tag may begin with one`() throws {
        #expect(try command.run("tag", "1", "+-odd").exitCode == 0)
        #expect(try tags("1") == [.string("-odd")])
        #expect(try command.run("tag", "1", "--odd").exitCode == 64)
        #expect(try command.run("tag", "1", "--", "--odd").exitCode == 0)
        #expect(try tags("1").isEmpty)
    }

    @Test(arguments: [
        (["tag", "1"], "Say which tags: lib tag ARTICLE… +NAME, or -NAME to take one away."),
        (["tag", "+x"], "Name articles, or choose them with --query."),
        (["tag", "1", "+x", "--query", "y"], "Name articles, or choose them with --query."),
        (["tag", "1", "+x", "-X"], "The tag \"x\" can't be given and taken away at once."),
        (["tag", "1", "+"], "A tag needs a name."), (["tag", "1", "+x", "--bogus"], "Unknown option '--bogus'."),
        (["tag", "1", "+x", "--exact"], "--exact goes with --query."),
    ])
    func `Wrong usage says what is right`(arguments: [String], text: String) throws {
        let run = try command.run(arguments)
        #expect(run.exitCode == 64 && run.errors.contains(text), "\(run.errors)")
    }

    // MARK: - lib tags

    @Test func `All tags are listed with their counts`() throws {
        try command.run("tag", "1", "2", "+cns")
        try command.run("tag", "2", "+A tag")
        #expect(try command.run("tags").output == "1\tA tag\n2\tcns\n")
        #expect(
            try command.run("--library", command.library, "tags", "list", "--json").json()
                == JSONParser.parse(
                    "{\"tags\": [{\"name\": \"A tag\", \"articles\": 1}, {\"name\": \"cns\", \"articles\": 2}]}"))
        #expect(try command.terminal("lib tags").output == "articles  name\n       1  A tag\n       2  cns\n")
    }

    @Test func `Without a tag it says how to make one`() throws {
        let run = try command.run("tags", "--json")
        #expect(try run.exitCode == 1 && run.json()["tags"]?.elements.isEmpty == true)
        #expect(run.errors == "There is no tag yet. Tag articles with: lib tag ARTICLE… +NAME\n")
    }

    @Test func `A tag is renamed, joined and deleted`() throws {
        try command.run("tag", "1", "2", "+old")
        try command.run("tag", "2", "3", "+new")
        #expect(try command.run("tags", "rename", "old", "older").errors == "\"old\" is now called \"older\".\n")
        let joined = try command.run("tags", "rename", "older", "new")
        #expect(joined.errors == "\"older\" was joined into \"new\", which 3 articles have now.\n")
        let same = try command.run("tags", "rename", "new", "new")
        #expect(same.exitCode == 1 && same.errors == "The tag is called \"new\" already; nothing was changed.\n")
        #expect(
            try command.run("tags", "delete", "new").errors
                == "Tag \"new\" deleted; its 3 articles stay in the library.\n")
        #expect(try command.run("tags").exitCode == 1)
        let gone = try command.run("tags", "delete", "new")
        #expect(gone.exitCode == 2 && gone.errors.contains("There is no tag \"new\"."))
        #expect(try command.run("tags", "rename", "new", " ").exitCode == 2)
    }

    @Test func `An article that isn't there is told, and nothing is changed`() throws {
        let run = try command.run("tag", "1", "999", "+x")
        #expect(run.exitCode == 2 && run.errors.contains("There is no article 999 in the library."))
        #expect(try command.run("tags").exitCode == 1)
    }
}
