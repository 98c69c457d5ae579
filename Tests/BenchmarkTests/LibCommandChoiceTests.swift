import Testing

@testable import Benchmark

@Suite struct LibCommandChoiceTests {
    /// What is chosen for a library, twice, and how many articles have a word without another.
    private struct Choices {
        let commands: [LibCommand]
        let commandsAgain: [LibCommand]
        var remainders: [Int] = []

        init() throws {
            let library = try SmallLibrary()
            defer { library.remove() }
            commands = try Self.commands(library.path)
            commandsAgain = try Self.commands(library.path)
            for command in commands where command.subject.contains(" -") && command.kind == .fields {
                let words = command.subject.split(separator: " ")
                let match = SQLText.quoted("\"\(words[0])\" NOT \"\(words[1].dropFirst())\"")
                let sql = "SELECT count(*) FROM article_search WHERE article_search MATCH \(match)"
                remainders.append(try library.count(sql))
            }
        }

        private static func commands(_ path: String) throws -> [LibCommand] {
            var queries = try QueryChoice(path)
            var commands = try LibCommandChoice(path)
            return try commands.commands(besides: queries.queries())
        }
    }

    /// Made once for all tests.
    private static let choices = Result { try Choices() }

    private static func subjects(_ kind: LibCommand.Kind) throws -> [String] {
        try choices.get().commands.filter { $0.kind == kind }.map(\.subject)
    }

    @Test func `The same library gives the same commands`() throws {
        let choices = try Self.choices.get()
        #expect(choices.commands.count > 50)
        #expect(choices.commandsAgain == choices.commands)
    }

    @Test func `Plain words are those that the shell is told`() throws {
        let words = try Self.subjects(.words)
        #expect(words.count >= 15)
        #expect(
            words.allSatisfy { (1...3).contains($0.split(separator: " ").count) && !$0.contains { "\"*".contains($0) } }
        )
    }

    @Test func `Questions have 15 words of an abstract`() throws {
        let questions = try Self.subjects(.question)
        #expect(Set(questions).count == 12)
        #expect(questions.allSatisfy { $0.split(separator: " ").count == 15 })
        let abstracts = try SyntheticArticles.sample.get().articles.compactMap(\.abstract)
        #expect(questions.allSatisfy { question in abstracts.contains { $0.contains(question) } })
    }

    @Test(arguments: [
        "author:\"", "journal:\"", "year:2015..2020 jcr:Q1,Q2", "cites:20..50 zone:1", "title:", " -", " jcr:Q",
    ])
    func `Each field is asked for`(part: String) throws {
        #expect(try Self.subjects(.fields).contains { $0.contains(part) })
    }

    @Test(arguments: ["cites:100..", "if:>5", "type:review"])
    func `What no article has isn't asked for`(query: String) throws {
        #expect(try !Self.subjects(.fields).contains(query))
    }

    @Test func `A word without another leaves articles`() throws {
        let remainders = try Self.choices.get().remainders
        #expect(remainders.count == FrequencyBand.allCases.count)
        #expect(remainders.allSatisfy { $0 > 0 })
    }

    @Test func `A small library has no facets of many hits`() throws {
        #expect(try Self.subjects(.manyFacets).isEmpty)
        #expect(try Self.subjects(.fewFacets).count >= 8)
    }

    @Test func `Related articles are asked for of articles that are there`() throws {
        let articles = try Self.subjects(.related)
        #expect(articles.count == 8)
        #expect(articles.allSatisfy { (1...SyntheticArticles.sampleSize).contains(Int($0) ?? 0) })
    }
}
