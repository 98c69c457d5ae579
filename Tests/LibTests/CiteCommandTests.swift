import Articles
import Foundation
import Testing

@Suite struct CiteCommandTests {
    private let command: Command

    init() throws {
        command = try Command.withFixtures()
    }

    @Test func `References are printed one a line, in the order of the arguments`() throws {
        let run = try command.run("cite", "21", "montefalcone2022central", "--style", "ama")
        #expect(run.exitCode == 0 && run.errors.isEmpty && run.lines.count == 2)
        #expect(run.lines[0].hasPrefix("Amagase H, Kamande MW, Carvalhal I, Hvidberg-Dahl S. "))
        #expect(run.lines[1].hasSuffix(" 2022;101:2209-2218. doi:10.5555/s00277-022-04817-x"))
    }

    @Test func `Keys and JSON`() throws {
        #expect(try command.run("cite", "20", "21", "--key").output == "montefalcone2022central\namagase2024fewer\n")
        let reference = try command.run("cite", "20", "--json").json()["references"]?.elements.first
        #expect(reference?["citationKey"]?.text == "montefalcone2022central")
        #expect(reference?["reference"]?.text == (try command.run("cite", "20").lines[0]))
        #expect(reference?["isRetracted"] == .bool(false))
    }

    @Test func `A retracted article is marked and warned of, here and in exports`() throws {
        let text = "@article{gone2020, title = {Gone}, doi = {10.5555/gone}, note = {RETRACTED}}"
        try command.run("add", command.write(text, to: "gone.bib"))
        let run = try command.run("cite", "gone2020")
        #expect(run.exitCode == 0 && run.output.contains("[RETRACTED]"))
        #expect(run.errors == "Article 75 was retracted.\n")
        #expect(try command.run("export", "75", "1", "--format", "bibtex").errors == "Article 75 was retracted.\n")
        #expect(try command.run("export", "--output", "all.bib").errors.hasSuffix("Article 75 was retracted.\n"))
    }

    @Test func `Wrong usage and unknown articles`() throws {
        #expect(try command.run("cite").exitCode == 64)
        #expect(try command.run("cite", "20", "--style", "harvard").exitCode == 64)
        #expect(try command.run("cite", "nobody2020").exitCode == 2)
    }
}

@Suite struct ConfigCommandTests {
    @Test func `The pattern makes the keys of articles that come later, and given keys stay`() throws {
        let command = try Command.withFixtures()
        #expect(try command.run("config", "citation-key").output == "{author}{year}{word}\n")
        let set = try command.run("config", "citation-key", "{Author}_{yy}:{words}")
        #expect(set.exitCode == 0 && set.errors == "citation-key is {Author}_{yy}:{words} from now on.\n")
        #expect(try command.run("config").output.contains("{Author}_{yy}:{words}"))
        #expect(try command.run("cite", "20", "--key").output == "montefalcone2022central\n")
        let record = "TY  - JOUR\nAU  - Müller, Ä.\nPY  - 2024\nTI  - The CNS relapse of leukemia\nER  - \n"
        try command.run("add", command.write(record, to: "new.ris"))
        #expect(try command.run("cite", "75", "--key").output == "Muller_24:cnsrelapseleukemia\n")
        try command.run("add", command.write(record.replacing("JOUR", with: "BOOK"), to: "other.ris"))
        #expect(try command.run("cite", "76", "--key").output == "Muller_24:cnsrelapseleukemiaa\n")
        #expect(try command.run("config", "citation-key", "--unset").exitCode == 0)
        #expect(try command.run("config", "citation-key").output == "{author}{year}{word}\n")
        #expect(try command.run("config", "--json").json()["settings"]?["citation-key"]?["isChosen"] == .bool(false))
        #expect(try command.run("check").exitCode == 0)
    }

    @Test(arguments: ["fixed", "{author", "{nobody}", "{author} {year}", "{author},{year}"])
    func `A pattern that makes no keys is refused`(pattern: String) throws {
        let command = try Command.withFixtures()
        let run = try command.run("config", "citation-key", pattern)
        #expect(run.exitCode == 2 && run.errors.contains("was left as it is"))
        #expect(try command.run("config", "citation-key").output == "{author}{year}{word}\n")
    }

    @Test func `An unknown setting is wrong usage`() throws {
        #expect(try Command.withFixtures().run("config", "colour", "red").exitCode == 64)
    }
}
