import ArgumentParser
import Articles
import Foundation
import Store
import Terminal

struct NoteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "note",
        abstract: "Write a note on an article, in Markdown; lib search finds its words.",
        discussion: """
            Without a text, $VISUAL or $EDITOR opens the present note. An empty note is deleted. note:WORD finds \
            articles by their notes.

              lib note 12
              lib note 12 "Compare with the AIEOP arm."
              lib note 12 --append "Cited in our grant."
              lib note 12 --show
            """)

    @Argument(help: ArgumentHelp("The article.", valueName: "article"))
    var article: String

    @Argument(help: ArgumentHelp("The note, instead of the present one; - reads standard input.", valueName: "text"))
    var words: [String] = []

    @Flag(help: "Add the text as a paragraph to the present note.")
    var append = false

    @Flag(help: "Print the note.")
    var show = false

    @Flag(help: "Print JSON: the note, after it was written where there is a text.")
    var json = false

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if show && !words.isEmpty { throw ValidationError("--show takes no text.") }
        if append && words.isEmpty { throw ValidationError("--append takes a text, or - for standard input.") }
    }

    func run() throws {
        let library = try shared.openLibrary()
        let id = try library.id(of: ArticleReference(article))
        if show || (json && words.isEmpty) { return try print(library.note(of: id), id) }
        let change = try words.isEmpty ? edited(id, in: library) : written(id, in: library)
        if json { try print(library.note(of: id), id) } else { shared.console.note(Self.text(change, id)) }
        if change == .unchanged { throw ExitCode(1) }
    }

    private func written(_ id: Int, in library: Library) throws -> NoteChange {
        let text = try words == ["-"] ? Self.standardInput() : words.joined(separator: " ")
        return try append
            ? library.appendToNote(text, of: id, time: Clock.moment())
            : library.setNote(text, of: id, time: Clock.moment())
    }

    private func edited(_ id: Int, in library: Library) throws -> NoteChange {
        let known = try library.note(of: id)
        try library.close()
        let draft = try DraftFile("note-\(id).md")
        guard let text = try draft.edit(known.map { $0.text + "\n" } ?? "") else {
            try draft.delete()
            return .unchanged
        }
        return try draft.saving {
            // Much may have happened meanwhile: another file may lie in the library's place.
            try shared.openLibrary().setNote(text, of: id, insteadOf: known, time: Clock.moment())
        }
    }

    private static func standardInput() throws -> String {
        let data = try FileHandle.standardInput.readToEnd() ?? Data()
        guard let text = String(validating: data, as: UTF8.self) else {
            throw CommandFailure("Standard input is not written in UTF-8. Nothing was changed.")
        }
        return text
    }

    private func print(_ note: Note?, _ id: Int) throws {
        if json {
            try shared.console.print(
                .object([
                    JSONMember("article", .int(id)),
                    JSONMember("note", note.map { .string($0.text) } ?? .null),
                    JSONMember("changed", note.map { .string($0.changed) } ?? .null),
                ]))
        } else if let note {
            let console = shared.console
            try console.print(console.isTerminal ? TerminalText.safe(note.text, keepingLines: true) : note.text)
        }
        if note == nil, words.isEmpty {
            shared.console.note("Article \(id) has no note. Write one with: lib note \(id)")
            throw ExitCode(1)
        }
    }

    private static func text(_ change: NoteChange, _ id: Int) -> String {
        switch change {
        case .added: "Note on article \(id) written."
        case .replaced: "Note on article \(id) changed."
        case .extended: "A paragraph was added to the note on article \(id)."
        case .deleted: "Note on article \(id) deleted."
        case .unchanged: "The note on article \(id) is as it was; nothing was changed."
        }
    }
}
