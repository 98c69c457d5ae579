import Articles
import Foundation
import Testing

/// `lib status` and `lib rate`.
@Suite struct MarkCommandTests {
    private let command: Command

    init() throws {
        command = try Command.withFixtures()
    }

    @Test func `A status is set`() throws {
        #expect(try command.run("status", "1", "2", "read").errors == "2 articles are \"read\" now.\n")
        #expect(try command.run("status", "1", "3", "read").errors == "1 article is \"read\" now; 1 was already.\n")
        let again = try command.run("status", "1", "2", "read")
        #expect(again.exitCode == 1 && again.errors == "All 2 articles are \"read\" already; nothing was changed.\n")
        #expect(try command.run("list", "status:read", "--count").output == "3\n")
        let run = try command.run("status", "--query", "is:unread", "reading", "--json")
        #expect(
            try run.json() == JSONParser.parse("{\"status\": \"reading\", \"articles\": 71, \"changed\": 71}"))
        #expect(try command.shell("echo 1 2 | lib status - unread").exitCode == 0)
        #expect(try command.run("list", "is:unread", "--count").output == "2\n")
    }

    @Test func `A rating is given and taken away`() throws {
        #expect(try command.run("rate", "1", "2", "4").errors == "2 articles are rated ★★★★ now.\n")
        #expect(try command.run("list", "rating:4..", "--count").output == "2\n")
        #expect(try command.run("rate", "1", "none").errors == "1 article is without a rating now.\n")
        let again = try command.run("rate", "1", "none", "--json")
        #expect(try again.exitCode == 1 && again.json()["rating"] == .null && again.json()["changed"] == .int(0))
        #expect(try command.run("rate", "--query", "blinatumomab", "5").exitCode == 0)
        #expect(try command.run("list", "rating:5", "--count").output == "24\n")
    }

    @Test(arguments: [
        (["status", "1", "raed"], "\"raed\" is no status. Did you mean read?"),
        (["status", "1"], "\"1\" is no status. It stands last: unread, reading, read."),
        (["status", "read"], "Name articles, or choose them with --query."), (["status"], "Name articles and a status"),
        (["rate", "1", "6"], "\"6\" is no rating. It stands last: 1 to 5, or none."),
        (["rate", "3"], "Name articles, or choose them with --query."), (["rate"], "Name articles and a rating"),
    ])
    func `A status and a rating that are none are told`(arguments: [String], text: String) throws {
        let run = try command.run(arguments)
        #expect(run.exitCode == 64 && run.errors.contains(text), "\(run.errors)")
    }

    @Test(arguments: [["status", "999", "read"], ["rate", "999", "1"]])
    func `An article that isn't there is told`(arguments: [String]) throws {
        let run = try command.run(arguments)
        #expect(run.exitCode == 2 && run.errors.contains("There is no article 999 in the library."))
    }

    @Test func `Where no article matches, nothing is changed`() throws {
        for arguments in [["status", "--query", "nosuchword", "read"], ["rate", "--query", "nosuchword", "1"]] {
            let run = try command.run(arguments)
            #expect(run.exitCode == 1 && run.errors.hasSuffix("No article matches; nothing was changed.\n"))
        }
    }
}
