import Articles
import Foundation
import Testing

@Suite struct CitedTests {
    private let command: Command

    init() throws {
        command = try Command.withFixtures()
    }

    /// The keys that a manuscript's export has.
    private func keys(_ text: String, _ name: String) throws -> (keys: [String], run: Command.Result) {
        try command.write(text, to: name)
        let run = try command.run("export", "--cited", name, "--format", "csl-json")
        return (try run.json().elements.compactMap { $0["id"]?.text }, run)
    }

    private static let a = "montefalcone2022central"
    private static let b = "amagase2024fewer"
    private static let c = "montefalcone2023dasatinib"

    @Test(arguments: [
        #"\cite{A}"#, #"\cite[see][12]{A}"#, #"\citep*[e.g.,][]{A}"#, #"\Citet{A}"#, #"\citeauthor{A}"#, #"\nocite{A}"#,
        #"\parencite(see)(12){A}"#, #"\textcite[\emph{a]b}]{A}"#, #"\autocite % why"# + "\n  {A}", #"\footfullcite{A}"#,
        #"\volcite{2}[12]{A}"#, #"\pvolcite[see]{2}{A}"#, #"\citation{A}"#, #"\abx@aux@cite{0}{A}"#,
        #"\abx@aux@cite{A}"#, #"\mycite{A}"#, #"\supercite{A,}"#, #"\citefield{A}{year}"#,
    ])
    func `LaTeX cites by many commands`(text: String) throws {
        let (keys, run) = try keys(
            text.replacing("A}", with: "\(Self.a)}").replacing("A,", with: "\(Self.a),"), "paper.tex")
        #expect(keys == [Self.a] && run.exitCode == 0, "\(run.errors)")
    }

    @Test func `Several keys come in the order in which they are first cited`() throws {
        let (keys, _) = try keys(
            "\\cites(pre)[1]{\(Self.b)}[2]{\(Self.a),\(Self.c)} \\cite{\(Self.a)}", "paper.tex")
        #expect(keys == [Self.b, Self.a, Self.c])
    }

    @Test func `Comments, verbatim text, definitions and other commands cite nothing`() throws {
        let text = """
            % \\cite{nobody1}
            10\\% \\cite{\(Self.a)} \\verb|\\cite{nobody2}|
            \\newcommand{\\mycite}[1]{\\cite{#1}} \\citestyle{nature} \\nocite{*}
            """
        let (keys, run) = try keys(text, "paper.tex")
        #expect(keys == [Self.a] && run.exitCode == 0, "\(run.errors)")
    }

    @Test func `Files that are taken in are read, and one that is missing is named`() throws {
        try command.write("\\cite{\(Self.b)}", to: "parts/methods.tex")
        try command.write("\\cite{\(Self.c)}", to: "parts/more.tex")
        let (found, run) = try keys(
            "\\cite{\(Self.a)}\\input{parts/methods}\\include{parts/more}\\input{none}", "paper.tex")
        #expect(found == [Self.a, Self.b, Self.c])
        #expect(run.exitCode == 1 && run.errors.contains("none.tex, which the manuscript takes in, is not there."))
    }

    @Test func `What has no end is no manuscript`() throws {
        try command.write("\\input{/dev/zero}", to: "paper.tex")
        for file in ["/dev/zero", "paper.tex"] {
            let run = try command.run("export", "--cited", file, "--format", "ris")
            #expect(run.exitCode == 2 && run.output.isEmpty)
            #expect(run.errors == "lib: The manuscript /dev/zero can't be read as a file of text.\n")
        }
    }

    @Test func `Markdown cites as pandoc reads it`() throws {
        let text = """
            ---
            author: somebody@example.org
            nocite: '@\(Self.c)'
            ---
            As @\(Self.a)\u{A0}says [see -@{\(Self.b)}, p. 3; @\(Self.a)]. See @fig:one and @tbl-two.

            `@code` and \\@escaped

            ```
            @fenced
            ```
            """
        let (keys, run) = try keys(text, "paper.md")
        #expect(keys == [Self.c, Self.a, Self.b] && run.exitCode == 0, "\(run.errors)")
    }

    @Test func `Keys that the library lacks are named with their places, and the rest goes out`() throws {
        let (keys, run) = try keys("\\cite{\(Self.a)}\n\n\\cite{nobody2020,\(Self.b)}", "paper.tex")
        #expect(keys == [Self.a, Self.b] && run.exitCode == 1)
        #expect(run.errors == "The library has no article with this key:\n  nobody2020  (paper.tex, line 3)\n")
        let none = try command.run("export", "--cited", command.write("\\cite{x}", to: "b.tex"), "--output", "refs.bib")
        #expect(none.exitCode == 1 && none.errors.contains("Nothing to export"))
        #expect(try !command.names().contains("refs.bib"))
        #expect(try command.run("export", "--cited", "nowhere.tex", "--format", "bibtex").exitCode == 2)
        #expect(try command.run("export", "20", "--cited", "paper.tex", "--format", "bibtex").exitCode == 64)
    }

    @Test func `A key of a merged article goes on being that of the entry`() throws {
        try command.run("merge", "20", "21")
        let (keys, run) = try keys("\\cite{\(Self.b)}", "paper.tex")
        #expect(keys == [Self.b] && run.exitCode == 0)
        let both = try self.keys("\\cite{\(Self.b),\(Self.a)}", "paper.tex")
        #expect(both.keys == [Self.b, Self.a])
        #expect(both.run.errors.contains("are one article, 20; it was written under each key."))
    }
}
