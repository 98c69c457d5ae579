import ArgumentParser
import Articles
import Editing
import Store
import Terminal

struct EditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Correct what the library says of an article.",
        discussion: """
            Without --set and --unset, the article opens as YAML in $VISUAL or $EDITOR and is checked when it is \
            saved. What you edit is yours: no record that is added later changes it.

            Fields: \(FieldNames.all.joined(separator: ", ")). In lists, a semicolon separates.

              lib edit 12
              lib edit 12 --set year=2024 --set doi=10.5555/x --unset issue
              lib edit 12 --set authors='Agrawal, Vaibhav; ALL Study Group'
              lib edit 12 --set key=agrawal2025cns
            """)

    @Argument(help: ArgumentHelp("The article.", valueName: "article"))
    var article: String

    @Option(help: ArgumentHelp("Give a field a value. May be given several times.", valueName: "field=value"))
    var set: [String] = []

    @Option(help: ArgumentHelp("Take a field's value away. May be given several times.", valueName: "field"))
    var unset: [String] = []

    @Flag(help: "Print JSON: what was changed.")
    var json = false

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        let assignments = try assignments()
        let fields = assignments.map(\.field)
        if let twice = fields.first(where: { field in fields.count { $0 == field } > 1 }) {
            throw ValidationError("The field \(twice) is given twice.")
        }
        // What can't be a field's value is no article's.
        do {
            _ = try FieldAssignment.draft(assignments, editing: Self.anyArticle)
        } catch {
            throw ValidationError(error.mistakes.map(\.sentence).joined(separator: "\n"))
        }
    }

    func run() throws {
        let library = try shared.openLibrary()
        let id = try library.id(of: ArticleReference(article))
        guard let item = try library.article(id) else { throw LibraryError.noSuchArticle(article) }
        try library.close()
        let shown = ArticleDraft(article: item.article, citationKey: item.citationKey)
        func save(_ draft: ArticleDraft) throws -> EditResult {
            let key = draft.citationKey == shown.citationKey ? nil : draft.citationKey
            let edit = ArticleEdit(shown: shown.article, edited: draft.article, citationKey: key)
            // Much may have happened in the editor's time: another file may lie in the library's place.
            return try self.shared.openLibrary().edit(id, edit, time: Clock.moment())
        }
        let assignments = try assignments()
        if !assignments.isEmpty {
            return try report(save(draft(assignments, of: shown)), id, oldKey: shown.citationKey)
        }
        switch try EditSession(id: id, shown: shown, save: save).run() {
        case .changed(let result): try report(result, id, oldKey: shown.citationKey)
        case .unchanged: try report(EditResult(), id, oldKey: shown.citationKey)
        case .givenUp:
            shared.console.note("Given up; article \(id) was left as it is.")
            throw ExitCode(1)
        }
    }

    // MARK: - Assignments

    private func assignments() throws -> [FieldAssignment] {
        try set.map { text in
            guard let sign = text.firstIndex(of: "=") else {
                throw ValidationError("--set takes a field and its value: --set title=…")
            }
            let name = text[..<sign].trimmed
            let value = text[text.index(after: sign)...].trimmed
            if value.isEmpty { throw ValidationError("\(name) has no value. To take it away: --unset \(name)") }
            return try assignment(name, value)
        } + unset.map { try assignment($0.trimmed, nil) }
    }

    private func assignment(_ name: String, _ value: String?) throws -> FieldAssignment {
        guard let assignment = FieldAssignment(name, value) else {
            throw ValidationError(FieldNames.mistake(name).sentence)
        }
        return assignment
    }

    private func draft(_ assignments: [FieldAssignment], of shown: ArticleDraft) throws -> ArticleDraft {
        do {
            return try FieldAssignment.draft(assignments, editing: shown)
        } catch {
            let mistakes = error.mistakes.map(\.sentence).joined(separator: "\n")
            throw CommandFailure("\(mistakes) Nothing was changed.")
        }
    }

    /// One that has all that an article needs.
    private static let anyArticle: ArticleDraft = {
        var article = Article()
        article.title = "Title"
        article.abstract = "Abstract"
        article.authorships = [Authorship(Author(literal: "Author"))]
        article.identifiers = [Identifier(normalized: "10.5555/any", .doi)]
        return ArticleDraft(article: article, citationKey: "key")
    }()

    // MARK: - What was done

    private func report(_ result: EditResult, _ id: Int, oldKey: String) throws {
        let console = shared.console
        if json { try console.print(Self.json(result, id)) }
        if result.changed.isEmpty {
            console.note("Article \(id) is as it was; nothing was changed.")
            throw ExitCode(1)
        }
        if !json {
            let key = result.changed.contains("citationKey") ? " \(oldKey) goes on naming it." : ""
            console.note("Article \(id) changed: \(result.changed.joined(separator: ", ")).\(key)")
        }
        for shared in result.shared {
            let title = shared.title.map { " (\(TerminalText.truncated(TerminalText.oneLine($0), to: 60)))" } ?? ""
            console.note(
                "Article \(shared.article)\(title) has the \(shared.identifier.scheme.label) \(shared.identifier.value), too. If the two are one: lib merge \(id) \(shared.article)"
            )
        }
    }

    private static func json(_ result: EditResult, _ id: Int) -> JSONValue {
        let shared = result.shared.map { shared in
            JSONValue.object([
                JSONMember("scheme", .string(shared.identifier.scheme.rawValue)),
                JSONMember("value", .string(shared.identifier.value)), JSONMember("article", .int(shared.article)),
            ])
        }
        return .object([
            JSONMember("article", .int(id)), JSONMember("changed", .strings(result.changed)),
            JSONMember("sharedIdentifiers", .array(shared)),
        ])
    }
}
